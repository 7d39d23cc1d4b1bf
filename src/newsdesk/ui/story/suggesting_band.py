"""The slim line over the sheet that says what becomes of one's typing while one suggests."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL


class SuggestingBand(QLabel):
    """Seen while one suggests, and not otherwise."""

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(self.tr("Suggesting: your changes are marked, and wait to be accepted or rejected."))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(24, 3, 24, 4)
        self.setAutoFillBackground(True)
        self.setWordWrap(True)
        self.hide()
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        tokens = self._look.tokens
        self.setFont(self._look.font(LABEL))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens.inserted))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tokens.ink))
        self.setPalette(palette)
