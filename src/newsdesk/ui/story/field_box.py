"""A field with its label above, its help beside the label while somebody is in it, and what is wrong under it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL

# where the words of a field begin, from the edge of the surface that it gets when entered
INDENT = 9


class FieldBox(QWidget):
    """Label and help above, the field below; under it what is wrong, whole, however narrow the box is."""

    def __init__(self, field: QWidget, label: str, help_: str, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._help = help_
        self._complaint = ""
        self._entered = False
        self.label = QLabel(label, self)
        self.label.setProperty("tone", "label")
        self.label.setBuddy(field)
        self.help = _Elided(self)
        self.help.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.complaint = QLabel(self)
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)
        self.complaint.setContentsMargins(INDENT, 0, INDENT, 4)
        self.complaint.hide()
        field.setAccessibleName(label)
        field.setToolTip(help_)
        head = QHBoxLayout()
        head.setContentsMargins(INDENT, 0, INDENT, 0)
        head.setSpacing(0)
        head.addWidget(self.label)
        head.addWidget(self.help, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(field)
        column.addWidget(self.complaint)
        column.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()

    def enter(self, entered: bool) -> None:
        """Somebody is in the field, or has left it."""
        self._entered = entered
        self._dress()

    def complain(self, complaint: str) -> None:
        """Say what is wrong, or nothing."""
        self._complaint = complaint
        self._dress()

    def _dress(self) -> None:
        tokens = self._look.tokens
        self.label.setFont(self._look.font(LABEL))
        self.help.setFont(self._look.font(LABEL))
        said = self._help if self._entered else ""
        self.help.setStyleSheet(f"color: {tokens.soft}")
        self.help.setToolTip(said)
        self.help.setText(f" · {isolated(said)}" if said else "")
        self.complaint.setFont(self._look.font(LABEL))
        self.complaint.setStyleSheet(f"color: {tokens.failure}")
        self.complaint.setText(self._complaint)
        self.complaint.setAccessibleName(self._complaint)
        self.complaint.setVisible(bool(self._complaint))


class _Elided(QLabel):
    """A label that gives way."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
