"""Widgets stand in the order of the list, with their share of the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.ui.widgets.stacking import Gap, Placed, in_column, in_row


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 400)
    return made


def _frame() -> QFrame:
    frame = QFrame()
    frame.setMinimumSize(20, 20)
    return frame


def _show(page: QWidget) -> None:
    page.show()
    QApplication.processEvents()


def test_a_column_has_rows_gaps_and_room_that_is_left(page: QWidget) -> None:
    first, wide, second, side, last = (_frame() for _ in range(5))
    second.setMaximumHeight(20)
    last.setMaximumHeight(20)
    in_column(
        in_row(first, (wide, 1), spacing=10),
        Gap(30),
        second,
        Placed(side, Qt.AlignmentFlag.AlignLeft),
        1,
        last,
        on=page,
        margins=(5, 6, 7, 8),
        spacing=0,
    )
    _show(page)
    assert first.pos().toTuple() == (5, 6)
    assert wide.x() == first.geometry().right() + 11
    assert wide.geometry().right() == 400 - 7 - 1
    assert second.y() == first.geometry().bottom() + 31
    assert (second.width(), side.width() < second.width()) == (388, True)
    assert last.geometry().bottom() == 400 - 8 - 1


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_is_mirrored_with_its_window(page: QWidget, direction: Qt.LayoutDirection) -> None:
    first, second = _frame(), _frame()
    page.setLayoutDirection(direction)
    in_row(first, second, 1, on=page, margins=(0, 0, 0, 0))
    _show(page)
    assert (first.x() < second.x()) is (direction is Qt.LayoutDirection.LeftToRight)
