"""The main window: open, write, spike and undo, save on closing."""

import os
from pathlib import Path
from unittest.mock import Mock

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from newsdesk.domain.errors import ArchiveTooNew, ArchiveUnwritable, StoryNotFound
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryQuery
from newsdesk.ui.window.action_palette import ActionPalette
from newsdesk.ui.window.reason_dialog import ReasonDialog
from newsdesk.ui.window.window_layout import unpack


def spike(window, reason="Overtaken by events"):
    """By the action and its dialog, as a person does it."""
    window.actions_["story.spike"].trigger()
    dialog = window.findChild(ReasonDialog)
    dialog.line.setText(reason)
    dialog.confirm.click()


def test_empty_desk_invites_to_write(window):
    assert window.centre.stack.currentWidget() is window.centre._empty
    assert window.centre._empty.button.isEnabled()
    assert not window.actions_["export"].isEnabled()


def test_opened_story_fills_sheet_bars_and_title(window, opened, qtbot):
    assert window.centre.stack.currentWidget() is window.centre.editor_page
    assert "Snow closes the pass" in window.windowTitle()
    assert window.status.standing.text() == "Draft, revision 1"
    assert window.status.language.text() == "English"
    assert window.status.length.text() == "2 words · 1 min"
    assert window.actions_["export"].isEnabled()
    assert not window.actions_["story.unspike"].isEnabled()


def test_new_story_takes_the_settings_language(window, preferences, lanes):
    preferences.change(language="ps")
    window.actions_["story.new"].trigger()
    assert window.sessions.current.fields().language == "ps"


def test_spiking_is_taken_back_by_the_message(window, opened, newsroom, ask, lanes, qtbot):
    spike(window)
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened).status) is Status.SPIKED
    assert window.toast.isVisible()
    assert window.toast.text.text() == "Spiked “Snow closes the pass”."
    assert window.actions_["story.unspike"].isEnabled()
    qtbot.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened).status) is Status.DRAFT


def test_ctrl_z_outside_a_text_takes_the_verb_back(window, opened, newsroom, ask, lanes):
    spike(window)
    assert lanes.drain(30)
    window.desk.list.setFocus()
    window.actions_["undo"].trigger()
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened).status) is Status.DRAFT


def test_duplicate_opens_the_copy_and_undo_removes_it(window, opened, newsroom, ask, lanes):
    window.actions_["story.duplicate"].trigger()
    assert lanes.drain(30)
    assert window.sessions.current.id != opened
    window.story_actions.undo()
    assert lanes.drain(30)
    assert len(ask(lambda: newsroom.stories.page(StoryQuery())).rows) == 1


def test_words_typed_are_saved_when_the_window_closes(window, opened, newsroom, ask, lanes, qtbot):
    window.sessions.current.set_fields(headline="Snow closes the pass again")
    with qtbot.waitSignal(window.window_retired):
        window.close()
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened)).content.headline == "Snow closes the pass again"
    assert unpack(window.preferences.value.window).story == opened


def test_key_that_comes_while_the_window_goes_is_saved(window, opened, newsroom, ask, lanes, qtbot):
    with qtbot.waitSignal(window.window_retired):
        window.close()
        window.sessions.current.set_fields(headline="One key more")
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened)).content.headline == "One key more"


def test_backup_is_not_put_back_over_words_that_cannot_be_saved(window, opened, newsroom, lanes, qtbot, monkeypatch):
    full = ArchiveUnwritable("desk.newsdesk", "disk full")
    restored: list[object] = []
    with monkeypatch.context() as disk:
        for room, verb in ((newsroom.drafts, "keep"), (newsroom.stories, "save")):
            disk.setattr(room, verb, Mock(side_effect=full))
        disk.setattr(newsroom.keeping, "restore_from", restored.append)
        disk.setattr(QMessageBox, "exec", lambda box: box.escapeButton().click())
        window.sessions.current.set_fields(headline="Snow again")
        window.archive_actions._restore(newsroom, window.desk_path)
        assert lanes.drain(30)
    assert restored == []
    assert window.sessions.current.content().headline == "Snow again"


def test_words_typed_while_a_backup_is_put_back_go_into_it(window, opened, newsroom, ask, lanes, tmp_path, qtbot):
    backup = tmp_path / "backup.newsdesk"
    ask(lambda: newsroom.keeping.backup(backup))
    window.archive_actions._restore(newsroom, backup)
    window.sessions.current.set_fields(headline="Snow again")
    with qtbot.waitSignal(window.reopen_asked):
        assert lanes.drain(30)
    assert window.saver.at_risk() == ()
    assert ask(lambda: newsroom.stories.get(opened)).content.headline == "Snow again"


