"""Splitter of the three columns: widths, which of them show, and what a narrow window hides."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from newsdesk.ui.theme.tokens import DESK_WIDTH, SIDE_WIDTH

NARROW = 1100
_DESK_LEAST, _SHEET_LEAST = 200, 380


class Columns(QSplitter):
    """List, editor and side panel. A column that the person hid stays hidden; one hidden for lack of room returns."""

    # bool, bool, bool: the list shows, the side panel shows, the window is narrow
    columns_arranged = Signal(bool, bool, bool)

    def __init__(self, desk: QWidget, sheet: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._desk, self._side = desk, side
        self._desk_wanted = self._side_wanted = True
        self._side_over = False
        self._focus = False
        self._narrow = False
        desk.setMinimumWidth(_DESK_LEAST)
        sheet.setMinimumWidth(_SHEET_LEAST)
        for place, column in enumerate((desk, sheet, side)):
            self.addWidget(column)
            self.setStretchFactor(place, int(column is sheet))
            self.setCollapsible(place, False)
        self.setHandleWidth(1)
        self.set_widths((DESK_WIDTH, 0, SIDE_WIDTH))

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Set the widths of list and side panel in pixels; the editor gets the rest. Ignored unless three are given."""
        if len(widths) != self.count():
            return
        desk, _, side = widths
        room = max(self.width(), desk + side + _SHEET_LEAST)
        self.setSizes([desk, room - desk - side, side])

    @property
    def wanted(self) -> tuple[bool, bool]:
        """Whether the person wants the list and the side panel."""
        return self._desk_wanted, self._side_wanted

    @property
    def side_over(self) -> bool:
        """Whether the side panel lies in the place of the list, as a narrow window shows it."""
        return self._side_over

    def want(self, *, desk: bool | None = None, side: bool | None = None) -> None:
        """Show or hide a column at the person's wish; None leaves it."""
        if desk is not None:
            self._desk_wanted = desk
        if side is not None and self._narrow:
            self._side_over = side
        elif side is not None:
            self._side_wanted = side
        self._arrange()

    def focus_on_sheet(self, on: bool) -> None:
        """Show only the editor while this is on."""
        self._focus = on
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._side_over = False
            self._arrange()

    def _arrange(self) -> None:
        desk = self._desk_wanted and not self._focus
        side = (self._side_over if self._narrow else self._side_wanted) and not self._focus
        self._desk.setVisible(desk and not (self._narrow and side))
        self._side.setVisible(side)
        self.columns_arranged.emit(desk, side, self._narrow)
