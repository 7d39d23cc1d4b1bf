"""List view of versions and acts: a click compares a version with the one before it, Ctrl takes a second one."""

from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from newsdesk.ui.history.delegate import HistoryDelegate
from newsdesk.ui.history.timeline import TimelineEntry
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.row_list import RowList
from newsdesk.ui.widgets.rows_model import RowsModel


class VersionList(RowList):
    """List in which one or several rows can be chosen."""

    # the chosen versions are to be compared
    version_taken = Signal()
    version_picked = Signal()
    menu_asked = Signal(object)  # QPoint, in pixels of the screen

    def __init__(self, model: RowsModel[TimelineEntry], look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, HistoryDelegate(look), look, parent)
        self._rows = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.version_picked.emit())

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """The chosen versions, newest first; acts among them do not count."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.rows[row].key for row in rows if self._rows.rows[row].is_version)

    @property
    def current(self) -> TimelineEntry | None:
        """The row with the focus, None where none has it."""
        row = self.currentIndex().row()
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    def choose(self, *keys: UUID) -> None:
        """Choose the rows with these keys, the first with the focus."""
        selection = self.selectionModel()
        selection.clearSelection()
        for key in reversed(keys):
            row = self._rows.row_of(key)
            if row >= 0:
                index = self._rows.index(row)
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.version_taken.emit()
        elif event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Qt would search for a row that begins with the letter
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.indexAt(event.position().toPoint()).isValid()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.button() is Qt.MouseButton.LeftButton and inside and (not held or len(self.chosen) > 1):
            self.version_taken.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.menu_place(event))
