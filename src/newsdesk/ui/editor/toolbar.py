"""Formatting toolbar above the editor page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.commands import EditorActions
from newsdesk.ui.editor.link_popover import LinkPopover
from newsdesk.ui.text import shortcut_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BAR

# keys of actions; an empty one separates groups
_BUTTONS = ("heading", "bold", "italic", "", "list", "quote", "link", "rule", "")
# only shown here: the shortcut belongs to an action of the window
_SUGGEST_SHORTCUT = "Ctrl+Shift+E"


class Toolbar(QWidget):
    """Buttons for editor actions. `actions_of_editor` holds all actions, for menus and the command palette."""

    # whether typing is to make suggestions
    suggesting_asked = Signal(bool)

    def __init__(self, editor: BodyEditor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Formatting"))
        self.setFixedHeight(BAR)
        self.actions_of_editor = EditorActions(editor, theme)
        self.popover = LinkPopover(editor)
        self.actions_of_editor.add("link", self.tr("Link"), "link", "Ctrl+Shift+K", self.popover.open_at_caret)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(4)
        for key in _BUTTONS:
            self._row.addWidget(self._button(key) if key else _Divider(theme, self))
        self.suggesting = self._make_suggesting(theme)
        self._row.addWidget(self.suggesting)
        self._row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        line = QFrame(self)
        line.setProperty("kind", "rule")
        column.addWidget(line)

    def add_trailing(self, widget: QWidget) -> None:
        """Add a widget at the far end."""
        self._row.addWidget(widget)

    def show_suggesting(self, on: bool) -> None:
        """Show whether typing makes suggestions."""
        self.suggesting.setChecked(on)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if on else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.suggesting.setToolButtonStyle(style)

    def _make_suggesting(self, theme: Theme) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "quiet")
        button.setCheckable(True)
        button.setText(self.tr("Suggesting"))
        button.setAccessibleName(self.tr("Suggest changes"))
        button.setToolTip(f"{button.accessibleName()} (\u2066{shortcut_text(QKeySequence(_SUGGEST_SHORTCUT))}\u2069)")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.dress(button, "pencil-line")
        button.clicked.connect(self.suggesting_asked)
        return button

    def _button(self, key: str) -> QToolButton:
        action = self.actions_of_editor[key]
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setProperty("kind", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRaise(True)
        return button


class _Divider(QWidget):
    """Short line between groups of buttons."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(17, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.width() // 2, 0, 1, self.height(), QColor(self._theme.tokens.line))
        painter.end()
