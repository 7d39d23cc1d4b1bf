"""Suggestions of stories that may belong under this one, searched while the writer pauses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.fields import FIELDS
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.related import RelatedSuggestion
    from newsdesk.ui.story.session import StorySession

PAUSE = 1000  # milliseconds after the last key
_RELEVANT_FIELDS = frozenset(each.name for each in FIELDS if each.recalls)


class Suggestions(QObject):
    """Searches only while it is watched and after a pause; results for another story are dropped."""

    suggestions_ready = Signal(object)  # tuple of RelatedSuggestion

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._watched = False
        self._stale = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Ask this newsroom from now on."""
        self._newsroom = newsroom
        self.refresh_now()

    def show_session(self, session: "StorySession | None") -> None:
        """Search for this story from now on."""
        self._session = session
        self.suggestions_ready.emit(())
        self.refresh_now()

    def set_watched(self, seen: bool) -> None:
        """Set whether somebody sees the suggestions: only then it searches."""
        self._watched = seen
        if seen and self._stale:
            self._ask()
        elif not seen:
            self._pause.stop()

    def edited(self, fields: frozenset[str]) -> None:
        """Search again after a pause, where these fields matter."""
        if fields & _RELEVANT_FIELDS:
            self._stale = True
            if self._watched:
                self._pause.start()

    def refresh_now(self) -> None:
        """Search again now: the archive or the story is another."""
        self._stale = True
        if self._watched:
            self._ask()

    def _ask(self) -> None:
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        self._stale = False
        self._pause.stop()
        content = session.content()

        def suggestions_loaded(suggestions: "tuple[RelatedSuggestion, ...]") -> None:
            if session is self._session:
                self.suggestions_ready.emit(suggestions)

        self._lanes.archive.run(
            lambda: newsroom.related.suggest(content, story=session.id),
            owner=self,
            done=suggestions_loaded,
            latest="suggestions",
        )