def test_words_go_to_another_disk_where_the_desks_is_full(
    window, opened, newsroom, lanes, tmp_path, monkeypatch, qtbot
):
    full = ArchiveUnwritable("desk.newsdesk", "disk full")
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    with monkeypatch.context() as disk:
        for room, verb in ((newsroom.drafts, "keep"), (newsroom.stories, "save")):
            disk.setattr(room, verb, Mock(side_effect=full))
        window.desk_path = tmp_path / "no such folder" / "desk.newsdesk"
        window.sessions.current.set_fields(headline="Snow again")
        with qtbot.waitSignal(window.window_retired):
            window.save_and_close()
            assert lanes.drain(30)
    (rescued,) = home.iterdir()
    assert "Snow again" in rescued.read_text(encoding="utf-8")
    assert os.name == "nt" or rescued.stat().st_mode & 0o077 == 0, "others can read it"


def test_desk_that_cannot_be_opened_says_why_and_shows_ways_out(window):
    window.show_open_failure(ArchiveTooNew("a.newsdesk"))
    obstacle = window.stack.currentWidget()
    assert "newer Newsdesk" in obstacle.text.text()


def test_failures_are_told_over_the_window(window):
    window.tell_failure(StoryNotFound("x"))
    assert window.toast.isVisible()


def test_focus_mode_shows_nothing_but_the_sheet(window, opened):
    window.actions_["view.focus"].trigger()
    assert not window.desk.isVisible()
    assert not window.top.isVisible()
    window.actions_["view.focus"].trigger()
    assert window.desk.isVisible()
    assert window.top.isVisible()


def test_side_panel_folds_in_a_narrow_window_and_comes_back(window, qtbot, monkeypatch):
    monkeypatch.setattr(window.side, "show_pane", lambda _: None)  # not the web engine
    window.actions_["view.side"].trigger()
    assert window.side.isVisible()
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: not window.side.isVisible())
    assert window.top.side.isVisible()
    window.resize(1300, 800)
    qtbot.waitUntil(window.side.isVisible)
    assert not window.top.side.isVisible()


def test_window_works_at_900_by_600(window, opened):
    window.resize(900, 600)
    assert window.width() == 900
    assert window.height() == 600


def test_palette_finds_and_carries_out_by_keyboard(window, opened, qtbot):
    asked: list[object] = []
    window.actions_.action_asked.connect(asked.append)
    palette = ActionPalette(window.commands.dialogs.offered_actions, window.theme, window)
    palette.ask()
    qtbot.keyClicks(palette.field, "focus mo")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked == ["view.focus"]


def test_palette_offers_the_editors_actions_too(window, opened):
    assert "Bold" in {action.text() for action in window.commands.dialogs.offered_actions()}


def test_copying_the_text_passes_the_gate(window, opened, lanes):
    window.actions_["story.copy"].trigger()
    assert lanes.drain(30)
    assert "Snow fell." in QGuiApplication.clipboard().text()
    spike(window)
    assert lanes.drain(30)
    QGuiApplication.clipboard().clear()
    window.actions_["story.copy"].trigger()
    assert lanes.drain(30)
    assert "Snow fell." not in QGuiApplication.clipboard().text()


def test_text_size_and_theme_change_at_once(window, preferences, look, lanes):
    preferences.changed.connect(lambda value: (look.set_theme(value.theme), look.set_scale(value.text_scale)))
    window.actions_["theme.dark"].trigger()
    window.actions_["text.larger"].trigger()
    assert look.dark
    assert look.px(100) == 110
    window.actions_["theme.light"].trigger()
    window.actions_["text.normal"].trigger()
    assert lanes.drain(30)


def test_window_is_named_after_the_headline_as_it_is_typed(window, qtbot):
    window.new_story()
    session = window.sessions.current
    session.set_fields(headline="Rain at last")
    assert window.windowTitle().startswith("Rain at last")


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _press_find(qtbot, window, at, keys=CTRL):
    window.activateWindow()
    at.setFocus()
    qtbot.waitUntil(at.hasFocus)
    qtbot.keyClick(at, Qt.Key.Key_F, keys)


def test_ctrl_f_in_the_story_finds_in_it(window, opened, qtbot):
    _press_find(qtbot, window, window.centre.editor_page.body)
    assert window.centre.editor_page.find_bar.isVisible()
    qtbot.waitUntil(window.centre.editor_page.find_bar.words.hasFocus)


def test_ctrl_f_outside_the_story_searches_the_desk(window, opened, qtbot):
    _press_find(qtbot, window, window.desk.list)
    qtbot.waitUntil(window.desk.search.hasFocus)
    assert not window.centre.editor_page.find_bar.isVisible()


def test_ctrl_f_searches_the_desk_where_no_story_is_open(window, add, lanes, qtbot):
    add()
    qtbot.waitUntil(window.desk.list.isVisible)
    _press_find(qtbot, window, window.desk.list)
    qtbot.waitUntil(window.desk.search.hasFocus)


def test_ctrl_shift_f_searches_the_desk_from_anywhere(window, opened, qtbot):
    window.set_focus_mode(True)
    _press_find(qtbot, window, window.centre.editor_page.body, CTRL | SHIFT)
    qtbot.waitUntil(window.desk.search.hasFocus)


def test_short_message_stands_on_one_line(window):
    window.toast.say("Spiked “Snow closes the pass on the road to the north”.", "Undo", lambda: None)
    words = window.toast.text
    assert words.heightForWidth(words.width()) < 2 * words.fontMetrics().lineSpacing()
