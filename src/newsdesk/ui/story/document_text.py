"""Conversion of a body between a Qt text document and a plain string, exact to the character.

A document made by `new_document` shows the display text, and suggestions are properties of its characters; the string
is CriticMarkup. Other documents hold the string itself.
"""

from PySide6.QtGui import QTextCursor, QTextDocument

from newsdesk.text.critic_markup import TextRun, merged, runs, written
from newsdesk.text.diff import common_start
from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.editor.positions import indices_of, places_of, units
from newsdesk.ui.editor.suggestion_edits import Edit
from newsdesk.ui.editor.suggestion_format import (
    PLAIN,
    Stretch,
    SuggestionMark,
    format_of,
    is_marked,
    key_of,
    mark_of,
    set_stretches,
    stretches_in,
)
from newsdesk.ui.editor.suggestion_recorder import recorder_of
from newsdesk.ui.editor.text_diff import splices

_SHOWS_DISPLAY_TEXT = "display"


def new_document(body: str) -> QTextDocument:
    """A document that shows a body, with an empty undo stack."""
    document = plain_document("")
    document.setProperty(_SHOWS_DISPLAY_TEXT, True)
    display, marks = runs(_with_plain_line_ends(body))
    document.setPlainText(display)
    document.setUndoRedoEnabled(False)
    set_stretches(document, stretches_of(display, marks))
    document.setUndoRedoEnabled(True)
    return document


def plain_document(text: str) -> QTextDocument:
    """A document that holds a text as it is, with an empty undo stack."""
    document = QTextDocument()
    document.setPlainText(text)
    document.clearUndoRedoStacks()
    return document


def body_of(document: QTextDocument) -> str:
    """The body of a document as a string, with its suggestions as CriticMarkup."""
    text = text_of(document)
    if not document.property(_SHOWS_DISPLAY_TEXT) or not (is_marked(document) or "{" in text):
        return text
    return written(text, runs_of(document, text))


def runs_of(document: QTextDocument, display: str) -> tuple[TextRun, ...]:
    """The suggestions of a document whose display text is `display`, in code points of it."""
    marks = [(start, end, mark) for start, end, key in stretches_in(document) if (mark := mark_of(key))]
    spans = indices_of(display, [(start, end) for start, end, _ in marks])
    return merged(
        TextRun(mark.kind, start, end, mark.who, mark.at)
        for (start, end), (_, _, mark) in zip(spans, marks, strict=True)
    )


def rewrite(document: QTextDocument, body: str) -> None:
    """Make a document hold `body`, changing only what differs, so that cursors and the undo stack stay."""
    new = _with_plain_line_ends(body)
    if not document.property(_SHOWS_DISPLAY_TEXT):
        _rewrite_text(document, new)
        return
    display, marks = runs(new)
    wanted = stretches_of(display, marks)
    if text_of(document) == display and sorted(wanted) == stretches_in(document):
        return
    cursor = _cursor_at_change(document, display)
    known: list[Edit] = []
    with recorder_of(document).paused(known):
        cursor.beginEditBlock()
        known += _rewrite_text(document, display)
        if wanted or is_marked(document):
            set_stretches(document, wanted)
        cursor.endEditBlock()


def _rewrite_text(document: QTextDocument, new: str) -> list[Edit]:
    """Change the text to `new`; returns the edits in Qt positions, each as it is after the ones before it."""
    old = text_of(document)
    if old == new:
        return []
    cursor = _cursor_at_change(document, new)
    cursor.beginEditBlock()
    if _utf16_length(old) != document.characterCount() - 1:  # half a surrogate pair: Qt positions cannot be computed
        cursor.select(QTextCursor.SelectionType.Document)
        whole = document.characterCount() - 1
        cursor.insertText(new)
        cursor.endEditBlock()
        return [(0, whole, document.characterCount() - 1)]
    differences = splices(old, new)
    places = places_of(old, [(start, end) for start, end, _ in differences])
    edits: list[Edit] = []
    for (start, end), (_, _, added) in reversed([*zip(places, differences, strict=True)]):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(added, format_of(PLAIN))
        edits.append((start, end - start, _utf16_length(added)))
    cursor.endEditBlock()
    return edits


def _cursor_at_change(document: QTextDocument, new: str) -> QTextCursor:
    """A cursor where the text differs first: undo puts the caret there."""
    old = text_of(document)
    cursor = QTextCursor(document)
    cursor.setPosition(min(units(old, common_start(old, new)), document.characterCount() - 1))
    return cursor


def stretches_of(display: str, found: tuple[TextRun, ...]) -> list[Stretch]:
    """The Qt positions of runs in a document whose display text is `display`, with the keys of their marks."""
    spans = places_of(display, [(run.start, run.end) for run in found])
    keys = (key_of(SuggestionMark(run.kind, run.who, run.at)) for run in found)
    return [(start, end, key) for (start, end), key in zip(spans, keys, strict=True)]


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _utf16_length(text: str) -> int:
    """Length of a text in UTF-16 units, as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
