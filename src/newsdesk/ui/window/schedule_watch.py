"""Tells when the time of a scheduled story has come, by one timer for the next story."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryQuery, StoryRow
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

_AFTER_START = 2000  # milliseconds: the window is filled first
_AFTER_CHANGES = 1000
_LONGEST = 24 * 60 * 60 * 1000  # milliseconds; a QTimer takes at most 24 days
_MOST = 500  # stories


@dataclass(frozen=True, slots=True)
class _Scheduled:
    story: UUID
    headline: str
    at: dt.datetime


class ScheduleWatch(QObject):
    """Emits `time_reached(story, headline, at)` once for each story. Publishing is left to a person."""

    time_reached = Signal(object, str, object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._announced: set[tuple[UUID, dt.datetime]] = set()
        self._soon, self._next = QTimer(self), QTimer(self)
        for timer in (self._soon, self._next):
            timer.setSingleShot(True)
            timer.timeout.connect(self._ask)
        bus.changed.connect(self._take_changes)

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on."""
        self._newsroom = newsroom

    def watch(self) -> None:
        """Begin to watch, two seconds from now, when the window is filled."""
        self._soon.start(_AFTER_START)

    def _take_changes(self, changes: ChangeSet, _initiator: object) -> None:
        if self._newsroom is not None and changes.undo is not None and not self._soon.isActive():
            self._soon.start(_AFTER_CHANGES)

    def _ask(self) -> None:
        if (newsroom := self._newsroom) is not None:
            self._lanes.archive.run(lambda: _scheduled(newsroom), owner=self, done=self._tell_due, latest="scheduled")

    def _tell_due(self, scheduled: tuple[_Scheduled, ...]) -> None:
        now = dt.datetime.now(dt.UTC)
        for each in scheduled:
            if each.at <= now and (each.story, each.at) not in self._announced:
                self._announced.add((each.story, each.at))
                self.time_reached.emit(each.story, each.headline, each.at)
        waiting = [each.at for each in scheduled if each.at > now]
        self._next.stop()
        if waiting:
            left = int((min(waiting) - now).total_seconds() * 1000) + 1
            self._next.start(min(left, _LONGEST))


def _scheduled(newsroom: "Newsroom") -> tuple[_Scheduled, ...]:
    rows: list[StoryRow] = []
    page = newsroom.stories.page(StoryQuery(status=Status.SCHEDULED))
    rows += page.rows
    while page.after is not None and len(rows) < _MOST:
        page = newsroom.stories.page(StoryQuery(status=Status.SCHEDULED), after=page.after)
        rows += page.rows
    found = (_Scheduled(row.id, row.headline, row.scheduled) for row in rows if row.scheduled)
    return tuple(sorted(found, key=lambda each: each.at))
