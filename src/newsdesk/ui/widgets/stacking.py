"""Widgets beside and below one another, written as one list."""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty pixels between two widgets."""

    pixels: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A widget that is not as wide as its column, or as high as its row."""

    widget: QWidget
    side: Qt.AlignmentFlag
    stretch: int = 0


Item = QWidget | QLayout | Gap | Placed | int | tuple[QWidget | QLayout, int]
"""A widget or layout, alone or with its share of the room that is left; a share of empty room; a gap."""

L = TypeVar("L", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
"""Pixels: left, top, right, bottom. Qt does not mirror them."""


def in_row(
    *items: Item, on: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QHBoxLayout:
    """Layout of items beside one another; `on` is the widget that it belongs to, if it is a widget's own."""
    return _filled(QHBoxLayout(on) if on is not None else QHBoxLayout(), items, margins, spacing)


def in_column(
    *items: Item, on: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QVBoxLayout:
    """Layout of items below one another; `on` is the widget that it belongs to, if it is a widget's own."""
    return _filled(QVBoxLayout(on) if on is not None else QVBoxLayout(), items, margins, spacing)


def _filled(layout: L, items: tuple[Item, ...], margins: Margins | None, spacing: int | None) -> L:
    if margins is not None:
        layout.setContentsMargins(*margins)
    if spacing is not None:
        layout.setSpacing(spacing)
    for item in items:
        _add(layout, item)
    return layout


def _add(layout: QBoxLayout, item: Item) -> None:
    if isinstance(item, int):
        layout.addStretch(item)
    elif isinstance(item, Gap):
        layout.addSpacing(item.pixels)
    elif isinstance(item, Placed):
        layout.addWidget(item.widget, item.stretch, item.side)
    else:
        what, stretch = item if isinstance(item, tuple) else (item, 0)
        if isinstance(what, QLayout):
            layout.addLayout(what, stretch)
        else:
            layout.addWidget(what, stretch)
