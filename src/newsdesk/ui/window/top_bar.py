"""Top bar: menu, desk, person at this machine, and the next moves of the open story."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget

from newsdesk.ui.text import shortcut_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BAR
from newsdesk.ui.widgets.stacking import in_row
from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.available_actions import CHANGE_WORDS, SHORT_WORDS, MoveButton, NextMove


class TopBar(QWidget):
    """Labels and buttons; the primary button is the next move."""

    side_toggled = Signal(bool)
    # QPoint: open the menu of persons at this place of the screen
    who_asked = Signal(object)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self.setProperty("kind", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.menu = QToolButton(self)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.dress(self.menu, "menu")
        self.desk = QLabel(self)
        self.desk.setTextFormat(Qt.TextFormat.PlainText)
        self.who = QPushButton(self)
        self.who.setProperty("kind", "quiet")
        self.who.setAutoDefault(False)
        self.who.clicked.connect(lambda: self.who_asked.emit(self.who.mapToGlobal(QPoint(0, self.who.height()))))
        self._somebody = ""
        self._narrow = False
        self.palette_button = self._button("palette", "search", "quiet")
        self.new_button = self._button("story.new", "plus", "")
        self.beside_button = MoveButton(actions, "", self)
        self.next_button = MoveButton(actions, "primary", self)
        self.side = QToolButton(self)
        self.side.setCheckable(True)
        self.side.clicked.connect(self.side_toggled)
        self.side.hide()
        theme.dress(self.side, "panel-right")
        in_row(
            self.menu,
            self.desk,
            self.who,
            1,
            self.palette_button,
            self.new_button,
            self.beside_button,
            self.next_button,
            self.side,
            on=self,
            margins=(8, 0, 16, 0),
            spacing=8,
        )
        self._next = NextMove()
        self._apply_theme()
        theme.changed.connect(self._apply_theme)
        self._set_texts()

    def set_menus(self, menus: tuple[QMenu, ...]) -> None:
        """Put the menus behind the first button; without any, hide it (macOS has a menu bar of its own)."""
        self.menu.setVisible(bool(menus))
        if menus:
            all_menus = QMenu(self.menu)
            for menu in menus:
                all_menus.addMenu(menu)
            self.menu.setMenu(all_menus)

    def show_desk(self, name: str) -> None:
        """Show the name of the desk."""
        self.desk.setText(name)

    def show_who(self, role: str, who: str) -> None:
        """Show the person at this machine and their role; the role is empty on a desk of one."""
        text = self.tr("· {role} at this machine: {who}") if role else self.tr("· at this machine: {who}")
        self._somebody = who
        self.who.setText(text.format(role=role, who=who))
        self._arrange()

    def show_next(self, move: NextMove) -> None:
        """Show the next move on the primary button, and the other one beside it."""
        self._next = move
        for button, key in ((self.next_button, move.filled), (self.beside_button, move.beside)):
            button.show_action(key, (CHANGE_WORDS if move.change else SHORT_WORDS).get(key, ""))

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window only the status bar shows the person."""
        self._narrow = narrow
        self._arrange()

    def _button(self, key: str, icon: str, kind: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        if icon:
            self._theme.dress(button, icon, "soft" if kind else "ink")
        action = self._actions[key]
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _set_texts(self) -> None:
        self.setAccessibleName(self.tr("Desk and next move"))
        self.menu.setToolTip(self.tr("Menu (F10)"))
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setShortcut(QKeySequence(Qt.Key.Key_F10))
        keys = shortcut_text(self._actions["palette"].shortcut())
        self.palette_button.setText(self.tr("Actions {keys}").format(keys=keys))
        self.new_button.setText(QCoreApplication.translate("Actions", "New story"))
        self.who.setToolTip(self.tr("Who is at this machine"))
        self.show_next(self._next)
        self.side.setToolTip(self.tr("Preview and related stories"))
        self.side.setAccessibleName(self.side.toolTip())

    def _arrange(self) -> None:
        self.who.setVisible(bool(self._somebody) and not self._narrow)

    def _apply_theme(self) -> None:
        self.setFixedHeight(max(BAR, self._theme.px(BAR)))
        self.desk.setFont(self._theme.font(14, QFont.Weight.Bold))
