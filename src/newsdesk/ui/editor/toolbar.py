"""The bar above the sheet: what is used most, and room for what the sheet puts beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.commands import EditorActions
from newsdesk.ui.editor.link_popover import LinkPopover
from newsdesk.ui.text import shortcut_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BAR

# keys of actions; an empty one parts groups
_BUTTONS = ("heading", "bold", "italic", "", "list", "quote", "link", "rule", "")
# the window's own action listens to it
_SUGGEST = "Ctrl+Shift+E"


class Toolbar(QWidget):
    """Buttons for the editor's actions. `actions_of_editor` holds all of them, for menus and the palette."""

    # somebody wants what is typed to be a suggestion, or plain words again
    suggesting_asked = Signal(bool)

    def __init__(self, editor: BodyEditor, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Formatting"))
        self.setFixedHeight(BAR)
        self.actions_of_editor = EditorActions(editor, look)
        self.popover = LinkPopover(editor)
        self.actions_of_editor.add("link", self.tr("Link"), "link", "Ctrl+Shift+K", self.popover.ask)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(4)
        for key in _BUTTONS:
            self._row.addWidget(self._button(key) if key else _Divider(look, self))
        self.suggesting = self._make_suggesting(look)
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
        """Put a widget at the far end."""
        self._row.addWidget(widget)

    def show_suggesting(self, on: bool) -> None:
        """Say plainly whether what is typed is a suggestion."""
        self.suggesting.setChecked(on)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if on else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.suggesting.setToolButtonStyle(style)

    def _make_suggesting(self, look: Theme) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("kind", "quiet")
        made.setCheckable(True)
        made.setText(self.tr("Suggesting"))
        made.setAccessibleName(self.tr("Suggest changes"))
        made.setToolTip(f"{made.accessibleName()} (\u2066{shortcut_text(QKeySequence(_SUGGEST))}\u2069)")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.dress(made, "pencil-line")
        made.clicked.connect(self.suggesting_asked)
        return made

    def _button(self, key: str) -> QToolButton:
        action = self.actions_of_editor[key]
        made = QToolButton(self)
        made.setDefaultAction(action)
        made.setAccessibleName(action.text())
        made.setProperty("kind", "quiet")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAutoRaise(True)
        return made


class _Divider(QWidget):
    """A short line between groups of buttons."""

    def __init__(self, look: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(17, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.width() // 2, 0, 1, self.height(), QColor(self._look.tokens.line))
        painter.end()
