"""Cache of what each related entry prints, as the archive has it now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Box, Related
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession


class Boxes(QObject):
    """Boxes by entry. Until the archive answers, the old ones stay."""

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

    def show_session(self, session: "StorySession | None") -> None:
        """Ask for this story from now on."""
        self._session = session
        self.ask()

    def of(self, entry: Related) -> Box:
        """Box of the entry, as far as it is known."""
        return self._known.get(entry) or Box(headline=entry.headline or "…", excerpt=entry.excerpt, story=entry.story)

    def archive_changed(self, changes: ChangeSet) -> None:
        """Ask again where a related story was changed."""
        named = {entry.story for entry in self._session.fields().related} if self._session else set()
        if named & (changes.stories | changes.created | changes.removed):
            self.ask()

    def ask(self) -> None:
        """Read the boxes; `boxes_ready` tells when they are here."""
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None or not session.fields().related:
            return
        content = session.fields()

        def boxes_loaded(boxes: tuple[Box, ...]) -> None:
            self._known = dict(zip(content.related, boxes, strict=True))
            self.boxes_ready.emit()

        self._lanes.archive.run(lambda: newsroom.related.boxes(content), owner=self, done=boxes_loaded, latest="boxes")
