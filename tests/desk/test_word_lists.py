"""Word lists: pasted, read from a file, written to one, and taken into the desk's own."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.desk import word_lists
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import FormatError, WriteFailed
from newsdesk.domain.ignored_finding import IgnoreScope

Put = Callable[..., UUID]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("Khulm\nBalkh", ("Khulm", "Balkh")),
        ("  Khulm  \r\n\r\n# north\r\nKhulm\r\n", ("Khulm",)),
        ("Mazar-i  Sharif", ("Mazar-i Sharif",)),
        ("بلخ\nخلم", ("بلخ", "خلم")),
    ],
)
def test_a_list_has_a_word_a_line(text: str, words: tuple[str, ...]) -> None:
    assert word_lists.words_in(text) == words


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    word_lists.write(file, ("Khulm", "بلخ"))
    word_lists.write(file, ("Khulm", "بلخ", "Balkh"))
    assert word_lists.read(file) == ("Khulm", "بلخ", "Balkh")
    assert [each.name for each in tmp_path.iterdir()] == ["words.txt"]


def test_what_is_no_list_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\xff")
    for file in (picture, tmp_path / "nowhere.txt", tmp_path):
        with pytest.raises(FormatError):
            word_lists.read(file)
    with pytest.raises(WriteFailed):
        word_lists.write(tmp_path / "nowhere" / "words.txt", ("Khulm",))


def test_many_words_come_and_go_at_once(newsroom: Newsroom) -> None:
    newsroom.checks.add_word("Khulm")
    assert newsroom.checks.add_words(("khulm", "Balkh", " balkh ", "", "Mazar  i Sharif")) == (
        "balkh",
        "Mazar i Sharif",
    )
    assert newsroom.checks.words() == ("balkh", "Khulm", "Mazar i Sharif")
    newsroom.checks.remove_words(("balkh", "Mazar i Sharif"))
    assert newsroom.checks.words() == ("Khulm",)


def test_what_was_taken_up_again_is_ignored_again(newsroom: Newsroom, put: Put) -> None:
    story = put(body="The the mayor left.")
    first = next(each for each in newsroom.checks.of(story).findings if each.check == "doubled")
    ignored = newsroom.checks.ignore(story, newsroom.stories.get(story).content, first, IgnoreScope.ALWAYS)
    newsroom.checks.tell_again(ignored.id)
    newsroom.checks.ignore_again(ignored)
    assert newsroom.checks.ignored() == (ignored,)
    assert not [each for each in newsroom.checks.of(story).findings if each.check == "doubled"]
