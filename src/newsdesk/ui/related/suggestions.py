"""Stories of the archive that may belong under this one, looked for while one pauses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.fields import FIELDS
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.related import RelatedSuggestion
    from newsdesk.ui.story.session import StorySession

PAUSE = 1000  # milliseconds without a key
_TELLING = frozenset(each.name for each in FIELDS if each.recalls)


class Suggestions(QObject):
    """Asks while it is `watching` and only after a pause; what came for another story is dropped."""

    suggestions_ready = Signal(object)  # tuple of Suggestion

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._watching = False
        self._stale = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Ask this newsroom from now on."""
        self._newsroom = newsroom
        self.hurry()

    def turn_to(self, session: "StorySession | None") -> None:
        """Look for this story from now on."""
        self._session = session
        self.suggestions_ready.emit(())
        self.hurry()

    def watch(self, seen: bool) -> None:
        """Work only while somebody sees it."""
        self._watching = seen
        if seen and self._stale:
            self._ask()
        elif not seen:
            self._pause.stop()

    def edited(self, fields: frozenset[str]) -> None:
        """Look again after a pause."""
        if fields & _TELLING:
            self._stale = True
            if self._watching:
                self._pause.start()

    def hurry(self) -> None:
        """Look again now: the archive or the story is another."""
        self._stale = True
        if self._watching:
            self._ask()

    def _ask(self) -> None:
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        self._stale = False
        self._pause.stop()
        content = session.content()

        def came(found: "tuple[RelatedSuggestion, ...]") -> None:
            if session is self._session:
                self.suggestions_ready.emit(found)

        self._lanes.archive.run(
            lambda: newsroom.related.suggest(content, story=session.id), owner=self, done=came, latest="suggestions"
        )
