"""List model of house rules, each with a switch, and the filter by words, group and state."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from newsdesk.domain.house_rule import HouseRule, RuleGroup, RuleOrigin, RuleRow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.text import literal_text

ROW = Qt.ItemDataRole.UserRole
TYPED = Qt.ItemDataRole.UserRole + 1
"""Role: whether something is typed of this rule and not kept."""
_ORIGINS = {RuleOrigin.OWN: tr_noop("RuleList", "own"), RuleOrigin.REPLACED: tr_noop("RuleList", "changed")}
_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RuleState(StrEnum):
    """State to filter the list by."""

    ALL = "all"
    OWN = "own"
    OFF = "off"
    BROKEN = "broken"


class RulesModel(QAbstractListModel):
    """List model over frozen rows."""

    # key, whether to switch it off
    switch_asked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.locked = False
        self._rows: tuple[RuleRow, ...] = ()
        self._typed: frozenset[str] = frozenset()

    def show_rows(self, rows: Sequence[RuleRow]) -> None:
        """Show these rules. The same keys in the same order reset nothing, so that the chosen one stays chosen."""
        before, after = self._rows, tuple(rows)
        if [row.rule.key for row in before] != [row.rule.key for row in after]:
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
            return
        self._rows = after
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def mark_typed(self, keys: frozenset[str]) -> None:
        """Mark the rules of which something is typed and not kept."""
        others, self._typed = keys ^ self._typed, keys
        for place, row in enumerate(self._rows):
            if row.rule.key in others:
                self.dataChanged.emit(self.index(place), self.index(place), [TYPED])

    def row(self, key: str) -> RuleRow | None:
        """The rule with this key, None if there is none."""
        place = self.place(key)
        return self._rows[place] if place >= 0 else None

    def place(self, key: str) -> int:
        """Row number of the rule with this key, -1 if there is none."""
        return next((place for place, row in enumerate(self._rows) if row.rule.key == key), -1)

    def broken(self) -> int:
        """Number of rules that do not work."""
        return sum(bool(row.fault) and not row.rule.off for row in self._rows)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and not self.locked else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case _Role.DisplayRole:
                return row.rule.key
            case _Role.CheckStateRole:
                return Qt.CheckState.Unchecked if row.rule.off else Qt.CheckState.Checked
            case _Role.ToolTipRole:
                return literal_text(row.fault or row.rule.reason)
            case _Role.AccessibleTextRole:
                return ". ".join(filter(None, (row.rule.key, row.fault or row.rule.reason, origin(row))))
            case int() if role == ROW:
                return row
            case int() if role == TYPED:
                return row.rule.key in self._typed
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Ask for a switch; it shows once the file has it."""
        if role != _Role.CheckStateRole or not index.isValid():
            return False
        self.switch_asked.emit(self._rows[index.row()].rule.key, Qt.CheckState(value) is Qt.CheckState.Unchecked)
        return True


class RuleFilter(QSortFilterProxyModel):
    """Filter: rules that contain all words of a search, of one group, in one state."""

    def __init__(self, model: RulesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._group: str = ""
        self._shown = RuleState.ALL
        self.setSourceModel(model)

    def search(self, text: str) -> None:
        """Show only rules in which all of these words occur."""
        self._words = tuple(text.casefold().split())
        self.invalidate()

    def show_group(self, group: str) -> None:
        """Show only this group; empty for all."""
        self._group = group
        self.invalidate()

    def show_only(self, shown: RuleState) -> None:
        """Show only rules that are the newsroom's own, are off, or do not work."""
        self._shown = shown
        self.invalidate()

    def filterAcceptsRow(self, place: int, parent: _Index) -> bool:
        row: RuleRow = self.sourceModel().index(place, 0, parent).data(ROW)
        if self._group and row.rule.group is not RuleGroup(self._group):
            return False
        if not _is_shown(row, self._shown):
            return False
        text = _text(row.rule) if self._words else ""
        return all(word in text for word in self._words)


def origin(row: RuleRow) -> str:
    """Origin of a rule in a word; empty for those that came with Newsdesk."""
    return QCoreApplication.translate("RuleList", _ORIGINS[row.origin]) if row.origin in _ORIGINS else ""


def _is_shown(row: RuleRow, shown: RuleState) -> bool:
    match shown:
        case RuleState.OWN:
            return row.origin is not RuleOrigin.SHIPPED
        case RuleState.OFF:
            return row.rule.off
        case RuleState.BROKEN:
            return bool(row.fault)
    return True


def _text(rule: HouseRule) -> str:
    parts = (*rule.words, *rule.swap, *rule.swap.values(), *rule.put, *rule.wrong, *rule.right)
    return "\n".join((rule.key, rule.pattern, rule.reason, *parts)).casefold()
