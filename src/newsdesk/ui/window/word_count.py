"""Word count of the open story, in the side lane, a quarter of a second after the last key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

PAUSE = 250  # milliseconds


class WordCount(QObject):
    """Emits `words_counted(words, minutes to read)` for the open story."""

    words_counted = Signal(int, int)

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)

    def attach(self, newsroom: "Newsroom") -> None:
        """Count by the settings of this newsroom."""
        self._newsroom = newsroom
        self._ask()

    def show_session(self, session: StorySession | None) -> None:
        """Count this story from now on; None for none."""
        if self._session is not None:
            self._session.story_edited.disconnect(self._edited)
            self._session.story_replaced.disconnect(self._ask)
        self._session = session
        if session is not None:
            session.story_edited.connect(self._edited)
            session.story_replaced.connect(self._ask)
            self._ask()

    def _edited(self, fields: frozenset[str]) -> None:
        if "body" in fields:
            self._pause.start()

    def _ask(self) -> None:
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        body = session.content().body
        self._lanes.side.run(
            lambda: _counted(newsroom, body),
            owner=self,
            done=lambda pair: self.words_counted.emit(*pair),
            latest="count",
        )


def _counted(newsroom: "Newsroom", body: str) -> tuple[int, int]:
    count = newsroom.pages.count(body)
    return count.words, count.minutes
