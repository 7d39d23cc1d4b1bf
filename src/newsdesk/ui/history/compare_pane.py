"""What changed between two versions of a story, in place of the sheet."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


class ComparePane(QWidget):
    """Two versions, word by word."""

    closed = Signal()
    # the story of which an older version is the newest again; tell the bus `Changes` came with `changed`
    restored = Signal(UUID)
    changed = Signal(object)
    # what happened, and what takes it back
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._look = lanes, look
        self._newsroom: Newsroom | None = None

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Compare in this newsroom from now on."""
        self._newsroom = newsroom

    def compare(self, story: UUID, before: UUID | None, after: UUID) -> None:
        """Show what became of `before` (None: nothing yet) in `after`."""
