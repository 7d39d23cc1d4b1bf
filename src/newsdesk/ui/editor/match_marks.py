"""Marks the matches of a search in the editor: those that can be seen, however many there are."""

from bisect import bisect_left

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.paging import scroll_area_of, visible_rect
from newsdesk.ui.theme import Theme

# on either side of what is visible, so that scrolling a little shows no bare text
_MARGIN = 400


class MatchMarks(QObject):
    """Holds the places of all matches (positions of Qt) and colours those in sight; the chosen one stronger."""

    def __init__(self, editor: BodyEditor, look: Theme) -> None:
        super().__init__(editor)
        self._editor = editor
        self._look = look
        self._places: list[tuple[int, int]] = []
        self._chosen = -1
        look.changed.connect(self.show)

    def follow_scrolling(self) -> None:
        """Colour what comes into sight. To be called once the editor stands in its scroll area."""
        if area := scroll_area_of(self._editor):
            area.verticalScrollBar().valueChanged.connect(self.show)

    def set(self, places: list[tuple[int, int]], chosen: int) -> None:
        """Mark these, in order."""
        self._places = places
        self._chosen = chosen
        self.show()

    def show(self) -> None:
        """Colour the matches in sight."""
        if not self._places:
            self._editor.overlays.lay("matches", ())
            return
        top, bottom = self._in_sight()
        first = max(0, bisect_left(self._places, (top, 0)) - 1)
        last = bisect_left(self._places, (bottom, 0))
        self._editor.overlays.lay("matches", [self._mark(at) for at in range(first, last)])

    def _in_sight(self) -> tuple[int, int]:
        visible = visible_rect(self._editor)
        top = QPoint(0, max(0, visible.top() - _MARGIN))
        bottom = QPoint(visible.right(), visible.bottom() + _MARGIN)
        first = self._editor.cursorForPosition(top).block()
        last = self._editor.cursorForPosition(bottom).block()
        return first.position(), last.position() + last.length()

    def _mark(self, at: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        start, end = self._places[at]
        cursor = QTextCursor(self._editor.document())
        longest = self._editor.document().characterCount() - 1
        cursor.setPosition(min(start, longest))
        cursor.setPosition(min(end, longest), QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor  # type: ignore[attr-defined, unused-ignore]  # the stubs leave its fields out
        made.format = self._format(chosen=at == self._chosen)  # type: ignore[attr-defined, unused-ignore]  # as above
        return made

    def _format(self, *, chosen: bool) -> QTextCharFormat:
        tokens = self._look.tokens
        made = QTextCharFormat()
        made.setBackground(QColor(tokens.accent if chosen else tokens.noted))
        if chosen:
            made.setForeground(QColor(tokens.on_accent))
        made.setFontUnderline(True)
        return made
