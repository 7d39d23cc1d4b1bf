"""Keeps everything around the story in front in step with it: bars, tabs, panes, and which actions make sense."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.status import NEVER_SPIKED, Status
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.actions import Actions, Needs
from newsdesk.ui.window.middle import Middle
from newsdesk.ui.window.side_panel import SidePanel
from newsdesk.ui.window.status_bar import StatusBar
from newsdesk.ui.window.word_count import WordCount


class Shows(Protocol):
    """A pane that shows something of the story in front."""

    def show_session(self, session: StorySession | None) -> None:
        """Show this story from now on."""


class Front(QObject):
    """Follows the story in front."""

    # its headline may read otherwise now
    renamed = Signal()

    def __init__(
        self, *, actions: Actions, middle: Middle, side: SidePanel, status: StatusBar, lanes: Lanes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions, self._middle, self._side, self._status = actions, middle, side, status
        self._session: StorySession | None = None
        self._panes: list[Shows] = []
        self._open = False
        self.count = WordCount(lanes, self)
        self.count.counted.connect(status.show_count)
        self.join(self.count)

    def join(self, pane: Shows) -> None:
        """A pane that follows from now on."""
        self._panes.append(pane)
        pane.show_session(self._session)

    def desk_opened(self) -> None:
        """There is a desk to work on."""
        self._open = True
        self._offer()

    def show(self, session: StorySession | None) -> None:
        """This story is in front now."""
        self._part()
        self._session = session
        if session is not None:
            session.edited.connect(self._edited)
            session.replaced.connect(self._show_facts)
            session.standing_changed.connect(self._standing_changed)
        else:
            self._status.show_nothing()
        self._middle.show_session(session)
        for pane in self._panes:
            pane.show_session(session)
        self._show_facts()

    def look_again(self) -> None:
        """The story in front may have become one with two heads, or one head again."""
        self._middle.show_session(self._session)

    def _part(self) -> None:
        if self._session is not None:
            self._session.edited.disconnect(self._edited)
            self._session.replaced.disconnect(self._show_facts)
            self._session.standing_changed.disconnect(self._standing_changed)

    def _edited(self, fields: frozenset[str]) -> None:
        if fields & {"related", "language"}:
            self._show_facts()
        if "headline" in fields:
            self.renamed.emit()

    def _standing_changed(self) -> None:
        self.look_again()
        self._show_facts()

    def _show_facts(self) -> None:
        session = self._session
        self._side.show_count("related", len(session.fields().related) if session else 0)
        if session:
            self._status.show_story(session.story, session.fields().language)
        self._offer()
        self.renamed.emit()

    def _offer(self) -> None:
        have = Needs.DESK if self._open else Needs.NOTHING
        if self._open and self._session:
            status = self._session.story.status if self._session.story else Status.DRAFT
            have |= Needs.STORY
            have |= Needs.SPIKED if status is Status.SPIKED else Needs.NOTHING
            have |= Needs.ON_DESK if status not in NEVER_SPIKED else Needs.NOTHING
        self._actions.offer(have)
