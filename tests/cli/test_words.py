import inspect

import pytest

from newsdesk.cli.words import sentence
from newsdesk.domain import errors

MADE = [
    errors.StoryNotFound("rain"),
    errors.AmbiguousStory("rain", ("1", "2")),
    errors.MoveRefused("spiked", "published"),
    errors.ExitRefused("Rain", "held"),
    errors.ExitRefused("Rain", "embargoed", "until noon"),
    errors.FormatError("The file is a picture."),
    errors.FormatError("The file is a picture.", source="rain.md"),
    errors.UnknownFormat("docx", ("html", "text")),
    errors.NameTaken("rain.txt"),
    errors.WriteFailed("rain.txt", "No space left on device"),
    errors.ArchiveError("desk.newsdesk"),
    errors.ArchiveMissing("desk.newsdesk"),
    errors.NotAnArchive("desk.newsdesk"),
    errors.ArchiveTooNew("desk.newsdesk"),
    errors.ArchiveDamaged("desk.newsdesk"),
    errors.ArchiveBusy("desk.newsdesk"),
    errors.ArchiveUnwritable("desk.newsdesk", "Read-only file system"),
    errors.DraftTaken("desk.newsdesk", "typed in elsewhere"),
    errors.Cancelled(),
    OSError(28, "No space left on device"),
    FileNotFoundError(2, "No such file or directory", "rain.md"),
]


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_an_error_is_one_sentence_with_its_fields(error: Exception) -> None:
    told = sentence(error)

    assert told.endswith(".")
    assert "\n" not in told
    for value in vars(error).values():
        if isinstance(value, str):
            assert value in told


def test_every_error_has_its_sentence() -> None:
    named = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if kind.__module__ == errors.__name__}

    assert named - {type(error) for error in MADE} == {errors.NewsdeskError}


def test_an_error_of_the_future_is_still_told() -> None:
    assert sentence(errors.NewsdeskError("the press is cold")) == "the press is cold"
