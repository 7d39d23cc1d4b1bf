"""Keeps the boxes of a story's entries as the archive has them now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Box, Related
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession


class Boxes(QObject):
    """What each entry prints. Until the archive answers, what was known stands."""

    boxes_ready = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._known: dict[Related, Box] = {}

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Ask this newsroom from now on."""
        self._newsroom, self._known = newsroom, {}
        self.ask()

    def turn_to(self, session: "StorySession | None") -> None:
        """Ask for this story from now on."""
        self._session = session
        self.ask()

    def of(self, entry: Related) -> Box:
        """What the entry prints, as far as is known."""
        return self._known.get(entry) or Box(headline=entry.headline or "…", excerpt=entry.excerpt, story=entry.story)

    def archive_changed(self, changes: ChangeSet) -> None:
        """Ask again where a story that is named here was touched."""
        named = {entry.story for entry in self._session.fields().related} if self._session else set()
        if named & (changes.stories | changes.created | changes.removed):
            self.ask()

    def ask(self) -> None:
        """Ask the archive; `came` tells when the answer is there."""
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None or not session.fields().related:
            return
        content = session.fields()

        def came(boxes: tuple[Box, ...]) -> None:
            self._known = dict(zip(content.related, boxes, strict=True))
            self.boxes_ready.emit()

        self._lanes.archive.run(lambda: newsroom.related.boxes(content), owner=self, done=came, latest="boxes")
