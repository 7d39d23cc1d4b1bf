"""Asks the newsroom for the page of a story: its boxes in the archive lane, the page itself in the side lane."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.changes import Changes
from newsdesk.domain.related import Box
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.pages import Preview
    from newsdesk.ui.story.session import StorySession

# Fields on which the Check Also entries depend.
_BOXED = frozenset({"related", "language"})


class PageRequest(QObject):
    """Keeps what is known of one story's Check Also boxes, so that typing never asks the archive."""

    came = Signal(object)  # a Preview of the session asked for last
    failed = Signal(object)  # an Exception

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._boxes: tuple[Box, ...] | None = None
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
        self._session, self._boxes, self._stale = session, None, True
        self._asked += 1

    def edited(self, fields: frozenset[str]) -> None:
        """Take note of what was edited."""
        self._stale = self._stale or bool(fields & _BOXED)

    def concerns(self, changes: Changes) -> bool:
        """Whether the page shows a story that was changed; its boxes are asked for again then."""
        if self._session is None:
            return False
        named = {entry.story for entry in self._session.fields().related if entry.story}
        touched = bool(named & (changes.stories | changes.created | changes.removed))
        self._stale = self._stale or touched
        return touched or self._session.id in changes.stories

    def ask(self) -> None:
        """Make the page of the words as they stand; `came` tells it, the newest alone."""
        if self._newsroom is None or self._session is None:
            return
        if self._stale:
            self._ask_boxes(self._newsroom, self._session)
        if self._boxes is not None:
            self._ask_page(self._newsroom, self._session, self._boxes)

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

    def _ask_boxes(self, newsroom: "Newsroom", session: "StorySession") -> None:
        content, asked = session.fields(), self._asked
        self._stale = False

        def boxes_came(boxes: tuple[Box, ...]) -> None:
            if asked == self._asked and boxes != self._boxes:
                self._boxes = boxes
                self._ask_page(newsroom, session, boxes)

        self._lanes.archive.run(
            lambda: newsroom.related.boxes(content), owner=self, done=boxes_came, failed=self._fail, latest="boxes"
        )

    def _ask_page(self, newsroom: "Newsroom", session: "StorySession", boxes: tuple[Box, ...]) -> None:
        content, story, story_id, asked = session.content(), session.story, session.id, self._asked

        def page_came(preview: "Preview") -> None:
            if asked == self._asked:
                self.came.emit(preview)

        self._lanes.side.run(
            lambda: newsroom.pages.preview(content, story=story, story_id=story_id, boxes=boxes),
            owner=self,
            done=page_came,
            failed=self._fail,
            latest="page",
        )

    def _fail(self, error: Exception) -> None:
        self._stale = True
        self.failed.emit(error)
