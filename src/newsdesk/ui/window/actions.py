"""Every action of the window as one table: words, shortcut, menu, icon, and what it needs to make sense."""

from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk.ui.look import Look
from newsdesk.ui.marking import marked


class Needs(Flag):
    """What must be there for an action to be offered."""

    NOTHING = 0
    DESK = auto()
    STORY = auto()
    ON_DESK = auto()
    SPIKED = auto()


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


MENUS: tuple[tuple[str, str], ...] = (
    ("file", marked("Menus", "&File")),
    ("edit", marked("Menus", "&Edit")),
    ("story", marked("Menus", "&Story")),
    ("view", marked("Menus", "&View")),
    ("help", marked("Menus", "&Help")),
)

ACTIONS: tuple[Entry, ...] = (
    Entry("story.new", marked("Actions", "New story"), "file", "Ctrl+N", "plus", Needs.DESK),
    Entry("story.save", marked("Actions", "Save a revision"), "file", "Ctrl+S", "check", Needs.STORY),
    Entry("import", marked("Actions", "Import…"), "file", "Ctrl+O", "download", Needs.DESK, line_before=True),
    Entry("export", marked("Actions", "Export…"), "file", "Ctrl+E", "upload", Needs.STORY),
    Entry(
        "desk.open", marked("Actions", "Open another desk…"), "file", "Ctrl+Shift+O", "folder-open", line_before=True
    ),
    Entry("desk.create", marked("Actions", "Create a desk…"), "file", "", "file-plus"),
    Entry("desk.backup", marked("Actions", "Back up the desk…"), "file", "", "archive", Needs.DESK, line_before=True),
    Entry("desk.restore", marked("Actions", "Restore a backup…"), "file", "", "rotate-ccw", Needs.DESK),
    Entry("settings", marked("Actions", "Settings…"), "file", "Ctrl+,", "settings", line_before=True),
    Entry("quit", marked("Actions", "Quit"), "file", "Ctrl+Q", "", line_before=True),
    Entry("undo", marked("Actions", "Undo"), "edit", "Ctrl+Z", "undo"),
    Entry("redo", marked("Actions", "Redo"), "edit", "Ctrl+Shift+Z", "redo"),
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
    Entry("story.duplicate", marked("Actions", "Duplicate"), "story", "Ctrl+Shift+D", "copy", Needs.STORY),
    Entry("story.spike", marked("Actions", "Spike"), "story", "", "trash", Needs.STORY | Needs.ON_DESK),
    Entry("story.unspike", marked("Actions", "Un-spike"), "story", "", "undo", Needs.STORY | Needs.SPIKED),
    Entry("story.copy", marked("Actions", "Copy the story's text"), "story", "", "copy", Needs.STORY, line_before=True),
    Entry("palette", marked("Actions", "All actions…"), "view", "Ctrl+K", "search"),
    Entry("view.focus", marked("Actions", "Focus mode"), "view", "F11", "maximize", checkable=True, line_before=True),
    Entry("view.desk", marked("Actions", "Desk column"), "view", "Ctrl+Shift+L", "panel-left", checkable=True),
    Entry("view.side", marked("Actions", "Side panel"), "view", "Ctrl+Shift+R", "panel-right", checkable=True),
    Entry("view.preview", marked("Actions", "Show the preview"), "view", "Alt+1", "eye", line_before=True),
    Entry("view.related", marked("Actions", "Show related stories"), "view", "Alt+2", "link"),
    Entry("text.larger", marked("Actions", "Larger text"), "view", "Ctrl++", line_before=True),
    Entry("text.smaller", marked("Actions", "Smaller text"), "view", "Ctrl+-"),
    Entry("text.normal", marked("Actions", "Normal text size"), "view", "Ctrl+0"),
    Entry("theme.system", marked("Actions", "Colours: as the system"), "view", "", "monitor", line_before=True),
    Entry("theme.light", marked("Actions", "Colours: light"), "view", "", "sun"),
    Entry("theme.dark", marked("Actions", "Colours: dark"), "view", "", "moon"),
    Entry("desk.check", marked("Actions", "Check the desk file"), "help", "", "check", Needs.DESK),
    Entry("logs", marked("Actions", "Show the log folder"), "help", "", "folder-open"),
    Entry("about", marked("Actions", "About Newsdesk"), "help", "", "info", line_before=True),
)

# A second key for what people try first.
MORE_KEYS = {"text.larger": ("Ctrl+=",), "redo": ("Ctrl+Y",), "view.focus": ("Ctrl+Shift+M",)}

_MAC_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
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

    def offer(self, have: Needs) -> None:
        """Enable what makes sense with what is there."""
        for entry in ACTIONS:
            self._by_key[entry.key].setEnabled(entry.needs in have)

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
