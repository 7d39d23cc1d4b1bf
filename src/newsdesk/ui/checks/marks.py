"""Underlines of findings in the body, as far as it is in sight, with a tooltip."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from newsdesk.domain.finding import Finding
from newsdesk.ui.checks.cards import colour, reason, sentence
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.paging import scroll_area_of, visible_rect
from newsdesk.ui.theme import Theme

LAYER = "findings"
# pixels above and below the visible part, underlined before they are scrolled to
_MARGIN = 400
_LONGEST = 200  # UTF-16 units: a whole paragraph is not underlined


class FindingMarks(QObject):
    """A wave under each finding; red where it stops a move or is misspelt, amber where it is advice."""

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
        """Underline the findings in sight."""
        places = self._checking.places
        spans = places.all() if places else {}
        if not spans:
            self._body.extra_selections.set_layer(LAYER, ())
            return
        top, bottom = self._in_sight()
        by_number = self._checking.by_number
        self._body.extra_selections.set_layer(
            LAYER,
            [
                wave(self._body, by_number[number].finding, start, min(end, start + _LONGEST), self._look)
                for number, (start, end) in spans.items()
                if start < bottom and end > top
            ],
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            numbered = self._checking.at(self._body.cursorForPosition(event.pos()).position())
            if numbered is not None:
                show_tip(event, numbered, self._body)
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
    """Underline of a finding between two positions in UTF-16 units."""
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(edit.document())
    longest = edit.document().characterCount() - 1
    cursor.setPosition(min(start, longest))
    cursor.setPosition(min(end, longest), QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)  # text typed after the word is not part of it
    char_format = QTextCharFormat()
    char_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    char_format.setUnderlineColor(QColor(getattr(look.tokens, colour(finding))))
    selection.cursor, selection.format = cursor, char_format  # type: ignore[attr-defined, unused-ignore]  # the stubs leave its fields out
    return selection


def show_tip(event: QHelpEvent, numbered: NumberedFinding, widget: QWidget) -> None:
    """Show a tooltip with what is wrong and why."""
    lines = (sentence(numbered.finding), reason(numbered.finding))
    QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), widget)
