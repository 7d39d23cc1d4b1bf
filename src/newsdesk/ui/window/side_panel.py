"""Side panel: tabs over one pane at a time; a pane is made when first shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BAR, UI
from newsdesk.ui.window.panes import PANES, PaneParts

_TAB_SIDE = 8
# pixels: limits of the minimum width, so that no tab is cut and large text leaves room for the editor
_LEAST, _MOST = 280, 460


class SidePanel(QWidget):
    """Tabs over a stack. Emits `tab_changed(key)` when a pane is shown, and `panel_left` on Escape."""

    # a pane was made
    panel_made = Signal()
    tab_changed = Signal(str)
    panel_left = Signal()

    def __init__(self, parts: PaneParts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.key: entry for entry in PANES}
        self._parts = parts
        self._theme = theme
        self._panes: dict[str, QWidget] = {}
        self._counts: dict[str, int] = {}
        self._current = PANES[0].key
        self.setProperty("kind", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = {key: self._tab(key) for key in self._entries}
        self.stack = QStackedWidget(self)
        self._bar = QWidget(self)
        self._row = row = QHBoxLayout(self._bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(2)
        group = QButtonGroup(self)
        for tab in self.tabs.values():
            group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.stack, 1)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.setAccessibleName(self.tr("Side panel"))
        self._name_tabs()

    @property
    def current(self) -> str:
        """Key of the pane that shows, or will show when the panel does."""
        return self._current

    def choose(self, key: str) -> None:
        """Choose the pane without making it yet; an unknown key is the first pane."""
        self._current = key if key in self.tabs else PANES[0].key
        self.tabs[self._current].setChecked(True)

    def show_pane(self, key: str) -> None:
        """Choose a pane, make it and show it."""
        self.choose(key)
        self.stack.setCurrentWidget(self.pane(self._current))
        self.tab_changed.emit(self._current)

    def pane(self, key: str) -> QWidget:
        """The pane of this key, made now if it was not yet."""
        made = self._panes.get(key)
        if made is None:
            made = self._panes[key] = self._entries[key].make(self._parts)
            self.stack.addWidget(made)
            self.panel_made.emit()
        return made

    def enter(self) -> None:
        """Focus the pane, if it has a focus proxy."""
        pane = self.stack.currentWidget()
        if pane is not None and pane.focusProxy() is not None:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, key: str, count: int) -> None:
        """Show a number on a tab; none where it is 0."""
        self._counts[key] = count
        self._name_tabs()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.panel_left.emit()
        else:
            super().keyPressEvent(event)

    def _tab(self, key: str) -> QToolButton:
        tab = QToolButton(self)
        tab.setProperty("kind", "chip")
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self.show_pane(key))
        return tab

    def _name_tabs(self) -> None:
        for key, entry in self._entries.items():
            count = self._counts.get(key, 0)
            name = self.tr(entry.label)
            self.tabs[key].setText(f"{name}  {self.locale().toString(count)}" if count else name)
        self._make_room()

    def _make_room(self) -> None:
        """Give each tab the room for bold text: the current tab is bold, and none may be cut."""
        bold = QFontMetrics(self._theme.font(UI, QFont.Weight.DemiBold))
        for tab in self.tabs.values():
            tab.setMinimumWidth(bold.horizontalAdvance(tab.text()) + 2 * (_TAB_SIDE + 2))
        self._row.invalidate()
        self.setMinimumWidth(max(_LEAST, min(_MOST, self._row.minimumSize().width())))

    def _apply_theme(self) -> None:
        self._bar.setStyleSheet(f"QToolButton {{ padding: 6px {_TAB_SIDE}px; }}")
        self._make_room()
        self._bar.setFixedHeight(max(BAR, self._theme.px(BAR)))
