"""Text of a document as if its suggestions were accepted, with a map of positions back to the document."""

from bisect import bisect_right
from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument

from newsdesk.text.critic_markup import SuggestionKind
from newsdesk.ui.editor.editing import selected_text, text_of
from newsdesk.ui.editor.positions import as_text, as_units
from newsdesk.ui.editor.suggestion_format import is_kind, is_marked, stretches_in

_SKIPPED_KINDS = (SuggestionKind.DELETE, SuggestionKind.COMMENT)
Span = tuple[int, int]


class AcceptedView:
    """The accepted text, and the conversion of its Qt positions to those of the document."""

    def __init__(self, document: QTextDocument) -> None:
        whole = text_of(document)
        skipped = skipped_spans(document)
        self.text = _without(whole, skipped) if skipped else whole
        self._starts, self._shifts = [0], [0]
        for start, end in skipped:
            self._starts.append(start - self._shifts[-1])
            self._shifts.append(self._shifts[-1] + end - start)

    def to_document(self, spans: Iterable[Span]) -> list[Span]:
        """Convert spans of the accepted text to spans of the document, both in Qt positions."""
        if len(self._starts) == 1:
            return [*spans]
        return [(self._document_position(start), self._document_position(end - 1) + 1) for start, end in spans]

    def _document_position(self, at: int) -> int:
        return at + self._shifts[bisect_right(self._starts, at) - 1]


def skipped_spans(document: QTextDocument) -> list[Span]:
    """Spans that are shown but not part of the accepted text: deleted words, and comments of other programs."""
    stretches = stretches_in(document)
    return [(start, end) for start, end, key in stretches if any(is_kind(key, kind) for kind in _SKIPPED_KINDS)]


def accepted_text(cursor: QTextCursor) -> str:
    """The selected text without what is skipped."""
    text = selected_text(cursor)
    if not is_marked(cursor.document()):
        return text
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    skipped = ((max(start, first), min(end, last)) for start, end in skipped_spans(cursor.document()))
    return _without(text, [(start - first, end - first) for start, end in skipped if start < end])


def accepted_text_before_caret(cursor: QTextCursor) -> str:
    """The text of the line up to the caret, without what is skipped."""
    line = QTextCursor(cursor)
    line.setPosition(cursor.block().position())
    line.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return accepted_text(line)


def _without(text: str, skipped: list[Span]) -> str:
    units = as_units(text)
    at, kept = 0, []
    for start, end in skipped:
        kept.append(units[at:start])
        at = end
    return as_text("".join((*kept, units[at:])))
