"""Notes that are asked for outside their pane: from the menu, and for the passages that open notes mark."""

from typing import TYPE_CHECKING

from newsdesk.ui.shell import Shell
from newsdesk.ui.window.side_panel import SidePanel

if TYPE_CHECKING:
    from newsdesk.ui.notes.pane import NotesPane


class NoteActions:
    """Makes the notes pane where it is needed first."""

    def __init__(self, side: SidePanel, shell: Shell) -> None:
        self._side, self._shell = side, shell

    def start_note(self) -> None:
        """Begin a note on the selected passage, or on the whole story."""
        editor = self._shell.editor()
        passage = editor.selected_passage() if editor else None
        self._shell.show_panel("notes")
        self._pane().start_note(passage)

    def show_all_notes(self) -> None:
        """Show the open notes of every story."""
        self._shell.show_panel("notes")
        self._pane().show_all_notes()

    def mark_passages(self) -> None:
        """Make the notes pane, which marks the passages of open notes in the text even while it is hidden."""
        if self._shell.editor() is not None:
            self._pane()

    def _pane(self) -> "NotesPane":
        from newsdesk.ui.notes.pane import NotesPane

        pane = self._side.pane("notes")
        if not isinstance(pane, NotesPane):
            raise TypeError(pane)
        return pane
