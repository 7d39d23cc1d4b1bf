"""Who works on the story in front: an editor claims it by opening, renews it by saving, lets it go after a look."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.status import Status
from newsdesk.domain.story import Story
from newsdesk.domain.workflow import Claim
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.available_actions import may_claim
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

_TO_BE_READ = frozenset({Status.FILED, Status.IN_REVIEW})
_RENEWED = dt.timedelta(minutes=1)
_LONGEST = 24 * 60 * 60 * 1000  # milliseconds; a timer counts no further than some weeks


class Claims(QObject):
    """Claims in the archive lane; a claim never keeps anybody from saving."""

    # who works on the story in front may be another one now
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, lanes: Lanes, bus: Bus, staff: Staff, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._bus, self._staff, self._preferences = lanes, bus, staff, preferences
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._claimed: dt.datetime | None = None
        self._lapse = QTimer(self)
        self._lapse.setSingleShot(True)
        self._lapse.timeout.connect(self._look)
        staff.changed.connect(self._look)

    def attach(self, newsroom: "Newsroom") -> None:
        """Claim on this desk from now on."""
        self._newsroom = newsroom
        self._look()

    @property
    def holder(self) -> Claim | None:
        """Who works on the story in front; None where nobody does, or did so too long ago."""
        return self._holder(self._session.story if self._session else None)

    @property
    def ours(self) -> bool:
        """Whether the person here does."""
        return self.holder is not None and self.holder.who == self._staff.actor.name

    def show_session(self, session: StorySession | None) -> None:
        """This story is in front now; one that was only looked at is let go."""
        if self._session is not None:
            self._session.archive_state_changed.disconnect(self._look)
            self.let_go()
        self._session, self._claimed = session, None
        if session is not None:
            session.archive_state_changed.connect(self._look)
        self._look()

    def take_over(self) -> None:
        """Work on it instead of whoever does."""
        self._claim(take_over=True)

    def let_go(self) -> None:
        """A look at a filed story claims it only while it is open; one in review stays claimed until that lapses."""
        session, newsroom = self._session, self._newsroom
        story = session.story if session else None
        if story is None or newsroom is None or not self.ours or story.standing.queue is not Status.FILED:
            return
        story_id = story.id
        self._lanes.archive.run(
            lambda: newsroom.moves.release_claim(story_id), owner=self, done=self._tell, failed=self.failed.emit
        )

    def _look(self) -> None:
        """Claim what waits to be read and nobody works on; then say how it stands."""
        story = self._session.story if self._session else None
        if story is not None and self._is_for_us(story) and (self.holder is None or self.ours) and self._is_time():
            self._claim(take_over=False)
        self._await_lapse()
        self.changed.emit()

    def _is_for_us(self, story: Story) -> bool:
        return may_claim(self._staff.actor) and story.standing.queue in _TO_BE_READ

    def _is_time(self) -> bool:
        return self._claimed is None or dt.datetime.now(dt.UTC) - self._claimed >= _RENEWED

    def _claim(self, *, take_over: bool) -> None:
        session, newsroom = self._session, self._newsroom
        if session is None or newsroom is None:
            return
        story = session.id
        self._claimed = dt.datetime.now(dt.UTC)
        self._lanes.archive.run(
            lambda: newsroom.moves.claim(story, take_over=take_over),
            owner=self,
            done=self._tell,
            failed=self.failed.emit,
        )

    def _tell(self, changes: ChangeSet) -> None:
        self._bus.tell(changes, self)

    def _holder(self, story: Story | None) -> Claim | None:
        claim = story.claim if story else None
        return claim if claim and dt.datetime.now(dt.UTC) < self._lapses(claim) else None

    def _lapses(self, claim: Claim) -> dt.datetime:
        return claim.at + dt.timedelta(minutes=self._preferences.value.claim_minutes)

    def _await_lapse(self) -> None:
        self._lapse.stop()
        if (claim := self.holder) and not self.ours:
            left = self._lapses(claim) - dt.datetime.now(dt.UTC)
            self._lapse.start(min(_LONGEST, int(left.total_seconds() * 1000) + 1000))
