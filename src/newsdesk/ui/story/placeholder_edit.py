"""A text field whose invitation to write is seen whole, and stands where the words will begin."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QTextEdit


class PlaceholderEdit(QTextEdit):
    """Qt cuts a placeholder off at the height of a line, and puts it on the side of its own script."""

    _placeholder = ""

    def setPlaceholderText(self, text: str) -> None:
        self._placeholder = text
        self.viewport().update()

    def placeholderText(self) -> str:
        return self._placeholder

    def placeholder_height(self) -> int:
        """The room that it wants, none where nothing is painted here."""
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
