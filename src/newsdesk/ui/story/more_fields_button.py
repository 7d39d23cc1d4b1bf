"""The line under which less wanted fields are folded away. It says what they hold."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from newsdesk.ui.story.line_field import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL

_ICON_AND_MARGINS = 44


class MoreFieldsButton(QToolButton):
    """A quiet button with a chevron, and the values under it as far as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._folded_values: tuple[str, ...] = ()
        self.unfolded = False
        self.setProperty("kind", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def say(self, label: str, folded_values: Sequence[str]) -> None:
        """The words of the line, and what lies under it."""
        self._label, self._folded_values = label, tuple(" ".join(part.split()) for part in folded_values)
        self._apply_theme()

    def unfold(self, on: bool) -> None:
        """Whether what lies under it is seen."""
        self.unfolded = on
        self._apply_theme()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._apply_theme()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_label()

    def _show_label(self) -> None:
        parts = (self._label, *(() if self.unfolded else self._folded_values))
        parent = self.parentWidget()
        room = (parent.width() if parent else self.width()) - _ICON_AND_MARGINS
        whole = " · ".join(isolated(part) for part in parts)
        # an ampersand would be taken for a mnemonic
        self.setText(self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))

    def _apply_theme(self) -> None:
        self.setFont(self._theme.font(LABEL))
        # the look mirrors icons with the window, not with the story
        same_direction = self.isRightToLeft() == QGuiApplication.isRightToLeft()
        closed = "chevron-right" if same_direction else "chevron-left"
        self.setIcon(self._theme.icon("chevron-down" if self.unfolded else closed, self._theme.tokens.soft))
        self._show_label()
