"""Escape, and undo by key, in focus mode and in the related pane."""

import pytest
from PySide6.QtCore import Qt

from newsdesk.domain.status import Status

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(window, add, lanes):
    window.open_story(add())
    assert lanes.drain(30)


def test_escape_leaves_the_focus_mode(window, opened, qtbot):
    window.actions_["view.focus"].trigger()
    qtbot.keyClick(window.centre.editor_page.body, Qt.Key.Key_Escape)
    assert not window.actions_["view.focus"].isChecked()
    assert window.desk.isVisible()


def test_asking_for_related_stories_waits_for_a_word_and_escape_returns_to_the_text(window, opened, qtbot):
    sheet = window.centre.editor_page
    sheet.setFocus()
    window.actions_["view.related"].trigger()
    field = window.side.stack.currentWidget().story_search.field
    qtbot.waitUntil(lambda: window.focusWidget() is field)
    qtbot.keyClicks(field, "pass")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.text()
    assert window.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.focusWidget() is sheet.body


def test_spike_is_taken_back_from_the_list_of_related_stories(window, opened, add, lanes, qtbot):
    window.actions_["view.related"].trigger()
    pane = window.side.stack.currentWidget()
    window.story_actions.ask("spike", (window.sessions.current.id,), reason="Overtaken by events")
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.sessions.current.story.status is Status.SPIKED)
    pane.entries.show()
    pane.entries.setFocus()
    qtbot.keyClick(pane.entries, Qt.Key.Key_Z, _CTRL)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.sessions.current.story.status is not Status.SPIKED)
