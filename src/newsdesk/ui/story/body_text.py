"""The body between a text document and a plain string, to the character."""

from PySide6.QtGui import QTextCursor, QTextDocument

# what a text document has in place of line ends
_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


def new_document(text: str) -> QTextDocument:
    """A document that holds the text, with nothing to undo."""
    document = QTextDocument()
    document.setPlainText(text)
    document.clearUndoRedoStacks()
    return document


def body_of(document: QTextDocument) -> str:
    """The text as typed. (`toPlainText` would turn no-break spaces into plain ones.)"""
    return document.toRawText().translate(_LINE_ENDS)


def rewrite(document: QTextDocument, text: str) -> None:
    """Make the document read `text`, touching only what differs, so that cursors and undo stay."""
    old = body_of(document)
    new = text.replace("\r\n", "\n").replace("\r", "\n")
    if old == new:
        return
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(_units(old[:start]))
    cursor.setPosition(_units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(new[start : len(new) - end])
    cursor.endEditBlock()


def _common(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _units(text: str) -> int:
    """Qt counts UTF-16 units, Python counts characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
