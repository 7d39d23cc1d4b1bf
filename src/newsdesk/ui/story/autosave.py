"""One story's way to the archive: drafts while it is typed, revisions when it is saved, one write at a time."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import DraftTaken
from newsdesk.domain.story import Content, Story
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles

T = TypeVar("T")
log = logging.getLogger(__name__)
Then = Callable[[], None]
Otherwise = Callable[[Exception], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Milliseconds: from the first key that is not kept to its draft; how long the archive may take over that before
    the words go into a rescue file; and the waits between attempts after a failure.

    The first two leave room under the promise (no more than a second of typing is lost) for the write itself.
    """

    draft: int = 400
    rescue: int = 250
    retries: tuple[int, ...] = (2_000, 5_000, 10_000, 30_000)


class NoArchive(Exception):
    """There is no archive open to save into yet."""


class StoryAutosave(QObject):
    """Keeps the words of one session. A write never overtakes another, so a draft cannot outlive its revision."""

    # the answer to `pending`, `kept_at` or `error` may be another now
    saving_progressed = Signal()
    # the save became a second head
    forked = Signal()

    def __init__(
        self, session: StorySession, *, lanes: Lanes, bus: Bus, rhythm: Timing, rescue: "RescueFiles | None" = None
    ) -> None:
        super().__init__(session)
        self.session = session
        # words were typed that the archive has not yet
        self.pending = False
        self.kept_at: dt.datetime | None = None
        self._lanes, self._bus, self._rhythm = lanes, bus, rhythm
        self._newsroom: Newsroom | None = None
        self._busy = self._draft_due = self._save_due = False
        self._errors: dict[str, Exception] = {}
        self._attempts = 0
        self._drafted: Content | None = session.content() if session.kept else None
        # when the desk kept the draft that is ours, by its own clock
        self._draft_kept: dt.datetime | None = None
        self._rescue_files = rescue
        # what the rescue file holds
        self._rescued: Content | None = None
        self._after: list[tuple[Then | None, Otherwise | None]] = []
        self._due = self._timer(rhythm.draft, self._keep_soon)
        self._late = self._timer(rhythm.rescue, self.rescue)
        self._retry = self._timer(0, self._next)
        session.story_edited.connect(self._words_changed)

    def attach(self, newsroom: "Newsroom") -> None:
        """The archive is open: what waits can go there."""
        self._newsroom = newsroom
        self._next()

    @property
    def error(self) -> Exception | None:
        """Why the last attempt failed, None if it did not."""
        return next(iter(self._errors.values()), None)

    @property
    def at_risk(self) -> bool:
        """Whether there are words that the archive does not hold, neither as draft nor as revision."""
        return self.session.dirty and self._drafted != self.session.content()

    @property
    def rescued(self) -> bool:
        """Whether a rescue file holds the words as they stand."""
        return self._rescued is not None and self._rescued == self.session.content()

    def save(self, then: Then | None = None, otherwise: Otherwise | None = None) -> None:
        """Make a revision of what there is to save; then `then`, or `otherwise` at the first failure."""
        self._after.append((then, otherwise))
        self._save_due = True
        self._retry.stop()
        if self._newsroom is None:
            self._save_due = self.session.dirty
            self._answer(NoArchive() if self._save_due else None)
        self._next()

    def drop(self, then: Then) -> None:
        """Nothing is left of a story that was never saved: take its draft away as well."""
        self._due.stop()
        self._draft_due = True
        self._after.append((then, None))
        self._save_due = True
        self._next()

    def release(self) -> None:
        """Its story is gone: whoever waits for a save goes on, a window that closes too."""
        self._answer(None)

    def rescue(self) -> None:
        """Put the words into a rescue file if the archive does not hold them, in the side lane."""
        self._late.stop()
        files, session = self._rescue_files, self.session
        if files is None or not self.at_risk or self.rescued:
            return
        from newsdesk.desk.rescue_files import RescuedWords

        content = session.content()
        words = RescuedWords(
            story=session.id,
            base=session.base,
            content=content,
            at=dt.datetime.now(dt.UTC),
            draft_kept=self._draft_kept,
            cursor=session.cursor,
            scroll=session.scroll,
        )
        self._lanes.side.run(
            lambda: files.keep(words), owner=self, done=lambda _: self._in_rescue(content), failed=self._not_rescued
        )

    def try_again(self) -> None:
        """What refused the words may be gone: do not wait for the next attempt."""
        self._retry.stop()
        if self._errors:
            self._save_due = self._save_due or "save" in self._errors
            self._draft_due = True
            self._next()

    def fail(self, error: Exception) -> None:
        """The archive is found to be out of reach while nobody types."""
        self._errors.setdefault("draft", error)
        self._try_later()
        self.saving_progressed.emit()

    def _in_rescue(self, content: Content) -> None:
        self._rescued = content
        self.saving_progressed.emit()
        if not self.at_risk:
            self._drop_rescue()  # the archive was quicker

    def _not_rescued(self, error: Exception) -> None:
        log.error("no rescue file: %s", type(error).__name__)

    def _drop_rescue(self) -> None:
        """The archive holds the words. The lane is the same as for writing: an older write cannot come after this."""
        if (files := self._rescue_files) is not None and self._rescued is not None:
            story, self._rescued = self.session.id, None
            self._lanes.side.run(lambda: files.drop(story), owner=self)

    def _words_changed(self) -> None:
        if not self._due.isActive():
            self._due.start()
        if not self.pending:
            self.pending = True
            self.saving_progressed.emit()

    def _keep_soon(self) -> None:
        self._due.stop()
        self._draft_due = True
        self._next()
        if self._newsroom is None:
            self.rescue()
        elif self.pending and not self._late.isActive():
            self._late.start()

    def _next(self) -> None:
        newsroom = self._newsroom
        if self._busy or newsroom is None:
            return
        if self._save_due and not self._retry.isActive():
            self._due.stop()
            self._save(newsroom)
        elif self._draft_due:
            self._keep(newsroom)

    def _keep(self, newsroom: "Newsroom") -> None:
        session, content, base = self.session, self.session.content(), self.session.base
        self._draft_due = False
        if not session.dirty:
            self._drop(newsroom)
        elif content == self._drafted:
            self._settle("draft")
        else:
            # nothing of Qt goes into the lane, not even a reference
            story, cursor, scroll = session.id, session.cursor, session.scroll
            self._run(
                "draft",
                lambda: newsroom.drafts.keep(story, content, base=base, cursor=cursor, scroll=scroll),
                lambda kept: self._kept(content, kept),
            )

    def _kept(self, content: Content, kept: dt.datetime) -> None:
        before, self._drafted, self._draft_kept = self._drafted, content, kept
        first, self.session.kept = not self.session.kept, True
        self.kept_at = dt.datetime.now(dt.UTC)
        self._settle("draft")
        if first or before is None or _as_listed(before) != _as_listed(content):
            only = frozenset({self.session.id})
            new = only if first and self.session.story is None else frozenset()
            self._bus.tell(ChangeSet(stories=only, created=new), self.session)

    def _drop(self, newsroom: "Newsroom") -> None:
        self._drafted = None
        if not self.session.kept:
            self._settle("draft")
            return
        story = self.session.id
        self._run("draft", lambda: newsroom.drafts.drop(story), lambda _: self._dropped())

    def _dropped(self) -> None:
        only = frozenset({self.session.id})
        gone = only if self.session.base is None else frozenset()
        self.session.kept = False
        self._settle("draft")
        self._bus.tell(ChangeSet(stories=only, removed=gone), self.session)

    def _save(self, newsroom: "Newsroom") -> None:
        session, content, base = self.session, self.session.content(), self.session.base
        if not session.dirty and session.kept:
            self._draft_due = False
            self._drop(newsroom)
        elif not session.dirty:
            self._save_due = self._draft_due = False
            self._settle("save")
            self._answer(None)
        else:
            story = session.id
            self._run(
                "save",
                lambda: _save_in(newsroom, story, content, base=base),
                lambda result: self._saved(content, *result),
            )

    def _saved(self, content: Content, changes: ChangeSet, story: Story) -> None:
        session = self.session
        self._save_due, session.kept, self._drafted = False, False, None
        self.kept_at = dt.datetime.now(dt.UTC)
        session.saved(content, story, changes.revision)
        self._draft_due = session.dirty
        self._bus.tell(changes, session)
        if changes.fork:
            self.forked.emit()
        self._errors.pop("draft", None)
        self._settle("save")
        self._answer(None)

    def _run(self, what: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        def finished(result: T) -> None:
            self._busy = False
            done(result)

        self._busy = True
        self._lanes.archive.run(work, owner=self, done=finished, failed=lambda error: self._failed(what, error))

    def _failed(self, what: str, error: Exception) -> None:
        self._busy = False
        if isinstance(error, DraftTaken):
            # another window types in the story: neither draft goes over the other, ours becomes a revision
            self._save_due = True
            self._next()
            return
        self._errors[what] = error
        self._draft_due = True
        self.rescue()
        if what == "save" or not self._after:
            self._answer(error)
            self._try_later()
        self.saving_progressed.emit()
        # the other way may still be open: a draft where saving failed, saving where the draft failed
        if what == "save" or self._after:
            self._next()

    def _try_later(self) -> None:
        if not self._retry.isActive():
            waits = self._rhythm.retries
            self._retry.start(waits[min(self._attempts, len(waits) - 1)])
            self._attempts += 1

    def _settle(self, what: str) -> None:
        self._errors.pop(what, None)
        if not self._errors:
            self._attempts = 0
            self._retry.stop()
            self._late.stop()
            self._drop_rescue()
        self.pending = self._due.isActive() or self._draft_due or self._save_due
        self.saving_progressed.emit()
        self._next()

    def _answer(self, error: Exception | None) -> None:
        asked, self._after = self._after, []
        for then, otherwise in asked:
            if error is None and then is not None:
                then()
            elif error is not None and otherwise is not None:
                otherwise(error)

    def _timer(self, wait: int, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(due)
        return timer


def _save_in(newsroom: "Newsroom", story: UUID, content: Content, *, base: UUID | None) -> tuple[ChangeSet, Story]:
    changes = newsroom.stories.save(story, content, base=base)
    return changes, newsroom.stories.get(story)


def _as_listed(content: Content) -> tuple[object, ...]:
    """What the desk's list shows of a draft."""
    return content.headline, content.slug, content.byline, content.section, content.language
