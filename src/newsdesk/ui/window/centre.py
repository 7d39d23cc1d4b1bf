"""Middle column: editor page, conflict, comparison, long story or empty page, and the bands above it."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from newsdesk.ui.story.long_story import LongStory
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme
from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.centre_pages import CentrePages
from newsdesk.ui.window.claim_band import ClaimBand
from newsdesk.ui.window.empty_sheet import EmptySheet
from newsdesk.ui.window.failure_band import FailureBand
from newsdesk.ui.window.reason_band import ReasonBand

if TYPE_CHECKING:
    from newsdesk.ui.conflict.pane import ConflictPane
    from newsdesk.ui.history.compare_pane import ComparePane
    from newsdesk.ui.story.editor_page import EditorPage
    from newsdesk.ui.story.long_view import LongView


class Centre(QWidget):
    """Stack of pages, each made when it is first shown."""

    # a page was made
    page_made = Signal()
    # EditorPage; ComparePane
    editor_made = Signal(object)
    compare_made = Signal(object)
    # LongStory: export a story that can only be read
    export_asked = Signal(object)

    def __init__(self, pages: CentrePages, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages, self._actions, self._theme = pages, actions, theme
        self._editor_page: EditorPage | None = None
        self._conflict: ConflictPane | None = None
        self._compare: ComparePane | None = None
        self._comparing: UUID | None = None
        self._asked_from: QWidget | None = None
        self._session: StorySession | None = None
        self._empty: EmptySheet | None = None
        self._long: LongView | None = None
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.band = FailureBand(theme, self)
        self.claim = ClaimBand(theme, self)
        self.reason = ReasonBand(theme, self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(QWidget(self))  # blank until the desk is open
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.claim)
        column.addWidget(self.reason)
        column.addWidget(self.stack, 1)

    @property
    def editor_page(self) -> "EditorPage | None":
        """The editor page; None until it is first shown."""
        return self._editor_page

    def with_editor(self, then: "Callable[[EditorPage], object]") -> None:
        """Call `then` with the editor page: now if it was made, else once it is."""
        if self._editor_page is not None:
            then(self._editor_page)
        else:
            self.editor_made.connect(then)

    def show_session(self, session: StorySession | None) -> None:
        """Show the story's sheet, its conflict where it has two heads, or the invitation."""
        self._session = session
        if session is not None and session.id == self._comparing:
            return  # the comparison stays until it is closed
        self._comparing = None
        if session is None:
            self._show_empty()
        elif session.story is not None and len(session.story.heads) > 1:
            self._show_conflict(session.id)
        else:
            self._show_editor()

    def show_long(self, story: LongStory) -> None:
        """Show a story that is too long to be edited."""
        if self._long is None:
            from newsdesk.ui.story.long_view import LongView

            self._long = LongView(self._theme, self)
            self._long.export_asked.connect(self.export_asked)
            self._add(self._long)
        self._long.show_story(story)
        self.stack.setCurrentWidget(self._long)

    def compare(self, story: UUID, before: UUID | None, after: UUID) -> None:
        """Show what changed between two revisions of the open story, in place of its editor."""
        if self._compare is None:
            self._compare = self._pages.compare()
            self._compare.pane_closed.connect(self.close_comparison)
            self._add(self._compare)
            self.compare_made.emit(self._compare)
        self._comparing = story
        self._asked_from = QApplication.focusWidget()
        self._compare.compare(story, before, after)
        self.stack.setCurrentWidget(self._compare)
        self._compare.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_comparison(self) -> None:
        """Return from the comparison to the editor, with the focus where the comparison was asked for."""
        self._comparing = None
        self.show_session(self._session)
        asked_from, self._asked_from = self._asked_from, None
        if asked_from is not None and isValid(asked_from) and asked_from.isVisible() and asked_from.isEnabled():
            asked_from.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._editor_page is not None and self.stack.currentWidget() is self._editor_page:
            self._editor_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Zero: the window may be narrower than the editor's own minimum."""
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the focus mode, where no widget of the page has used the key."""
        if event.key() == Qt.Key.Key_Escape and (focus_mode := self._actions["view.focus"]).isChecked():
            focus_mode.trigger()
        else:
            super().keyPressEvent(event)

    def _add(self, page: QWidget) -> None:
        self.stack.addWidget(page)
        self.page_made.emit()

    def _show_empty(self) -> None:
        if self._empty is None:
            self._empty = EmptySheet(self._actions, self._theme, self)
            self._add(self._empty)
        self.stack.setCurrentWidget(self._empty)

    def _show_editor(self) -> None:
        if self._editor_page is None:
            self._editor_page = self._pages.editor()
            self._add(self._editor_page)
            self.editor_made.emit(self._editor_page)
        self.stack.setCurrentWidget(self._editor_page)

    def _show_conflict(self, story: UUID) -> None:
        if self._conflict is None:
            self._conflict = self._pages.conflict()
            self._add(self._conflict)
        self._conflict.show_story(story)
        self.stack.setCurrentWidget(self._conflict)
