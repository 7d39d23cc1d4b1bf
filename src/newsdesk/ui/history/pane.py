"""The History panel: every version and every act of a story, newest first."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession


class HistoryPane(QWidget):
    """Who did what and when; asks to compare two versions."""

    # UUID or None (before the first), UUID
    compare_asked = Signal(object, object)
    restored = Signal(UUID)
    # what happened, and what takes it back
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._bus, self._look = lanes, bus, look
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Work with this newsroom from now on."""
        self._newsroom = newsroom

    def show_session(self, session: "StorySession | None") -> None:
        """Show the history of this story."""
        self._session = session
