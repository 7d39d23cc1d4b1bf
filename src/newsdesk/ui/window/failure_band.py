"""Band over the story: saving fails, and what the person can do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.ui import messages
from newsdesk.ui.story.save_state import SaveState
from newsdesk.ui.theme import Theme


class FailureBand(QWidget):
    """Shown while saving fails. The words stay in the window, and the saver goes on trying."""

    retry_asked = Signal()
    copy_asked = Signal()
    file_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("failure-band")
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        for label, signal in (
            (self.tr("Try again"), self.retry_asked),
            (self.tr("Copy the text"), self.copy_asked),
            (self.tr("Keep a copy as a file…"), self.file_asked),
        ):
            button = QPushButton(label, self)
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.hide()

    def show_state(self, state: SaveState) -> None:
        """Show the reason while saving fails; hide when it works again."""
        if state.loud:
            reason = messages.sentence(state.error) if state.error else ""
            text = self.tr("Not saved. {reason} Your words are safe in this window; leave it open.")
            if state.rescued:
                text = self.tr("Not saved. {reason} Until the desk can take them, your words are in a rescue file.")
            self.text.setText(text.format(reason=reason))
            self.text.setAccessibleName(self.text.text())
        self.setVisible(state.loud)

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#failure-band {{ background: {tokens.deleted}; border-bottom: 2px solid {tokens.failure}; }}"
            f"#failure-band QLabel {{ color: {tokens.ink}; font-weight: 600; }}"
        )
