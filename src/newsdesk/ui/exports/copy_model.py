"""Copies outside as a list model. Those that are wrong stand first, then the stale, then the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsdesk.domain.exported_copy import CopyReport, Freshness
from newsdesk.ui.exports import copy_text
from newsdesk.ui.text import literal_text

OUTSIDE = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
_FIRST = (Freshness.WRONG, Freshness.STALE, Freshness.CURRENT)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCopy:
    """One copy as it is listed. `number` is its revision's, 0 if unknown; `named` says whether its story is named."""

    recall: CopyReport
    number: int = 0
    named: bool = False


def listed(recalls: Sequence[CopyReport], numbers: Mapping[UUID, int], *, named: bool) -> tuple[ListedCopy, ...]:
    """What is listed of these copies, in order."""
    found = (
        ListedCopy(
            recall=recall, number=numbers.get(recall.copy.revision, 0) if recall.copy.revision else 0, named=named
        )
        for recall in recalls
    )
    return tuple(sorted(found, key=lambda outside: _FIRST.index(outside.recall.fate)))


class CopyModel(QAbstractListModel):
    """Shows what it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListedCopy, ...] = ()

    @property
    def rows(self) -> tuple[ListedCopy, ...]:
        """What is listed."""
        return self._rows

    def show_rows(self, rows: tuple[ListedCopy, ...]) -> None:
        """List these; the same ones stay untouched, and with them what is chosen."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def outside(self, index: _Index) -> ListedCopy | None:
        """The copy at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        outside = self.outside(index)
        if outside is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return copy_text.place_name(outside.recall.copy)
            case Qt.ItemDataRole.ToolTipRole:
                return literal_text(f"{outside.recall.copy.place}\n{copy_text.meaning(outside.recall)}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return copy_text.spoken(outside.recall, outside.number)
            case Qt.ItemDataRole.UserRole:
                return outside
        return None
