"""List of findings that are ignored in every story, each of which can be shown again."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from newsdesk.ui.text import isolated, literal_text
from newsdesk.ui.widgets.stacking import Placed, in_column, in_row

if TYPE_CHECKING:
    from newsdesk.domain.ignored_finding import IgnoredFinding

_SHORT = 80  # code points of a quote

_DELETE_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class IgnoredList(QWidget):
    """One line each: the words, and the check that ignores them."""

    # tuple of IgnoredFinding
    tell_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: Mapping[str, str] = {}
        self._ignored: tuple[IgnoredFinding, ...] = ()
        self.list = QListWidget(self)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setSpacing(3)
        self.list.setAccessibleName(self.tr("Ignored in every story"))
        self.list.installEventFilter(self)
        self.list.itemSelectionChanged.connect(self._update_buttons)
        self.empty = QLabel(self.tr("Nothing is ignored in every story."), self)
        self.empty.setProperty("tone", "soft")
        self.empty.setWordWrap(True)
        self.again = QPushButton(self.tr("Stop ignoring"), self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self._tell_again)
        title = QLabel(self.tr("Ignored in every story"), self)
        row = in_row(self.again, 1)
        in_column(
            title,
            (self.list, 1),
            Placed(self.empty, Qt.AlignmentFlag.AlignTop, 1),
            row,
            on=self,
            margins=(0, 0, 0, 0),
            spacing=8,
        )
        self._show()

    def name_checks(self, labels: Mapping[str, str]) -> None:
        """Set the names of checks, by their key."""
        self._labels = labels
        self._show()

    def show_ignored(self, ignored: "Sequence[IgnoredFinding]") -> None:
        """Show these findings."""
        if tuple(ignored) != self._ignored:
            self._ignored = tuple(ignored)
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop ignoring the selected findings on Del."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _DELETE_KEYS:
            self._tell_again()
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self.list.clear()
        for each in self._ignored:
            item = QListWidgetItem(self._line(each), self.list)
            item.setData(Qt.ItemDataRole.UserRole, each)
            item.setToolTip(literal_text(each.quote))
        self.list.setVisible(bool(self._ignored))
        self.empty.setVisible(not self._ignored)
        self._update_buttons()

    def _line(self, ignored: "IgnoredFinding") -> str:
        quote = " ".join(ignored.quote.split())
        quote = quote if len(quote) <= _SHORT else f"{quote[:_SHORT].rstrip()} …"
        check = self._labels.get(ignored.check, ignored.check)
        check_and_rule = " · ".join(filter(None, (check, ignored.rule)))
        return f"“{isolated(quote)}” · {isolated(check_and_rule)}" if quote else isolated(check_and_rule)

    def _tell_again(self) -> None:
        if chosen := tuple(item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()):
            self.tell_asked.emit(chosen)

    def _update_buttons(self) -> None:
        self.again.setEnabled(bool(self.list.selectedItems()))
