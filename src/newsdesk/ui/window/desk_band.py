"""Band over the whole window with a message about the desk file."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from newsdesk.ui.theme import Theme


class DeskBand(QWidget):
    """One message at a time, with a button for what to do; it stays until it is closed or replaced."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._act: Callable[[], object] | None = None
        self.setObjectName("desk-band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._call_action)
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.close_button.clicked.connect(self.hide)
        theme.dress(self.close_button, "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.hide()

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None, *, closes: bool = True) -> None:
        """Show a message; `action` is the label of the button that calls `act`; `closes`: the person can close it."""
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.close_button.setVisible(closes)
        self._act = act
        self.show()

    def _call_action(self) -> None:
        if self._act:
            self._act()

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#desk-band {{ background: {tokens.noted}; border-bottom: 1px solid {tokens.line}; }}"
            f"#desk-band QLabel {{ color: {tokens.ink}; }}"
        )
