"""Has the story in front read, when its writer pauses: never on the window's thread, and only the newest words."""

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import Cancelled
from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.checks.numbered_finding import BODY
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.checks import CheckContext
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.finding import Report

PAUSE = 300  # milliseconds without a key


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a reading found. `display` is the text that the body's places count in."""

    report: "Report"
    content: Content
    display: str

    def text_of(self, field: str) -> str:
        """What was read in a field; empty where it is no text."""
        value = self.display if field == BODY else getattr(self.content, field, "")
        return value if isinstance(value, str) else ""


class CheckScheduler(QObject):
    """Engines are loaded by the first reading: once a person types, or looks at what checks find."""

    # Read: for the words that stand there now
    result_ready = Signal(object)
    # whether words are being read
    busy_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._known: CheckContext | None = None
        self._live = self._seen = self._awake = False
        self._stopped: Event | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.read)
        bus.changed.connect(self._archive_changed)

    def attach(self, newsroom: "Newsroom") -> None:
        """Read for this newsroom from now on."""
        self._newsroom, self._known = newsroom, None
        self._read_if_wanted()

    def show_session(self, session: StorySession | None) -> None:
        """Read this story from now on."""
        if self._session is not None:
            self._session.story_edited.disconnect(self._edited)
            self._session.story_replaced.disconnect(self._look_again)
            self._session.archive_state_changed.disconnect(self._look_again)
        self._stop()
        self._session, self._known = session, None
        if session is not None:
            session.story_edited.connect(self._edited)
            session.story_replaced.connect(self._look_again)
            session.archive_state_changed.connect(self._look_again)
            self._read_if_wanted()

    def set_live(self, on: bool) -> None:
        """Whether copy is read as it is typed."""
        self._live = on
        self._read_if_wanted()

    def set_seen(self, on: bool) -> None:
        """Whether somebody looks at what is found."""
        self._seen = on
        self._awake = self._awake or on
        self._read_if_wanted()

    @property
    def wanted(self) -> bool:
        """Whether copy is read unasked: as it is typed, or because somebody looks at what is found."""
        return self._live or self._seen

    def look_again(self) -> None:
        """Rules, words or what is ignored are others now: what is shown is read anew, wanted or not."""
        self._known = None
        if self._session is not None and self._awake:
            self._pause.start()

    def read(self) -> None:
        """Read the words as they stand."""
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        self._stop()
        self._awake = True
        self.busy_changed.emit(True)
        if self._known is not None:
            self._read_with(session, self._known)
            return
        content = session.content()

        def take(known: "CheckContext") -> None:
            if self._session is session:
                self._known = known
                self._read_with(session, known)

        self._lanes.archive.run(
            lambda: newsroom.checks.known(session.id, content),
            owner=self,
            done=take,
            failed=self._fail,
            latest="known",
        )

    def _read_with(self, session: StorySession, known: "CheckContext") -> None:
        newsroom = self._newsroom
        if newsroom is None:
            return
        content, display, revision = session.content(), session.display(), session.document.revision()
        stop = self._stopped = Event()

        def stopped() -> bool:
            self._lanes.side.give_way()  # the preview of a long story is not kept waiting
            return stop.is_set()

        def work() -> CheckResult:
            report = newsroom.checks.read(content, known, cancelled=stopped)
            return CheckResult(report=report, content=content, display=display)

        def take(read: CheckResult) -> None:
            if self._stopped is not stop:
                return
            self._rest()
            # words that were typed meanwhile are read in a moment
            if session.document.revision() == revision:
                self.result_ready.emit(read)

        self._lanes.side.run(work, owner=self, done=take, failed=self._fail, latest="checks")

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._rest()
            self.failed.emit(error)

    def _rest(self) -> None:
        self._stopped = None
        self.busy_changed.emit(False)

    def _edited(self, _fields: object) -> None:
        if self.wanted:
            self._stop()  # nobody waits for what is said of words that are others by now
            self._pause.start()

    def _look_again(self) -> None:
        self._known = None
        self._read_if_wanted()

    def _archive_changed(self, changes: ChangeSet, _initiator: object) -> None:
        session = self._session
        if session is not None and (session.id in changes.stories or _names(session, changes)):
            self._look_again()

    def _read_if_wanted(self) -> None:
        if self._session is not None and self._awake and self.wanted:
            self._pause.start()

    def _stop(self) -> None:
        self._pause.stop()
        if self._stopped is not None:
            self._stopped.set()
            self._rest()


def _names(session: StorySession, changes: ChangeSet) -> bool:
    return any(entry.story in changes.stories for entry in session.fields().related)
