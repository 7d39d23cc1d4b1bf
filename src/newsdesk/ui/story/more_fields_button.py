"""Button that shows or hides the less used fields, and names the values of the hidden ones."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL

_ICON_AND_MARGINS = 44


class MoreFieldsButton(QToolButton):
    """Quiet button with a chevron, its label, and behind it the hidden values as far as there is room."""

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
        """Set the label, and the values of the hidden fields."""
        self._label, self._folded_values = label, tuple(" ".join(part.split()) for part in folded_values)
        self._apply_theme()

    def unfold(self, on: bool) -> None:
        """Show that the fields are visible (`on`) or hidden."""
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
        # Qt takes an ampersand for a mnemonic
        self.setText(self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))

    def _apply_theme(self) -> None:
        self.setFont(self._theme.font(LABEL))
        # icons are mirrored with the window, not with the story
        same_direction = self.isRightToLeft() == QGuiApplication.isRightToLeft()
        closed = "chevron-right" if same_direction else "chevron-left"
        self.setIcon(self._theme.icon("chevron-down" if self.unfolded else closed, self._theme.tokens.soft))
        self._show_label()
