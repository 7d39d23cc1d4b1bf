"""Makers of the side panel's panes, and their connections to the editor and the window."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from newsdesk.ui.window.side_panel import Maker

if TYPE_CHECKING:
    from newsdesk.ui.history.compare_pane import ComparePane
    from newsdesk.ui.notes.pane import NotesPane
    from newsdesk.ui.preview.pane import PreviewPane
    from newsdesk.ui.story.editor_page import EditorPage
    from newsdesk.ui.window.main_window import MainWindow


class SidePanes(QObject):
    """Makes each pane once and connects its signals."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._preview: PreviewPane | None = None
        self.makers: dict[str, Maker] = {
            "preview": self._make_preview,
            "related": self._make_related,
            "checks": lambda: window.copy_checks.pane,
            "notes": self._make_notes,
            "history": self._make_history,
            "outside": self._make_outside,
        }

    def editor_made(self, sheet: "EditorPage") -> None:
        """Connect the editor, which was just made."""
        if self._preview is not None:
            sheet.cursor_moved.connect(self._preview.follow)

    def compare_made(self, pane: "ComparePane") -> None:
        """Connect the comparison, which was just made."""
        window = self._window
        pane.changed.connect(lambda changes: window.bus.tell(changes, pane))
        pane.undo_offered.connect(window.offer_undo)
        pane.failed.connect(window.tell_failure)

    def start_note(self) -> None:
        """Begin a note on the selected passage, or on the whole story."""
        sheet = self._window.centre.editor_page
        passage = sheet.selected_passage() if sheet else None
        self._window.show_side("notes")
        self._notes().start_note(passage)

    def show_all_notes(self) -> None:
        """Show the open notes of every story."""
        self._window.show_side("notes")
        self._notes().show_all_notes()

    def mark_passages(self) -> None:
        """Make the notes pane, which marks the passages of open notes in the text even while it is hidden."""
        if self._window.centre.editor_page is not None:
            self._notes()

    def _notes(self) -> "NotesPane":
        from newsdesk.ui.notes.pane import NotesPane

        pane = self._window.side.pane("notes")
        if not isinstance(pane, NotesPane):
            raise TypeError(pane)
        return pane

    def _make_preview(self) -> QWidget:
        window = self._window
        self._preview = pane = window.panes.preview()
        window.current_story.join(pane)
        pane.settle_with(window.saver.finish_typing)
        window.bus.changed.connect(pane.refresh)
        window.staff.changed.connect(pane.refresh_context)
        pane.copy_exported.connect(lambda changes: window.bus.tell(changes, pane))
        if window.centre.editor_page:
            window.centre.editor_page.cursor_moved.connect(pane.follow)
        return pane

    def _make_related(self) -> QWidget:
        window, pane = self._window, self._window.panes.related()
        window.current_story.join(pane)
        pane.open_asked.connect(window.open_story)
        pane.undo_offered.connect(window.offer_undo)
        return pane

    def _make_notes(self) -> QWidget:
        window, pane = self._window, self._window.panes.notes()
        window.current_story.join(pane)
        window.staff.changed.connect(pane.refresh)
        pane.passage_asked.connect(self._show_passage)
        pane.passage_entered.connect(self._enter_passage)
        pane.settle_asked.connect(self._settle)
        pane.story_asked.connect(window.open_story)
        pane.save_asked.connect(window.saver.save_now)
        pane.undo_offered.connect(window.offer_undo)
        pane.failed.connect(window.tell_failure)
        return pane

    def _make_history(self) -> QWidget:
        window, pane = self._window, self._window.panes.history()
        window.current_story.join(pane)
        pane.compare_asked.connect(self._compare)
        pane.undo_offered.connect(window.offer_undo)
        pane.failed.connect(window.tell_failure)
        return pane

    def _make_outside(self) -> QWidget:
        window, pane = self._window, self._window.panes.outside()
        window.current_story.join(pane)
        pane.message.connect(window.toast.say)
        pane.open_asked.connect(window.open_story)
        pane.copies_counted.connect(lambda count: window.side.show_count("outside", count))
        pane.failed.connect(window.tell_failure)
        return pane

    def _show_passage(self, start: int, end: int) -> None:
        if self._window.centre.editor_page:
            self._window.centre.editor_page.select_passage(start, end)

    def _enter_passage(self, start: int, end: int) -> None:
        self._show_passage(start, end)
        if self._window.centre.editor_page:
            self._window.centre.editor_page.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, suggestion: object, accept: bool) -> None:
        if session := self._window.sessions.current:
            session.decide_suggestion(suggestion, accept)  # type: ignore[arg-type]  # a Qt signal carries any object

    def _compare(self, before: UUID | None, after: UUID) -> None:
        if session := self._window.sessions.current:
            self._window.centre.compare(session.id, before, after)
