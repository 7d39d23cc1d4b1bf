"""Factory of the large panes: each is imported and made when first shown, so that it costs no time at the start."""

from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.conflict.pane import ConflictPane
    from newsdesk.ui.exports.pane import ExportsPane
    from newsdesk.ui.history.compare_pane import ComparePane
    from newsdesk.ui.history.pane import HistoryPane
    from newsdesk.ui.notes.pane import NotesPane
    from newsdesk.ui.preview.pane import PreviewPane
    from newsdesk.ui.related.pane import RelatedPane
    from newsdesk.ui.story.editor_page import EditorPage
    from newsdesk.ui.story_list.pane import DeskPane


class Attachable(Protocol):
    """Part of the window that works on the newsroom once the desk is open."""

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this newsroom from now on."""


A = TypeVar("A", bound=Attachable)


class Panes:
    """Makes the panes, and attaches each to the newsroom: at once if the desk is open, else when it opens."""

    def __init__(
        self, lanes: Lanes, bus: Bus, theme: Theme, sessions: Sessions, unsent: UnsentForms, window: QWidget
    ) -> None:
        self._lanes, self._bus, self._theme, self._sessions, self._window = lanes, bus, theme, sessions, window
        self._unsent = unsent
        self._newsroom: Newsroom | None = None
        self._made: list[Attachable] = []

    def attach(self, newsroom: "Newsroom") -> None:
        """Attach all parts that were made so far."""
        self._newsroom = newsroom
        for made in self._made:
            made.attach(newsroom)

    def keep(self, made: A) -> A:
        """Attach this part too, now or when the desk opens; returns it."""
        self._made.append(made)
        if self._newsroom is not None:
            made.attach(self._newsroom)
        return made

    def desk(self) -> "DeskPane":
        """The list of stories."""
        from newsdesk.ui.story_list.pane import DeskPane

        return self.keep(DeskPane(self._lanes, self._bus, self._theme, self._window))

    def sheet(self) -> "EditorPage":
        """The story form and body."""
        from newsdesk.ui.story.editor_page import EditorPage

        return self.keep(EditorPage(self._sessions, self._lanes, self._theme, self._unsent, self._window))

    def preview(self) -> "PreviewPane":
        """The page as readers will see it."""
        from newsdesk.ui.preview.pane import PreviewPane

        return self.keep(PreviewPane(self._lanes, self._theme, self._window))

    def related(self) -> "RelatedPane":
        """Related stories and links, printed under the story."""
        from newsdesk.ui.related.pane import RelatedPane

        return self.keep(RelatedPane(self._lanes, self._bus, self._theme, self._unsent, self._window))

    def conflict(self) -> "ConflictPane":
        """Conflict: two versions of one story, to be merged."""
        from newsdesk.ui.conflict.pane import ConflictPane

        return self.keep(ConflictPane(self._lanes, self._bus, self._theme, self._unsent, self._window))

    def notes(self) -> "NotesPane":
        """Notes and suggested changes."""
        from newsdesk.ui.notes.pane import NotesPane

        return self.keep(NotesPane(self._lanes, self._bus, self._theme, self._unsent, self._window))

    def history(self) -> "HistoryPane":
        """History: revisions and moves of the story."""
        from newsdesk.ui.history.pane import HistoryPane

        return self.keep(HistoryPane(self._lanes, self._bus, self._theme, self._window))

    def outside(self) -> "ExportsPane":
        """Exported copies of the story."""
        from newsdesk.ui.exports.pane import ExportsPane

        return self.keep(ExportsPane(self._lanes, self._bus, self._theme, self._window))

    def compare(self) -> "ComparePane":
        """Comparison of two revisions."""
        from newsdesk.ui.history.compare_pane import ComparePane

        return self.keep(ComparePane(self._lanes, self._theme, self._window))
