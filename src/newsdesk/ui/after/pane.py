"""What of a story is outside the house, and what of it must be exported again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession


class RecallPane(QWidget):
    """The "Outside" pane."""

    # how many copies are stale or wrong
    counted = Signal(int)
    # str: what was done
    said = Signal(str)
    # Exception
    failed = Signal(object)
    # UUID: a story of the list of all stories
    open_asked = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newsroom: Newsroom | None = None

    def attach(self, newsroom: "Newsroom") -> None:
        """Ask this desk from now on."""
        self._newsroom = newsroom

    def show_session(self, session: "StorySession | None") -> None:
        """Show what is outside of this story."""
