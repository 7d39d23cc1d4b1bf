"""YAML front matter: read as text, refused where it is a trap, written with every string quoted."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.domain.errors import FormatError
from newsdesk.formats import front_matter
from newsdesk.formats.markdown import MarkdownReader


def test_values_stay_as_they_were_typed():
    values, below = front_matter.split("---\na: no\nb: 2026-03-14\nc: 1:30\nd: 007\ne: ~\nf: 'no'\n...\nbelow")
    assert values == {"a": "no", "b": "2026-03-14", "c": "1:30", "d": "007", "e": "", "f": "no"}
    assert below == "below"


WITHOUT = {"plain": "A story", "rule first": "---\nJust a body", "rules around words": "---\nwords\n---\nbody"}


@pytest.mark.parametrize("text", WITHOUT.values(), ids=WITHOUT.keys())
def test_a_file_without_front_matter_is_all_body(text):
    assert front_matter.split(text) == (None, text)


def test_empty_front_matter_is_front_matter():
    assert front_matter.split("---\n---\n--- body") == ({}, "--- body")


TRAPS = {
    "toml": ("+++\na = 1\n+++\n", "TOML"),
    "unclosed": ("---\ntitle: x\nbody", "closing ---"),
    "doubled key": ("---\na: 1\nb: 2\na: 3\n---\n", "'a' twice"),
    "alias": ("---\na: &x [1]\nb: *x\n---\n", "aliases"),
    "bomb": ("---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n", "aliases"),
    "itself": ("---\na: &a [*a]\n---\n", "aliases"),
    "too deep": ("---\na: " + "[" * 50 + "]" * 50 + "\n---\n", "deeply"),
    "very deep": ("---\na: " + "[" * 50_000 + "\n---\n", "deeply"),
    "broken": ('---\na: "x\nb: y\n---\n', "not YAML"),
    "odd key": ("---\n[a]: b\n---\n", "key"),
    "bad place": ("---\na: b: c\n---\n", "(line 2)"),
}


@pytest.mark.parametrize(("text", "told"), TRAPS.values(), ids=TRAPS.keys())
def test_traps_are_refused_in_a_sentence(text, told):
    with pytest.raises(FormatError, match=r"\.$") as refused:
        front_matter.split(text)
    assert told in refused.value.reason


def test_objects_of_other_programs_are_text():
    values, _ = front_matter.split("---\na: !!python/object/apply:os.system ['x']\n---\n")
    assert values == {"a": ["x"]}


texts = st.text(max_size=20)
keys = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
flat = st.dictionaries(keys, texts | st.lists(texts, max_size=3), min_size=1, max_size=3)
nested = st.dictionaries(keys, texts | flat | st.lists(flat, min_size=1, max_size=3), min_size=1, max_size=4)


@settings(max_examples=200)
@given(values=nested)
def test_what_is_written_is_read_back(values):
    assert front_matter.load(front_matter.dump(values)) == values


def test_a_list_may_mix_words_and_mappings():
    values: dict[str, front_matter.Plain] = {"a": ["x", {"b": "y"}], "n": 4}
    assert front_matter.load(front_matter.dump(values)) == {"a": ["x", {"b": "y"}], "n": "4"}


@settings(max_examples=200)
@given(text=st.text(max_size=80) | st.text(alphabet="-:[]{}&*!|>'\"%@`#,? \nab", max_size=60))
def test_any_front_matter_is_read_or_refused(text):
    with contextlib.suppress(FormatError):
        values, below = front_matter.split(f"---\n{text}\n---\n")
        assert values is None or isinstance(values, dict)
        assert isinstance(below, str)


def test_an_escape_smuggles_no_control_character_into_a_story():
    data = (
        b'---\ntitle: "Rain \\x1b[31m \\u0007stops"\ntags: ["\\x9b2J"]\nodd: {"\\x1bk": "\\x00v"}\n---\n\nIt rained.\n'
    )
    (arrived,) = MarkdownReader().read(data)
    content = arrived.content
    assert content.headline == "Rain [31m stops"
    assert content.keywords == ("2J",)
    assert not any(letter < " " and letter != "\n" for letter in content.note_to_desk)
