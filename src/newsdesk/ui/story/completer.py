"""Completer of a text field, in the style of the window."""

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate


class Completer(QCompleter):
    """Offers completions whatever the case of the typed text."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setObjectName("choices")
        self.setPopup(popup)
        # the completer's own delegate ignores style sheets
        popup.setItemDelegate(QStyledItemDelegate(popup))
