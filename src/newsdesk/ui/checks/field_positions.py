"""Where findings stand on the sheet: the field of each, how to show it, and what the writer is at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from newsdesk.domain.fields import BODY
from newsdesk.domain.finding import Finding
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.numbered_finding import NumberedFinding, rank
from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.editor.positions import units
from newsdesk.ui.story.fields import TITLE

if TYPE_CHECKING:
    from newsdesk.ui.story.editor_page import EditorPage

Spot = tuple[int, int]


class FieldPositions:
    """The places of one sheet. Spots are what findings and the caret are compared by: field, then position in it."""

    def __init__(self, checking: StoryChecks, sheet: "EditorPage") -> None:
        self._checking, self._sheet = checking, sheet

    def widget(self, name: str) -> QWidget | None:
        """What a field is written in; None where it has no place on the sheet."""
        if name == BODY:
            return self._sheet.body
        if name in TITLE:
            found: QWidget = getattr(self._sheet.title, name)
            return found
        return self._sheet.form.fields.get(name)

    def spot(self, found: NumberedFinding) -> Spot | None:
        """Where a finding stands; None where its words are gone."""
        finding = found.finding
        if finding.field != BODY or finding.end == finding.start:
            return rank(finding.field), finding.start
        place = self._checking.place(found)
        return (rank(BODY), place[0]) if place else None

    def here(self, focus: QWidget | None) -> Spot:
        """What the writer is at; where the focus is elsewhere, the caret in the body."""
        for name in {each.finding.field for each in self._checking.found} | set(TITLE):
            widget = self.widget(name)
            if widget is not None and focus is not None and (widget is focus or widget.isAncestorOf(focus)):
                return rank(name), _caret(focus)
        return rank(BODY), _caret(self._sheet.body)

    def show(self, found: NumberedFinding) -> None:
        """Bring in sight what a finding is about, and select its words; the focus stays where it is."""
        place, widget = self._checking.place(found), self.widget(found.finding.field)
        if place is not None:
            self._sheet.select_span(*place)
        elif widget is not None:
            self._unfold(found.finding.field)
            self._sheet.scroll_page.keep_in_sight(widget, widget.rect())
            _select(widget, found.finding)

    def enter(self, finding: Finding, found: NumberedFinding | None = None) -> bool:
        """Put the focus where a finding stands. Says whether there is such a place on the sheet."""
        widget = self.widget(finding.field)
        if widget is None:
            return False
        self._unfold(finding.field)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if found is not None:
            self.show(found)
        elif finding.end > finding.start and finding.field == BODY:
            self._sheet.select_passage(finding.start, finding.end)
        else:
            _select(widget, finding)
        return True

    def _unfold(self, name: str) -> None:
        form = self._sheet.form
        if name in form.boxes and form.boxes[name].isHidden():
            form.unfold(True)


def _caret(widget: QWidget) -> int:
    if isinstance(widget, QTextEdit):
        return widget.textCursor().selectionStart()
    if isinstance(widget, QLineEdit):
        return widget.selectionStart() if widget.hasSelectedText() else widget.cursorPosition()
    return 0


def _select(widget: QWidget, finding: Finding) -> None:
    """Select the words in a field, if they stand there still."""
    if finding.end == finding.start:
        return
    if isinstance(widget, QTextEdit):
        text = text_of(widget.document())
        if text[finding.start : finding.end] == finding.quote:
            cursor = QTextCursor(widget.document())
            cursor.setPosition(units(text, finding.start))
            cursor.setPosition(units(text, finding.end), QTextCursor.MoveMode.KeepAnchor)
            widget.setTextCursor(cursor)
    elif isinstance(widget, QLineEdit):
        start = widget.text().find(finding.quote)
        if start >= 0:
            widget.setSelection(units(widget.text(), start), units(finding.quote))
