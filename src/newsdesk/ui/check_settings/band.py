"""Warning band over a page: what is wrong, with a button for each way out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

Way = tuple[str, Callable[[], object]]


class SettingsBand(QFrame):
    """Band that is hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 8, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str, *actions: Way) -> None:
        """Show the text with a button for each action; an empty text hides the band."""
        self.text.setText(text)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(label, action) for label, action in actions]
        self.setVisible(bool(text))

    def _button(self, label: str, action: Callable[[], object]) -> QPushButton:
        button = QPushButton(label, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: action())
        self._row.addWidget(button)
        return button
