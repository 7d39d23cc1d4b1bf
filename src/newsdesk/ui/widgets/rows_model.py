"""List model of rows with keys, so that the chosen row stays chosen when the rows are replaced."""

from collections.abc import Hashable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class KeyedRow(Protocol):
    """What a row must offer."""

    @property
    def key(self) -> Hashable:
        """Key of the row."""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""


R = TypeVar("R", bound=KeyedRow)


class RowsModel(QAbstractListModel, Generic[R]):
    """List model over frozen rows. `movable` ones may be dragged."""

    def __init__(self, parent: QObject | None = None, *, movable: bool = False) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()
        self._movable = movable

    @property
    def rows(self) -> tuple[R, ...]:
        """All rows."""
        return self._rows

    def row_of(self, key: Hashable) -> int:
        """Row number of this key, -1 if there is none."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows. The same keys in the same order reset nothing."""
        before, after = self._rows, tuple(rows)
        if [row.key for row in before] == [row.key for row in after]:
            self._rows = after
            for place, (old, new) in enumerate(zip(before, after, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._rows = after
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self._movable:
            return usual
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
