import inspect
from datetime import UTC, datetime

import pytest

from newsdesk.cli.messages import sentence
from newsdesk.domain import errors
from newsdesk.domain.finding import Finding, FindingKind

MADE = [
    errors.StoryNotFound("rain"),
    errors.AmbiguousStory("rain", ("1", "2")),
    errors.MoveRefused("spiked", "published"),
    errors.MoveRefused("approved", "in conflict"),
    errors.NotYours("approved", "reporter"),
    errors.ReasonMissing("held"),
    errors.TimeMissing("scheduled"),
    errors.StoryChanged("Rain", "saved", "City reporter", datetime(2026, 11, 24, 14, 12, tzinfo=UTC)),
    errors.StoryChanged("Rain", "saved", "", datetime(2026, 11, 24, 14, 12, tzinfo=UTC)),
    errors.NoSuchPerson("City reporter"),
    errors.NameInUse("City reporter"),
    errors.ExitRefused("Rain", "held"),
    errors.ExitRefused("Rain", "embargoed", "until noon"),
    errors.FormatError("The file is a picture."),
    errors.FormatError("The file is a picture.", source="rain.md"),
    errors.UnknownFormat("docx", ("html", "text")),
    errors.SeveralFiles("gallery", 2),
    errors.NameTaken("rain.txt"),
    errors.WriteFailed("rain.txt", "No space left on device"),
    errors.ArchiveError("desk.newsdesk"),
    errors.ArchiveMissing("desk.newsdesk"),
    errors.NotAnArchive("desk.newsdesk"),
    errors.ArchiveTooNew("desk.newsdesk"),
    errors.ArchiveTooNew("desk.newsdesk", copy="desk-backups/desk-1-before-0004.newsdesk"),
    errors.FirstStartFailed("desk.newsdesk", program="0.3.0", former="", backup="a.newsdesk", kept="b.newsdesk"),
    errors.FirstStartFailed("desk.newsdesk", program="0.3.0", former="0.2.0", backup="a.newsdesk", kept=""),
    errors.ArchiveDamaged("desk.newsdesk"),
    errors.RowUnreadable("desk.newsdesk", "text is no UTF-8", table="note", row="n1", story="s1"),
    errors.RowUnreadable("desk.newsdesk", "bio is no UTF-8", table="person", row="p1"),
    errors.NotProved("desk.newsdesk", copy="copy-unproved.newsdesk", rows=("note n1: text is no UTF-8",)),
    errors.DeskGone("desk.newsdesk", "empty", backup="desk-backups/desk-1.newsdesk"),
    errors.DeskGone("desk.newsdesk", "missing"),
    errors.DeskInTheWay("desk.newsdesk", "the desk that is open"),
    errors.BackupDamaged("desk-1.newsdesk", "", desk="desk.newsdesk", backup="desk-0.newsdesk"),
    errors.NothingReadable("desk.newsdesk", "", backup="desk-1.newsdesk"),
    errors.NothingToUndo("desk.newsdesk"),
    errors.ArchiveBusy("desk.newsdesk"),
    errors.ArchiveMoved("desk.newsdesk", errors.Moved.REPLACED),
    errors.ArchiveUnwritable("desk.newsdesk", "Read-only file system"),
    errors.PortableUnwritable("stick", "Read-only file system"),
    errors.SettingFixed("paper"),
    errors.DraftTaken("desk.newsdesk", "typed in elsewhere"),
    errors.RulesChanged("house-rules.toml"),
    errors.Cancelled(),
    OSError(28, "No space left on device"),
    FileNotFoundError(2, "No such file or directory", "rain.md"),
]

NO_BYLINE = Finding(check="byline", kind=FindingKind.GATE, field="byline", said="There is no byline.")
SAID = {errors.NotUndone, errors.NoticeIncomplete, errors.CopyNotReady, errors.RuleRefused, errors.UpdateRefused}


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_an_error_is_one_sentence_with_its_fields(error: Exception) -> None:
    told = sentence(error)

    assert told.endswith(".")
    assert "\n" not in told
    for value in vars(error).values():
        if isinstance(value, str):
            assert value in told


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (errors.ExitRefused("Rain", "suggestions", "2"), "has 2 suggestions to accept or reject first."),
        (errors.ExitRefused("Rain", "suggestions", "1"), "has 1 suggestion to accept or reject first."),
        (errors.ExitRefused("Rain", "unread", "on Friday"), "cannot read: “on Friday”; write it in the window as"),
        (errors.ExitRefused("Rain", "unread", "on Friday", who="CR"), "“on Friday”, as CR typed it; write"),
        (errors.WriteFailed("a", "disk full"), "a cannot be written (disk full); make room or choose another place."),
        (errors.WriteFailed("a", "it is a link; remove it"), "a cannot be written (it is a link; remove it)."),
        (errors.ExitRefused("Rain", "held"), "“Rain” cannot be exported: it is held."),
        (errors.MoveRefused("spiked", "published"), "; “newsdesk status STORY” lists what can be done with it."),
        (errors.MoveRefused("approved", "in conflict"), "; settle its two versions in the window first."),
        (errors.NotYours("approved", "reporter"), "and you act as reporter; name an editor with --who."),
        (errors.NotUndone("Rain", "left"), "“Rain” has been exported since"),
        (errors.NotUndone("Rain", "moved"), "“Rain” was moved on since"),
        (
            errors.CopyNotReady("Rain", "file", (NO_BYLINE,)),
            "“Rain” is not ready: There is no byline.",
        ),
        (errors.RuleRefused("rain", ("It finds nothing.",)), "It finds nothing."),
        (errors.UpdateRefused("{name} is missing. Copy it.", name="a.json"), "a.json is missing. Copy it."),
        (errors.NoticeIncomplete("correction", "wrong"), "A correction needs to say what was wrong, with --wrong."),
        (errors.NoticeIncomplete("update", "text"), "An update needs to say what readers are told, with --text."),
    ],
)
def test_a_reason_is_told_in_words(error: Exception, told: str) -> None:
    assert told in sentence(error)
    assert sentence(error).endswith(".")


def test_every_error_has_its_sentence() -> None:
    named = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.NewsdeskError)}

    assert named - {type(error) for error in MADE} - SAID == {errors.NewsdeskError}


def test_an_error_of_the_future_is_still_told() -> None:
    assert sentence(errors.NewsdeskError("the press is cold")) == "the press is cold"
