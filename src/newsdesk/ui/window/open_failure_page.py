"""Page shown when the desk cannot be opened: what is wrong, and the ways out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_column, in_row

_WIDTH = 560


class OpenFailurePage(QWidget):
    """Full-window message with buttons. The desk on disk was not changed."""

    retry_asked = Signal()
    other_asked = Signal()
    restore_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("This desk cannot be opened"), self)
        self.title.setFont(theme.reading_font("en", 24))
        font = self.title.font()
        font.setWeight(QFont.Weight.Bold)
        self.title.setFont(font)
        self.text = plain_label("", self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setMinimumWidth(_WIDTH)
        self.text.setMaximumWidth(_WIDTH)
        # buttons for this desk (see `offer`) come above those that every desk has
        self.ways = QHBoxLayout()
        self.ways.setSpacing(8)
        self.ways.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for label, signal, kind in (
            (self.tr("Try again"), self.retry_asked, "primary"),
            (self.tr("Choose another desk…"), self.other_asked, ""),
            (self.tr("Restore a backup…"), self.restore_asked, ""),
        ):
            button = QPushButton(label, self)
            button.setProperty("kind", kind)
            button.setAutoDefault(True)  # so that Return presses it, as in a dialog
            button.clicked.connect(signal)
            buttons.addWidget(button)
            if kind:
                self._recommended = button
        buttons.addStretch(1)
        column = in_column(2, self.title, self.text, self.ways, buttons, 3, spacing=16)
        in_row(1, column, 1, on=self)

    def offer(self, label: str, act: Callable[[], object], *, recommended: bool = False) -> None:
        """Add a button above the others; `recommended` makes it the primary one."""
        button = QPushButton(label, self)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: act())
        if recommended:
            self._recommended.setProperty("kind", "")
            self._recommended.style().polish(self._recommended)
            self._recommended = button
            button.setProperty("kind", "primary")
        self.ways.insertWidget(0 if recommended else self.ways.count() - 1, button)

    def say(self, sentence: str) -> None:
        """Replace the text, with progress or a result."""
        self.text.setText(sentence)
        self.text.setAccessibleName(sentence)

    def explain(self, sentence: str, *, put_back: bool = False) -> None:
        """Show what is wrong; `put_back`: the desk was restored to the state before a failed update."""
        if put_back:
            self.title.setText(self.tr("This desk was put back as it was"))
        self.text.setText(sentence)
        self.text.setAccessibleName(sentence)
