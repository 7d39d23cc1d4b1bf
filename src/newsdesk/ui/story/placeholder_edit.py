"""A text field whose invitation to write is seen whole, and stands where the words will begin."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QTextEdit


class PlaceholderEdit(QTextEdit):
    """Qt cuts a placeholder off at the height of a line, and puts it on the side of its own script."""

    _invitation = ""

    def setPlaceholderText(self, text: str) -> None:
        self._invitation = text
        self.viewport().update()

    def placeholderText(self) -> str:
        return self._invitation

    def invitation_height(self) -> int:
        """The room that it wants, none where nothing is painted here."""
        if not self._inviting():
            return 0
        layout = QTextLayout(self._invitation, self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return ceil(line.height() + 2 * self.document().documentMargin())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._inviting():
            margin = int(self.document().documentMargin())
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(self.palette().placeholderText().color())
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            box = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            painter.drawText(
                box,
                side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
                self._invitation,
            )

    def _inviting(self) -> bool:
        first = self.document().firstBlock().layout()
        return bool(self._invitation) and self.document().isEmpty() and not (first and first.preeditAreaText())
