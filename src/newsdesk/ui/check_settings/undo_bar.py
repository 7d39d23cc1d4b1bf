"""Line under a page that says what was just done, with a button to undo it."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_row

Undo = Callable[[], None]


class UndoBar(QWidget):
    """Undo stack of a page. Always visible, so that the layout does not jump when it speaks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undos: list[Undo] = []
        self._idle = ""
        self.text = plain_label("", self, tone="soft")
        self.button = QPushButton(self.tr("Undo"), self)
        self.button.setToolTip("Ctrl Z")
        self.button.setAutoDefault(False)
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(policy)
        self.button.clicked.connect(self.undo)
        in_row((self.text, 1), self.button, on=self, margins=(0, 0, 0, 0))
        self._show("")

    def say(self, text: str, undo: Undo | None = None) -> None:
        """Show what was done; `undo` is the callback that undoes it."""
        if undo is not None:
            self._undos.append(undo)
        self._show(text)

    def undo(self) -> None:
        """Undo the newest change."""
        if self._undos:
            undo = self._undos.pop()
            self._show(self.tr("Taken back."))
            undo()

    def forget(self) -> None:
        """Drop all undo callbacks: they belong to a state that is gone."""
        self._undos.clear()
        self._show("")

    def idle(self, text: str) -> None:
        """Set the text that shows while there is nothing to say."""
        if self.text.text() in {"", self._idle}:
            self.text.setText(text)
        self._idle = text

    def _show(self, text: str) -> None:
        self.text.setText(text or self._idle)
        self.button.setVisible(bool(self._undos))
