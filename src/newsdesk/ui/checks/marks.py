"""Underlines in the body what checks found: what can be seen of it, and says why where the pointer rests."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsdesk.domain.finding import Finding
from newsdesk.ui.checks.cards import colour
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.tips import show_tip
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.paging import scroll_area_of, visible_rect
from newsdesk.ui.theme import Theme

LAYER = "findings"
# on either side of what is visible, so that scrolling a little shows no bare text
_MARGIN = 400
_LONGEST = 200  # of a stretch, in characters: a whole paragraph is not underlined


class FindingMarks(QObject):
    """A wave under each finding; red where it stops a move or is no word, amber where it is advice."""

    def __init__(self, checking: StoryChecks, body: BodyEditor, look: Theme) -> None:
        super().__init__(body)
        self._checking, self._body, self._look = checking, body, look
        checking.changed.connect(self._story_changed)
        look.changed.connect(self.show)
        body.viewport().installEventFilter(self)
        if area := scroll_area_of(body):
            area.verticalScrollBar().valueChanged.connect(self.show)
        self._story_changed()

    def show(self) -> None:
        """Underline what is in sight."""
        places = self._checking.places
        spans = places.all() if places else {}
        if not spans:
            self._body.extra_selections.set_layer(LAYER, ())
            return
        top, bottom = self._in_sight()
        found = self._checking.by_number
        self._body.extra_selections.set_layer(
            LAYER,
            [
                wave(self._body, found[number].finding, start, min(end, start + _LONGEST), self._look)
                for number, (start, end) in spans.items()
                if start < bottom and end > top
            ],
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._checking.at(self._body.cursorForPosition(event.pos()).position())
            if found is not None:
                show_tip(event, found, self._body)
                return True
        return super().eventFilter(watched, event)

    def _story_changed(self) -> None:
        if self._checking.places is not None and self._checking.session is not None:
            self._checking.places.changed.connect(self.show)
        self.show()

    def _in_sight(self) -> tuple[int, int]:
        visible = visible_rect(self._body)
        first = self._body.cursorForPosition(QPoint(0, max(0, visible.top() - _MARGIN))).block()
        last = self._body.cursorForPosition(QPoint(visible.right(), visible.bottom() + _MARGIN)).block()
        return first.position(), last.position() + last.length()


def wave(edit: QTextEdit, finding: Finding, start: int, end: int, look: Theme) -> QTextEdit.ExtraSelection:
    """The underline of a finding between two positions of Qt."""
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(edit.document())
    longest = edit.document().characterCount() - 1
    cursor.setPosition(min(start, longest))
    cursor.setPosition(min(end, longest), QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)  # what is typed behind a word is not part of it
    worn = QTextCharFormat()
    worn.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    worn.setUnderlineColor(QColor(getattr(look.tokens, colour(finding))))
    made.cursor, made.format = cursor, worn  # type: ignore[attr-defined, unused-ignore]  # the stubs leave its fields out
    return made
