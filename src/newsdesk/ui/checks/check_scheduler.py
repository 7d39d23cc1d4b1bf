"""Scheduler of checks: reads the story in front when its writer pauses, in the lanes, and drops outdated results."""

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import Cancelled
from newsdesk.domain.fields import BODY
from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.checks import CheckContext
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.finding import Report

PAUSE = 300  # milliseconds after the last key


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """Result of one reading. `display` is the text that positions in the body count in, in code points."""

    report: "Report"
    content: Content
    display: str

    def text_of(self, field: str) -> str:
        """Text of a field as it was read; empty where it is no text."""
        value = self.display if field == BODY else getattr(self.content, field, "")
        return value if isinstance(value, str) else ""


class CheckScheduler(OpenStoryQuery):
    """Runs the checks. Engines are loaded by the first reading: once a person types, or looks at the findings."""

    # CheckResult, for the present text
    result_ready = Signal(object)
    # bool: whether the checks run
    busy_changed = Signal(bool)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject) -> None:
        super().__init__(lanes, parent, read=self.read, pause=PAUSE, bus=bus)
        self.follow(
            story_edited=self._edited,
            story_replaced=self._context_changed,
            archive_state_changed=self._context_changed,
        )
        self._context: CheckContext | None = None
        self._live = self._watched = self._started = False
        self._stopped: Event | None = None

    def attach(self, newsroom: "Newsroom | None") -> None:
        self._context = None
        super().attach(newsroom)

    def show_session(self, session: StorySession | None) -> None:
        self._stop()
        self._context = None
        super().show_session(session)

    def set_live(self, on: bool) -> None:
        """Set whether the story is read as it is typed."""
        self._live = on
        self._read_if_wanted()

    def set_watched(self, on: bool) -> None:
        """Set whether somebody looks at the findings."""
        self._watched = on
        self._started = self._started or on
        self._read_if_wanted()

    @property
    def wanted(self) -> bool:
        """Whether the story is read without being asked: as it is typed, or because somebody looks at the findings."""
        return self._live or self._watched

    def recheck(self) -> None:
        """Read the story again, also when not wanted: rules, words or ignored findings changed."""
        self._context = None
        if self.session is not None and self._started:
            self.read_soon()

    def read(self) -> None:
        """Read the story as it is now."""
        session = self.session
        if self.newsroom is None or session is None:
            return
        self._stop()
        self._started = True
        self.busy_changed.emit(True)
        if self._context is not None:
            self._read_with(session, self._context)
            return
        content = session.content()

        def context_loaded(context: "CheckContext") -> None:
            self._context = context
            self._read_with(session, context)

        self.ask(
            lambda newsroom: newsroom.checks.known(session.id, content),
            context_loaded,
            failed=self._fail,
            latest="known",
        )

    def _read_with(self, session: StorySession, context: "CheckContext") -> None:
        content, display, revision = session.content(), session.display(), session.document.revision()
        stop = self._stopped = Event()

        def stopped() -> bool:
            self.lanes.side.give_way()  # the preview of a long story must not wait for the checks
            return stop.is_set()

        def work(newsroom: "Newsroom") -> CheckResult:
            report = newsroom.checks.read(content, context, cancelled=stopped)
            return CheckResult(report=report, content=content, display=display)

        def show_result(result: CheckResult) -> None:
            if self._stopped is not stop:
                return
            self._set_idle()
            # after an edit the timer runs already, and the result is outdated
            if session.document.revision() == revision:
                self.result_ready.emit(result)

        self.ask(work, show_result, failed=self._fail, latest="checks", lane=self.lanes.side)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._set_idle()
            self.failed.emit(error)

    def _set_idle(self) -> None:
        self._stopped = None
        self.busy_changed.emit(False)

    def _edited(self, _fields: object) -> None:
        if self.wanted:
            self._stop()  # the result would be outdated
            self.read_soon()

    def _context_changed(self) -> None:
        self._context = None
        self._read_if_wanted()

    def _archive_changed(self, changes: ChangeSet, _initiator: object) -> None:
        session = self.session
        if session is not None and (session.id in changes.stories or _names(session, changes)):
            self._context_changed()

    def _begin(self) -> None:
        self._read_if_wanted()

    def _read_if_wanted(self) -> None:
        if self.session is not None and self._started and self.wanted:
            self.read_soon()

    def _stop(self) -> None:
        self.hold()
        if self._stopped is not None:
            self._stopped.set()
            self._set_idle()


def _names(session: StorySession, changes: ChangeSet) -> bool:
    return any(entry.story in changes.stories for entry in session.fields().related)
