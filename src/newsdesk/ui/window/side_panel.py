"""Side panel: tabs over one pane at a time; a pane is made when first shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from newsdesk.tr_noop import tr_noop
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BAR, UI

_TAB_SIDE = 8
# pixels: limits of the minimum width, so that no tab is cut and large text leaves room for the editor
_LEAST, _MOST = 280, 460
Maker = Callable[[], QWidget]

TABS: tuple[tuple[str, str], ...] = (
    ("preview", tr_noop("SidePanel", "Preview")),
    ("related", tr_noop("SidePanel", "Related")),
    ("checks", tr_noop("SidePanel", "Checks")),
    ("notes", tr_noop("SidePanel", "Notes")),
    ("history", tr_noop("SidePanel", "History")),
    ("outside", tr_noop("SidePanel", "Outside")),
)


class SidePanel(QWidget):
    """Tabs over a stack. Emits `tab_changed(key)` when a pane is shown, and `panel_left` on Escape."""

    # a pane was made
    panel_made = Signal()
    tab_changed = Signal(str)
    panel_left = Signal()

    def __init__(self, makers: dict[str, Maker], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._theme = theme
        self._panes: dict[str, QWidget] = {}
        self._counts: dict[str, int] = {}
        self._current = TABS[0][0]
        self.setProperty("kind", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = {key: self._tab(key) for key, _ in TABS}
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
        self._retranslate()

    @property
    def current(self) -> str:
        """Key of the pane that shows, or will show when the panel does."""
        return self._current

    def choose(self, key: str) -> None:
        """Choose the pane without making it yet; an unknown key is the first pane."""
        self._current = key if key in self.tabs else TABS[0][0]
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
            made = self._panes[key] = self._makers[key]()
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
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.panel_left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _tab(self, key: str) -> QToolButton:
        tab = QToolButton(self)
        tab.setProperty("kind", "chip")
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self.show_pane(key))
        return tab

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Side panel"))
        for key, text in TABS:
            count = self._counts.get(key, 0)
            name = self.tr(text)
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
