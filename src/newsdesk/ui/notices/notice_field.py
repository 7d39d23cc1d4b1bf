"""One field of a notice: its label, the words, and under them what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from newsdesk.ui.notices.notice_kinds import NoticeQuestion, translate
from newsdesk.ui.story.placeholder_edit import PlaceholderEdit
from newsdesk.ui.theme import Theme

_HEIGHT = 58


class NoticeField(QWidget):
    """Takes pasted words as plain ones; Tab leaves it."""

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

    def ask(self, asked: NoticeQuestion) -> None:
        """Ask for this from now on."""
        label = translate("NoticeKinds", asked.label)
        self._missing = translate("NoticeKinds", asked.missing) if asked.missing else ""
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(translate("NoticeKinds", asked.hint) if asked.hint else "")

    def words(self) -> str:
        """What was typed."""
        return self.edit.toPlainText().strip()

    def complain(self, on: bool) -> None:
        """Say what is missing, or nothing."""
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
