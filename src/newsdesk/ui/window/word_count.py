"""Word count of the open story, in the side lane, a quarter of a second after the last key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

PAUSE = 250  # milliseconds


class WordCount(OpenStoryQuery):
    """Emits `words_counted(words, minutes to read)` for the open story."""

    words_counted = Signal(int, int)

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(lanes, parent, read=self._count, pause=PAUSE)
        self.follow(story_edited=self._edited, story_replaced=self.read_now)

    def _edited(self, fields: frozenset[str]) -> None:
        if "body" in fields:
            self.read_soon()

    def _count(self) -> None:
        if self.session is not None:
            body = self.session.content().body
            self.ask(
                lambda newsroom: _counted(newsroom, body),
                lambda pair: self.words_counted.emit(*pair),
                latest="count",
                lane=self.lanes.side,
            )


def _counted(newsroom: "Newsroom", body: str) -> tuple[int, int]:
    count = newsroom.pages.count(body)
    return count.words, count.minutes
