"""Banner over the window, the story or a page: one message, with a button for each thing that can be done about it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QToolButton, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.labels import plain_label

Way = tuple[str, Callable[[], object]]  # label of a button, and what it does


class Tone(StrEnum):
    """How a banner looks, by the property `tone` of the style sheet."""

    NOTED = "noted"
    FAILURE = "failure"  # buttons below the text
    INSET = "inset"  # in a form
    PAGE = "page"  # over a page of settings
    MODE = "mode"  # small and centred: says what the editor does with what is typed


# margins of the banner in pixels: start, top, end, bottom
_MARGINS: dict[Tone, tuple[int, int, int, int]] = {
    Tone.NOTED: (24, 4, 16, 4),
    Tone.FAILURE: (24, 8, 24, 8),
    Tone.INSET: (10, 6, 8, 6),
    Tone.PAGE: (12, 8, 8, 8),
    Tone.MODE: (24, 3, 24, 4),
}
_LINE = 28  # pixels: least height of the text, so that a banner without a button is no lower than one with a button


class Banner(QFrame):
    """Hidden while it has nothing to say. Its text can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, tone: Tone = Tone.NOTED) -> None:
        super().__init__(parent)
        self._theme, self._tone = theme, tone
        self._ways: tuple[Way, ...] = ()
        self.setProperty("kind", "banner")
        self.setProperty("tone", tone.value)
        self.text = plain_label("", self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: list[QPushButton] = []
        self._close: QToolButton | None = None
        below = QBoxLayout.Direction.TopToBottom if tone is Tone.FAILURE else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(below, self)
        layout.setContentsMargins(*_MARGINS[tone])
        layout.setSpacing(8 if tone in {Tone.FAILURE, Tone.PAGE} else 12)
        layout.addWidget(self.text, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        if tone is Tone.FAILURE:
            self._row.addStretch(1)
        layout.addLayout(self._row)
        if tone is Tone.MODE:
            self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        elif tone is Tone.NOTED:
            self.text.setMinimumHeight(_LINE)
        self.hide()

    def say(self, text: str, *ways: Way, closes: bool = False) -> None:
        """Show a message with a button for each way; an empty text hides the banner.

        `closes`: the person can close it. The same buttons as before stay, and with them the focus.
        """
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.setAccessibleName(text)
        if [label for label, _ in ways] != [button.text() for button in self.buttons]:
            self._make_buttons([label for label, _ in ways])
        self._ways = ways
        if closes and self._close is None:
            self._close = self._make_close_button()
        if self._close is not None:
            self._close.setVisible(closes)
        self.setVisible(bool(text))

    @property
    def close_button(self) -> QToolButton | None:
        """The button that closes the message; None where no message could be closed yet."""
        return self._close

    def _make_buttons(self, labels: list[str]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [QPushButton(label, self) for label in labels]
        for place, button in enumerate(self.buttons):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, at=place: self._ways[at][1]())
            self._row.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignTop)

    def _make_close_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(self.tr("Close this message"))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self.hide)
        self._theme.dress(button, "x")
        self._row.addWidget(button)
        return button
