"""Queries of one part of the window about the open story, in a lane."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lane, Lanes

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession

T = TypeVar("T")


class OpenStoryQuery(QObject):
    """Newsroom and open story of its owner; drops an answer if another story is open by the time it comes.

    An object without a widget derives from it, a pane has one. `read`, where given, asks for what the owner shows. It
    is called when newsroom or story is another, and `pause` milliseconds after `read_soon`, once for several calls;
    with a `bus`, so it is after each change to the open story.
    """

    failed = Signal(object)  # Exception of a query without a `failed` of its own

    def __init__(
        self,
        lanes: Lanes,
        parent: QObject,
        *,
        read: Callable[[], None] | None = None,
        pause: int | None = None,
        bus: Bus | None = None,
        at_once: bool = True,
    ) -> None:
        """`at_once`: whether another newsroom or story is read without the pause."""
        super().__init__(parent)
        self.lanes = lanes
        self.newsroom: Newsroom | None = None
        self.session: StorySession | None = None
        self._slots: dict[str, Callable[..., object]] = {}
        self._read, self._at_once = read, at_once
        self._pauses = pause is not None
        self._timer = QTimer(self, singleShot=True, interval=pause or 0)
        self._timer.timeout.connect(self.read_now)
        if bus is not None:
            bus.changed.connect(self._archive_changed)

    @property
    def saved_story(self) -> "UUID | None":
        """Id of the open story; None where none is open, or the archive does not hold it yet."""
        return self.session.id if self.session is not None and self.session.story is not None else None

    def follow(self, **slots: Callable[..., object]) -> None:
        """Connect signals of the open story, by their names in `StorySession`, whichever story is open."""
        self._slots.update(slots)
        self._connect(slots)

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Ask this newsroom from now on."""
        self.newsroom = newsroom
        self._begin()

    def show_session(self, session: "StorySession | None") -> None:
        """Ask about this story from now on; None for none."""
        self._timer.stop()
        if self.session is not None:
            for name, slot in self._slots.items():
                getattr(self.session, name).disconnect(slot)
        self.session = session
        self._connect(self._slots)
        self._begin()

    def read_now(self) -> None:
        """Read again, without a pause."""
        self._timer.stop()
        if self._read is not None:
            self._read()

    def read_soon(self) -> None:
        """Read again after the pause, which begins anew; at once where none was given."""
        (self._timer.start if self._pauses else self.read_now)()

    def hold(self) -> None:
        """Forget that something was to be read."""
        self._timer.stop()

    def ask(
        self,
        work: "Callable[[Newsroom], T]",
        done: Callable[[T], None],
        *,
        latest: str,
        failed: Callable[[Exception], None] | None = None,
        lane: Lane | None = None,
    ) -> None:
        """Run a query about the open story; `done` gets the answer if that story is still open.

        `work` runs in the lane, the archive lane if none is given; it must use values that were taken before. Of the
        queries under one `latest` only the newest is answered. Without newsroom or story nothing is asked.
        """
        newsroom, session = self.newsroom, self.session
        if newsroom is None or session is None:
            return
        (lane or self.lanes.archive).run(
            lambda: work(newsroom),
            owner=self,
            done=lambda answer: done(answer) if session is self.session else None,
            failed=failed or self.failed.emit,
            latest=latest,
        )

    def run(
        self,
        work: "Callable[[Newsroom], T]",
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[Exception], None] | None = None,
        latest: str = "",
    ) -> None:
        """Run work in the archive lane that concerns no open story, or changes one: `done` is called in any case."""
        newsroom = self.newsroom
        if newsroom is not None:
            self.lanes.archive.run(
                lambda: work(newsroom), owner=self, done=done, failed=failed or self.failed.emit, latest=latest
            )

    def _begin(self) -> None:
        (self.read_now if self._at_once else self.read_soon)()

    def _connect(self, slots: dict[str, Callable[..., object]]) -> None:
        if self.session is not None:
            for name, slot in slots.items():
                signal: Any = getattr(self.session, name)
                signal.connect(slot)

    def _archive_changed(self, changes: ChangeSet, _initiator: object) -> None:
        if self.session is not None and self.session.id in changes.stories | changes.created:
            self.read_soon()
