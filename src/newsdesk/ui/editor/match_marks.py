"""Highlighting of search matches in the editor, for the visible part only, however many there are."""

from bisect import bisect_left

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.paging import scroll_area_of, visible_rect
from newsdesk.ui.theme import Theme

# pixels coloured above and below the visible part, so that short scrolling needs no update
_MARGIN = 400


class MatchMarks(QObject):
    """Holds the spans of all matches (Qt positions) and colours the visible ones, the chosen one stronger."""

    def __init__(self, editor: BodyEditor, theme: Theme) -> None:
        super().__init__(editor)
        self._editor = editor
        self._theme = theme
        self._spans: list[tuple[int, int]] = []
        self._chosen = -1
        theme.changed.connect(self.show)

    def follow_scrolling(self) -> None:
        """Colour matches as they become visible. Call it once the editor is in its scroll area."""
        if area := scroll_area_of(self._editor):
            area.verticalScrollBar().valueChanged.connect(self.show)

    def set_matches(self, spans: list[tuple[int, int]], chosen: int) -> None:
        """Set the matches, in order; `chosen` is an index."""
        self._spans = spans
        self._chosen = chosen
        self.show()

    def show(self) -> None:
        """Colour the visible matches."""
        if not self._spans:
            self._editor.extra_selections.set_layer("matches", ())
            return
        top, bottom = self._visible_range()
        first = max(0, bisect_left(self._spans, (top, 0)) - 1)
        last = bisect_left(self._spans, (bottom, 0))
        self._editor.extra_selections.set_layer("matches", [self._selection_of(at) for at in range(first, last)])

    def _visible_range(self) -> tuple[int, int]:
        visible = visible_rect(self._editor)
        top = QPoint(0, max(0, visible.top() - _MARGIN))
        bottom = QPoint(visible.right(), visible.bottom() + _MARGIN)
        first = self._editor.cursorForPosition(top).block()
        last = self._editor.cursorForPosition(bottom).block()
        return first.position(), last.position() + last.length()

    def _selection_of(self, at: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        start, end = self._spans[at]
        cursor = QTextCursor(self._editor.document())
        longest = self._editor.document().characterCount() - 1
        cursor.setPosition(min(start, longest))
        cursor.setPosition(min(end, longest), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor  # type: ignore[attr-defined, unused-ignore]  # the stubs leave its fields out
        selection.format = self._char_format(chosen=at == self._chosen)  # type: ignore[attr-defined, unused-ignore]  # as above
        return selection

    def _char_format(self, *, chosen: bool) -> QTextCharFormat:
        tokens = self._theme.tokens
        selection = QTextCharFormat()
        selection.setBackground(QColor(tokens.accent if chosen else tokens.noted))
        if chosen:
            selection.setForeground(QColor(tokens.on_accent))
        selection.setFontUnderline(True)
        return selection
