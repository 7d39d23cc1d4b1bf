"""The table of actions: each has an answer, a menu, an icon and a shortcut of its own."""

import pytest

from newsdesk import resources
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.ui import messages
from newsdesk.ui.story_list.menu import KEYS
from newsdesk.ui.window.actions import ACTIONS, MENUS, MORE_KEYS, key_of
from newsdesk.ui.window.moves import WITH_NOTICE
from newsdesk.ui.window.story_actions import ACTION_MESSAGES


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
    editors = {action.shortcut().toString() for action in window.centre.editor_page.toolbar.actions_of_editor.all}
    assert not (mine & editors) - {""}


def test_every_action_has_a_menu_and_a_real_icon():
    menus = {key for key, _ in MENUS}
    assert all(entry.menu in menus for entry in ACTIONS)
    missing = [entry.icon for entry in ACTIONS if entry.icon and not resources.path(f"icons/{entry.icon}.svg").exists()]
    assert missing == []


@pytest.mark.parametrize("verb", Move)
def test_every_move_has_words_an_action_and_something_to_say(qapp, verb):
    assert messages.verb(verb)
    assert messages.done(verb)
    assert key_of(verb) in {entry.key for entry in ACTIONS}
    assert verb in ACTION_MESSAGES or verb in WITH_NOTICE
