"""Suggestions of stories that may belong under this one, searched while the writer pauses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.fields import FIELDS
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery

if TYPE_CHECKING:
    from newsdesk.ui.story.session import StorySession

PAUSE = 1000  # milliseconds after the last key
_RELEVANT_FIELDS = frozenset(each.name for each in FIELDS if each.recalls)


class Suggestions(OpenStoryQuery):
    """Searches only while it is watched and after a pause; results for another story are dropped."""

    suggestions_ready = Signal(object)  # tuple of RelatedSuggestion

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(lanes, parent, read=self._search_if_watched, pause=PAUSE)
        self._watched = False
        self._stale = True

    def show_session(self, session: "StorySession | None") -> None:
        self.suggestions_ready.emit(())
        super().show_session(session)

    def set_watched(self, seen: bool) -> None:
        """Set whether somebody sees the suggestions: only then it searches."""
        self._watched = seen
        if seen and self._stale:
            self.read_now()
        elif not seen:
            self.hold()

    def edited(self, fields: frozenset[str]) -> None:
        """Search again after a pause, where these fields matter."""
        if fields & _RELEVANT_FIELDS:
            self._stale = True
            if self._watched:
                self.read_soon()

    def _search_if_watched(self) -> None:
        self._stale = True
        if not self._watched or self.newsroom is None or self.session is None:
            return
        self._stale = False
        content, story = self.session.content(), self.session.id
        self.ask(
            lambda newsroom: newsroom.related.suggest(content, story=story),
            self.suggestions_ready.emit,
            latest="suggestions",
        )
