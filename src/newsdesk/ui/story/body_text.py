"""The body between a text document and a plain string, to the character."""

from PySide6.QtGui import QTextCursor, QTextDocument


def new_document(text: str) -> QTextDocument:
    """A document that holds the text, with nothing to undo."""
    document = QTextDocument()
    document.setPlainText(text)
    document.clearUndoRedoStacks()
    return document


def body_of(document: QTextDocument) -> str:
    """The text as typed. (`toPlainText` would turn no-break spaces into plain ones.)"""
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def rewrite(document: QTextDocument, text: str) -> None:
    """Make the document read `text`, touching only what differs, so that cursors and undo stay."""
    old = body_of(document)
    new = text.replace("\r\n", "\n").replace("\r", "\n")
    if old == new:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if _units(old) != document.characterCount() - 1:  # half a character, which Python does not see: places lie
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(new)
        cursor.endEditBlock()
        return
    for start, gone, come in reversed(_differences(old, new)):
        cursor.setPosition(_units(old[:start]))
        cursor.setPosition(_units(old[: start + len(gone)]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(come)
    cursor.endEditBlock()


def _differences(old: str, new: str) -> list[tuple[int, str, str]]:
    """Where the texts differ, by lines and then within them: the place in `old`, what goes and what comes."""
    from difflib import SequenceMatcher  # costs start-up time where nothing changes

    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            gone, come = "".join(before[a:b]), "".join(after[c:d])
            start = _common(gone, come)
            end = _common(gone[start:][::-1], come[start:][::-1])
            place = sum(map(len, before[:a])) + start
            found.append((place, gone[start : len(gone) - end], come[start : len(come) - end]))
    return found


def _common(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _units(text: str) -> int:
    """Qt counts UTF-16 units, Python counts characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
