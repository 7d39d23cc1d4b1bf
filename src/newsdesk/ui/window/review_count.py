"""Counts of the open story: open notes, and exported copies that are outdated."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

PAUSE = 200  # milliseconds: the story itself is read first, and changes in a row are counted once


class ReviewCount(QObject):
    """Reads the counts in the archive lane; emits `review_counted(open notes, outdated copies)`."""

    review_counted = Signal(int, int)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        bus.changed.connect(self._take_changes)

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on."""
        self._newsroom = newsroom
        self._pause.start()

    def show_session(self, session: StorySession | None) -> None:
        """Count for this story from now on."""
        self._session = session
        self.review_counted.emit(0, 0)
        self._pause.start()

    def _take_changes(self, changes: ChangeSet, _initiator: object) -> None:
        if self._session is not None and self._session.id in changes.stories:
            self._pause.start()

    def _ask(self) -> None:
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None or session.story is None:
            return
        story = session.id

        def counted(found: tuple[int, int]) -> None:
            if self._session is not None and self._session.id == story:
                self.review_counted.emit(*found)

        self._lanes.archive.run(lambda: _counted(newsroom, story), owner=self, done=counted, latest="counts")


def _counted(newsroom: "Newsroom", story: UUID) -> tuple[int, int]:
    from newsdesk.domain.exported_copy import Freshness  # not before the window has opened

    notes = sum(not note.parent and not note.resolved for note in newsroom.review.notes(story))
    copies = sum(recall.fate is not Freshness.CURRENT for recall in newsroom.recall.of(story))
    return notes, copies
