"""Band over the editor page that explains what happens to typed words while one suggests."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL


class SuggestingBand(QLabel):
    """Visible only while typing makes suggestions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(self.tr("Suggesting: your changes are marked, and wait to be accepted or rejected."))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(24, 3, 24, 4)
        self.setAutoFillBackground(True)
        self.setWordWrap(True)
        self.hide()
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.setFont(self._theme.font(LABEL))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens.inserted))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tokens.ink))
        self.setPalette(palette)
