"""Cache of what each related entry prints, as the archive has it now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Box, Related
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


class Boxes(OpenStoryQuery):
    """Boxes by entry. Until the archive answers, the old ones stay."""

    boxes_ready = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(lanes, parent, read=self._load)
        self._known: dict[Related, Box] = {}

    def attach(self, newsroom: "Newsroom | None") -> None:
        self._known = {}
        super().attach(newsroom)

    def of(self, entry: Related) -> Box:
        """Box of the entry, as far as it is known."""
        return self._known.get(entry) or Box(headline=entry.headline or "…", excerpt=entry.excerpt, story=entry.story)

    def archive_changed(self, changes: ChangeSet) -> None:
        """Read again where a related story was changed."""
        named = {entry.story for entry in self.session.fields().related} if self.session else set()
        if named & (changes.stories | changes.created | changes.removed):
            self.read_now()

    def _load(self) -> None:
        if self.session is None or not self.session.fields().related:
            return
        content = self.session.fields()

        def boxes_loaded(boxes: tuple[Box, ...]) -> None:
            self._known = dict(zip(content.related, boxes, strict=True))
            self.boxes_ready.emit()

        self.ask(lambda newsroom: newsroom.related.boxes(content), boxes_loaded, latest="boxes")
