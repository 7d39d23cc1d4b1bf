"""Worker threads with queues ("lanes"): the archive lane, which alone uses the archive, and the side lane.

Work is a callable that returns a value. Its result is delivered in the UI thread, in the order of the work, and only
while its owner (a QObject) exists.
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
    """Work queued in a lane, with its callbacks."""

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
        """Whether nobody waits for the result any more; long work may ask this and stop early."""
        return self._cancelled

    def cancel(self) -> None:
        """Do not start the work if it still waits; deliver no result in any case."""
        self._cancelled = True

    def run(self) -> None:
        """Run the work. Called in the lane's thread."""
        try:
            self._result = self._work()
        except Exception as error:  # it is delivered to `failed`
            self._error = error
            if not isinstance(error, NewsdeskError):
                log.exception("work in a lane failed")

    def deliver(self) -> None:
        """Call `done` or `failed`. Called in the UI thread."""
        if self._cancelled or not shiboken6.isValid(self._owner):
            return
        if self._error is not None:
            self._failed(self._error)
        elif self._done is not None:
            self._done(self._result)


class Lane(QObject):
    """One worker thread with a queue (first in, first out)."""

    failed = Signal(object)  # Exception of work without a `failed` of its own
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
        self._thread = threading.Thread(target=self._run_queue, name=f"newsdesk-{name}", daemon=True)
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
        """Queue work; `done` or `failed` is called in the UI thread, unless `owner` was deleted by then.

        Of one owner's work under the same `latest` key only the newest is delivered, and older work that still waits
        is not started. Work that must all happen (drafts of two stories) needs different keys.
        """
        key = (id(owner), latest) if latest else None
        job = LaneJob(work, owner, done, failed or self.failed.emit, key)
        with self._change:
            if self._closed:
                job.cancel()
                log.warning("work was queued after the lane was closed")
                return job
            if key:
                if older := self._newest.get(key):
                    older.cancel()
                self._newest[key] = job
            self._waiting.append(job)
            self._change.notify_all()
        return job

    def give_way(self) -> None:
        """Run all waiting work now. Called in the lane's thread by long work, between two of its transactions."""
        while job := self._pop_job():
            self._run_job(job)

    def drain(self, until: float) -> bool:
        """Wait until all work is done, or until `until` (time.monotonic). Returns whether nothing is left."""
        with self._change:
            return self._change.wait_for(self._idle, timeout=max(0.0, until - monotonic()))

    @property
    def quiet(self) -> bool:
        """Whether no work waits or runs, and every result was delivered."""
        with self._change:
            return self._idle() and not self._undelivered

    def close(self) -> None:
        """Take no more work, and end the thread after the queued work."""
        with self._change:
            self._closed = True
            self._change.notify_all()

    def _idle(self) -> bool:
        return not self._waiting and not self._running

    def _run_queue(self) -> None:
        while job := self._wait_for_job():
            self._run_job(job)
            del job  # or it would keep what the work refers to until the next work comes

    def _run_job(self, job: LaneJob[Any]) -> None:
        job.run()
        if shiboken6.isValid(self):
            self._finished.emit(job)

    def _wait_for_job(self) -> LaneJob[Any] | None:
        with self._change:
            self._running = False
            while True:
                if job := self._pop_job():
                    self._running = True
                    return job
                self._change.notify_all()
                if self._closed:
                    return None
                self._change.wait()

    def _pop_job(self) -> LaneJob[Any] | None:
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
    """Both lanes. Emits `failed(Exception)` for work that was queued without a `failed` of its own."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc_on_ui_thread.begin()
        self.archive = Lane("archive", self)
        self.side = Lane("side", self)
        for lane in (self.archive, self.side):
            lane.failed.connect(self.failed)

    def drain(self, timeout: float) -> bool:
        """Finish all work, deliver its results, and finish the work that these queue.

        Returns False where `timeout` (seconds) was not enough.
        """
        until = monotonic() + timeout
        while True:
            done = self.archive.drain(until) and self.side.drain(until)
            for lane in (self.archive, self.side):
                QCoreApplication.sendPostedEvents(lane)
            if not done or (self.archive.quiet and self.side.quiet):
                return done

    def close(self, timeout: float) -> bool:
        """Drain, then end both threads; returns what `drain` does. For the end of the program."""
        done = self.drain(timeout)
        self.archive.close()
        self.side.close()
        gc_on_ui_thread.end()
        return done
