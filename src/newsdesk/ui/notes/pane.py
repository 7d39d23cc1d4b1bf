"""The Notes panel: what the desk says about the story, and the changes that it suggests."""

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

Passage = tuple[int, int, str]


class NotesPane(QWidget):
    """Cards of the open story, and a field for one more note."""

    # a card was chosen: show this passage of the display text, the focus stays here
    passage_asked = Signal(int, int)
    # Return on a card: go there to write
    passage_entered = Signal(int, int)
    # open threads and suggestions of the story
    counted = Signal(int)
    # Suggestion, accept: where the session cannot settle by itself
    settle_asked = Signal(object, bool)
    story_asked = Signal(UUID)
    # a note to words that no revision holds yet waits for the story to be saved
    save_asked = Signal()
    # what happened, and what takes it back
    undo_offered = Signal(str, object)
    failed = Signal(object)
    # Escape in the field: back to the story
    left = Signal()

    def __init__(self, lanes: Lanes, bus: Bus, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._bus, self._look = lanes, bus, look
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Work with this newsroom from now on."""
        self._newsroom = newsroom

    def show_session(self, session: "StorySession | None") -> None:
        """Show the notes of this story."""
        self._session = session

    def start_note(self, passage: Passage | None = None) -> None:
        """Put the writer into the field, for a note to this passage (start, end, words) or to the whole story."""
