"""Asks the newsroom for the page of a story: what the archive knows in its lane, the page itself in the side lane."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Box
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.pages import PageFacts, Preview
    from newsdesk.domain.story import Content
    from newsdesk.ui.story.session import StorySession

# Fields on which the Check Also entries depend.
_BOXED = frozenset({"related", "language"})


@dataclass(frozen=True, slots=True)
class _PageContext:
    """What the archive knows of a page: the entries under it, whether it is a proof, what readers were told."""

    boxes: tuple[Box, ...]
    facts: "PageFacts"


class PageRequest(QObject):
    """Keeps what the archive knows of one story's page, so that typing never asks it."""

    page_ready = Signal(object)  # a Preview of the session asked for last
    failed = Signal(object)  # an Exception

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._known: _PageContext | None = None
        self._stale = True
        self._asked = 0

    @property
    def story(self) -> "UUID | None":
        """The story whose page is asked for."""
        return self._session.id if self._session else None

    @property
    def headline(self) -> str:
        """The headline as it stands."""
        return self._session.headline if self._session else ""

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Ask this newsroom from now on."""
        self._newsroom = newsroom

    def turn_to(self, session: "StorySession | None") -> None:
        """Ask for this story from now on; what still comes of another is dropped."""
        self._session, self._known, self._stale = session, None, True
        self._asked += 1

    def edited(self, fields: frozenset[str]) -> None:
        """Take note of what was edited."""
        self._stale = self._stale or bool(fields & _BOXED)

    def forget(self) -> None:
        """Somebody else is here, or the story stands otherwise: what the archive knows is asked for again."""
        self._stale = True

    def concerns(self, changes: ChangeSet) -> bool:
        """Whether the page shows a story that was changed; its boxes are asked for again then."""
        if self._session is None:
            return False
        named = {entry.story for entry in self._session.fields().related if entry.story}
        touched = bool((named | {self._session.id}) & (changes.stories | changes.created | changes.removed))
        self._stale = self._stale or touched
        return touched

    def ask(self) -> None:
        """Make the page of the words as they stand; `came` tells it, the newest alone."""
        if self._newsroom is None or self._session is None:
            return
        if self._stale:
            self._ask_archive(self._newsroom, self._session)
        if self._known is not None:
            self._ask_page(self._newsroom, self._session, self._known)

    def record(self, page: "Preview", place: str, told: "Callable[[ChangeSet], None]") -> None:
        """The page has left the house by this way."""
        newsroom, left = self._newsroom, page.record
        if newsroom is not None and left is not None:
            self._lanes.archive.run(
                lambda: newsroom.exchange.record_exit(left, place=place), owner=self, done=told, failed=self.failed.emit
            )

    def ask_printable(self, done: "Callable[[Preview], None]", failed: "Callable[[Exception], None]") -> None:
        """The page for an exit: refused where the story must stay in the house."""
        if self._newsroom is None or self._session is None:
            return
        newsroom, session = self._newsroom, self._session
        content, story, story_id = session.content(), session.story, session.id
        self._lanes.archive.run(
            lambda: newsroom.pages.printable(
                content, story=story, story_id=story_id, boxes=newsroom.related.boxes(content)
            ),
            owner=self,
            done=done,
            failed=failed,
            latest="printable",
        )

    def _ask_archive(self, newsroom: "Newsroom", session: "StorySession") -> None:
        content, story, asked = session.fields(), session.id, self._asked
        self._stale = False

        def came(known: _PageContext) -> None:
            if asked == self._asked and known != self._known:
                self._known = known
                self._ask_page(newsroom, session, known)

        self._lanes.archive.run(
            lambda: _known(newsroom, story, content), owner=self, done=came, failed=self._fail, latest="known"
        )

    def _ask_page(self, newsroom: "Newsroom", session: "StorySession", known: _PageContext) -> None:
        content, story, story_id, asked = session.content(), session.story, session.id, self._asked

        def page_came(preview: "Preview") -> None:
            if asked == self._asked:
                self.page_ready.emit(preview)

        self._lanes.side.run(
            lambda: newsroom.pages.preview(
                content, story=story, story_id=story_id, boxes=known.boxes, facts=known.facts
            ),
            owner=self,
            done=page_came,
            failed=self._fail,
            latest="page",
        )

    def _fail(self, error: Exception) -> None:
        self._stale = True
        self.failed.emit(error)


def _known(newsroom: "Newsroom", story: "UUID", content: "Content") -> _PageContext:
    return _PageContext(newsroom.related.boxes(content), newsroom.pages.facts(story))
