"""Layout of the window (size, column widths, panes shown), kept as one line of text in the settings."""

import base64
import binascii
from uuid import UUID

import msgspec
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow

from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.columns import Columns
from newsdesk.ui.window.panes import PANES
from newsdesk.ui.window.side_panel import SidePanel


class WindowLayout(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Layout that is kept from one start to the next.

    `geometry` is Qt's own (Base64), `columns` the widths of list, editor and side panel in pixels; `desk` and `side`
    say whether the person wants these columns, `tab` is the pane of the side panel, `story` the open story.
    """

    geometry: str = ""
    columns: tuple[int, ...] = ()
    desk: bool = True
    side: bool = True
    tab: str = PANES[0].key
    story: UUID | None = None


def pack(layout: WindowLayout) -> str:
    """The layout as Base64 text."""
    return base64.b64encode(msgspec.json.encode(layout)).decode("ascii")


def unpack(text: str) -> WindowLayout:
    """The layout of such a text; the default where it cannot be read."""
    try:
        return msgspec.json.decode(base64.b64decode(text, validate=True), type=WindowLayout)
    except (msgspec.MsgspecError, binascii.Error, ValueError):
        return WindowLayout()


def geometry_text(geometry: QByteArray) -> str:
    """Qt's geometry as Base64 text."""
    return bytes(geometry.toBase64().data()).decode("ascii")


def geometry_of(text: str) -> QByteArray:
    """Qt's geometry of such a text."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii")))


_FIRST_SIZE = (1440, 900)


def restore(window: QMainWindow, columns: Columns, side: SidePanel, layout: WindowLayout) -> None:
    """Arrange the window as the layout says, or in its first size."""
    if not (layout.geometry and window.restoreGeometry(geometry_of(layout.geometry))):
        _set_first_size(window)
    columns.set_widths(layout.columns)
    columns.want(desk=layout.desk, side=layout.side)
    side.choose(layout.tab)


def current(
    window: QMainWindow, columns: Columns, side: SidePanel, *, session: StorySession | None, before: WindowLayout
) -> WindowLayout:
    """The layout now. Widths are read only while all columns show; else those of `before` are kept."""
    desk, side_panel = columns.wanted
    return WindowLayout(
        geometry=geometry_text(window.saveGeometry()),
        columns=tuple(columns.sizes()) if desk and side_panel else before.columns,
        desk=desk,
        side=side_panel,
        tab=side.current,
        story=session.id if session and (session.story or session.has_draft) else None,
    )


def _set_first_size(window: QMainWindow) -> None:
    """Size of the first start; maximised where the screen is not larger."""
    room = window.screen().availableSize()
    window.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))
    if room.width() <= _FIRST_SIZE[0] or room.height() <= _FIRST_SIZE[1]:
        window.setWindowState(Qt.WindowState.WindowMaximized)
