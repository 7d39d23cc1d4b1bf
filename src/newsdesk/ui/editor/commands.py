"""Table of editor commands besides typing, and the actions made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from newsdesk.tr_noop import tr_noop
from newsdesk.ui.editor import formatting
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.passage import SelectedPassage
from newsdesk.ui.text import shortcut_text
from newsdesk.ui.theme import Theme

_CONTEXT = "EditorCommands"


@dataclass(frozen=True, slots=True)
class EditorCommand:
    """A change of the selected lines, for buttons, menus and the command palette. `bar`: it has a toolbar button."""

    key: str
    label: str
    icon: str
    shortcut: str
    change: Callable[[SelectedPassage], SelectedPassage]
    bar: bool = False


COMMANDS = (
    EditorCommand("heading", tr_noop("EditorCommands", "Subhead"), "heading", "Ctrl+H",
            formatting.cycle_heading, bar=True),
    EditorCommand("bold", tr_noop("EditorCommands", "Bold"), "bold", "Ctrl+B",
            formatting.toggle_bold, bar=True),
    EditorCommand("italic", tr_noop("EditorCommands", "Italic"), "italic", "Ctrl+I",
            formatting.toggle_italic, bar=True),
    EditorCommand("list", tr_noop("EditorCommands", "List"), "list", "Ctrl+Shift+8",
            formatting.toggle_bullets, bar=True),
    EditorCommand("numbers", tr_noop("EditorCommands", "Numbered list"), "list-ordered", "Ctrl+Shift+7",
            formatting.toggle_numbers),
    EditorCommand("quote", tr_noop("EditorCommands", "Quotation"), "text-quote", "Ctrl+Shift+9",
            formatting.toggle_quote, bar=True),
    EditorCommand("rule", tr_noop("EditorCommands", "Rule"), "minus", "Ctrl+Shift+-",
            formatting.insert_rule, bar=True),
    EditorCommand("heading-1", tr_noop("EditorCommands", "Heading, first level"), "heading", "Ctrl+Alt+1",
            partial(formatting.toggle_heading, level=1)),
    EditorCommand("heading-2", tr_noop("EditorCommands", "Heading, second level"), "heading", "Ctrl+Alt+2",
            partial(formatting.toggle_heading, level=2)),
    EditorCommand("heading-3", tr_noop("EditorCommands", "Heading, third level"), "heading", "Ctrl+Alt+3",
            partial(formatting.toggle_heading, level=3)),
    EditorCommand("plain", tr_noop("EditorCommands", "Plain paragraph"), "file-text", "Ctrl+Alt+0",
            partial(formatting.toggle_heading, level=0)),
)  # fmt: skip
# key, label, icon, shortcut, step
_PARAGRAPH_MOVES = (
    ("paragraph-up", tr_noop("EditorCommands", "Move paragraph up"), "arrow-up", "Alt+Shift+Up", -1),
    ("paragraph-down", tr_noop("EditorCommands", "Move paragraph down"), "arrow-down", "Alt+Shift+Down", 1),
)


class EditorActions(QObject):
    """QActions of one editor. Their shortcuts work while the editor has the focus."""

    def __init__(self, editor: BodyEditor, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent or editor)
        self._editor = editor
        self._theme = theme
        self._by_key: dict[str, QAction] = {}
        for command in COMMANDS:
            label = QCoreApplication.translate(_CONTEXT, command.label)
            self.add(command.key, label, command.icon, command.shortcut, partial(self._change_passage, command.change))
        for key, label, icon, shortcut, step in _PARAGRAPH_MOVES:
            self.add(
                key, QCoreApplication.translate(_CONTEXT, label), icon, shortcut, partial(self._move_paragraph, step)
            )
        self.add(
            "paste-plain", self.tr("Paste as plain text"), "copy", "Ctrl+Shift+V",
            partial(editor.paste_clipboard, plain=True),
        )  # fmt: skip

    def __getitem__(self, key: str) -> QAction:
        """The action of a key."""
        return self._by_key[key]

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every action in table order, for menus and the command palette."""
        return tuple(self._by_key.values())

    def add(self, key: str, label: str, icon: str, shortcut: str, act: Callable[[], None]) -> QAction:
        """Add an action that calls `act`."""
        action = QAction(label, self)
        action.setObjectName(f"editor-{key}")
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{label} (\u2066{shortcut_text(action.shortcut())}\u2069)")
        action.triggered.connect(lambda _checked=False: act())
        self._theme.dress(action, icon)
        self._editor.addAction(action)
        self._by_key[key] = action
        return action

    def _move_paragraph(self, step: int) -> None:
        self._editor.move_paragraph(step)
        self._editor.setFocus()

    def _change_passage(self, change: Callable[[SelectedPassage], SelectedPassage]) -> None:
        self._editor.change(change)
        self._editor.setFocus()
