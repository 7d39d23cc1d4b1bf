"""Review from the window: suggestions by keys, notes, what the editor changed, the working copy as a proof."""

from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from newsdesk.domain.moves import Move
from newsdesk.ui.notes.pane import NotesPane

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def body(window, people, opened, qtbot):
    """Body of the open story, with the focus in it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    editor = window.centre.editor_page.body
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    return editor


def test_suggestions_are_made_and_settled_by_keys(window, body, qtbot):
    assert not window.actions_["suggest.accept"].isEnabled()
    qtbot.keyClick(body, Qt.Key.Key_E, CTRL | SHIFT)
    assert window.centre.editor_page.suggesting
    qtbot.keyClick(body, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(body, " Again")
    qtbot.waitUntil(lambda: window.status.review.text() == "1 suggestion")
    (suggestion,) = window.sessions.current.suggestions()
    assert suggestion.who == "Desk editor"
    assert window.actions_["suggest.accept"].isEnabled()
    qtbot.keyClick(body, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(body, Qt.Key.Key_A, ALT)
    qtbot.waitUntil(lambda: not window.sessions.current.suggestions())
    assert window.sessions.current.content().body.endswith("Again")
    assert not window.actions_["suggest.accept"].isEnabled()


@pytest.mark.parametrize(("key", "word"), [(Qt.Key.Key_A, "eight"), (Qt.Key.Key_R, "five")])
def test_letters_typed_over_a_word_are_one_change_of_the_word(window, body, qtbot, key, word):
    qtbot.keyClick(body, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(body, " five")
    qtbot.keyClick(body, Qt.Key.Key_E, CTRL | SHIFT)
    for pressed in (Qt.Key.Key_Left,) * 4 + (Qt.Key.Key_Delete,) * 3 + (Qt.Key.Key_Right,):
        qtbot.keyClick(body, pressed)
    qtbot.keyClicks(body, "ight")
    caret, typed = body.textCursor().position(), window.sessions.current.content().body
    (suggestion,) = window.sessions.current.suggestions()
    assert (suggestion.kind, suggestion.old, suggestion.new) == ("replace", "five", "eight")
    window.show_panel("notes")
    (notes,) = window.findChildren(NotesPane)
    qtbot.waitUntil(lambda: [(card.old, card.new) for card in notes.cards] == [("five", "eight")])
    qtbot.waitUntil(window.actions_["suggest.accept"].isEnabled)
    qtbot.keyClick(body, key, ALT)
    qtbot.waitUntil(lambda: not window.sessions.current.suggestions())
    assert window.sessions.current.content().body.endswith(f" {word}")
    qtbot.keyClick(body, Qt.Key.Key_Z, CTRL)
    assert window.sessions.current.content().body == typed
    assert [(each.old, each.new) for each in window.sessions.current.suggestions()] == [("five", "eight")]
    qtbot.keyClicks(body, "y")
    assert abs(body.textCursor().position() - caret) <= 4


@pytest.mark.parametrize(
    ("decision", "stays"),
    [("suggest.accept", True), ("suggest.accept-all", True), ("suggest.reject", False), ("suggest.reject-all", False)],
)
def test_suggestions_are_decided_from_the_menu(window, body, qtbot, decision, stays):
    window.actions_["suggest.mode"].trigger()
    qtbot.keyClick(body, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(body, " Again")
    qtbot.waitUntil(lambda: window.actions_[decision].isEnabled())
    window.actions_["suggest.previous"].trigger()
    window.actions_[decision].trigger()
    qtbot.waitUntil(lambda: not window.sessions.current.suggestions())
    assert window.sessions.current.content().body.endswith("Again") == stays


def test_open_suggestions_stop_the_approval_and_say_how_many(window, body, opened, lanes, qtbot):
    window.story_actions.ask(Move.FILE, (opened,))
    assert lanes.drain(30)
    window.centre.editor_page.set_suggesting(True)
    qtbot.keyClicks(body, "Now ")
    window.actions_["story.approve"].trigger()
    assert lanes.drain(30)
    assert "has a suggested change" in window.toast.text.text()


def test_new_note_is_written_where_notes_are(window, body, lanes, qtbot):
    window.actions_["note.new"].trigger()
    pane = window.side.pane("notes")
    assert window.side.current == "notes"
    assert pane.isVisible()


def test_reporter_sees_in_one_click_what_the_editor_changed(window, people, opened, lanes):
    window.story_actions.ask(Move.FILE, (opened,))
    assert lanes.drain(30)
    window.actions_["review.changed"].trigger()
    assert lanes.drain(30)
    assert window.toast.text.text() == "Nothing was changed since it was filed."
    window.sessions.current.set_fields(headline="Snow closes the pass again")
    window.actions_["review.changed"].trigger()
    assert lanes.drain(30)
    assert window.centre.stack.currentWidget() is window.centre._compare


def test_published_story_is_changed_on_the_side_and_swapped_in(window, people, opened, ask, newsroom, lanes):
    for verb in (Move.FILE, Move.APPROVE, Move.PUBLISH):
        window.story_actions.ask(verb, (opened,))
        assert lanes.drain(30)
    assert not window.actions_["export.working"].isEnabled()
    window.sessions.current.set_fields(headline="Snow closes the pass again")
    window.saver.save_now()
    assert lanes.drain(30)
    assert window.actions_["export.working"].isEnabled()
    assert window.status.standing.text() == "Published, its change: draft, revision 2"
    assert window.top.next_button.text() == "File the change"
    for key in ("story.file", "story.review", "story.approve"):
        window.actions_[key].trigger()
        assert lanes.drain(30)
    standing = ask(lambda: newsroom.stories.get(opened)).standing
    assert (standing.change, standing.cleared) == (None, window.sessions.current.base)


@pytest.mark.parametrize(("key", "working"), [("export", False), ("export.working", True)])
def test_export_asks_for_the_version_that_is_meant(window, opened, monkeypatch, key, working):
    asked = Mock()
    monkeypatch.setattr(window.exchange, "export", asked)
    window.commands.run(key)
    assert asked.call_args.args == ((opened,),)
    assert asked.call_args.kwargs.get("working", False) is working


def test_copies_outside_are_counted_and_exported_again_in_one_act(
    window, opened, ask, newsroom, lanes, tmp_path, qtbot
):
    exported = ask(lambda: newsroom.exchange.export([opened], format_key="text", folder=tmp_path))
    window.parts.services.bus.tell(exported.changes)
    window.sessions.current.set_fields(headline="Snow closes the pass again")
    window.saver.save_now()
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.side.tabs["outside"].text().endswith("1"))
    window.actions_["export.again"].trigger()
    assert lanes.drain(30)
    assert "again" in exported.files[0].read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: not window.side.tabs["outside"].text().endswith("1"))


@pytest.mark.parametrize("key", ["related", "notes", "history", "outside"])
def test_a_key_leads_from_the_words_into_a_pane_and_escape_back(window, body, ask, newsroom, opened, lanes, qtbot, key):
    ask(lambda: newsroom.review.add(opened, "How long is it?"))
    ask(lambda: newsroom.exchange.export([opened], format_key="text", folder=window.desk_path.parent))
    window.activateWindow()
    body.setFocus()
    window.actions_[f"view.{key}"].trigger()
    assert lanes.drain(30)
    pane = window.side.pane(key)
    qtbot.waitUntil(lambda: window.focusWidget() is not None and pane.isAncestorOf(window.focusWidget()))
    if isinstance(window.focusWidget(), QAbstractItemView):
        qtbot.waitUntil(lambda: window.focusWidget().currentIndex().isValid())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(body.hasFocus)
