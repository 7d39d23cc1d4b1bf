"""Every action of the window as one table: words, shortcut, menu, icon, and what it needs to make sense."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk.domain.moves import Verb
from newsdesk.marking import marked
from newsdesk.ui import words
from newsdesk.ui.look import Look


class Needs(Flag):
    """What must be there for an action to be offered. A move is there when the trade offers it to this person."""

    NOTHING = 0
    DESK = auto()
    STORY = auto()
    SUGGESTIONS = auto()
    ON_THE_SIDE = auto()
    MOVE = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One action. `menu` empty keeps it out of the menus; `checkable` is a state that stays; `tip` adds to the text."""

    key: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    line_before: bool = False
    tip: str = ""


def _move(verb: Verb, shortcut: str = "", icon: str = "", *, line_before: bool = False) -> Entry:
    """A move of the trade, by the words that it has everywhere."""
    return Entry(key_of(verb), words.verb_text(verb), "story", shortcut, icon, Needs.MOVE, line_before=line_before)


def key_of(verb: str) -> str:
    """The action that asks for a verb."""
    return f"story.{verb}"


MENUS: tuple[tuple[str, str], ...] = (
    ("file", marked("Menus", "&File")),
    ("edit", marked("Menus", "&Edit")),
    ("story", marked("Menus", "&Story")),
    ("review", marked("Menus", "&Review")),
    ("view", marked("Menus", "&View")),
    ("help", marked("Menus", "&Help")),
)

