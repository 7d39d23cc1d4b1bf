"""Why the story in front was sent back, held or spiked: what whoever opens it must know before anything else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.moves import Move
from newsdesk.domain.status import Status
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.act import Act
    from newsdesk.domain.story import Story

# in these queues a story waits for a reason that somebody gave
GIVEN: dict[Status, Move] = {Status.RETURNED: Move.RETURN, Status.HELD: Move.HOLD, Status.SPIKED: Move.SPIKE}


class Reasons(QObject):
    """`found(act)` comes for the story in front, from the archive lane; None where there is no reason to tell."""

    reason_found = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        # a session learns of its new standing from the same bus: once all were told
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        bus.changed.connect(self._take_changes)

    def attach(self, newsroom: "Newsroom") -> None:
        """Look on this desk from now on."""
        self._newsroom = newsroom
        self._look()

    def show_session(self, session: StorySession | None) -> None:
        """Look at this story from now on."""
        if self._session is not None:
            self._session.archive_state_changed.disconnect(self._look)
        self._session = session
        if session is not None:
            session.archive_state_changed.connect(self._look)
        self._look()

    def _take_changes(self, changes: ChangeSet, _initiator: object) -> None:
        if self._session is not None and self._session.id in changes.stories:
            self._soon.start()

    def _look(self) -> None:
        story, newsroom = self._session.story if self._session else None, self._newsroom
        verb = GIVEN.get(story.standing.queue) if story else None
        if story is None or newsroom is None or verb is None:
            self.reason_found.emit(None)
            return

        def came(act: "Act | None") -> None:
            if self._stands(story):
                self.reason_found.emit(act)

        self._lanes.archive.run(
            lambda: next((act for act in newsroom.moves.acts(story.id) if act.verb == verb), None),
            owner=self,
            done=came,
            latest="reason",
        )

    def _stands(self, story: "Story") -> bool:
        """Whether that story is in front still, where it was."""
        now = self._session.story if self._session else None
        return now is not None and (now.id, now.standing.queue) == (story.id, story.standing.queue)
