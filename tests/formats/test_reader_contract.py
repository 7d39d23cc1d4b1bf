"""What every reader promises, checked for each of them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsdesk import resources
from newsdesk.domain.errors import FormatError
from newsdesk.formats import all_formats

KEYS = tuple(each.format.key for each in all_formats(resources.path("themes")).readers)

every_reader = pytest.mark.parametrize("key", KEYS)


@every_reader
def test_a_reader_says_what_it_reads(desk, key):
    each = desk.formats.reader(key).format
    assert each.label[0].isupper()
    assert "/" in each.media_type
    assert all(suffix.startswith(".") for suffix in each.suffixes)


@every_reader
@settings(max_examples=60)
@given(head=st.binary(max_size=200))
def test_how_sure_a_reader_is_lies_between_0_and_100(desk, key, head):
    assert 0 <= desk.formats.reader(key).sniff(head) <= 100


BAD = {
    "pdf": b"%PDF-1.7 \n",
    "word": b"PK\x03\x04\x14\x00",
    "old word": b"\xd0\xcf\x11\xe0\xa1\xb1",
    "rtf": b"{\\rtf1\\ansi hello}",
    "picture": b"\x89PNG\r\n\x1a\n",
    "archive": b"SQLite format 3\x00",
    "utf-16": "A story".encode("utf-16"),
    "utf-16 without mark": "A story".encode("utf-16-le"),
    "wrong encoding": "Caf\u00e9 story, told twice".encode("latin-1"),
    "cut in a letter": "A story of a caf\u00e9".encode()[:-1],
    "nul bytes": b"A story\x00 with a hole",
    "too large": b"a story " * (3 * 1024 * 1024),
    "lone surrogate": b"A story \xed\xa0\x80 of halves",
    "empty": b"",
    "white": b" \n\t\n ",
}


@every_reader
@pytest.mark.parametrize("data", BAD.values(), ids=BAD.keys())
def test_what_cannot_be_read_is_refused_in_one_clear_sentence(desk, key, data):
    with pytest.raises(FormatError) as refused:
        desk.formats.reader(key).read(data, name="story")
    reason = refused.value.reason
    assert reason[0].isupper()
    assert reason.endswith(".")
    assert "\n" not in reason
    assert len(reason) < 200


@every_reader
@settings(max_examples=120)
@given(data=st.binary(max_size=400) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(data=b"---\n---\n")
@example(data=b"<")
@example(data=b"Home / ")
@example(data=b"\xef\xbb\xbf")
def test_any_bytes_give_a_story_or_a_refusal(desk, key, data):
    each = desk.formats.reader(key)
    try:
        arrivals = each.read(data)
    except FormatError:
        return
    for arrived in arrivals:
        assert all(desk.written(writer.format.key, arrived.content) for writer in desk.formats.writers)
