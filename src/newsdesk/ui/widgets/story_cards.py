"""List model of cards: related entries, and stories that could be added."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

CARD = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCard:
    """Content of a card. `flag` is a warning in words; `key` is whatever the pane knows the card by."""

    headline: str
    text: str = ""
    flag: str = ""
    icon: str = ""
    key: object = None

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        return ". ".join(part for part in (self.headline, self.flag, self.text) if part)


class RelatedCardsModel(QAbstractListModel):
    """Cards in the order in which they print. `movable` cards may be dragged."""

    def __init__(self, parent: QObject | None = None, *, movable: bool = False) -> None:
        super().__init__(parent)
        self._cards: tuple[RelatedCard, ...] = ()
        self._movable = movable

    @property
    def cards(self) -> tuple[RelatedCard, ...]:
        """All cards."""
        return self._cards

    def show_cards(self, cards: Sequence[RelatedCard]) -> None:
        """Show these cards. The same keys in the same order reset nothing."""
        before, after = self._cards, tuple(cards)
        if [card.key for card in before] == [card.key for card in after]:
            self._cards = after
            for row, (old, new) in enumerate(zip(before, after, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._cards = after
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == CARD:
            return card
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return card.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self._movable:
            return usual
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
