"""List view of cards: one stop of the Tab key; arrows go from card to card, letters press its buttons."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QListView, QMenu, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.card import Card
from newsdesk.ui.widgets.card_delegate import NoteDelegate
from newsdesk.ui.widgets.card_verbs import VERBS
from newsdesk.ui.widgets.row_list import RowList
from newsdesk.ui.widgets.rows_model import RowsModel


class NoteList(RowList):
    """List of cards with buttons, keys and a menu."""

    # NoteCard: chosen by a person; Return was pressed on it
    card_chosen = Signal(object)
    card_entered = Signal(object)
    # key of the action, NoteCard
    action_asked = Signal(str, object)

    def __init__(self, model: RowsModel[Card], look: Theme, parent: QWidget | None = None) -> None:
        self._delegate = NoteDelegate(look)
        super().__init__(model, self._delegate, look, parent)
        self._rows = model
        self.clicked.connect(lambda _: self._say_chosen())
        self.setBatchSize(_BATCH)
        model.modelReset.connect(self._go_by_slices)
        for key in sorted({verb.key for verb in VERBS.values()}):
            shortcut = QShortcut(QKeySequence(key), self)  # a shortcut also matches the key's place on a Dari keyboard
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._press, key))

    @property
    def card(self) -> Card | None:
        """The chosen card."""
        row = self.currentIndex().row()
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    def choose(self, key: Hashable, *, otherwise: int = -1) -> None:
        """Choose a card by its key, else the nearest to row `otherwise`; no signal."""
        row = self._rows.row_of(key)
        last = len(self._rows.rows) - 1
        row = row if row >= 0 else min(otherwise, last)
        self.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())

    def press(self, card: Card, verb: str) -> None:
        """Run the action of a button."""
        if verb in card.offers:
            self.action_asked.emit(verb, card)

    def button_at(self, row: int, verb: str) -> QPoint:
        """Middle of a button, in pixels of the viewport."""
        return self._delegate.button_rect(self, self._rows.index(row), verb).center()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() in _PLAIN:
            if self.card is not None:
                self.card_entered.emit(self.card)
            return
        if event.text().isalnum():  # Qt would search for a card that begins with the letter
            event.ignore()
            return
        before = self.card
        super().keyPressEvent(event)
        if self.card is not None and self.card is not before:
            self.card_chosen.emit(self.card)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a card when the focus comes: Qt makes the first one current but does not select it."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            row = max(0, self.currentIndex().row())
            self.setCurrentIndex(self._rows.index(row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        verb = self._verb_at(index, event.position().toPoint())
        if verb and index == self.currentIndex() and event.button() is Qt.MouseButton.LeftButton:
            event.accept()
            self.action_asked.emit(verb, self._rows.rows[index.row()])
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        verb = self._verb_at(self.indexAt(point), point)
        self._delegate.point(verb)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if verb else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._delegate.point("")
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open a menu with all actions of the card."""
        card = self.card
        if card is None or not card.offers:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for verb in card.offers:
            action = menu.addAction(card.word(verb).replace("&", "&&"))
            action.triggered.connect(partial(self.press, card, verb))
        menu.popup(self.menu_place(event))

    def _go_by_slices(self) -> None:
        """Lay out many cards in slices, so that the window keeps answering; few at once, so that any can be shown."""
        mode = QListView.LayoutMode.Batched if len(self._rows.rows) > _MANY else QListView.LayoutMode.SinglePass
        if mode != self.layoutMode():
            self.setLayoutMode(mode)

    def _verb_at(self, index: QModelIndex, point: QPoint) -> str:
        return self._delegate.verb_at(self, index, point) if index.isValid() else ""

    def _press(self, key: str) -> None:
        card = self.card
        verb = next((verb for verb in card.offers if VERBS[verb].key == key), "") if card else ""
        if card is not None and verb:
            self.action_asked.emit(verb, card)

    def _say_chosen(self) -> None:
        if self.card is not None:
            self.card_chosen.emit(self.card)


_MANY, _BATCH = 80, 20
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
