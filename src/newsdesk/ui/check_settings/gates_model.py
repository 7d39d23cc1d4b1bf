"""Table model of gates: a row for each check, grouped by its kind; a column for each section."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from newsdesk.domain.check_severity import EVERYWHERE
from newsdesk.ui.check_settings import severity_labels
from newsdesk.ui.check_settings.severity_table import Place, SeverityCell, Table, cell, inherited, sections

if TYPE_CHECKING:
    from newsdesk.desk.checks import CheckInfo

CELL = Qt.ItemDataRole.UserRole
_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class GatesModel(QAbstractTableModel):
    """Table model. Rows with the name of a kind are headings and cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CheckInfo | str] = []
        self._sections: tuple[str, ...] = (EVERYWHERE,)
        self._table: Table = {}

    def show_checks(self, checks: "Sequence[CheckInfo]") -> None:
        """Show these checks, in their order."""
        self.beginResetModel()
        self._rows = []
        for kind, members in groupby(checks, key=lambda check: check.kind):
            self._rows += [str(kind), *members]
        self.endResetModel()

    def show_table(self, table: Table, offered: Sequence[str]) -> None:
        """Show the newsroom's severities; `offered` are the sections of the publication."""
        columns = sections(offered, table)
        if columns != self._sections:
            self.beginResetModel()
            self._table, self._sections = table, columns
            self.endResetModel()
        elif table != self._table:
            self._table = table
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(columns) - 1))

    @property
    def table(self) -> Table:
        """The newsroom's severities."""
        return self._table

    def headings(self) -> list[int]:
        """Numbers of the rows that are headings."""
        return [row for row, each in enumerate(self._rows) if isinstance(each, str)]

    def check(self, index: _Index) -> "CheckInfo | None":
        """The check of a row; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else ""
        return None if isinstance(row, str) else row

    def section(self, index: _Index) -> str:
        """The section of a column."""
        return self._sections[index.column()]

    def place(self, index: _Index) -> Place | None:
        """The check and section of a cell; None in a heading."""
        check = self.check(index)
        return (check.key, self.section(index)) if check else None

    def cell(self, index: _Index) -> SeverityCell | None:
        """The severity of a cell; None in a heading."""
        check = self.check(index)
        return cell(self._table, (check.key, self.section(index)), check.usual) if check else None

    def inherited(self, index: _Index) -> str:
        """Word for the severity that the cell would have as usual."""
        check = self.check(index)
        if check is None:
            return ""
        return severity_labels.severity(inherited(self._table, (check.key, self.section(index)), check.usual))

    def section_name(self, section: str) -> str:
        """Heading of a column."""
        return section or self.tr("All sections")

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._sections)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.check(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        cell_value = self.cell(index)
        if cell_value is None:
            return None
        if role == _Role.DisplayRole:
            return severity_labels.severity(cell_value.severity)
        if role == CELL:
            return cell_value
        if role == _Role.AccessibleTextRole:
            return self.sentence(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            name = self.section_name(self._sections[section]) if section < len(self._sections) else None
            return name if role in {_Role.DisplayRole, _Role.ToolTipRole} else None
        row = self._rows[section] if section < len(self._rows) else ""
        if isinstance(row, str):
            return _heading(row, role)
        if role == _Role.DisplayRole:
            return label(row)
        return about(row) if role == _Role.ToolTipRole else None

    def sentence(self, index: _Index) -> str:
        """A cell with its check and section, as a screen reader says it."""
        check, cell_value = self.check(index), self.cell(index)
        if check is None or cell_value is None:
            return ""
        text = (
            self.tr("{check}, {section}: {does}") if cell_value.own else self.tr("{check}, {section}: {does}, as usual")
        )
        return text.format(
            check=label(check),
            section=self.section_name(self.section(index)),
            does=severity_labels.severity(cell_value.severity),
        )


def label(check: "CheckInfo") -> str:
    """Name of a check in the window's language."""
    return QCoreApplication.translate("Checks", check.label)


def about(check: "CheckInfo") -> str:
    """What a check looks for, in the window's language."""
    return QCoreApplication.translate("Checks", check.about)


def _heading(kind: str, role: int) -> Any:
    if role == _Role.DisplayRole:
        return severity_labels.kind(kind)
    if role == _Role.FontRole:
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        return font
    return None
