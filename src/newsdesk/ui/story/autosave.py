"""Autosave of one story: drafts while it is typed, revisions when it is saved, one write at a time."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.draft import RescuedWords
from newsdesk.domain.errors import DraftTaken
from newsdesk.domain.story import Content, Story
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles
    from newsdesk.domain.draft import Draft

T = TypeVar("T")
log = logging.getLogger(__name__)
Then = Callable[[], None]
Otherwise = Callable[[Exception], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Delays in milliseconds: `draft` from the first key to the write of a draft; `rescue` from then until the words
    also go into a rescue file, if the archive has not answered; `retries` between attempts after a failure.

    The first two are below the promised second of lost typing, to leave time for the write itself.
    """

    draft: int = 400
    rescue: int = 250
    retries: tuple[int, ...] = (2_000, 5_000, 10_000, 30_000)


class NoArchive(Exception):
    """Raised where a story is to be saved before an archive is open."""


class StoryAutosave(QObject):
    """Autosave of one session.

    A write starts only when the one before has ended, so that a draft is never written after the revision that replaces
    it.
    """

    # `pending`, `kept_at` or `error` may have changed
    saving_progressed = Signal()
    # the save made a second head: the story is in conflict
    forked = Signal()

    def __init__(
        self, session: StorySession, *, lanes: Lanes, bus: Bus, timing: Timing, rescue: "RescueFiles | None" = None
    ) -> None:
        super().__init__(session)
        self.session = session
        # whether words were typed that the archive does not hold yet
        self.pending = False
        self.kept_at: dt.datetime | None = None
        self._lanes, self._bus, self._timing = lanes, bus, timing
        self._newsroom: Newsroom | None = None
        self._writing = self._draft_due = self._save_due = self._replaced = False
        self._errors: dict[str, Exception] = {}
        self._attempts = 0
        self._draft_content: Content | None = session.content() if session.has_draft else None
        # when the desk stored our draft, by its own clock
        self._draft_kept_at: dt.datetime | None = None
        self._rescue_files = rescue
        # write the rescue file holds
        self._rescued_content: Content | None = None
        self._waiting_callbacks: list[tuple[Then | None, Otherwise | None]] = []
        self._draft_timer = self._single_shot_timer(timing.draft, self._draft_is_due)
        self._rescue_timer = self._single_shot_timer(timing.rescue, self.rescue)
        self._retry_timer = self._single_shot_timer(0, self._start_next_write)
        session.story_edited.connect(self._story_edited)

    def attach(self, newsroom: "Newsroom") -> None:
        """Write to this newsroom from now on, beginning with what waits."""
        self._newsroom = newsroom
        self._start_next_write()

    def resume(self) -> None:
        """Write a draft soon of a session that another window typed in: what its last draft held is not known here."""
        if self.session.dirty:
            self._draft_content = None
            self._story_edited()

    @property
    def error(self) -> Exception | None:
        """Error of the last attempt, None if it succeeded."""
        return next(iter(self._errors.values()), None)

    @property
    def at_risk(self) -> bool:
        """Whether there are words that the archive does not hold, neither as draft nor as revision."""
        return self.session.dirty and self._draft_content != self.session.content()

    @property
    def rescued(self) -> bool:
        """Whether a rescue file holds the words as they are now."""
        return self._rescued_content is not None and self._rescued_content == self.session.content()

    def save(self, then: Then | None = None, otherwise: Otherwise | None = None) -> None:
        """Save a revision of what changed, then call `then`, or `otherwise` with the error at the first failure."""
        self._waiting_callbacks.append((then, otherwise))
        self._save_due = True
        self._retry_timer.stop()
        if self._newsroom is None:
            self._save_due = self.session.dirty
            self._call_back(NoArchive() if self._save_due else None)
        self._start_next_write()

    def drop(self, then: Then) -> None:
        """Delete the draft of a story that is blank and was never saved, then call `then`."""
        self._draft_timer.stop()
        self._draft_due = True
        self._waiting_callbacks.append((then, None))
        self._save_due = True
        self._start_next_write()

    def release(self) -> None:
        """The story is closed: call back those who wait for a save, such as a window that closes."""
        self._call_back(None)

    def rescue(self) -> None:
        """Put the words into a rescue file if the archive does not hold them, in the side lane."""
        self._rescue_timer.stop()
        files, session = self._rescue_files, self.session
        if files is None or not self.at_risk or self.rescued:
            return
        content = session.content()
        words = self._words(content)
        self._lanes.side.run(
            lambda: files.keep(words),
            owner=self,
            done=lambda _: self._rescue_file_written(content),
            failed=self._rescue_file_failed,
        )

    def _words(self, content: Content) -> RescuedWords:
        return RescuedWords(
            story=self.session.id,
            base=self.session.base,
            content=content,
            at=dt.datetime.now(dt.UTC),
            draft_kept=self._draft_kept_at,
            cursor=self.session.cursor,
            scroll=self.session.scroll,
        )

    def desk_was_replaced(self) -> None:
        """Another file took the desk's place: put the story's words on it, unless it has them."""
        self._draft_content = self._draft_kept_at = None
        self._replaced = not self.session.blank
        self.pending = self.pending or self._replaced
        self.saving_progressed.emit()
        self._start_next_write()

    def try_again(self) -> None:
        """Retry a failed write now, without waiting for the delay."""
        self._retry_timer.stop()
        if self._errors:
            self._save_due = self._save_due or "save" in self._errors
            self._draft_due = True
            self._start_next_write()

    def fail(self, error: Exception) -> None:
        """Report that the archive cannot be reached, though nothing was being written."""
        self._errors["draft"] = error
        self._retry_later()
        self.saving_progressed.emit()

    def _rescue_file_written(self, content: Content) -> None:
        self._rescued_content = content
        self.saving_progressed.emit()
        if not self.at_risk:
            self._drop_rescue()  # the archive was quicker

    def _rescue_file_failed(self, error: Exception) -> None:
        log.error("no rescue file: %s", type(error).__name__)

    def _drop_rescue(self) -> None:
        """Delete the rescue file: the archive holds the words.

        The same lane writes such files, so an older write cannot come after this.
        """
        if (files := self._rescue_files) is not None and self._rescued_content is not None:
            story, self._rescued_content = self.session.id, None
            self._lanes.side.run(lambda: files.drop(story), owner=self)

    def _story_edited(self) -> None:
        if not self._draft_timer.isActive():
            self._draft_timer.start()
        if not self.pending:
            self.pending = True
            self.saving_progressed.emit()

    def write_draft_now(self) -> None:
        """Write what was typed or pasted at once, without waiting for the pause between drafts."""
        if self.pending:
            self._draft_is_due()

    def _draft_is_due(self) -> None:
        self._draft_timer.stop()
        self._draft_due = True
        self._start_next_write()
        if self._newsroom is None:
            self.rescue()
        elif self.pending and not self._rescue_timer.isActive():
            self._rescue_timer.start()

    def _start_next_write(self) -> None:
        newsroom = self._newsroom
        if self._writing or newsroom is None:
            return
        if self._replaced:
            self._put_back(newsroom)
        elif self._save_due and not self._retry_timer.isActive():
            self._draft_timer.stop()
            self._write_revision(newsroom)
        elif self._draft_due:
            self._write_draft(newsroom)

    def _put_back(self, newsroom: "Newsroom") -> None:
        content = self.session.content()
        words = self._words(content)
        self._replaced = False
        self._run_in_archive_lane(
            "put back",
            lambda: _put_back_and_read(newsroom, words),
            lambda result: self._words_put_back(content, *result),
        )

    def _words_put_back(self, content: Content, brought: bool, draft: "Draft | None") -> None:
        if brought:
            self.kept_at = dt.datetime.now(dt.UTC)
            self.session.no_revision_holds(draft.base if draft else None)
            if draft and draft.content == content:
                self._draft_content, self._draft_kept_at = content, draft.kept
            self._bus.tell(ChangeSet(stories=frozenset({self.session.id})), self.session)
        self._write_succeeded("put back")

    def _write_draft(self, newsroom: "Newsroom") -> None:
        session, content, base = self.session, self.session.content(), self.session.base
        self._draft_due = False
        if not session.dirty:
            self._drop_draft(newsroom)
        elif content == self._draft_content:
            self._write_succeeded("draft")
        else:
            # nothing of Qt goes into the lane, not even a reference
            story, cursor, scroll = session.id, session.cursor, session.scroll
            self._run_in_archive_lane(
                "draft",
                lambda: newsroom.drafts.keep(story, content, base=base, cursor=cursor, scroll=scroll),
                lambda kept: self._draft_written(content, kept),
            )

    def _draft_written(self, content: Content, kept: dt.datetime) -> None:
        before, self._draft_content, self._draft_kept_at = self._draft_content, content, kept
        first, self.session.has_draft = not self.session.has_draft, True
        self.kept_at = dt.datetime.now(dt.UTC)
        self._write_succeeded("draft")
        if first or before is None or _shown_in_list(before) != _shown_in_list(content):
            only = frozenset({self.session.id})
            new = only if first and self.session.story is None else frozenset()
            self._bus.tell(ChangeSet(stories=only, created=new), self.session)

    def _drop_draft(self, newsroom: "Newsroom") -> None:
        self._draft_content = None
        if not self.session.has_draft:
            self._write_succeeded("draft")
            return
        story = self.session.id
        self._run_in_archive_lane("draft", lambda: newsroom.drafts.drop(story), lambda _: self._draft_dropped())

    def _draft_dropped(self) -> None:
        only = frozenset({self.session.id})
        gone = only if self.session.base is None else frozenset()
        self.session.has_draft = False
        self._write_succeeded("draft")
        self._bus.tell(ChangeSet(stories=only, removed=gone), self.session)

    def _write_revision(self, newsroom: "Newsroom") -> None:
        session, content, base = self.session, self.session.content(), self.session.base
        if not session.dirty and session.has_draft:
            self._draft_due = False
            self._drop_draft(newsroom)
        elif not session.dirty:
            self._save_due = self._draft_due = False
            self._write_succeeded("save")
            self._call_back(None)
        else:
            story = session.id
            self._run_in_archive_lane(
                "save",
                lambda: _save_and_read(newsroom, story, content, base=base),
                lambda result: self._revision_written(content, *result),
            )

    def _revision_written(self, content: Content, changes: ChangeSet, story: Story) -> None:
        session = self.session
        self._save_due, session.has_draft, self._draft_content = False, False, None
        self.kept_at = dt.datetime.now(dt.UTC)
        session.saved_to_archive(content, story, changes.revision)
        self._draft_due = session.dirty
        self._bus.tell(changes, session)
        if changes.fork:
            self.forked.emit()
        self._errors.pop("draft", None)
        self._write_succeeded("save")
        self._call_back(None)

    def _run_in_archive_lane(self, write: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        def finished(result: T) -> None:
            self._writing = False
            done(result)

        self._writing = True
        self._lanes.archive.run(work, owner=self, done=finished, failed=lambda error: self._write_failed(write, error))

    def _write_failed(self, write: str, error: Exception) -> None:
        self._writing = False
        if isinstance(error, DraftTaken):
            # another window types in the story: neither draft may replace the other, so ours becomes a revision
            self._save_due = True
            self._start_next_write()
            return
        self._errors[write] = error
        self._draft_due = True
        self._replaced = self._replaced or write == "put back"
        self.rescue()
        if write == "save" or not self._waiting_callbacks:
            self._call_back(error)
            self._retry_later()
        self.saving_progressed.emit()
        # the other kind of write may still succeed: a draft where saving failed, saving where the draft failed
        if write == "save" or self._waiting_callbacks:
            self._start_next_write()

    def _retry_later(self) -> None:
        if not self._retry_timer.isActive():
            waits = self._timing.retries
            self._retry_timer.start(waits[min(self._attempts, len(waits) - 1)])
            self._attempts += 1

    def _write_succeeded(self, write: str) -> None:
        self._errors.pop(write, None)
        if not self._errors:
            self._attempts = 0
            self._retry_timer.stop()
            self._rescue_timer.stop()
            self._drop_rescue()
        self.pending = self._draft_timer.isActive() or self._draft_due or self._save_due or self._replaced
        self.saving_progressed.emit()
        self._start_next_write()

    def _call_back(self, error: Exception | None) -> None:
        callbacks, self._waiting_callbacks = self._waiting_callbacks, []
        for then, otherwise in callbacks:
            if error is None and then is not None:
                then()
            elif error is not None and otherwise is not None:
                otherwise(error)

    def _single_shot_timer(self, wait: int, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=wait)
        timer.timeout.connect(due)
        return timer


def _save_and_read(
    newsroom: "Newsroom", story: UUID, content: Content, *, base: UUID | None
) -> tuple[ChangeSet, Story]:
    changes = newsroom.stories.save(story, content, base=base)
    return changes, newsroom.stories.get(story)


def _put_back_and_read(newsroom: "Newsroom", words: RescuedWords) -> "tuple[bool, Draft | None]":
    brought = newsroom.drafts.bring_back(words)
    return brought, newsroom.drafts.get(words.story) if brought else None


def _shown_in_list(content: Content) -> tuple[object, ...]:
    """The fields of a draft that the story list shows."""
    return content.headline, content.slug, content.byline, content.section, content.language
