"""What one can do in the body besides typing, as a table, and the actions made from it."""

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
    """A change to the selected lines, as buttons, menus and the palette offer it. `bar`: it has a button."""

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
# key, label, icon, shortcut, and which way
_MOVES = (
    ("paragraph-up", tr_noop("EditorCommands", "Move paragraph up"), "arrow-up", "Alt+Shift+Up", -1),
    ("paragraph-down", tr_noop("EditorCommands", "Move paragraph down"), "arrow-down", "Alt+Shift+Down", 1),
)


class EditorActions(QObject):
    """The actions of one editor. Their keys work while the editor has the focus; `all` is for menus and the palette."""

    def __init__(self, editor: BodyEditor, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent or editor)
        self._editor = editor
        self._look = look
        self._by_key: dict[str, QAction] = {}
        for command in COMMANDS:
            label = QCoreApplication.translate(_CONTEXT, command.label)
            self.add(command.key, label, command.icon, command.shortcut, partial(self._change, command.change))
        for key, label, icon, shortcut, step in _MOVES:
            self.add(key, QCoreApplication.translate(_CONTEXT, label), icon, shortcut, partial(self._move, step))
        self.add(
            "paste-plain", self.tr("Paste as plain text"), "copy", "Ctrl+Shift+V",
            partial(editor.paste_clipboard, plain=True),
        )  # fmt: skip

    def __getitem__(self, key: str) -> QAction:
        """The action of a key."""
        return self._by_key[key]

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every action, in the order of the table."""
        return tuple(self._by_key.values())

    def add(self, key: str, label: str, icon: str, shortcut: str, act: Callable[[], None]) -> QAction:
        """One more thing that can be done in this editor."""
        made = QAction(label, self)
        made.setObjectName(f"editor-{key}")
        made.setShortcut(QKeySequence(shortcut))
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.setToolTip(f"{label} (\u2066{shortcut_text(made.shortcut())}\u2069)")
        made.triggered.connect(lambda _checked=False: act())
        self._look.dress(made, icon)
        self._editor.addAction(made)
        self._by_key[key] = made
        return made

    def _move(self, step: int) -> None:
        self._editor.move_paragraph(step)
        self._editor.setFocus()

    def _change(self, change: Callable[[SelectedPassage], SelectedPassage]) -> None:
        self._editor.change(change)
        self._editor.setFocus()
