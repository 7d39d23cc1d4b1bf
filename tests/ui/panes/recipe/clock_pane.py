"""A pane that nobody wrote a line for elsewhere: a line of text and a button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.ui.story.session import StorySession


class ClockPane(QWidget):
    """Shows the headline of the open story."""

    open_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.button = QPushButton("What time is it?", self)
        self.setFocusProxy(self.button)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.button)

    def show_session(self, session: StorySession | None) -> None:
        """Show this story."""
        self.text.setText(session.headline if session else "")
