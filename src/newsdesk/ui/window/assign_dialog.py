"""Dialog that assigns a story to a person of the staff."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsdesk.domain.person import Person
from newsdesk.ui import messages
from newsdesk.ui.text import isolated


class AssignDialog(QDialog):
    """List of the staff: typing letters finds a name, Return chooses it."""

    def __init__(self, about: str, staff: Sequence[Person], assigned: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign"))
        label = QLabel(about, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("The staff"))
        self.list.setProperty("kind", "choice")
        for name, text in ((("", self.tr("Nobody"))), *((person.name, _line(person)) for person in staff)):
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            if name == assigned:
                self.list.setCurrentItem(item)
        self.list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.confirm = buttons.addButton(self.tr("Assign"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setDefault(True)
        self.confirm.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (label, self.list, buttons):
            column.addWidget(widget)
        self.resize(380, 320)
        self.list.setFocus()

    @property
    def name(self) -> str:
        """The chosen name; empty for nobody."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""


def _line(person: Person) -> str:
    return f"{isolated(person.name)} · {messages.role(person.role)}"
