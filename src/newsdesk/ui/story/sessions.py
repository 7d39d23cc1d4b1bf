"""The opened stories of the window, and which of them is in front."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from newsdesk.desk.context import new_id
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

_OPENING = "sessions.open"


@dataclass(frozen=True, slots=True)
class _FoundStory:
    """A story as it is to be opened: its draft, whether another was set aside, its rows if it can only be read."""

    story: Story
    draft: Draft | None
    set_aside: bool
    long: LongStory | None


class Sessions(QObject):
    """Opens stories off the UI thread, and keeps each with its undo until the window closes."""

    # StorySession or None: what is in front now
    current_changed = Signal(object)
    # LongStory: a story can be read, but is too long to be typed in; no session is in front then
    long_opened = Signal(object)
    # Story: its unsaved words cannot be read, and were set aside
    draft_set_aside = Signal(object)
    # StorySession: words can be typed into it from now on; it is let go
    session_opened = Signal(object)
    session_closed = Signal(object)
    # StorySession: it went to the back
    session_left = Signal(object)
    # UUID, Exception: a story could not be opened
    opening_failed = Signal(object, object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._attached = dt.datetime.now(dt.UTC)
        self._opened: dict[UUID, StorySession] = {}
        self._current: StorySession | None = None
        self._wanted: UUID | None = None
        self._read: UUID | None = None
        self.blank = Content()
        bus.changed.connect(self._take_changes)

    def attach(self, newsroom: "Newsroom") -> None:
        """Work on this archive from now on. Sessions of another one are let go: flush the saver before."""
        if self._newsroom is not None:
            self._show(None)
            for story in tuple(self._opened):
                self.forget(story)
        self._newsroom = newsroom
        self._attached = dt.datetime.now(dt.UTC)
        if self._wanted is not None:
            self.open(self._wanted)

    @property
    def current(self) -> StorySession | None:
        """The story in front."""
        return self._current

    def opened(self) -> tuple[StorySession, ...]:
        """All opened stories, oldest first."""
        return tuple(self._opened.values())

    def find(self, story: UUID) -> StorySession | None:
        """The session on this story, if it is open."""
        return self._opened.get(story)

    def start(self) -> StorySession:
        """A new story in front. Nothing is kept of it until the first keystroke."""
        self._wanted = None
        session = StorySession(new_id(), self.blank, parent=self)
        self._take(session)
        self._show(session)
        return session

    def open(self, story: UUID) -> None:
        """Bring a story to the front, from the archive if it is not open yet."""
        self._wanted = story
        session = self._opened.get(story)
        if session is not None:
            self._wanted = None
            self._show(session)
            self._look_again(session)
        elif self._newsroom is not None:
            self._load(self._newsroom, story)

    def refresh(self) -> None:
        """Look whether another process changed the story in front."""
        if self._current is not None:
            self._look_again(self._current)

    def forget(self, story: UUID) -> None:
        """Let go of a story that is no longer there."""
        session = self._opened.pop(story, None)
        if session is None:
            return
        if session is self._current:
            self._current = None
            self.current_changed.emit(None)
        self.session_closed.emit(session)
        session.deleteLater()

    def close_current(self) -> None:
        """Put the story in front away: no story is open then."""
        self._wanted = None
        self._show(None)

    def _load(self, newsroom: "Newsroom", story: UUID) -> None:
        def work() -> _FoundStory:
            found = newsroom.stories.get(story)
            draft, set_aside = newsroom.drafts.to_type_on(story)
            return _FoundStory(found, draft, set_aside, long_story(found, draft))

        self._lanes.archive.run(
            work,
            owner=self,
            done=self._loaded,
            failed=lambda error: self._not_loaded(story, error),
            latest=_OPENING,
        )

    def _loaded(self, found: _FoundStory) -> None:
        story, draft, long = found.story, found.draft, found.long
        if found.set_aside:
            self.draft_set_aside.emit(story)
        if self._wanted != story.id:
            return
        self._wanted = None
        session = self._opened.get(story.id)
        if session is None and long is not None:
            self._show(None)
            self._read = story.id
            self.long_opened.emit(long)
            return
        if session is None:
            session = StorySession.of_story(story, draft, self, left_behind=self._was_left_behind(draft))
            self._take(session)
        self._show(session)

    def _was_left_behind(self, draft: Draft | None) -> bool:
        """Whether no window that runs now can have typed it: it is older than this one (or the clock was set back)."""
        return draft is not None and not self._attached <= draft.kept <= dt.datetime.now(dt.UTC)

    def _not_loaded(self, story: UUID, error: Exception) -> None:
        if self._wanted == story:
            self._wanted = None
            self.opening_failed.emit(story, error)

    def _look_again(self, session: StorySession) -> None:
        newsroom = self._newsroom
        if newsroom is None or session.story is None:
            return
        story = session.id
        self._lanes.archive.run(
            lambda: newsroom.stories.get(story),
            owner=session,
            done=lambda found: self._reload(session, found),
            failed=lambda error: self.opening_failed.emit(story, error),
            latest=f"sessions.again.{story}",
        )

    def _reload(self, session: StorySession, story: Story) -> None:
        """Show how it stands now; where somebody else made it too long for the editor, it can be read only."""
        if not (session.follows(story) and is_too_long(story.content.body)):
            session.reload(story)
            return
        in_front = session is self._current
        self.forget(story.id)
        if in_front:
            self.open(story.id)

    def _show(self, session: StorySession | None) -> None:
        before, self._read = self._current, None
        if session is before:
            return
        self._current = session
        self.current_changed.emit(session)
        if before is not None and before.blank and not before.kept:
            self.forget(before.id)
        elif before is not None:
            self.session_left.emit(before)

    def _take(self, session: StorySession) -> None:
        self._opened[session.id] = session
        self.session_opened.emit(session)

    def _take_changes(self, changes: ChangeSet, initiator: object) -> None:
        if self._read in changes.removed:
            self._read = None
            self.current_changed.emit(None)
        elif self._read in changes.stories and self._read is not None:
            self.open(self._read)
        for story in (changes.stories | changes.removed) & self._opened.keys():
            session = self._opened[story]
            if initiator is session:
                continue
            if story in changes.removed and session.dirty:
                session.outlive()
            elif story in changes.removed:
                self.forget(story)
            else:
                self._look_again(session)
