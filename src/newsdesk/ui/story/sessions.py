"""All opened stories of the window, and the current one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.draft import Draft
from newsdesk.domain.length_limit import is_too_long
from newsdesk.domain.story import Content, Story
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.long_story import LongStory, long_story
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

_OPEN_JOB = "sessions.open"


@dataclass(frozen=True, slots=True)
class _FoundStory:
    """A story read from the archive: its draft, whether a damaged one was set aside, its rows if it is too long to
    edit.
    """

    story: Story
    draft: Draft | None
    set_aside: bool
    long: LongStory | None


class Sessions(QObject):
    """Opens stories off the UI thread, and keeps each with its undo stacks until the window closes."""

    # StorySession in front, or None
    current_changed = Signal(object)
    # LongStory that is too long to edit and shown read-only; no session is in front then
    long_opened = Signal(object)
    # Story whose draft is damaged and was set aside
    draft_set_aside = Signal(object)
    # StorySession that was opened; that was closed
    session_opened = Signal(object)
    session_closed = Signal(object)
    # StorySession that is not in front any more
    session_left = Signal(object)
    # UUID and Exception of a story that could not be opened
    opening_failed = Signal(object, object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._attached_at = dt.datetime.now(dt.UTC)
        self._opened: dict[UUID, StorySession] = {}
        self._current: StorySession | None = None
        self._opening: UUID | None = None
        self._read_only_story: UUID | None = None
        self.blank = Content()
        bus.changed.connect(self._archive_changed)

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this newsroom from now on. Sessions of another one are closed: flush the saver first."""
        if self._newsroom is not None:
            self._bring_to_front(None)
            for story in tuple(self._opened):
                self.forget(story)
        self._newsroom = newsroom
        self._attached_at = dt.datetime.now(dt.UTC)
        if self._opening is not None:
            self.open(self._opening)

    @property
    def current(self) -> StorySession | None:
        """The session in front, None if no story is."""
        return self._current

    def opened(self) -> tuple[StorySession, ...]:
        """All sessions, in the order in which they were opened."""
        return tuple(self._opened.values())

    def find(self, story: UUID) -> StorySession | None:
        """The session of this story, None if it is not open."""
        return self._opened.get(story)

    def start(self) -> StorySession:
        """Open a new story in front. Nothing is stored before the first key."""
        from newsdesk.desk.context import new_id

        self._opening = None
        session = StorySession(new_id(), self.blank, parent=self)
        self._add(session)
        self._bring_to_front(session)
        return session

    def open(self, story: UUID) -> None:
        """Bring a story to the front, reading it from the archive if it is not open yet."""
        self._opening = story
        session = self._opened.get(story)
        if session is not None:
            self._opening = None
            self._bring_to_front(session)
            self._fetch_newest(session)
        elif self._newsroom is not None:
            self._read_story(self._newsroom, story)

    def refresh(self) -> None:
        """Read the current story again: another process may have changed it."""
        if self._current is not None:
            self._fetch_newest(self._current)

    def forget(self, story: UUID) -> None:
        """Close the session of a story."""
        session = self._opened.pop(story, None)
        if session is None:
            return
        if session is self._current:
            self._current = None
            self.current_changed.emit(None)
        self.session_closed.emit(session)
        session.deleteLater()

    def hand_over(self) -> tuple[tuple[StorySession, ...], UUID | None]:
        """Give up all sessions, unclosed, and the id of the story that is shown; no story is in front afterwards."""
        front = self._current.id if self._current else self._read_only_story
        handed = self.opened()
        self._opened.clear()
        self._current = self._read_only_story = None
        self.current_changed.emit(None)
        for session in handed:
            session.setParent(None)
            self.session_closed.emit(session)
        return handed, front

    def take_over(self, handed: Iterable[StorySession], front: UUID | None) -> None:
        """Go on with the sessions of another window, their undo stacks and caret included, and show one in front."""
        for session in handed:
            session.setParent(self)
            self._add(session)
        if front is not None:
            self.open(front)

    def _read_story(self, newsroom: "Newsroom", story: UUID) -> None:
        def work() -> _FoundStory:
            found = newsroom.stories.get(story)
            draft, set_aside = newsroom.drafts.to_type_on(story)
            return _FoundStory(found, draft, set_aside, long_story(found, draft))

        self._lanes.archive.run(
            work,
            owner=self,
            done=self._story_read,
            failed=lambda error: self._reading_failed(story, error),
            latest=_OPEN_JOB,
        )

    def _story_read(self, found: _FoundStory) -> None:
        story, draft, long = found.story, found.draft, found.long
        if found.set_aside:
            self.draft_set_aside.emit(story)
        if self._opening != story.id:
            return
        self._opening = None
        session = self._opened.get(story.id)
        if session is None and long is not None:
            self._bring_to_front(None)
            self._read_only_story = story.id
            self.long_opened.emit(long)
            return
        if session is None:
            session = StorySession.of_story(story, draft, self, left_behind=self._was_left_behind(draft))
            self._add(session)
        self._bring_to_front(session)

    def _was_left_behind(self, draft: Draft | None) -> bool:
        """Whether no running window can have written the draft: it is older than this one, or the clock was set
        back.
        """
        return draft is not None and not self._attached_at <= draft.kept <= dt.datetime.now(dt.UTC)

    def _reading_failed(self, story: UUID, error: Exception) -> None:
        if self._opening == story:
            self._opening = None
            self.opening_failed.emit(story, error)

    def _fetch_newest(self, session: StorySession) -> None:
        newsroom = self._newsroom
        if newsroom is None or session.story is None:
            return
        story = session.id
        self._lanes.archive.run(
            lambda: newsroom.stories.get(story),
            owner=session,
            done=lambda found: self._show_newest(session, found),
            failed=lambda error: self.opening_failed.emit(story, error),
            latest=f"sessions.again.{story}",
        )

    def _show_newest(self, session: StorySession, story: Story) -> None:
        """Take over the state in the archive. A story that somebody made too long for the editor becomes read-only."""
        if not (session.reload_replaces_words(story) and is_too_long(story.content.body)):
            session.reload_from_archive(story)
            return
        in_front = session is self._current
        self.forget(story.id)
        if in_front:
            self.open(story.id)

    def _bring_to_front(self, session: StorySession | None) -> None:
        before, self._read_only_story = self._current, None
        if session is before:
            return
        self._current = session
        self.current_changed.emit(session)
        if before is not None and before.blank and not before.has_draft:
            self.forget(before.id)
        elif before is not None:
            self.session_left.emit(before)

    def _add(self, session: StorySession) -> None:
        self._opened[session.id] = session
        self.session_opened.emit(session)

    def _archive_changed(self, changes: ChangeSet, initiator: object) -> None:
        if self._read_only_story in changes.removed:
            self._read_only_story = None
            self.current_changed.emit(None)
        elif self._read_only_story in changes.stories and self._read_only_story is not None:
            self.open(self._read_only_story)
        for story in (changes.stories | changes.removed) & self._opened.keys():
            session = self._opened[story]
            if initiator is session:
                continue
            if story in changes.removed and session.dirty:
                session.detach_from_archive()
            elif story in changes.removed:
                self.forget(story)
            else:
                self._fetch_newest(session)
