"""List of choices in a dialog: typing letters finds one, Return or a double click takes it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget


class ChoiceList(QListWidget):
    """Rows of text, each with the value that it stands for."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` is what a screen reader says."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("kind", "choice")

    def offer(self, text: str, value: object, *, chosen: bool = False) -> QListWidgetItem:
        """Add a row."""
        item = QListWidgetItem(text, self)
        item.setData(Qt.ItemDataRole.UserRole, value)
        if chosen:
            self.setCurrentItem(item)
        return item

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doItemsLayout()  # rows that were laid out before the style sheet set their font lie over one another

    @property
    def value(self) -> Any:
        """Value of the chosen row; None where none is chosen."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None
