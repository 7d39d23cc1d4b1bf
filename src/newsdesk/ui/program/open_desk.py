"""The desk that the window works on: opened in the archive lane once the window shows, and closed with it."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.first_start import FirstStart
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles

log = logging.getLogger(__name__)


class StartedDesk(NamedTuple):
    """An open desk, its first start, the story to show first, and what went wrong in looking for that."""

    newsroom: "Newsroom"
    start: "FirstStart"
    story: UUID | None
    problem: Exception | None = None


class OpenDesk(QObject):
    """Opens one desk at a time. Emits `opened(StartedDesk)` or `failed(Exception)`, unless `close` came first."""

    opened = Signal(object)
    failed = Signal(object)
    # Exception: that the start has passed cannot be written down
    start_not_counted = Signal(object)

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._opening = 0  # how often a desk was opened or closed: tells the newest answer
        self.newsroom: Newsroom | None = None
        # until the start has passed
        self.start: FirstStart | None = None
        # an uncaught error: the start may not be counted as passed
        self.had_error = False
        self._by_person = True

    def open(
        self, desk: Path, settings: Settings, rescue: "RescueFiles", *, story: UUID | None, remembered: UUID | None
    ) -> None:
        """Open a desk. `story` is the one asked for, `remembered` the one to show where nothing else calls for it."""
        self._opening += 1
        turn = self._opening
        self._lanes.archive.run(
            lambda: _open(desk, settings, story, remembered, rescue),
            owner=self,
            done=lambda started: self._take(started, turn),
            failed=lambda error: self._refuse(error, turn),
        )

    def close(self) -> None:
        """Close the desk, in the archive lane. What is being opened is closed as soon as it is open."""
        self._opening += 1
        if self.start and not self.had_error:
            self._lanes.archive.run(self.start.adjourn, owner=self)
        self.start, self.had_error = None, False
        if newsroom := self.newsroom:
            self.newsroom = None
            self._lanes.archive.run(newsroom.close, owner=self)

    def count_start(self, *, by_person: bool) -> None:
        """Count the start as passed once all that the panes asked for on opening is done and painted.

        `by_person`: somebody started the program to work with it.
        """
        self._by_person = by_person
        self._lanes.side.run(lambda: None, owner=self, done=lambda _: self._after_first_work())

    def _after_first_work(self) -> None:
        self._lanes.archive.run(lambda: None, owner=self, done=lambda _: QTimer.singleShot(0, self._start_passed))

    def _start_passed(self) -> None:
        start, self.start = self.start, None
        if start and not self.had_error and (start.on_trial or (self._by_person and start.has_news)):
            self._lanes.archive.run(start.stood, owner=self, failed=self.start_not_counted.emit)

    def _take(self, started: StartedDesk, turn: int) -> None:
        if turn != self._opening:
            self._lanes.archive.run(started.start.adjourn, owner=self)
            self._lanes.archive.run(started.newsroom.close, owner=self)
            return
        self.newsroom, self.start = started.newsroom, started.start
        self.opened.emit(started)

    def _refuse(self, error: Exception, turn: int) -> None:
        log.error("the desk cannot be opened: %s", error)
        if turn == self._opening:
            self.failed.emit(error)


def _open(
    desk: Path, value: Settings, story: UUID | None, remembered: UUID | None, rescue: "RescueFiles"
) -> StartedDesk:
    """Open the desk, in the archive lane. The slow imports are here, since the window shows already."""
    from newsdesk.desk.first_start import FirstStart
    from newsdesk.desk.opening import open_for_window
    from newsdesk.desk.rescue_files import bring_back

    start = FirstStart(desk)
    newsroom = open_for_window(start, settings=value)
    try:
        if not newsroom.keeping.unwritable:  # rescue files wait for a desk that can be written
            bring_back(newsroom, rescue)
        remembered = remembered if remembered and newsroom.stories.exists(remembered) else None  # of another desk
        first = story or _first_story(newsroom, start) or remembered or _story_of_newest_unsent(newsroom)
        return StartedDesk(newsroom, start, first)
    except Exception as error:  # the desk is open all the same, and the error is shown
        log.exception("no first story")
        return StartedDesk(newsroom, start, None, error)


def _first_story(newsroom: "Newsroom", start: "FirstStart") -> UUID | None:
    """Story to open first: a sample on a new desk, else the one with the newest unsaved draft, else None."""
    # a desk on trial after an update is not new: it gets no samples
    if not start.on_trial and (samples := newsroom.start_with_samples().created):
        return min(samples)
    unsaved = newsroom.drafts.unsaved()
    return max(unsaved, key=lambda draft: draft.kept).story if unsaved else None


def _story_of_newest_unsent(newsroom: "Newsroom") -> UUID | None:
    """The story with the newest unsent form, such as a note; None where there is none."""
    unsent = [unsent.key.story for unsent in newsroom.unsent.all() if unsent.key.story]
    return unsent[-1] if unsent else None
