"""Frame of a form field: the label above, help beside the label while the field has the focus, and below what is
wrong.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_column, in_row

# pixels from the edge of a focused field's background to its text
INDENT = 9


class FieldBox(QWidget):
    """Label and help, the field, and below it the mistake in full, wrapped however narrow the box is."""

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
        self.mistake = plain_label("", self)
        self.mistake.setContentsMargins(INDENT, 0, INDENT, 4)
        self.mistake.hide()
        field.setAccessibleName(label)
        field.setToolTip(help_)
        head = in_row(self.label, (self.help, 1), margins=(INDENT, 0, INDENT, 0), spacing=0)
        in_column(head, field, self.mistake, 1, on=self, margins=(0, 0, 0, 0), spacing=0)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def enter(self, entered: bool) -> None:
        """Show or hide the help: the field got or lost the focus."""
        self._entered = entered
        self._apply_theme()

    def complain(self, mistake: str) -> None:
        """Show what is wrong, or nothing for an empty text."""
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
    """Label that is cut off with an ellipsis where there is no room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
