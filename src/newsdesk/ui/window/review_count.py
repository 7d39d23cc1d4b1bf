"""Counts of the open story: open notes, and exported copies that are outdated."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession

PAUSE = 200  # milliseconds: the story itself is read first, and changes in a row are counted once


class ReviewCount(OpenStoryQuery):
    """Reads the counts in the archive lane; emits `review_counted(open notes, outdated copies)`."""

    review_counted = Signal(int, int)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject) -> None:
        super().__init__(lanes, parent, read=self._count, pause=PAUSE, bus=bus, at_once=False)

    def show_session(self, session: "StorySession | None") -> None:
        self.review_counted.emit(0, 0)
        super().show_session(session)

    def _count(self) -> None:
        if (story := self.saved_story) is not None:
            self.ask(
                lambda newsroom: _counted(newsroom, story),
                lambda counts: self.review_counted.emit(*counts),
                latest="counts",
            )


def _counted(newsroom: "Newsroom", story: UUID) -> tuple[int, int]:
    from newsdesk.domain.exported_copy import Freshness  # not before the window has opened

    notes = sum(not note.parent and not note.resolved for note in newsroom.review.notes(story))
    copies = sum(recall.fate is not Freshness.CURRENT for recall in newsroom.recall.of(story))
    return notes, copies