ACTIONS: tuple[Entry, ...] = (
    Entry("story.new", marked("Actions", "New story"), "file", "Ctrl+N", "plus", Needs.DESK),
    Entry("story.save", marked("Actions", "Save a revision"), "file", "Ctrl+S", "check", Needs.STORY),
    Entry("import", marked("Actions", "Import…"), "file", "Ctrl+O", "download", Needs.DESK, line_before=True),
    Entry("export", marked("Actions", "Export…"), "file", "Ctrl+E", "upload", Needs.STORY),
    Entry(
        "export.working", marked("Actions", "Export the working copy as a proof…"), "file", "", "", Needs.ON_THE_SIDE
    ),
    Entry("export.again", marked("Actions", "Export outside copies again"), "file", "", "refresh-cw", Needs.STORY),
    Entry("corrections", marked("Actions", "Corrections page…"), "file", "", "newspaper", Needs.DESK),
    Entry(
        "desk.open", marked("Actions", "Open another desk…"), "file", "Ctrl+Shift+O", "folder-open", line_before=True
    ),
    Entry("desk.create", marked("Actions", "Create a desk…"), "file", "", "file-plus"),
    Entry("desk.backup", marked("Actions", "Back up the desk…"), "file", "", "archive", Needs.DESK, line_before=True),
    Entry("desk.restore", marked("Actions", "Restore a backup…"), "file", "", "rotate-ccw", Needs.DESK),
    Entry("people.here", marked("Actions", "Who is at this machine…"), "file", "", "", Needs.DESK, line_before=True),
    Entry("people.staff", marked("Actions", "Staff…"), "file", "", "", Needs.DESK),
    Entry("settings", marked("Actions", "Settings…"), "file", "Ctrl+,", "settings", line_before=True),
    Entry("quit", marked("Actions", "Quit"), "file", "Ctrl+Q", "", line_before=True),
    Entry("undo", marked("Actions", "Undo"), "edit", "Ctrl+Z", "undo"),
    Entry("redo", marked("Actions", "Redo"), "edit", "Ctrl+Shift+Z", "redo"),
    Entry("undo.move", marked("Actions", "Undo the last move"), "edit", "Ctrl+Alt+Z", "undo", Needs.DESK),
    Entry(
        "find",
        marked("Actions", "Find…"),
        "edit",
        "Ctrl+F",
        "search",
        Needs.DESK,
        line_before=True,
        tip=marked("Actions", "In the story while you are in it; from anywhere else, on the desk"),
    ),
    Entry("replace", marked("Actions", "Find and replace…"), "edit", "Ctrl+Shift+H", "replace", Needs.STORY),
    Entry("desk.search", marked("Actions", "Search the desk"), "edit", "Ctrl+Shift+F", "search", Needs.DESK),
    _move(Verb.FILE, "Ctrl+Return", "upload"),
    _move(Verb.TAKE_BACK, "", "undo"),
    _move(Verb.REVIEW, "", "eye"),
    _move(Verb.LET_GO),
    _move(Verb.RETURN, "Ctrl+Shift+B", "rotate-ccw"),
    _move(Verb.APPROVE, "Ctrl+Shift+Return", "check"),
    _move(Verb.SCHEDULE),
    _move(Verb.UNSCHEDULE),
    _move(Verb.PUBLISH, "", "newspaper"),
    _move(Verb.DISCARD),
    _move(Verb.CORRECT, line_before=True),
    Entry("story.clarify", marked("Actions", "Clarify…"), "story", needs=Needs.MOVE),
    _move(Verb.UPDATE),
    Entry("story.editors-note", marked("Actions", "Add an editor’s note…"), "story", needs=Needs.MOVE),
    _move(Verb.WITHDRAW),
    _move(Verb.LIFT, line_before=True),
    _move(Verb.HOLD),
    _move(Verb.RELEASE),
    _move(Verb.SPIKE, "", "trash"),
    _move(Verb.UNSPIKE, "", "undo"),
    Entry("story.assign", marked("Actions", "Assign…"), "story", "", "", Needs.MOVE, line_before=True),
    Entry("story.due", marked("Actions", "Due…"), "story", "", "", Needs.STORY),
    Entry("story.duplicate", marked("Actions", "Duplicate"), "story", "Ctrl+Shift+D", "copy", Needs.STORY),
    Entry("story.copy", marked("Actions", "Copy the story's text"), "story", "", "copy", Needs.STORY, line_before=True),
    Entry("suggest.mode", marked("Actions", "Suggest changes"), "review", "Ctrl+Shift+E", "", Needs.STORY, True),
    Entry("suggest.next", marked("Actions", "Next suggestion"), "review", "Alt+Down", "arrow-down", Needs.SUGGESTIONS),
    Entry(
        "suggest.previous", marked("Actions", "Previous suggestion"), "review", "Alt+Up", "arrow-up", Needs.SUGGESTIONS
    ),
    Entry("suggest.accept", marked("Actions", "Accept the suggestion"), "review", "Alt+A", "check", Needs.SUGGESTIONS),
    Entry("suggest.reject", marked("Actions", "Reject the suggestion"), "review", "Alt+R", "x", Needs.SUGGESTIONS),
    Entry("suggest.accept-all", marked("Actions", "Accept all suggestions"), "review", "", "", Needs.SUGGESTIONS),
    Entry("suggest.reject-all", marked("Actions", "Reject all suggestions"), "review", "", "", Needs.SUGGESTIONS),
    Entry("check.next", marked("Actions", "Next finding"), "review", "F8", "", Needs.STORY, line_before=True),
    Entry("check.previous", marked("Actions", "Previous finding"), "review", "Shift+F8", "", Needs.STORY),
    Entry("check.fix", marked("Actions", "Put the finding right"), "review", "Alt+Return", "check", Needs.STORY),
    Entry("check.live", marked("Actions", "Check as you type"), "review", "", "", checkable=True),
    Entry("desk.rules", marked("Actions", "Checks and house rules…"), "review", "", "list", Needs.DESK),
    Entry("note.new", marked("Actions", "New note"), "review", "Ctrl+Alt+M", "plus", Needs.STORY, line_before=True),
    Entry("notes.all", marked("Actions", "Open notes of all stories"), "review", "", "list", Needs.DESK),
    Entry(
        "review.changed",
        marked("Actions", "What did the editor change?"),
        "review",
        "",
        "history",
        Needs.STORY,
        line_before=True,
    ),
    Entry("palette", marked("Actions", "All actions…"), "view", "Ctrl+K", "search"),
    Entry("view.focus", marked("Actions", "Focus mode"), "view", "F11", "maximize", checkable=True, line_before=True),
    Entry("view.desk", marked("Actions", "Desk column"), "view", "Ctrl+Shift+L", "panel-left", checkable=True),
    Entry("view.side", marked("Actions", "Side panel"), "view", "Ctrl+Shift+R", "panel-right", checkable=True),
    Entry("view.preview", marked("Actions", "Show the preview"), "view", "Alt+1", "eye", line_before=True),
    Entry("view.related", marked("Actions", "Show related stories"), "view", "Alt+2", "link"),
    Entry("view.checks", marked("Actions", "Show what checks find"), "view", "Alt+3", "check"),
    Entry("view.notes", marked("Actions", "Show notes and suggestions"), "view", "Alt+4", "text-quote"),
    Entry("view.history", marked("Actions", "Show the history"), "view", "Alt+5", "history"),
    Entry("view.outside", marked("Actions", "Show what is outside"), "view", "Alt+6", "external-link"),
    Entry("view.next", marked("Actions", "Next column"), "view", "F6", line_before=True),
    Entry("view.before", marked("Actions", "Column before"), "view", "Shift+F6"),
    Entry("text.larger", marked("Actions", "Larger text"), "view", "Ctrl++", line_before=True),
    Entry("text.smaller", marked("Actions", "Smaller text"), "view", "Ctrl+-"),
    Entry("text.normal", marked("Actions", "Normal text size"), "view", "Ctrl+0"),
    Entry("theme.system", marked("Actions", "Colours: as the system"), "view", "", "monitor", line_before=True),
    Entry("theme.light", marked("Actions", "Colours: light"), "view", "", "sun"),
    Entry("theme.dark", marked("Actions", "Colours: dark"), "view", "", "moon"),
    Entry("desk.check", marked("Actions", "Check the desk file"), "help", "", "check", Needs.DESK),
    Entry("logs", marked("Actions", "Show the log folder"), "help", "", "folder-open"),
    Entry("updates.check", marked("Actions", "Check for updates…"), "help", "", "refresh-cw", line_before=True),
    Entry("updates.file", marked("Actions", "Update from a file…"), "help", "", "folder-open"),
    Entry("about", marked("Actions", "About Newsdesk"), "help", "", "info", line_before=True),
)

