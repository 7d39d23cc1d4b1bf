"""Makers of the large pages of the middle column: each is imported when it is first shown, and attached to the desk."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.attachments import Attachments

if TYPE_CHECKING:
    from newsdesk.ui.conflict.pane import ConflictPane
    from newsdesk.ui.history.compare_pane import ComparePane
    from newsdesk.ui.story.editor_page import EditorPage


class CentrePages:
    """Makes a page at each call."""

    def __init__(
        self,
        lanes: Lanes,
        bus: Bus,
        theme: Theme,
        sessions: Sessions,
        *,
        unsent: UnsentForms,
        attachments: Attachments,
        parent: QWidget,
    ) -> None:
        self._lanes, self._bus, self._theme, self._sessions = lanes, bus, theme, sessions
        self._unsent, self._attachments, self._parent = unsent, attachments, parent

    def editor(self) -> "EditorPage":
        """The story form and body."""
        from newsdesk.ui.story.editor_page import EditorPage

        return self._attachments.add(EditorPage(self._sessions, self._lanes, self._theme, self._unsent, self._parent))

    def conflict(self) -> "ConflictPane":
        """Conflict: two versions of one story, to be merged."""
        from newsdesk.ui.conflict.pane import ConflictPane

        return self._attachments.add(ConflictPane(self._lanes, self._bus, self._theme, self._unsent, self._parent))

    def compare(self) -> "ComparePane":
        """Comparison of two revisions."""
        from newsdesk.ui.history.compare_pane import ComparePane

        return self._attachments.add(ComparePane(self._lanes, self._theme, self._parent))
