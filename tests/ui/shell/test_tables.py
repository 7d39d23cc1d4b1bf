"""Tables that must be whole: actions and their answers, statuses and errors and their words, icons."""

import datetime as dt
import inspect

import pytest

from newsdesk import resources
from newsdesk.domain import errors
from newsdesk.domain.moves import Move, offered
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import Status
from newsdesk.domain.workflow import Workflow
from newsdesk.settings import options
from newsdesk.ui import messages
from newsdesk.ui.story_list.menu import KEYS
from newsdesk.ui.theme.tokens import DARK, LIGHT
from newsdesk.ui.window.actions import ACTIONS, MENUS, MORE_KEYS, key_of
from newsdesk.ui.window.available_actions import next_move
from newsdesk.ui.window.moves import WITH_NOTICE
from newsdesk.ui.window.settings_dialog import GROUPS
from newsdesk.ui.window.story_actions import TOLD


def test_every_action_is_answered(window):
    assert window.commands.keys() == {entry.key for entry in ACTIONS}


def test_no_two_actions_share_a_shortcut():
    keys = [entry.shortcut for entry in ACTIONS if entry.shortcut] + [
        key for more in MORE_KEYS.values() for key in more
    ]
    assert len(keys) == len(set(keys))


def test_every_kind_of_notice_is_asked_for_by_an_action():
    assert sorted(WITH_NOTICE.values()) == sorted(NoticeKind)


def test_the_list_answers_to_the_keys_of_the_window():
    mine = {entry.key: entry.shortcut for entry in ACTIONS}
    assert {verb: mine.get(verb, mine.get(key_of(verb))) for verb in KEYS} == KEYS


def test_window_and_editor_do_not_fight_for_a_shortcut(window, add):
    window.open_story(add())
    window.lanes.drain(30)
    mine = {entry.shortcut for entry in ACTIONS if entry.shortcut}
    editors = {action.shortcut().toString() for action in window.middle.sheet.toolbar.actions_of_editor.all}
    assert not (mine & editors) - {""}


def test_every_action_has_a_menu_and_a_real_icon():
    menus = {key for key, _ in MENUS}
    assert all(entry.menu in menus for entry in ACTIONS)
    missing = [entry.icon for entry in ACTIONS if entry.icon and not resources.path(f"icons/{entry.icon}.svg").exists()]
    assert missing == []


@pytest.mark.parametrize("status", Status)
def test_every_status_has_words_and_colours(qapp, status):
    assert messages.status(status)
    assert LIGHT.status(status).startswith("#")
    assert DARK.status(status).startswith("#")


@pytest.mark.parametrize("verb", Move)
def test_every_move_has_words_an_action_and_something_to_say(qapp, verb):
    assert messages.verb(verb)
    assert messages.done(verb)
    assert key_of(verb) in {entry.key for entry in ACTIONS}
    assert verb in TOLD or verb in WITH_NOTICE


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("status", Status)
def test_next_move_is_one_that_the_trade_offers(status, role, alone):
    actor = Actor(name="DE", role=role, alone=alone)
    standing = Workflow(status=status)
    keys = {key_of(verb) for verb in offered(standing, actor=actor, now=dt.datetime.now(dt.UTC))}
    move = next_move(standing, actor, keys)
    assert {move.filled, move.beside} <= keys | {"export", ""}
    assert move.filled != move.beside or not move.filled


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
    (errors.TimeMissing("scheduled"), "Say for when the story is scheduled."),
    (
        errors.StoryChanged("Snow", "sent back", "DE", dt.datetime(2026, 3, 14, tzinfo=dt.UTC)),
        "“Snow” was sent back by",
    ),
    (errors.NotUndone("Snow", "left"), "“Snow” has left the house since"),
    (errors.NotUndone("Snow", "moved"), "“Snow” was moved on since"),
    (errors.NoticeIncomplete("correction", "wrong"), "Say what was wrong."),
    (errors.RulesChanged("rules.toml"), "rules.toml was changed elsewhere"),
    (errors.RuleRefused("gas", ("“reason” is missing.", "Say why.")), "“reason” is missing. Say why."),
    (errors.NoSuchPerson("CR"), "Nobody on the staff is called “CR”"),
    (errors.NameInUse("CR"), "called “CR” already"),
    (errors.MoveRefused("approved", "in conflict"), "in conflict with itself cannot be approved"),
    (errors.UpdateRefused("{name} is missing.", name="{a}.json"), "{a}.json⁩ is missing."),
    (errors.FormatError("it is not text", source="a.txt"), "a.txt: it is not text"),
    (errors.FormatError("it is not text"), "it is not text"),
    (errors.UnknownFormat("", ("text",)), "Choose a format"),
    (errors.NameTaken("a.txt"), "a.txt is there already."),
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
    (errors.ArchiveBusy("a"), "Another program holds a"),
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
    told = set(messages._SENTENCES) | set(messages._SPECIAL) | {errors.NewsdeskError}
    assert named <= told | {kind for kind in named if set(kind.__mro__) & (told - {errors.NewsdeskError})}


@pytest.mark.parametrize(("tag", "name"), [("fa", "Dari"), ("prs", "Dari"), ("en-GB", "English"), ("ps", "Pashto")])
def test_languages_have_names(qapp, tag, name):
    assert messages.language(tag) == name


def test_settings_page_shows_every_option_that_is_chosen():
    shown = {name for _, members in GROUPS for name, _ in members}
    assert {option.name for option in options()} - shown == {
        "last_desk",
        "window",
        "asked_who",
        "guards",
    }


def test_a_note_that_stays_is_not_called_a_story(qapp):
    for why in ("somebody else's", "replied to"):
        assert "Resolve it instead" in messages.sentence(errors.MoveRefused("removed", why))
    assert messages.sentence(errors.MoveRefused("filed", "filed")).startswith("A story that is filed")
