"""Words for every status, error and language."""

import datetime as dt
import inspect

import pytest

from newsdesk.domain import errors
from newsdesk.domain.status import Status
from newsdesk.ui import messages
from newsdesk.ui.theme.tokens import DARK, LIGHT


@pytest.mark.parametrize("status", Status)
def test_every_status_has_words_and_colours(qapp, status):
    assert messages.status(status)
    assert LIGHT.status(status).startswith("#")
    assert DARK.status(status).startswith("#")


_ERRORS = [
    (errors.StoryNotFound("x"), "no longer on this desk"),
    (errors.AmbiguousStory("x", ("1", "2")), "“x”"),
    (errors.MoveRefused("spiked", Status.PUBLISHED), "published cannot be spiked"),
    (errors.ExitRefused("Snow", "embargoed", "until noon"), "“Snow” is under embargo until noon"),
    (errors.ExitRefused("Snow", "unread", "on Friday"), "“Snow” has an embargo that Newsdesk cannot read: “on Friday”"),
    (errors.ExitRefused("Snow", "unread", "on Friday", who="CR"), "typed by \u2068CR\u2069"),
    (errors.ExitRefused("Snow", "held"), "“Snow” is held"),
    (errors.ExitRefused("Snow", "withdrawn"), "“Snow” is withdrawn"),
    (errors.ExitRefused("Snow", "spiked"), "“Snow” is spiked"),
    (errors.ExitRefused("Snow", "suggestions", "2"), "“Snow” has 2 suggested changes"),
    (errors.ExitRefused("Snow", "suggestions", "1"), "“Snow” has a suggested change"),
    (errors.NotYours("approved", "reporter"), "approved; you are here as reporter"),
    (errors.ReasonMissing("held"), "Say why the story is held."),
    (errors.TimeMissing("scheduled"), "Choose when the story is to be scheduled."),
    (
        errors.StoryChanged("Snow", "sent back", "DE", dt.datetime(2026, 3, 14, tzinfo=dt.UTC)),
        "“Snow” was sent back by",
    ),
    (errors.NotUndone("Snow", "left"), "“Snow” was exported since"),
    (errors.NotUndone("Snow", "moved"), "“Snow” was moved again since"),
    (errors.NoticeIncomplete("correction", "wrong"), "Say what was wrong."),
    (errors.RulesChanged("rules.toml"), "rules.toml was changed elsewhere"),
    (errors.RuleRefused("gas", ("“reason” is missing.", "Say why.")), "“reason” is missing. Say why."),
    (errors.NoSuchPerson("CR"), "Nobody on the staff is called “CR”"),
    (errors.NameInUse("CR"), "called “CR” already"),
    (errors.MoveRefused("approved", "in conflict"), "in conflict cannot be approved"),
    (errors.UpdateRefused("{name} is missing.", name="{a}.json"), "{a}.json⁩ is missing."),
    (errors.FormatError("it is not text", source="a.txt"), "a.txt: it is not text"),
    (errors.FormatError("it is not text"), "it is not text"),
    (errors.UnknownFormat("", ("text",)), "Choose a format"),
    (errors.NameTaken("a.txt"), "a.txt already exists."),
    (errors.WriteFailed("a.txt", "disk full"), "a.txt could not be written: disk full."),
    (errors.ArchiveTooNew("a"), "Install the newer version again to open it."),
    (errors.ArchiveTooNew("a", copy="b"), "restore the backup from before that: b."),
    (
        errors.FirstStartFailed("a", program="0.3.0", former="0.2.0", backup="b", kept="c"),
        "put back as Newsdesk 0.2.0 had left it",
    ),
    (
        errors.FirstStartFailed("a", program="0.3.0", former="", backup="b", kept="c"),
        "The desk as 0.3.0 had changed it: c",
    ),
    (errors.ArchiveUnwritable("a", "disk full"), "disk full"),
    (errors.ArchiveBusy("a"), "Another program is using a"),
    (OSError(28, "No space left", "a.txt"), "a.txt: No space left"),
    (KeyError("x"), "KeyError"),
]


@pytest.mark.parametrize(("error", "says"), _ERRORS, ids=lambda value: type(value).__name__)
def test_every_error_becomes_a_sentence(qapp, error, says):
    sentence = messages.sentence(error)
    assert says in sentence
    assert "{" not in sentence.replace("{a}.json", "")


def test_no_named_error_is_forgotten(qapp):
    named = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.NewsdeskError)}
    told = set(messages._ERROR_TEXTS) | set(messages._SPECIAL) | {errors.NewsdeskError}
    assert named <= told | {kind for kind in named if set(kind.__mro__) & (told - {errors.NewsdeskError})}


@pytest.mark.parametrize(("tag", "name"), [("fa", "Dari"), ("prs", "Dari"), ("en-GB", "English"), ("ps", "Pashto")])
def test_languages_have_names(qapp, tag, name):
    assert messages.language(tag) == name


def test_a_note_that_stays_is_not_called_a_story(qapp):
    for why in ("somebody else's", "replied to"):
        assert "Resolve it instead" in messages.sentence(errors.MoveRefused("removed", why))
    assert messages.sentence(errors.MoveRefused("filed", "filed")).startswith("A story that is filed")
