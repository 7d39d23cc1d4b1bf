"""Reads and fills the widgets in which people type, by one rule for each kind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QTimeEdit,
    QWidget,
)

KEPT_BY = "unsent"
"""The property of a widget that names the place under which its words are kept."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input: reads a JSON value, writes one, tells of a change."""

    widget: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    changed: Any  # a bound signal


def input_of(widget: QWidget) -> Input:
    """How this widget is read and filled. Raises TypeError for one in which nobody types."""
    for kind, made in _KINDS:
        if isinstance(widget, kind):
            return made(widget)
    raise TypeError(type(widget).__name__)


def _line(widget: QLineEdit) -> Input:
    return Input(widget, widget.text, lambda value: widget.setText(str(value)), widget.textChanged)


def _text(widget: QTextEdit | QPlainTextEdit) -> Input:
    return Input(widget, widget.toPlainText, lambda value: _fill_text(widget, str(value)), widget.textChanged)


def _fill_text(widget: QTextEdit | QPlainTextEdit, text: str) -> None:
    widget.setPlainText(text)
    cursor = widget.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    widget.setTextCursor(cursor)


def _choice(widget: QComboBox) -> Input:
    def fill(value: Any) -> None:
        if (place := widget.findData(value)) >= 0:
            widget.setCurrentIndex(place)

    return Input(widget, widget.currentData, fill, widget.currentIndexChanged)


def _mark(widget: QCheckBox) -> Input:
    return Input(widget, widget.isChecked, lambda value: widget.setChecked(bool(value)), widget.toggled)


def _day(widget: QDateEdit) -> Input:
    iso = Qt.DateFormat.ISODate
    return Input(
        widget,
        lambda: widget.date().toString(iso),
        lambda value: widget.setDate(QDate.fromString(str(value), iso)),
        widget.dateChanged,
    )


def _time(widget: QTimeEdit) -> Input:
    iso = Qt.DateFormat.ISODate
    return Input(
        widget,
        lambda: widget.time().toString(iso),
        lambda value: widget.setTime(QTime.fromString(str(value), iso)),
        widget.timeChanged,
    )


def _table(widget: QTableWidget) -> Input:
    def read() -> list[list[str]]:
        cells = [[widget.item(row, column) for column in range(widget.columnCount())] for row in _rows(widget)]
        return [[cell.text() if cell else "" for cell in row] for row in cells]

    def fill(value: Any) -> None:
        for row, texts in zip(_rows(widget), value, strict=False):
            for column, text in enumerate(texts[: widget.columnCount()]):
                widget.setItem(row, column, QTableWidgetItem(str(text)))

    return Input(widget, read, fill, widget.cellChanged)


def _rows(widget: QTableWidget) -> range:
    return range(widget.rowCount())


# a date edit and a time edit are both date-time edits: each before what it is derived from
_KINDS: tuple[tuple[Any, Callable[[Any], Input]], ...] = (
    (QLineEdit, _line),
    ((QTextEdit, QPlainTextEdit), _text),
    (QComboBox, _choice),
    (QCheckBox, _mark),
    (QDateEdit, _day),
    (QTimeEdit, _time),
    (QTableWidget, _table),
)
