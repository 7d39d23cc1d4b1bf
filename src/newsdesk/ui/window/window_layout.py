"""Layout of the window (size, column widths, panes shown), kept as one line of text in the settings."""

import base64
import binascii
from uuid import UUID

import msgspec
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow

from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.columns import Columns
from newsdesk.ui.window.side_panel import SidePanel


class WindowLayout(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is remembered from one start to the next. `columns` are widths of desk, sheet and side."""

    geometry: str = ""
    columns: tuple[int, ...] = ()
    desk: bool = True
    side: bool = True
    tab: str = "preview"
    story: UUID | None = None


def pack(layout: WindowLayout) -> str:
    """The layout as text."""
    return base64.b64encode(msgspec.json.encode(layout)).decode("ascii")


def unpack(text: str) -> WindowLayout:
    """The layout of the text; one that cannot be read is forgotten."""
    try:
        return msgspec.json.decode(base64.b64decode(text, validate=True), type=WindowLayout)
    except (msgspec.MsgspecError, binascii.Error, ValueError):
        return WindowLayout()


def geometry_text(geometry: QByteArray) -> str:
    """Qt's geometry as text."""
    return bytes(geometry.toBase64().data()).decode("ascii")


def geometry_of(text: str) -> QByteArray:
    """Qt's geometry from text."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii")))


_FIRST_SIZE = (1440, 900)


def put_back(window: QMainWindow, columns: Columns, side: SidePanel, layout: WindowLayout) -> None:
    """As it was left, or for the first time."""
    if not (layout.geometry and window.restoreGeometry(geometry_of(layout.geometry))):
        _take_room(window)
    columns.set_widths(layout.columns)
    columns.want(desk=layout.desk, side=layout.side)
    side.choose(layout.tab)


def taken_down(
    window: QMainWindow, columns: Columns, side: SidePanel, *, front: StorySession | None, before: WindowLayout
) -> WindowLayout:
    """As it stands now. Widths are taken only while all columns are shown; `before` has them otherwise."""
    desk, side_panel = columns.wanted
    return WindowLayout(
        geometry=geometry_text(window.saveGeometry()),
        columns=tuple(columns.sizes()) if desk and side_panel else before.columns,
        desk=desk,
        side=side_panel,
        tab=side.current,
        story=front.id if front and (front.story or front.kept) else None,
    )


def _take_room(window: QMainWindow) -> None:
    """The first time: as drawn, or all of a screen that has no more."""
    room = window.screen().availableSize()
    window.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))
    if room.width() <= _FIRST_SIZE[0] or room.height() <= _FIRST_SIZE[1]:
        window.setWindowState(Qt.WindowState.WindowMaximized)
