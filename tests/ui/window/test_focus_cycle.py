"""Keyboard focus: from the list into the story, and from column to column; undo of a move by key."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from newsdesk.ui.lanes import Lanes
from newsdesk.ui.window.main_window import MainWindow

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def inside(column: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and column.isAncestorOf(focus)


def test_return_in_the_list_leads_into_the_story(window: MainWindow, add: Callable[..., UUID], lanes: Lanes, qtbot):
    story = add("Snow closes the pass")
    add("A second story")
    qtbot.waitUntil(lambda: window.desk.stories.rowCount() == 2)
    window.desk.list.setFocus()
    window.desk.list.setCurrentIndex(window.desk.stories.index_of(story))

    press(Qt.Key.Key_Return)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.centre.editor_page is not None and window.centre.editor_page.body.hasFocus())
    assert window.sessions.current is not None
    assert window.sessions.current.id == story

    press(Qt.Key.Key_F6, SHIFT)
    assert window.desk.list.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(window.centre.editor_page.body.hasFocus)


def test_a_click_opens_a_story_and_leaves_the_keys_with_the_list(
    window: MainWindow, add: Callable[..., UUID], lanes: Lanes, qtbot
):
    story = add()
    qtbot.waitUntil(lambda: window.desk.stories.rowCount() == 1)
    place = window.desk.list.visualRect(window.desk.stories.index_of(story)).center()
    qtbot.mouseClick(window.desk.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.sessions.current is not None)
    assert not inside(window.centre)


def test_f6_goes_round_the_columns_that_are_seen(window: MainWindow, opened: UUID, qtbot):
    window.show_panel("notes")
    window.desk.list.setFocus()
    seen = []
    for _ in range(3):
        press(Qt.Key.Key_F6)
        seen.append(next(column for column in (window.desk, window.centre, window.side) if inside(column)))
    assert seen == [window.centre, window.side, window.desk]

    window.columns.want(side=False)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F6)
    assert inside(window.desk), "a column that is hidden is passed over"


def test_tab_goes_through_the_columns_in_the_order_of_reading(window: MainWindow, opened: UUID, qtbot):
    window.show_panel("notes")  # it and the sheet were made later than all the rest
    window.desk.list.setFocus()
    seen: list[QWidget] = []
    for _ in range(200):
        press(Qt.Key.Key_Tab)
        if inside(window.desk):
            break
        column = next((column for column in (window.centre, window.side) if inside(column)), None)
        if column is not None and column not in seen:
            seen.append(column)
    assert seen == [window.centre, window.side]


def test_the_last_move_is_undone_by_key_while_the_cursor_stands_in_the_story(
    window: MainWindow, people: object, opened: UUID, lanes: Lanes, qtbot
):
    window.centre.editor_page.body.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.sessions.current.story.status.value == "filed")

    press(Qt.Key.Key_Z, CTRL | ALT)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.sessions.current.story.status.value == "draft")

    press(Qt.Key.Key_Z, CTRL | ALT)
    assert window.toast.text.text() == "There is no move to undo."
