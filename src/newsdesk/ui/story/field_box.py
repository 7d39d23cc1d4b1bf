"""A field with its label above, its help beside the label while somebody is in it, and what is wrong under it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from newsdesk.ui.story.line_field import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL

# where the words of a field begin, from the edge of the surface that it gets when entered
INDENT = 9


class FieldBox(QWidget):
    """Label and help above, the field below; under it what is wrong, whole, however narrow the box is."""

    def __init__(self, field: QWidget, label: str, help_: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._help = help_
        self._mistake = ""
        self._entered = False
        self.label = QLabel(label, self)
        self.label.setProperty("tone", "label")
        self.label.setBuddy(field)
        self.help = _ElidedLabel(self)
        self.help.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.mistake = QLabel(self)
        self.mistake.setTextFormat(Qt.TextFormat.PlainText)
        self.mistake.setWordWrap(True)
        self.mistake.setContentsMargins(INDENT, 0, INDENT, 4)
        self.mistake.hide()
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
        column.addWidget(self.mistake)
        column.addStretch(1)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def enter(self, entered: bool) -> None:
        """Somebody is in the field, or has left it."""
        self._entered = entered
        self._apply_theme()

    def complain(self, mistake: str) -> None:
        """Say what is wrong, or nothing."""
        self._mistake = mistake
        self._apply_theme()

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.label.setFont(self._theme.font(LABEL))
        self.help.setFont(self._theme.font(LABEL))
        help_text = self._help if self._entered else ""
        self.help.setStyleSheet(f"color: {tokens.soft}")
        self.help.setToolTip(help_text)
        self.help.setText(f" · {isolated(help_text)}" if help_text else "")
        self.mistake.setFont(self._theme.font(LABEL))
        self.mistake.setStyleSheet(f"color: {tokens.failure}")
        self.mistake.setText(self._mistake)
        self.mistake.setAccessibleName(self._mistake)
        self.mistake.setVisible(bool(self._mistake))


class _ElidedLabel(QLabel):
    """A label that gives way."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
