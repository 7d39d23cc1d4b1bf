"""List model of exported copies: wrong ones first, then stale ones, then current ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsdesk.domain.exported_copy import CopyReport, Freshness
from newsdesk.ui.exports import copy_text
from newsdesk.ui.text import literal_text

LISTED_COPY = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
_FIRST = (Freshness.WRONG, Freshness.STALE, Freshness.CURRENT)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCopy:
    """One copy as it is listed.

    `number` is its revision's place in the history, 0 if unknown; `named` says whether its story is named.
    """

    report: CopyReport
    number: int = 0
    named: bool = False


def listed(reports: Sequence[CopyReport], numbers: Mapping[UUID, int], *, named: bool) -> tuple[ListedCopy, ...]:
    """Rows for these reports, in order. `numbers` gives a revision's place in the history by its id."""
    rows = (
        ListedCopy(
            report=report, number=numbers.get(report.copy.revision, 0) if report.copy.revision else 0, named=named
        )
        for report in reports
    )
    return tuple(sorted(rows, key=lambda listed_copy: _FIRST.index(listed_copy.report.fate)))


class CopyModel(QAbstractListModel):
    """List model over frozen rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListedCopy, ...] = ()

    @property
    def rows(self) -> tuple[ListedCopy, ...]:
        """The rows."""
        return self._rows

    def show_rows(self, rows: tuple[ListedCopy, ...]) -> None:
        """Show these rows. The same rows reset nothing, so that the chosen one stays chosen."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def copy_at(self, index: _Index) -> ListedCopy | None:
        """The copy at an index, None outside the rows."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        listed_copy = self.copy_at(index)
        if listed_copy is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return copy_text.place_name(listed_copy.report.copy)
            case Qt.ItemDataRole.ToolTipRole:
                report = listed_copy.report
                return literal_text(f"{copy_text.places(report.copy)}\n{copy_text.meaning(report)}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return copy_text.spoken(listed_copy.report, listed_copy.number)
            case Qt.ItemDataRole.UserRole:
                return listed_copy
        return None
