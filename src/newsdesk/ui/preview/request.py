"""Renders the page of the open story: data of the archive in the archive lane, the page itself in the side lane."""

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

# fields on which the Check Also entries depend
_RELATED_FIELDS = frozenset({"related", "language"})


@dataclass(frozen=True, slots=True)
class _PageContext:
    """Data of the archive for a page: related entries; and whether it is a proof, and the notices to readers."""

    boxes: tuple[Box, ...]
    facts: "PageFacts"


class PageRequest(QObject):
    """Caches the archive's data for one page, so that typing never reads the archive."""

    page_ready = Signal(object)  # Preview of the session set last
    failed = Signal(object)  # Exception

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._context: _PageContext | None = None
        self._stale = True
        self._asked = 0

    @property
    def story(self) -> "UUID | None":
        """Id of the story; None for none."""
        return self._session.id if self._session else None

    @property
    def headline(self) -> str:
        """Headline with unsaved edits; empty for no story."""
        return self._session.headline if self._session else ""

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Use this newsroom from now on."""
        self._newsroom = newsroom

    def turn_to(self, session: "StorySession | None") -> None:
        """Set the story; results for another that are still under way are dropped."""
        self._session, self._context, self._stale = session, None, True
        self._asked += 1

    def edited(self, fields: frozenset[str]) -> None:
        """Drop the cache if one of these fields affects the related entries."""
        self._stale = self._stale or bool(fields & _RELATED_FIELDS)

    def forget(self) -> None:
        """Drop the cache: the person at the machine or the story's status has changed."""
        self._stale = True

    def concerns(self, changes: ChangeSet) -> bool:
        """Whether the page shows a story that was changed; drops the cache if so."""
        if self._session is None:
            return False
        named = {entry.story for entry in self._session.fields().related if entry.story}
        touched = bool((named | {self._session.id}) & (changes.stories | changes.created | changes.removed))
        self._stale = self._stale or touched
        return touched

    def ask(self) -> None:
        """Render the page with unsaved edits; `page_ready` is emitted for the newest request only."""
        if self._newsroom is None or self._session is None:
            return
        if self._stale:
            self._ask_archive(self._newsroom, self._session)
        if self._context is not None:
            self._ask_page(self._newsroom, self._session, self._context)

    def record(self, page: "Preview", place: str, done: "Callable[[ChangeSet], None]") -> None:
        """Record an export of the page; `place` is "browser" or "printer"."""
        newsroom, record = self._newsroom, page.record
        if newsroom is not None and record is not None:
            self._lanes.archive.run(
                lambda: newsroom.exchange.record_exit(record, place=place),
                owner=self,
                done=done,
                failed=self.failed.emit,
            )

    def ask_printable(self, done: "Callable[[Preview], None]", failed: "Callable[[Exception], None]") -> None:
        """Render the page for an export. `failed` gets ExitRefused where the export gate refuses it."""
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

        def read(context: _PageContext) -> None:
            if asked == self._asked and context != self._context:
                self._context = context
                self._ask_page(newsroom, session, context)

        self._lanes.archive.run(
            lambda: _read_context(newsroom, story, content), owner=self, done=read, failed=self._fail, latest="known"
        )

    def _ask_page(self, newsroom: "Newsroom", session: "StorySession", context: _PageContext) -> None:
        content, story, story_id, asked = session.content(), session.story, session.id, self._asked

        def rendered(preview: "Preview") -> None:
            if asked == self._asked:
                self.page_ready.emit(preview)

        self._lanes.side.run(
            lambda: newsroom.pages.preview(
                content, story=story, story_id=story_id, boxes=context.boxes, facts=context.facts
            ),
            owner=self,
            done=rendered,
            failed=self._fail,
            latest="page",
        )

    def _fail(self, error: Exception) -> None:
        self._stale = True
        self.failed.emit(error)


def _read_context(newsroom: "Newsroom", story: "UUID", content: "Content") -> _PageContext:
    return _PageContext(newsroom.related.boxes(content), newsroom.pages.facts(story))
