"""List of cards as high as all its cards: it scrolls with the panel, not in itself."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.story_card_delegate import CardDelegate
from newsdesk.ui.widgets.story_cards import RelatedCardsModel


class CardList(QListView):
    """Shows the cards of a model."""

    def __init__(self, model: RelatedCardsModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CardDelegate(look, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for changed in (model.modelReset, model.dataChanged):
            changed.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        rows = self.model().rowCount()
        return QSize(200, sum(self.sizeHintForRow(row) for row in range(rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @property
    def row(self) -> int:
        """The chosen card, -1 if none is."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose a card, or the nearest there is."""
        last = self.model().rowCount() - 1
        self.setCurrentIndex(self.model().index(max(0, min(row, last)), 0) if last >= 0 else QModelIndex())

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(self.sizeHint().height())


class OfferList(CardList):
    """Cards of which a click, or Enter, takes one."""

    offer_taken = Signal(int)

    def __init__(self, model: RelatedCardsModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, look, parent)
        self.clicked.connect(lambda index: self.offer_taken.emit(index.row()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ignore the second click: it would take the card that moved up when the first was taken."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.row >= 0:
            self.offer_taken.emit(self.row)
        else:
            super().keyPressEvent(event)


class EntryList(CardList):
    """The related entries: opened, removed, and ordered by drag or keys."""

    entry_opened = Signal(int)
    entry_removed = Signal(int)
    entry_moved = Signal(int, int)  # from row, to row, both before the move
    edit_asked = Signal(int)

    def __init__(self, model: RelatedCardsModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, look, parent)
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
