"""The walk of a pane that nobody wrote a line for: `clock`. Run by test_added_pane.py."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from newsdesk.ui.window.action_palette import ActionPalette
from newsdesk.ui.window.actions import ACTIONS
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.window_layout import unpack


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window.activateWindow()
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def _clock(window: MainWindow) -> Any:
    return window.side.pane("clock")


def test_its_tab_is_in_the_side_panel_and_shows_it_with_the_open_story(
    window: MainWindow, add: Callable[..., UUID], qtbot
) -> None:
    window.open_story(add("Snow closes the pass"))
    qtbot.waitUntil(lambda: window.sessions.current is not None)
    window.columns.want(side=True)
    assert window.side.tabs["clock"].text() == "Clock"

    QTest.mouseClick(window.side.tabs["clock"], Qt.MouseButton.LeftButton)

    assert window.side.current == "clock"
    assert window.side.pane("clock").isVisible()
    assert _clock(window).text.text() == "Snow closes the pass"


def test_it_asks_the_window_for_a_story(window: MainWindow, add: Callable[..., UUID], qtbot) -> None:
    story = add("Snow closes the pass")
    window.show_panel("clock")
    _clock(window).open_asked.emit(story)
    qtbot.waitUntil(lambda: window.sessions.current is not None and window.sessions.current.id == story)


def test_it_has_an_entry_in_the_view_menu_with_an_icon(window: MainWindow) -> None:
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title() == "&View")
    menu.aboutToShow.emit()
    entry = next(action for action in menu.actions() if action.text() == "Show the clock")
    assert not entry.icon().isNull()
    before = menu.actions()[menu.actions().index(entry) - 1]
    assert before.text() == next(each.text for each in ACTIONS if each.key == "view.outside")


def test_its_shortcut_shows_it_and_puts_the_focus_into_it(window: MainWindow, qtbot) -> None:
    press(window, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.side.current == "clock")
    assert window.focusWidget() is _clock(window).button


def test_the_focus_goes_round_to_it(window: MainWindow, qtbot) -> None:
    window.show_panel("clock")
    window.desk.list.setFocus()
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.focusWidget() is _clock(window).button)


def test_the_palette_finds_it(window: MainWindow) -> None:
    palette = ActionPalette(window.commands.dialogs.offered_actions, window.theme, window)
    palette.ask()
    QTest.keyClicks(palette.field, "clock")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.side.current == "clock"


def test_a_count_can_be_shown_on_its_tab(window: MainWindow) -> None:
    window.show_count("clock", 3)
    assert window.side.tabs["clock"].text().split() == ["Clock", "3"]


def test_the_layout_that_is_kept_names_it_and_brings_it_back(window: MainWindow, lanes, bus, look, preferences) -> None:
    window.show_panel("clock")
    window.close_now()
    assert unpack(preferences.value.window).tab == "clock"

    after = MainWindow(window.desk_path, lanes=lanes, bus=bus, theme=look, preferences=preferences)
    assert after.side.current == "clock"
    assert after.side.tabs["clock"].isChecked()
    after.close_now()
    after.deleteLater()
