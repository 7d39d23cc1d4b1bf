"""Two worker threads, so that the window never waits: the archive lane, where the archive lives, and the side lane.

Work is a plain callable that returns a value. Its result comes back to the window's thread, in the order of the work,
and only while its owner is still there.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from newsdesk.domain.errors import NewsdeskError
from newsdesk.ui import gc_on_ui_thread

T = TypeVar("T")
log = logging.getLogger(__name__)


class LaneJob(Generic[T]):
    """One piece of work in a lane."""

    __slots__ = ("_cancelled", "_done", "_error", "_failed", "_owner", "_result", "_work", "key")

    def __init__(
        self,
        work: Callable[[], T],
        owner: QObject,
        done: Callable[[T], None] | None,
        failed: Callable[[Exception], None],
        key: tuple[int, str] | None,
    ) -> None:
        self._work = work
        self._owner = owner
        self._done = done
        self._failed = failed
        self._cancelled = False
        self._result: Any = None
        self._error: Exception | None = None
        self.key = key

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more. Long work asks this to stop early."""
        return self._cancelled

    def cancel(self) -> None:
        """Do not start the work if it still waits; deliver nothing in any case."""
        self._cancelled = True

    def carry_out(self) -> None:
        """Do the work. Called in the lane."""
        try:
            self._result = self._work()
        except Exception as error:  # whatever it is, it belongs to whoever asked for the work
            self._error = error
            if not isinstance(error, NewsdeskError):
                log.exception("work in a lane failed")

    def deliver(self) -> None:
        """Hand the result to whoever asked. Called in the window's thread."""
        if self._cancelled or not shiboken6.isValid(self._owner):
            return
        if self._error is not None:
            self._failed(self._error)
        elif self._done is not None:
            self._done(self._result)


class Lane(QObject):
    """One worker thread with a queue. Everything in it runs one after the other, first come, first served."""

    failed = Signal(object)  # an Exception that nobody else takes
    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[LaneJob[Any]] = deque()
        self._newest: dict[tuple[int, str], LaneJob[Any]] = {}
        self._running = False
        self._undelivered = 0
        self._closed = False
        self._change = threading.Condition()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work_off, name=f"newsdesk-{name}", daemon=True)
        self._thread.start()

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        latest: str = "",
    ) -> LaneJob[T]:
        """Queue work; `done` or `failed` is called in the window's thread unless `owner` is gone by then.

        Of one owner's work under the same `latest` key only the newest is delivered, and what still waits is not
        even started: give two things that must both happen (drafts of two stories) two keys.
        """
        key = (id(owner), latest) if latest else None
        job = LaneJob(work, owner, done, failed or self.failed.emit, key)
        with self._change:
            if self._closed:
                job.cancel()
                log.warning("work came after the lane was closed")
                return job
            if key:
                if older := self._newest.get(key):
                    older.cancel()
                self._newest[key] = job
            self._waiting.append(job)
            self._change.notify_all()
        return job

    def give_way(self) -> None:
        """Let what waits go first. Called in the lane by long work, where nothing of its own is half done."""
        while job := self._take():
            self._do(job)

    def drain(self, until: float) -> bool:
        """Wait until all work is done, or `until` (monotonic seconds) has come. Says whether nothing is left."""
        with self._change:
            return self._change.wait_for(self._idle, timeout=max(0.0, until - monotonic()))

    @property
    def quiet(self) -> bool:
        """Whether nothing waits, nothing runs and no result is on its way."""
        with self._change:
            return self._idle() and not self._undelivered

    def close(self) -> None:
        """Take no more work and let the thread end after what it has."""
        with self._change:
            self._closed = True
            self._change.notify_all()

    def _idle(self) -> bool:
        return not self._waiting and not self._running

    def _work_off(self) -> None:
        while job := self._next():
            self._do(job)
            del job  # what the work holds must not live until the next work comes

    def _do(self, job: LaneJob[Any]) -> None:
        job.carry_out()
        if shiboken6.isValid(self):
            self._finished.emit(job)

    def _next(self) -> LaneJob[Any] | None:
        with self._change:
            self._running = False
            while True:
                if job := self._take():
                    self._running = True
                    return job
                self._change.notify_all()
                if self._closed:
                    return None
                self._change.wait()

    def _take(self) -> LaneJob[Any] | None:
        with self._change:
            while self._waiting:
                job = self._waiting.popleft()
                if not job.cancelled:
                    self._undelivered += 1
                    return job
        return None

    def _deliver(self, job: LaneJob[Any]) -> None:
        with self._change:
            self._undelivered -= 1
        if job.key and self._newest.get(job.key) is job:
            del self._newest[job.key]
        job.deliver()
        gc_on_ui_thread.if_due()


class Lanes(QObject):
    """Both lanes. `failed` carries what went wrong in work whose caller named no `failed`."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc_on_ui_thread.begin()
        self.archive = Lane("archive", self)
        self.side = Lane("side", self)
        for lane in (self.archive, self.side):
            lane.failed.connect(self.failed)

    def drain(self, timeout: float) -> bool:
        """Finish all work and deliver its results, and the work that those results ask for. False: time ran out."""
        until = monotonic() + timeout
        while True:
            done = self.archive.drain(until) and self.side.drain(until)
            for lane in (self.archive, self.side):
                QCoreApplication.sendPostedEvents(lane)
            if not done or (self.archive.quiet and self.side.quiet):
                return done

    def close(self, timeout: float) -> bool:
        """Drain, then end both threads. For the end of the program, after the last draft was handed over."""
        done = self.drain(timeout)
        self.archive.close()
        self.side.close()
        gc_on_ui_thread.end()
        return done
