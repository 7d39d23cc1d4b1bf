import pytest

from newsdesk.domain import errors


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errors.StoryNotFound("snow"), "no story answers to 'snow'"),
        (errors.AmbiguousStory("snow", ("1", "2")), "several stories answer to 'snow': 1, 2"),
        (errors.MoveRefused("spiked", "published"), "a story that is published cannot be spiked"),
        (errors.ExitRefused("Snow", "held"), "'Snow' is held"),
        (errors.ExitRefused("Snow", "embargoed", "until noon"), "'Snow' is embargoed until noon"),
        (errors.FormatError("It is not text."), "It is not text."),
        (errors.FormatError("It is not text.", source="a.txt"), "a.txt: It is not text."),
        (errors.UnknownFormat("odt", ("html", "text")), "no format 'odt'; known: html, text"),
        (errors.NameTaken("a.txt"), "a.txt exists"),
        (errors.WriteFailed("a.txt", "disk full"), "cannot write a.txt: disk full"),
        (errors.ArchiveBusy("a.newsdesk"), "a.newsdesk"),
        (errors.ArchiveDamaged("a.newsdesk", "page 4"), "a.newsdesk: page 4"),
    ],
)
def test_each_error_says_what_went_wrong(error: errors.NewsdeskError, words: str) -> None:
    assert str(error) == words
