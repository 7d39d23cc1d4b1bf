"""Short message over the window, with up to two buttons, such as Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_row

SHOWN = 8000  # milliseconds
_MARGIN = 40


class Toast(QFrame):
    """One message at a time, for 8 seconds; a newer one replaces it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._act: Callable[[], None] | None = None
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = plain_label("", self)
        self._other: Callable[[], None] | None = None
        self.button, self.other = QPushButton(self), QPushButton(self)
        for button in (self.button, self.other):
            button.setAutoDefault(False)
        self.button.clicked.connect(lambda: self._close_and_call(self._act))
        self.other.clicked.connect(lambda: self._close_and_call(self._other))
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.close_button.clicked.connect(self.hide)
        theme.dress(self.close_button, "x")
        in_row((self.text, 1), self.button, self.other, self.close_button, on=self, margins=(16, 8, 8, 8), spacing=12)
        self._hide_timer = QTimer(self, singleShot=True, interval=SHOWN)
        self._hide_timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a message; `action` is the label of the button that calls `act`, `other` a second such pair."""
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.button.setText(action)
        self.button.setVisible(act is not None)
        self._act = act
        self.other.setText(other[0] if other else "")
        self.other.setVisible(other is not None)
        self._other = other[1] if other else None
        self.show()
        self.raise_()
        self._place()
        self._hide_timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _close_and_call(self, act: Callable[[], None] | None) -> None:
        self._act = self._other = None
        self.hide()
        if act:
            act()

    def _place(self) -> None:
        over = self._over
        words = max(self.text.fontMetrics().horizontalAdvance(line) for line in self.text.text().split("\n"))
        around = self.sizeHint().width() - self.text.sizeHint().width()
        # one pixel more, for rounding
        width = min(max(words + around + 1, 320), over.width() - 2 * _MARGIN, 640)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - _MARGIN)
