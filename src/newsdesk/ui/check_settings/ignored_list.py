"""What is ignored in every story, to be told again."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from newsdesk.ui.text import isolated, literal_text

if TYPE_CHECKING:
    from newsdesk.domain.ignored_finding import IgnoredFinding

_SHORT = 80  # characters of a quote


class IgnoredList(QWidget):
    """One line each: the words, and which check says nothing of them."""

    # tuple[Ignored, ...]
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
        self.list.itemSelectionChanged.connect(self._offer)
        self.empty = QLabel(self.tr("Nothing is ignored in every story."), self)
        self.empty.setProperty("tone", "soft")
        self.empty.setWordWrap(True)
        self.again = QPushButton(self.tr("Tell again"), self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self._tell)
        title = QLabel(self.tr("Ignored in every story"), self)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._show()

    def name_checks(self, labels: Mapping[str, str]) -> None:
        """What the checks are called."""
        self._labels = labels
        self._show()

    def show_ignored(self, ignored: "Sequence[IgnoredFinding]") -> None:
        """These."""
        if tuple(ignored) != self._ignored:
            self._ignored = tuple(ignored)
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del takes them out of what is ignored."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if pressed and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:  # type: ignore[attr-defined]
            self._tell()
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
        self._offer()

    def _line(self, ignored: "IgnoredFinding") -> str:
        quote = " ".join(ignored.quote.split())
        quote = quote if len(quote) <= _SHORT else f"{quote[:_SHORT].rstrip()} …"
        check = self._labels.get(ignored.check, ignored.check)
        said = " · ".join(filter(None, (check, ignored.rule)))
        return f"“{isolated(quote)}” · {isolated(said)}" if quote else isolated(said)

    def _tell(self) -> None:
        if chosen := tuple(item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()):
            self.tell_asked.emit(chosen)

    def _offer(self) -> None:
        self.again.setEnabled(bool(self.list.selectedItems()))
