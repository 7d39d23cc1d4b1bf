"""Renders the page of the open story: data of the archive in the archive lane, the page itself in the side lane."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Box
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery

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


class PageRequest(OpenStoryQuery):
    """Caches the archive's data for one page, so that typing never reads the archive."""

    page_ready = Signal(object)  # Preview of the open story

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(lanes, parent)
        self._context: _PageContext | None = None
        self._stale = True

    @property
    def story(self) -> "UUID | None":
        """Id of the open story, whether the archive holds it or not; None for none."""
        return self.session.id if self.session else None

    @property
    def headline(self) -> str:
        """Headline with unsaved edits; empty for no story."""
        return self.session.headline if self.session else ""

    def show_session(self, session: "StorySession | None") -> None:
        self._context, self._stale = None, True
        super().show_session(session)

    def edited(self, fields: frozenset[str]) -> None:
        """Drop the cache if one of these fields affects the related entries."""
        self._stale = self._stale or bool(fields & _RELATED_FIELDS)

    def forget(self) -> None:
        """Drop the cache: the person at the machine or the story's status has changed."""
        self._stale = True

    def concerns(self, changes: ChangeSet) -> bool:
        """Whether the page shows a story that was changed; drops the cache if so."""
        if self.session is None:
            return False
        named = {entry.story for entry in self.session.fields().related if entry.story}
        touched = bool((named | {self.session.id}) & (changes.stories | changes.created | changes.removed))
        self._stale = self._stale or touched
        return touched

    def render(self) -> None:
        """Render the page with unsaved edits; `page_ready` is emitted for the newest request only."""
        if self.newsroom is None or self.session is None:
            return
        if self._stale:
            self._load_context(self.session)
        if self._context is not None:
            self._render_page(self.session, self._context)

    def record(self, page: "Preview", place: str, done: "Callable[[ChangeSet], None]") -> None:
        """Record an export of the page; `place` is "browser" or "printer"."""
        if (record := page.record) is not None:
            self.run(lambda newsroom: newsroom.exchange.record_exit(record, place=place), done)

    def ask_printable(self, done: "Callable[[Preview], None]", failed: "Callable[[Exception], None]") -> None:
        """Render the page for an export. `failed` gets ExitRefused where the export gate refuses it."""
        if (session := self.session) is None:
            return
        content, story, story_id = session.content(), session.story, session.id
        self.run(
            lambda newsroom: newsroom.pages.printable(
                content, story=story, story_id=story_id, boxes=newsroom.related.boxes(content)
            ),
            done,
            failed=failed,
            latest="printable",
        )

    def _load_context(self, session: "StorySession") -> None:
        content, story = session.fields(), session.id
        self._stale = False

        def loaded(context: _PageContext) -> None:
            if context != self._context:
                self._context = context
                self._render_page(session, context)

        self.ask(lambda newsroom: _read_context(newsroom, story, content), loaded, failed=self._fail, latest="context")

    def _render_page(self, session: "StorySession", context: _PageContext) -> None:
        content, story, story_id = session.content(), session.story, session.id
        self.ask(
            lambda newsroom: newsroom.pages.preview(
                content, story=story, story_id=story_id, boxes=context.boxes, facts=context.facts
            ),
            self.page_ready.emit,
            failed=self._fail,
            latest="page",
            lane=self.lanes.side,
        )

    def _fail(self, error: Exception) -> None:
        self._stale = True
        self.failed.emit(error)


def _read_context(newsroom: "Newsroom", story: "UUID", content: "Content") -> _PageContext:
    return _PageContext(newsroom.related.boxes(content), newsroom.pages.facts(story))
