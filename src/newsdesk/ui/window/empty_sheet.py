"""Page in the middle of the window while no story is open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.ui.text import shortcut_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.window.actions import Actions


class EmptySheet(QWidget):
    """Says that a story can be chosen or written, with a button for a new one."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._theme = theme
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self)
        self.text = QLabel(self)
        self.text.setProperty("tone", "soft")
        self.button = QPushButton(self)
        theme.dress(self.button, "plus", "ink")
        self.button.clicked.connect(actions["story.new"].trigger)
        actions["story.new"].enabledChanged.connect(self.button.setEnabled)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (self.title, self.text, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self._set_texts()

    def _set_texts(self) -> None:
        self.title.setText(self.tr("No story is open"))
        self.text.setText(self.tr("Choose one from the desk, or write a new one."))
        keys = shortcut_text(self._actions["story.new"].shortcut())
        self.button.setText(self.tr("New story {keys}").format(keys=keys))

    def _apply_theme(self) -> None:
        self.title.setFont(self._theme.font(18, QFont.Weight.DemiBold))