# A second key for what people try first.
MORE_KEYS = {"text.larger": ("Ctrl+=",), "redo": ("Ctrl+Y",), "view.focus": ("Ctrl+Shift+M",)}

_MAC_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "updates.check": QAction.MenuRole.ApplicationSpecificRole,
    "settings": QAction.MenuRole.PreferencesRole,
}


class Actions(QObject):
    """The table as Qt actions. `asked(key)` says that a person chose one."""

    asked = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._dressed = False
        self._by_key = {entry.key: self._make(entry, window) for entry in ACTIONS}
        self.offer(Needs.NOTHING)

    def __getitem__(self, key: str) -> QAction:
        """The action of a key."""
        return self._by_key[key]

    def offer(self, have: Needs, moves: Collection[str] = ()) -> None:
        """Enable what makes sense with what is there. Of the moves, only those that are offered are to be seen."""
        for entry in ACTIONS:
            action = self._by_key[entry.key]
            if entry.needs is Needs.MOVE:
                action.setVisible(entry.key in moves)
                action.setEnabled(entry.key in moves)
            else:
                action.setEnabled(entry.needs in have)

    def dress(self) -> None:
        """Give the actions their icons, when a menu or the palette first shows them: drawing costs start-up time."""
        if not self._dressed:
            self._dressed = True
            for entry in ACTIONS:
                if entry.icon:
                    self._look.dress(self._by_key[entry.key], entry.icon)

    def menus(self, parent: QWidget) -> tuple[QMenu, ...]:
        """The menus with their actions."""
        return tuple(self._menu(key, QCoreApplication.translate("Menus", text), parent) for key, text in MENUS)

    def _menu(self, key: str, title: str, parent: QWidget) -> QMenu:
        menu = QMenu(title, parent)
        menu.aboutToShow.connect(self.dress)
        for entry in (entry for entry in ACTIONS if entry.menu == key):
            if entry.line_before:
                menu.addSeparator()
            menu.addAction(self._by_key[entry.key])
        return menu

    def _make(self, entry: Entry, window: QWidget) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", entry.text), window)
        action.setObjectName(entry.key)
        if entry.tip:
            action.setToolTip(QCoreApplication.translate("Actions", entry.tip))
        action.setCheckable(entry.checkable)
        action.setShortcuts([QKeySequence(key) for key in (entry.shortcut, *MORE_KEYS.get(entry.key, ())) if key])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(_MAC_ROLES.get(entry.key, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda: self.asked.emit(entry.key))
        window.addAction(action)
        return action
