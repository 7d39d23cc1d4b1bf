"""Field of a notice: its label, the text, and under them what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from newsdesk.ui.notices.notice_kinds import NoticeQuestion, translate
from newsdesk.ui.story.placeholder_edit import PlaceholderEdit
from newsdesk.ui.theme import Theme

_HEIGHT = 58


class NoticeField(QWidget):
    """Text field that takes pasted text without formats; Tab leaves it."""

    changed = Signal()

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._missing = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.label, self.mistake = QLabel(self), QLabel(self)
        self.edit = PlaceholderEdit(self)
        self.edit.setAcceptRichText(False)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self.changed)
        self.label.setProperty("tone", "label")
        self.label.setBuddy(self.edit)
        self.mistake.setProperty("tone", "failure")
        self.mistake.setWordWrap(True)
        self.mistake.setTextFormat(Qt.TextFormat.PlainText)
        self.mistake.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (self.label, self.edit, self.mistake):
            column.addWidget(widget)
        look.changed.connect(self._dress)
        self._dress()

    def ask(self, question: NoticeQuestion) -> None:
        """Set the question that the field stands for."""
        label = translate("NoticeKinds", question.label)
        self._missing = translate("NoticeKinds", question.missing) if question.missing else ""
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(translate("NoticeKinds", question.hint) if question.hint else "")

    def words(self) -> str:
        """The typed text, without space at its ends."""
        return self.edit.toPlainText().strip()

    def complain(self, on: bool) -> None:
        """Show what is missing, or hide it."""
        self.mistake.setText(self._missing if on else "")
        self.edit.setAccessibleDescription(self.mistake.text())
        self.mistake.setVisible(on)

    def _dress(self) -> None:
        tokens = self._look.tokens
        self.edit.setFixedHeight(self._look.px(_HEIGHT))
        self.edit.setStyleSheet(
            f"QTextEdit {{ background: {tokens.surface}; border: 1px solid {tokens.line}; border-radius: 6px;"
            f" padding: 2px 4px; }} QTextEdit:focus {{ border: 2px solid {tokens.accent}; padding: 1px 3px; }}"
        )
