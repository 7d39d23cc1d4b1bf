"""Table of all actions of the window: text, shortcut, menu, icon, and what each needs to be enabled."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk.domain.moves import Move
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.theme import Theme
from newsdesk.ui.window.panes import PANES


class Needs(Flag):
    """Conditions for an action to be enabled. MOVE: the workflow offers the move to this person (`domain.moves`)."""

    NOTHING = 0
    DESK = auto()
    STORY = auto()
    SUGGESTIONS = auto()
    ON_THE_SIDE = auto()
    MOVE = auto()


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """Row of the table. `menu` is a key of MENUS, empty for none; `tip` is a tooltip where the text is not enough."""

    key: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    line_before: bool = False
    tip: str = ""


def _move(verb: Move, shortcut: str = "", icon: str = "", *, line_before: bool = False) -> MenuEntry:
    """Row for a move of the workflow, with its text from `messages`."""
    return MenuEntry(
        key_of(verb), messages.verb_text(verb), "story", shortcut, icon, Needs.MOVE, line_before=line_before
    )


def key_of(verb: str) -> str:
    """Key of the action for a verb."""
    return f"story.{verb}"


def panel_key(pane: str) -> str:
    """Key of the action that shows the pane of this key."""
    return f"view.{pane}"


def _panels() -> tuple[MenuEntry, ...]:
    """Rows for the panes of the side panel, with their texts from `PANES`."""
    return tuple(
        MenuEntry(panel_key(pane.key), pane.action, "view", pane.shortcut, pane.icon, line_before=pane is PANES[0])
        for pane in PANES
    )


MENUS: tuple[tuple[str, str], ...] = (
    ("file", tr_noop("Menus", "&File")),
    ("edit", tr_noop("Menus", "&Edit")),
    ("story", tr_noop("Menus", "&Story")),
    ("review", tr_noop("Menus", "&Review")),
    ("view", tr_noop("Menus", "&View")),
    ("help", tr_noop("Menus", "&Help")),
)

ACTIONS: tuple[MenuEntry, ...] = (
    MenuEntry("story.new", tr_noop("Actions", "New story"), "file", "Ctrl+N", "plus", Needs.DESK),
    MenuEntry("story.save", tr_noop("Actions", "Save a revision"), "file", "Ctrl+S", "check", Needs.STORY),
    MenuEntry("import", tr_noop("Actions", "Import…"), "file", "Ctrl+O", "download", Needs.DESK, line_before=True),
    MenuEntry("export", tr_noop("Actions", "Export…"), "file", "Ctrl+E", "upload", Needs.STORY),
    MenuEntry(
        "export.working", tr_noop("Actions", "Export the working copy as a proof…"), "file", "", "", Needs.ON_THE_SIDE
    ),
    MenuEntry(
        "export.again", tr_noop("Actions", "Export outdated copies again"), "file", "", "refresh-cw", Needs.STORY
    ),
    MenuEntry("corrections", tr_noop("Actions", "Corrections page…"), "file", "", "newspaper", Needs.DESK),
    MenuEntry(
        "desk.open", tr_noop("Actions", "Open another desk…"), "file", "Ctrl+Shift+O", "folder-open", line_before=True
    ),
    MenuEntry("desk.create", tr_noop("Actions", "Create a desk…"), "file", "", "file-plus"),
    MenuEntry(
        "desk.backup", tr_noop("Actions", "Back up the desk…"), "file", "", "archive", Needs.DESK, line_before=True
    ),
    MenuEntry("desk.restore", tr_noop("Actions", "Restore a backup…"), "file", "", "rotate-ccw", Needs.DESK),
    MenuEntry(
        "people.here", tr_noop("Actions", "Who is at this machine…"), "file", "", "", Needs.DESK, line_before=True
    ),
    MenuEntry("people.staff", tr_noop("Actions", "Staff…"), "file", "", "", Needs.DESK),
    MenuEntry("settings", tr_noop("Actions", "Settings…"), "file", "Ctrl+,", "settings", line_before=True),
    MenuEntry("quit", tr_noop("Actions", "Quit"), "file", "Ctrl+Q", "", line_before=True),
    MenuEntry("undo", tr_noop("Actions", "Undo"), "edit", "Ctrl+Z", "undo"),
    MenuEntry("redo", tr_noop("Actions", "Redo"), "edit", "Ctrl+Shift+Z", "redo"),
    MenuEntry("undo.move", tr_noop("Actions", "Undo the last move"), "edit", "Ctrl+Alt+Z", "undo", Needs.DESK),
    MenuEntry(
        "find",
        tr_noop("Actions", "Find…"),
        "edit",
        "Ctrl+F",
        "search",
        Needs.DESK,
        line_before=True,
        tip=tr_noop("Actions", "In the story while you are in it; from anywhere else, on the desk"),
    ),
    MenuEntry("replace", tr_noop("Actions", "Find and replace…"), "edit", "Ctrl+Shift+H", "replace", Needs.STORY),
    MenuEntry("desk.search", tr_noop("Actions", "Search the desk"), "edit", "Ctrl+Shift+F", "search", Needs.DESK),
    _move(Move.FILE, "Ctrl+Return", "upload"),
    _move(Move.TAKE_BACK, "", "undo"),
    _move(Move.REVIEW, "", "eye"),
    _move(Move.LET_GO),
    _move(Move.RETURN, "Ctrl+Shift+B", "rotate-ccw"),
    _move(Move.APPROVE, "Ctrl+Shift+Return", "check"),
    _move(Move.SCHEDULE),
    _move(Move.UNSCHEDULE),
    _move(Move.PUBLISH, "", "newspaper"),
    _move(Move.DISCARD),
    _move(Move.CORRECT, line_before=True),
    MenuEntry("story.clarify", tr_noop("Actions", "Clarify…"), "story", needs=Needs.MOVE),
    _move(Move.UPDATE),
    MenuEntry("story.editors-note", tr_noop("Actions", "Add an editor’s note…"), "story", needs=Needs.MOVE),
    _move(Move.WITHDRAW),
    _move(Move.LIFT, line_before=True),
    _move(Move.HOLD),
    _move(Move.RELEASE),
    _move(Move.SPIKE, "", "trash"),
    _move(Move.UNSPIKE, "", "undo"),
    MenuEntry("story.assign", tr_noop("Actions", "Assign…"), "story", "", "", Needs.MOVE, line_before=True),
    MenuEntry("story.due", tr_noop("Actions", "Due…"), "story", "", "", Needs.STORY),
    MenuEntry("story.duplicate", tr_noop("Actions", "Duplicate"), "story", "Ctrl+Shift+D", "copy", Needs.STORY),
    MenuEntry(
        "story.copy", tr_noop("Actions", "Copy the story's text"), "story", "", "copy", Needs.STORY, line_before=True
    ),
    MenuEntry("suggest.mode", tr_noop("Actions", "Suggest changes"), "review", "Ctrl+Shift+E", "", Needs.STORY, True),
    MenuEntry(
        "suggest.next", tr_noop("Actions", "Next suggestion"), "review", "Alt+Down", "arrow-down", Needs.SUGGESTIONS
    ),
    MenuEntry(
        "suggest.previous", tr_noop("Actions", "Previous suggestion"), "review", "Alt+Up", "arrow-up", Needs.SUGGESTIONS
    ),
    MenuEntry(
        "suggest.accept", tr_noop("Actions", "Accept the suggestion"), "review", "Alt+A", "check", Needs.SUGGESTIONS
    ),
    MenuEntry("suggest.reject", tr_noop("Actions", "Reject the suggestion"), "review", "Alt+R", "x", Needs.SUGGESTIONS),
    MenuEntry("suggest.accept-all", tr_noop("Actions", "Accept all suggestions"), "review", "", "", Needs.SUGGESTIONS),
    MenuEntry("suggest.reject-all", tr_noop("Actions", "Reject all suggestions"), "review", "", "", Needs.SUGGESTIONS),
    MenuEntry("check.next", tr_noop("Actions", "Next finding"), "review", "F8", "", Needs.STORY, line_before=True),
    MenuEntry("check.previous", tr_noop("Actions", "Previous finding"), "review", "Shift+F8", "", Needs.STORY),
    MenuEntry("check.fix", tr_noop("Actions", "Fix the finding"), "review", "Alt+Return", "check", Needs.STORY),
    MenuEntry("check.live", tr_noop("Actions", "Check as you type"), "review", "", "", checkable=True),
    MenuEntry("desk.rules", tr_noop("Actions", "Checks and house rules…"), "review", "", "list", Needs.DESK),
    MenuEntry(
        "note.new", tr_noop("Actions", "New note"), "review", "Ctrl+Alt+M", "plus", Needs.STORY, line_before=True
    ),
    MenuEntry("notes.all", tr_noop("Actions", "Open notes of all stories"), "review", "", "list", Needs.DESK),
    MenuEntry(
        "review.changed",
        tr_noop("Actions", "What did the editor change?"),
        "review",
        "",
        "history",
        Needs.STORY,
        line_before=True,
    ),
    MenuEntry("palette", tr_noop("Actions", "All actions…"), "view", "Ctrl+K", "search"),
    MenuEntry(
        "view.focus", tr_noop("Actions", "Focus mode"), "view", "F11", "maximize", checkable=True, line_before=True
    ),
    MenuEntry("view.desk", tr_noop("Actions", "Desk column"), "view", "Ctrl+Shift+L", "panel-left", checkable=True),
    MenuEntry("view.side", tr_noop("Actions", "Side panel"), "view", "Ctrl+Shift+R", "panel-right", checkable=True),
    *_panels(),
    MenuEntry("view.next", tr_noop("Actions", "Next column"), "view", "F6", line_before=True),
    MenuEntry("view.before", tr_noop("Actions", "Previous column"), "view", "Shift+F6"),
    MenuEntry("text.larger", tr_noop("Actions", "Larger text"), "view", "Ctrl++", line_before=True),
    MenuEntry("text.smaller", tr_noop("Actions", "Smaller text"), "view", "Ctrl+-"),
    MenuEntry("text.normal", tr_noop("Actions", "Normal text size"), "view", "Ctrl+0"),
    MenuEntry("theme.system", tr_noop("Actions", "Colours: as the system"), "view", "", "monitor", line_before=True),
    MenuEntry("theme.light", tr_noop("Actions", "Colours: light"), "view", "", "sun"),
    MenuEntry("theme.dark", tr_noop("Actions", "Colours: dark"), "view", "", "moon"),
    MenuEntry("desk.check", tr_noop("Actions", "Check the desk file"), "help", "", "check", Needs.DESK),
    MenuEntry("logs", tr_noop("Actions", "Show the log folder"), "help", "", "folder-open"),
    MenuEntry("updates.check", tr_noop("Actions", "Check for updates…"), "help", "", "refresh-cw", line_before=True),
    MenuEntry("updates.file", tr_noop("Actions", "Update from a file…"), "help", "", "folder-open"),
    MenuEntry("about", tr_noop("Actions", "About Newsdesk"), "help", "", "info", line_before=True),
)

# more shortcuts, of other programs
MORE_KEYS = {"text.larger": ("Ctrl+=",), "redo": ("Ctrl+Y",), "view.focus": ("Ctrl+Shift+M",)}

_MAC_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "updates.check": QAction.MenuRole.ApplicationSpecificRole,
    "settings": QAction.MenuRole.PreferencesRole,
}


class Actions(QObject):
    """The table as Qt actions. `action_asked(key)` is emitted when one is triggered."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._has_icons = False
        self._by_key = {entry.key: self._make(entry, window) for entry in ACTIONS}
        self.offer(Needs.NOTHING)

    def __getitem__(self, key: str) -> QAction:
        """The action of a key."""
        return self._by_key[key]

    def offer(self, have: Needs, moves: Collection[str] = ()) -> None:
        """Enable the actions whose needs are met by `have`; show only the moves whose keys are in `moves`."""
        for entry in ACTIONS:
            action = self._by_key[entry.key]
            if entry.needs is Needs.MOVE:
                action.setVisible(entry.key in moves)
                action.setEnabled(entry.key in moves)
            else:
                action.setEnabled(entry.needs in have)

    def set_icons(self) -> None:
        """Set the icons, when a menu or the palette first opens: drawing them earlier would delay the first paint."""
        if not self._has_icons:
            self._has_icons = True
            for entry in ACTIONS:
                if entry.icon:
                    self._theme.dress(self._by_key[entry.key], entry.icon)

    def menus(self, parent: QWidget) -> tuple[QMenu, ...]:
        """The menus with their actions."""
        return tuple(self._menu(key, QCoreApplication.translate("Menus", text), parent) for key, text in MENUS)

    def _menu(self, key: str, title: str, parent: QWidget) -> QMenu:
        menu = QMenu(title, parent)
        menu.aboutToShow.connect(self.set_icons)
        for entry in (entry for entry in ACTIONS if entry.menu == key):
            if entry.line_before:
                menu.addSeparator()
            menu.addAction(self._by_key[entry.key])
        return menu

    def _make(self, entry: MenuEntry, window: QWidget) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", entry.text), window)
        action.setObjectName(entry.key)
        if entry.tip:
            action.setToolTip(QCoreApplication.translate("Actions", entry.tip))
        action.setCheckable(entry.checkable)
        action.setShortcuts([QKeySequence(key) for key in (entry.shortcut, *MORE_KEYS.get(entry.key, ())) if key])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(_MAC_ROLES.get(entry.key, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda: self.action_asked.emit(entry.key))
        window.addAction(action)
        return action
