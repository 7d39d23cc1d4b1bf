"""How the window stands on the screen: put back at the start, taken down at the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.columns import Columns
from newsdesk.ui.window.layout_memory import WindowLayout, geometry_of, geometry_text
from newsdesk.ui.window.side_panel import SidePanel

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
        story=front.id if front and (front.story or front.has_draft) else None,
    )


def _take_room(window: QMainWindow) -> None:
    """The first time: as drawn, or all of a screen that has no more."""
    room = window.screen().availableSize()
    window.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))
    if room.width() <= _FIRST_SIZE[0] or room.height() <= _FIRST_SIZE[1]:
        window.setWindowState(Qt.WindowState.WindowMaximized)
