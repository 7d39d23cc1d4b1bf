"""The way round the window by key: Tab goes on from column to column as the eye does, F6 leaps between them."""

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
    """Knows where work in each column begins, and keeps the Tab key in the order of the columns."""

    def __init__(
        self, desk: "DeskPane", middle: "Centre", side: "SidePanel", sessions: Sessions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._middle, self._side = desk, middle, side
        self._places = {desk: self._to_desk, middle: self._to_story, side: self._to_side}
        self._sessions = sessions
        self._awaited: UUID | None = None
        middle.page_made.connect(self.arrange)
        side.panel_made.connect(self.arrange)
        sessions.current_changed.connect(self._front_changed)

    def arrange(self) -> None:
        """A part that was made late stands last for the Tab key: put it where it is seen."""
        before: QWidget | None = None
        for column in self._places:
            for stop in tuple(self._stops(column)):
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop

    def leap(self, step: int) -> None:
        """To the next column that is seen, or the one before, and round again."""
        seen = [column for column in self._places if column.isVisible()]
        # the window's own memory: a menu or the palette may have the focus at the moment
        at = self._window.focusWidget()
        here = next((place for place, column in enumerate(seen) if at is not None and column.isAncestorOf(at)), None)
        if seen:
            self._places[seen[0 if here is None else (here + step) % len(seen)]]()

    def enter(self, story: UUID) -> None:
        """Into this story, as soon as it is in front."""
        self._awaited = story
        self._front_changed(self._sessions.current)

    def _front_changed(self, session: StorySession | None) -> None:
        """Whoever has gone elsewhere meanwhile is left there."""
        if session is not None and session.id == self._awaited:
            self._awaited = None
            # the sheet shows it first
            QTimer.singleShot(0, self, self._to_story_from_list)

    def _to_story_from_list(self) -> None:
        if self._window.focusWidget() is self._desk.list:
            self._to_story()

    def _to_desk(self) -> None:
        listed = self._desk.list.isVisible()
        (self._desk.list if listed else self._desk.queues).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_story(self) -> None:
        if (page := self._middle.stack.currentWidget()) is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_side(self) -> None:
        self._side.tabs[self._side.current].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._side.enter()

    def _stops(self, column: QWidget) -> Iterator[QWidget]:
        """Where the Tab key stops in a column, in the order that its parts were made in."""
        stop = self._window.nextInFocusChain()
        while stop is not None and stop is not self._window:
            takes_tab = stop.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_tab and stop.focusProxy() is None and column.isAncestorOf(stop):
                yield stop
            stop = stop.nextInFocusChain()
