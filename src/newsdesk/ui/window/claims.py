"""Claims on the open story: opening claims it for an editor, saving renews the claim, closing releases it."""

import datetime as dt

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.status import Status
from newsdesk.domain.story import Story
from newsdesk.domain.workflow import Claim
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.available_actions import may_claim
from newsdesk.ui.window.preferences import Preferences

_WAITS_FOR_EDITOR = frozenset({Status.FILED, Status.IN_REVIEW})
_RENEW_AFTER = dt.timedelta(minutes=1)
_LONGEST = 24 * 60 * 60 * 1000  # milliseconds; a QTimer takes at most 24 days


class Claims(OpenStoryQuery):
    """Writes claims in the archive lane. A claim is advisory: it never keeps anybody from saving."""

    # the holder of the claim may have changed
    changed = Signal()

    def __init__(self, lanes: Lanes, bus: Bus, staff: Staff, preferences: Preferences, parent: QObject) -> None:
        super().__init__(lanes, parent, read=self._update)
        self.follow(archive_state_changed=self._update)
        self._bus, self._staff, self._preferences = bus, staff, preferences
        self._claimed: dt.datetime | None = None
        self._lapse_timer = QTimer(self, singleShot=True)
        self._lapse_timer.timeout.connect(self._update)
        staff.changed.connect(self._update)

    @property
    def holder(self) -> Claim | None:
        """The claim on the open story; None where there is none or it has lapsed."""
        return self._holder(self.session.story if self.session else None)

    @property
    def ours(self) -> bool:
        """Whether the person at this machine holds the claim."""
        return self.holder is not None and self.holder.who == self._staff.actor.name

    def show_session(self, session: StorySession | None) -> None:
        """Follow this story from now on, and release the one before if it was only looked at."""
        self.release()
        self._claimed = None
        super().show_session(session)

    def take_over(self) -> None:
        """Claim the open story though somebody else holds it."""
        self._claim(take_over=True)

    def release(self) -> None:
        """Release a claim on a filed story, which lasts while it is open; in review a claim stays until it lapses."""
        story = self.session.story if self.session else None
        if story is not None and self.ours and story.standing.queue is Status.FILED:
            story_id = story.id
            self.run(lambda newsroom: newsroom.moves.release_claim(story_id), self._announce)

    def _update(self) -> None:
        """Claim a story that waits to be read and is unclaimed or ours; then emit `changed`."""
        story = self.session.story if self.session else None
        if story is not None and self._is_for_us(story) and (self.holder is None or self.ours) and self._is_time():
            self._claim(take_over=False)
        self._await_lapse()
        self.changed.emit()

    def _is_for_us(self, story: Story) -> bool:
        return may_claim(self._staff.actor) and story.standing.queue in _WAITS_FOR_EDITOR

    def _is_time(self) -> bool:
        return self._claimed is None or dt.datetime.now(dt.UTC) - self._claimed >= _RENEW_AFTER

    def _claim(self, *, take_over: bool) -> None:
        if self.session is None or self.newsroom is None:
            return
        story = self.session.id
        self._claimed = dt.datetime.now(dt.UTC)
        self.run(lambda newsroom: newsroom.moves.claim(story, take_over=take_over), self._announce)

    def _announce(self, changes: ChangeSet) -> None:
        self._bus.tell(changes, self)

    def _holder(self, story: Story | None) -> Claim | None:
        claim = story.claim if story else None
        return claim if claim and dt.datetime.now(dt.UTC) < self._lapses(claim) else None

    def _lapses(self, claim: Claim) -> dt.datetime:
        return claim.at + dt.timedelta(minutes=self._preferences.value.claim_minutes)

    def _await_lapse(self) -> None:
        self._lapse_timer.stop()
        if (claim := self.holder) and not self.ours:
            left = self._lapses(claim) - dt.datetime.now(dt.UTC)
            self._lapse_timer.start(min(_LONGEST, int(left.total_seconds() * 1000) + 1000))
