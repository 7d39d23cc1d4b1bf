"""Reading and changing a text document, by whole lines or spans."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from newsdesk.ui.editor.passage import SelectedPassage
from newsdesk.ui.editor.positions import index, units
from newsdesk.ui.editor.suggestion_format import fresh_format
from newsdesk.ui.editor.text_diff import splices

_KEEP_ANCHOR = QTextCursor.MoveMode.KeepAnchor
_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


def text_of(document: QTextDocument) -> str:
    """Text of a document, exact to the character (`toPlainText` replaces no-break spaces)."""
    return document.toRawText().translate(_LINE_ENDS)


def selected_text(cursor: QTextCursor) -> str:
    """Selected text with "\\n" line ends."""
    return cursor.selectedText().translate(_LINE_ENDS)


def passage_at(cursor: QTextCursor) -> SelectedPassage:
    """The whole lines that a cursor's selection touches."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    text = "\n".join(block.text() for block in _blocks(first, last))
    below = last.next()
    return SelectedPassage(
        text=text,
        anchor=index(text, cursor.anchor() - first.position()),
        position=index(text, cursor.position() - first.position()),
        above=first.previous().text() if first.previous().isValid() else "",
        below=below.text() if below.isValid() else None,
    )


def write_passage(cursor: QTextCursor, before: SelectedPassage, after: SelectedPassage) -> QTextCursor:
    """Change the lines of `before`, which the cursor is in, to those of `after`, as one undo step.

    Changes only what differs. Returns a cursor with the selection of `after`.
    """
    document = cursor.document()
    base = document.findBlock(cursor.selectionStart()).position()
    selection = QTextCursor(document)
    changes = splices(before.text, after.text)
    if changes:
        cursor.beginEditBlock()
    for start, end, text in reversed(changes):
        replace_text(cursor, base + units(before.text, start), base + units(before.text, end), text)
    # set before the edit block ends, so that the selection moves along with corrections made then
    selection.setPosition(base + units(after.text, after.anchor))
    selection.setPosition(base + units(after.text, after.position), _KEEP_ANCHOR)
    if changes:
        cursor.endEditBlock()
    return selection


def replace_text(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    """Replace the text between two Qt positions. Wrap several calls in an edit block."""
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP_ANCHOR)
    insert_text(cursor, text)


def insert_text(cursor: QTextCursor, text: str) -> None:
    """Replace the selection by a text."""
    cursor.insertText(text, fresh_format(cursor.document()))


def text_before_caret(cursor: QTextCursor) -> str:
    """Text of the line up to the caret."""
    text = cursor.block().text()
    return text[: index(text, cursor.positionInBlock())]


def is_first_layout(document: QTextDocument, position: int, removed: int, added: int) -> bool:
    """Whether a reported change is only Qt's announcement of the first layout of the document."""
    return position == removed == 0 and added == document.characterCount()


def _blocks(first: QTextBlock, last: QTextBlock) -> list[QTextBlock]:
    blocks = [first]
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    return blocks
