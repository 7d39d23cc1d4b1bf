"""Keyboard focus across the columns: Tab follows their order on screen, F6 goes from column to column."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions

if TYPE_CHECKING:
    from newsdesk.ui.story_list.pane import DeskPane
    from newsdesk.ui.window.centre import Centre
    from newsdesk.ui.window.side_panel import SidePanel


class FocusCycle(QObject):
    """Moves the focus between columns, and keeps the Tab order that of the columns."""

    def __init__(
        self, desk: "DeskPane", centre: "Centre", side: "SidePanel", sessions: Sessions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._centre, self._side = desk, centre, side
        self._places = {desk: self._focus_list, centre: self._focus_story, side: self._focus_side}
        self._sessions = sessions
        self._awaited: UUID | None = None
        centre.page_made.connect(self.arrange)
        side.panel_made.connect(self.arrange)
        sessions.current_changed.connect(self._current_changed)

    def arrange(self) -> None:
        """Set the Tab order by columns: Qt puts widgets that were made later at the end."""
        before: QWidget | None = None
        for column in self._places:
            for stop in tuple(self._stops(column)):
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop

    def move(self, step: int) -> None:
        """Focus the next visible column (`step` 1) or the one before (-1); wraps around."""
        seen = [column for column in self._places if column.isVisible()]
        # the window's own focus widget: a menu or the palette may have the application's focus
        at = self._window.focusWidget()
        here = next((place for place, column in enumerate(seen) if at is not None and column.isAncestorOf(at)), None)
        if seen:
            self._places[seen[0 if here is None else (here + step) % len(seen)]]()

    def enter(self, story: UUID) -> None:
        """Focus this story as soon as it is open."""
        self._awaited = story
        self._current_changed(self._sessions.current)

    def _current_changed(self, session: StorySession | None) -> None:
        """Focus the awaited story, unless the person has moved the focus since."""
        if session is not None and session.id == self._awaited:
            self._awaited = None
            # the editor page shows the story first
            QTimer.singleShot(0, self, self._focus_story_from_list)

    def _focus_story_from_list(self) -> None:
        if self._window.focusWidget() is self._desk.list:
            self._focus_story()

    def _focus_list(self) -> None:
        listed = self._desk.list.isVisible()
        (self._desk.list if listed else self._desk.queues).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_story(self) -> None:
        if (page := self._centre.stack.currentWidget()) is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_side(self) -> None:
        self._side.tabs[self._side.current].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._side.enter()

    def _stops(self, column: QWidget) -> Iterator[QWidget]:
        """Widgets of a column that take the Tab key, in the order in which they were made."""
        stop = self._window.nextInFocusChain()
        while stop is not None and stop is not self._window:
            takes_tab = stop.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_tab and stop.focusProxy() is None and column.isAncestorOf(stop):
                yield stop
            stop = stop.nextInFocusChain()
