"""What a field offers under itself while one types."""

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate


class Completer(QCompleter):
    """Offers in the dress of the window, whatever the case of what is typed."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setObjectName("choices")
        self.setPopup(popup)
        # the completer's own delegate knows no style sheet
        popup.setItemDelegate(QStyledItemDelegate(popup))
