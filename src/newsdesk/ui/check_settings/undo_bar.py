"""A line under a page that says what was just done, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

Undo = Callable[[], None]


class UndoBar(QWidget):
    """Keeps every way back of a page, the newest first. Always there, so that nothing jumps when it speaks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: list[Undo] = []
        self._idle = ""
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("tone", "soft")
        self.text.setWordWrap(True)
        self.button = QPushButton(self.tr("Undo"), self)
        self.button.setToolTip("Ctrl Z")
        self.button.setAutoDefault(False)
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(policy)
        self.button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self._show("")

    def say(self, text: str, undo: Undo | None = None) -> None:
        """Say what was done; `undo` takes it back."""
        if undo is not None:
            self._ways.append(undo)
        self._show(text)

    def undo(self) -> None:
        """Take the newest thing back."""
        if self._ways:
            undo = self._ways.pop()
            self._show(self.tr("Taken back."))
            undo()

    def forget(self) -> None:
        """What was done can no longer be taken back: the ground has changed."""
        self._ways.clear()
        self._show("")

    def idle(self, text: str) -> None:
        """What stands there while there is nothing to say."""
        if self.text.text() in {"", self._idle}:
            self.text.setText(text)
        self._idle = text

    def _show(self, text: str) -> None:
        self.text.setText(text or self._idle)
        self.button.setVisible(bool(self._ways))
