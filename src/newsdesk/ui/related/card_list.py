"""List of the related entries: opened, removed, and ordered by drag or keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.row_list import RowList
from newsdesk.ui.widgets.rows_model import RowsModel
from newsdesk.ui.widgets.story_card_delegate import CardDelegate
from newsdesk.ui.widgets.story_cards import RelatedCard


class EntryList(RowList):
    """Emits what is asked for an entry; the story keeps the order, not the model."""

    entry_opened = Signal(int)
    entry_removed = Signal(int)
    entry_moved = Signal(int, int)  # from row, to row, both before the move
    edit_asked = Signal(int)

    def __init__(self, model: RowsModel[RelatedCard], look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, CardDelegate(look), look, parent, whole=True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.doubleClicked.connect(lambda index: self.entry_opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.row >= 0 and self._verb(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit the wanted order: the story keeps it, not the model."""
        if event.source() is not self or self.row < 0:
            event.ignore()
            return
        self.move_to(self._gap(event))
        event.setDropAction(Qt.DropAction.CopyAction)  # with MoveAction Qt removes the row itself
        event.accept()

    def move_to(self, gap: int) -> None:
        """Move the chosen card into the gap before card `gap`."""
        to = gap - 1 if gap > self.row else gap
        if to != self.row:
            self.entry_moved.emit(self.row, to)

    def _gap(self, event: QDropEvent) -> int:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return self.model().rowCount()
        below = event.position().y() > self.visualRect(index).center().y()
        return index.row() + (1 if below else 0)

    def _verb(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if held == Qt.KeyboardModifier.AltModifier and step:
            if 0 <= self.row + step < self.model().rowCount():
                self.entry_moved.emit(self.row, self.row + step)
            return True
        if held != Qt.KeyboardModifier.NoModifier:
            return False
        verb = {
            Qt.Key.Key_Return: self.entry_opened,
            Qt.Key.Key_Enter: self.entry_opened,
            Qt.Key.Key_Delete: self.entry_removed,
            Qt.Key.Key_Backspace: self.entry_removed,
            Qt.Key.Key_F2: self.edit_asked,
        }.get(Qt.Key(key))
        if verb is not None:
            verb.emit(self.row)
        return verb is not None
