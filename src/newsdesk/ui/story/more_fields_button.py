"""The line under which less wanted fields are folded away. It says what they hold."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL

_CHROME = 44


class MoreFieldsButton(QToolButton):
    """A quiet button with a chevron, and the values under it as far as there is room."""

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._under: tuple[str, ...] = ()
        self.unfolded = False
        self.setProperty("kind", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, words: str, under: Sequence[str]) -> None:
        """The words of the line, and what lies under it."""
        self._words, self._under = words, tuple(" ".join(part.split()) for part in under)
        self._dress()

    def unfold(self, on: bool) -> None:
        """Whether what lies under it is seen."""
        self.unfolded = on
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        parts = (self._words, *(() if self.unfolded else self._under))
        parent = self.parentWidget()
        room = (parent.width() if parent else self.width()) - _CHROME
        whole = " · ".join(isolated(part) for part in parts)
        # an ampersand would be taken for a mnemonic
        self.setText(self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))

    def _dress(self) -> None:
        self.setFont(self._look.font(LABEL))
        # the look mirrors icons with the window, not with the story
        along = self.isRightToLeft() == QGuiApplication.isRightToLeft()
        closed = "chevron-right" if along else "chevron-left"
        self.setIcon(self._look.icon("chevron-down" if self.unfolded else closed, self._look.tokens.soft))
        self._show_words()
