"""Selecting, accepting and rejecting suggestions one after the other, and marking the passages of notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.editing import selected_text
from newsdesk.ui.editor.positions import index, units
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.text.suggestions import Suggestion

_CHOSEN_ALPHA = 80  # alpha (of 255) of the colour of the chosen passage


class SuggestionNavigation(QObject):
    """Suggestions and noted passages of the story that a body editor shows."""

    # whether typing makes suggestions
    suggesting_changed = Signal(bool)

    def __init__(self, body: BodyEditor, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent or body)
        self._body, self._theme = body, theme
        self._session: StorySession | None = None
        self._suggesting = False
        body.text_clicked.connect(self._click_passage)
        theme.changed.connect(self._mark_passages)

    @property
    def suggesting(self) -> bool:
        """Whether typing makes suggestions."""
        return self._session is not None and self._session.recorder.suggesting

    def show(self, session: StorySession | None) -> None:
        """Work on this story from now on; call it once the editor shows the story."""
        if self._session is not None:
            self._session.passages.changed.disconnect(self._mark_passages)
            self._session.recorder.suggesting_changed.disconnect(self._report_suggesting)
        self._session = session
        if session is not None:
            session.passages.changed.connect(self._mark_passages)
            session.recorder.suggesting_changed.connect(self._report_suggesting)
        self._mark_passages()
        self._report_suggesting()

    def set_suggesting(self, on: bool) -> None:
        """Make typing produce suggestions, or plain text again."""
        if self._session is not None:
            self._session.recorder.set_suggesting(on)

    def select_next(self, step: int) -> None:
        """Select the next suggestion, or with `step` -1 the previous one; goes round the ends."""
        found = self._session.suggestions() if self._session else ()
        if not found:
            self._body.message.emit(self.tr("There are no suggestions in this story."))
            return
        start, end = self._selected()
        chosen = next((each for each in found if (each.start, each.end) == (start, end)), None)
        if step > 0:
            after = (each for each in found if each.start > start or (each.start == start and chosen is None))
            self._select_suggestion(next(after, found[0]))
        else:
            before = (each for each in reversed(found) if each.start < start)
            self._select_suggestion(next(before, found[-1]))

    def decide(self, accept: bool) -> None:
        """Accept or reject the suggestion at the caret and select the next one. Without one there, only select the
        next.
        """
        session = self._session
        if session is None:
            return
        current = self._suggestion_at_caret(session)
        if current is None:
            self.select_next(1)
            return
        session.decide_suggestion(current, accept)
        found = session.suggestions()
        if found:
            self._select_suggestion(next((each for each in found if each.end > current.start), found[0]))
        else:
            self._body.message.emit(self.tr("That was the last suggestion."))

    def decide_all(self, accept: bool) -> None:
        """Accept or reject every suggestion, as one undo step."""
        if self._session is not None:
            self._session.decide_all_suggestions(accept)

    def select(self, start: int, end: int) -> None:
        """Select a range of the display text, in code points, and scroll to it."""
        if self._session is None:
            return
        text = self._session.display()
        self.select_span(units(text, start), units(text, end))

    def select_span(self, start: int, end: int) -> None:
        """Select between two Qt positions and scroll there."""
        cursor = self._body.textCursor()
        longest = self._body.document().characterCount() - 1
        cursor.setPosition(min(start, longest))
        cursor.setPosition(min(end, longest), QTextCursor.MoveMode.KeepAnchor)
        self._body.setTextCursor(cursor)
        self._body.show_selection()

    def selected(self) -> tuple[int, int, str] | None:
        """The selected range of the display text in code points, and its words; None where nothing is selected."""
        cursor = self._body.textCursor()
        if self._session is None or not cursor.hasSelection():
            return None
        return *self._selected(), selected_text(cursor)

    def _selected(self) -> tuple[int, int]:
        cursor = self._body.textCursor()
        text = self._session.display() if self._session else ""
        return index(text, cursor.selectionStart()), index(text, cursor.selectionEnd())

    def _suggestion_at_caret(self, session: StorySession) -> "Suggestion | None":
        """The suggestion that is selected or that the caret is in, None if there is none."""
        start, end = self._selected()
        found = session.suggestions()
        within = [each for each in found if any(a <= start and end <= b for a, b in session.places_of(each))]
        exactly = [each for each in within if (each.start, each.end) == (start, end)]
        return next(iter(exactly or within), None)

    def _select_suggestion(self, suggestion: "Suggestion") -> None:
        self.select(suggestion.start, suggestion.end)

    def _click_passage(self, position: int) -> None:
        if self._session is not None:
            self._session.passages.click(position)

    def _report_suggesting(self) -> None:
        if self.suggesting != self._suggesting:
            self._suggesting = self.suggesting
            self.suggesting_changed.emit(self._suggesting)

    def _mark_passages(self) -> None:
        passages = self._session.passages if self._session else None
        spans = passages.spans() if passages else {}
        chosen = passages.chosen_note if passages else None
        self._body.extra_selections.set_layer(
            "passages", [self._passage_mark(note == chosen, *span) for note, span in spans.items()]
        )

    def _passage_mark(self, chosen: bool, start: int, end: int) -> QTextEdit.ExtraSelection:
        tokens = self._theme.tokens
        background = QColor(tokens.returned if chosen else tokens.noted)
        if chosen:
            background.setAlpha(_CHOSEN_ALPHA)
        char_format = QTextCharFormat()
        char_format.setBackground(background)
        char_format.setFontUnderline(True)
        char_format.setUnderlineColor(QColor(tokens.returned))
        longest = self._body.document().characterCount() - 1
        cursor = QTextCursor(self._body.document())
        cursor.setPosition(min(start, longest))
        cursor.setPosition(min(end, longest), QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # words typed behind a passage are not part of it
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, char_format  # type: ignore[attr-defined, unused-ignore]  # the stubs leave its fields out
        return selection
