"""Text edit whose placeholder wraps and is aligned like the text."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QTextEdit


class PlaceholderEdit(QTextEdit):
    """Paints the placeholder itself: Qt cuts it off after a line, and aligns it by its own script."""

    _placeholder = ""

    def setPlaceholderText(self, text: str) -> None:
        self._placeholder = text
        self.viewport().update()

    def placeholderText(self) -> str:
        return self._placeholder

    def placeholder_height(self) -> int:
        """Height of the placeholder in pixels, 0 while it is not shown."""
        if not self._shows_placeholder():
            return 0
        layout = QTextLayout(self._placeholder, self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return ceil(line.height() + 2 * self.document().documentMargin())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shows_placeholder():
            margin = int(self.document().documentMargin())
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(self.palette().placeholderText().color())
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            box = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            painter.drawText(
                box,
                side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
                self._placeholder,
            )

    def _shows_placeholder(self) -> bool:
        first = self.document().firstBlock().layout()
        return bool(self._placeholder) and self.document().isEmpty() and not (first and first.preeditAreaText())
