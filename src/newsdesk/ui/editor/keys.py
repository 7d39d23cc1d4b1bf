"""Handlers of the keys that change paragraphs and lists: Enter, Backspace, Delete, Tab."""

from PySide6.QtGui import QTextCursor, QTextDocument

from newsdesk.text.critic_markup import SuggestionKind
from newsdesk.text.markdown import LineState
from newsdesk.ui.editor.accepted_view import accepted_text, skipped_spans
from newsdesk.ui.editor.editing import insert_text, passage_at, replace_text, text_before_caret, write_passage
from newsdesk.ui.editor.line_states import is_code_below, state_above, state_below
from newsdesk.ui.editor.list_keys import (
    SOFT_BREAK,
    ListBreak,
    break_for_enter,
    indented,
    items_of,
    joins_paragraphs,
    outdented,
)
from newsdesk.ui.editor.move_lines import paragraphs_to_swap
from newsdesk.ui.editor.passage import SelectedPassage
from newsdesk.ui.editor.suggestion_format import is_kind, key_at


def break_paragraph(cursor: QTextCursor) -> None:
    """Enter: start a new paragraph or list item, or end the list."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    _apply_break(cursor, _break_at(cursor))
    cursor.endEditBlock()


def break_line(cursor: QTextCursor) -> None:
    """Shift+Enter: break the line within the paragraph."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    plain = is_code_below(cursor.block()) or not text_before_caret(cursor).strip()
    insert_text(cursor, "\n" if plain else SOFT_BREAK)
    cursor.endEditBlock()


def join_to_paragraph_above(cursor: QTextCursor) -> bool:
    """Backspace at the start of a paragraph: remove the whole break. False: it is an ordinary Backspace."""
    block = cursor.block()
    above = block.previous()
    if cursor.hasSelection() or not cursor.atBlockStart() or not above.isValid() or not above.previous().isValid():
        return False
    before_that = above.previous().text()
    if is_code_below(above) or not joins_paragraphs(block.text(), above.text(), before_that, state=state_below(above)):
        return False
    cursor.beginEditBlock()
    replace_text(cursor, above.position() - 1, block.position(), "")
    cursor.endEditBlock()
    return True


def join_paragraph_below(cursor: QTextCursor) -> bool:
    """Delete at the end of a paragraph: remove the whole break. False: it is an ordinary Delete."""
    below = cursor.block().next()
    if cursor.hasSelection() or not cursor.atBlockEnd() or not below.isValid() or not below.next().isValid():
        return False
    after = QTextCursor(below.next())
    return bool(cursor.block().text().strip()) and join_to_paragraph_above(after)


def in_list(cursor: QTextCursor) -> bool:
    """Whether every line of the selection that is not blank is a list item."""
    lines = passage_at(cursor).text.split("\n")
    are_items = items_of(lines, _state_above_selection(cursor))
    return any(are_items) and all(item or not line.strip() for line, item in zip(lines, are_items, strict=True))


def _state_above_selection(cursor: QTextCursor) -> LineState:
    return state_above(cursor.document().findBlock(cursor.selectionStart()))


def shift_items(cursor: QTextCursor, *, deeper: bool) -> QTextCursor:
    """Tab and Shift+Tab: indent or outdent the list items. Returns a cursor with the same selection.

    An item that has none above it to stand under stays: indented, it would be no item.
    """
    before = passage_at(cursor)
    lines = before.text.split("\n")
    shifted = [(indented(line) if deeper else outdented(line)) if line.strip() else line for line in lines]
    state = _state_above_selection(cursor)
    if items_of(shifted, state) != items_of(lines, state):
        shifted = lines
    after = SelectedPassage(
        text="\n".join(shifted),
        anchor=_moved_offset(before.anchor, lines, shifted),
        position=_moved_offset(before.position, lines, shifted),
    )
    return write_passage(cursor, before, after)


def move_paragraph(cursor: QTextCursor, step: int) -> QTextCursor:
    """Move the selected paragraphs one place up (`step` -1) or down (1). Returns a cursor in the moved text."""
    document = cursor.document()
    first, last = (document.findBlock(at).blockNumber() for at in (cursor.selectionStart(), cursor.selectionEnd()))
    places = paragraphs_to_swap(_accepted_lines(document), first, last, step)
    if places is None:
        return cursor
    (own, own_end), (neighbour, neighbour_end) = places
    start, end = _line_start(document, own), _end_before_line(document, own_end)
    words = QTextCursor(document)
    words.setPosition(start)
    words.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text = accepted_text(words)
    gap = "\n" if neighbour_end == own or own_end == neighbour else "\n\n"
    there = _line_start(document, neighbour) if step < 0 else _end_before_line(document, neighbour_end)
    offset = min(max(0, cursor.position() - start), len(text)) + (len(gap) if step > 0 else 0)
    removed = _inserted_break(document, start, end, step)
    if removed is None:
        removed = (
            (_end_before_line(document, neighbour_end), end) if step < 0 else (start, _line_start(document, neighbour))
        )
    moved_cursor = QTextCursor(document)
    cursor.beginEditBlock()
    changes = [(there, there, text + gap if step < 0 else gap + text), (*removed, "")]
    for change in sorted(changes, reverse=True):
        replace_text(cursor, *change)
        if change[2]:
            moved_cursor.setPosition(there + offset)
    cursor.endEditBlock()
    return moved_cursor


def _inserted_break(document: QTextDocument, start: int, end: int, step: int) -> tuple[int, int] | None:
    """The range to remove including the line ends on the far side, if those are only suggested; None otherwise."""
    first, last = start, end
    while step > 0 and is_kind(key_at(document, first - 1), SuggestionKind.INSERT) and _is_break(document, first - 1):
        first -= 1
    while step < 0 and is_kind(key_at(document, last), SuggestionKind.INSERT) and _is_break(document, last):
        last += 1
    return (first, last) if (first, last) != (start, end) else None


def _is_break(document: QTextDocument, position: int) -> bool:
    return document.characterAt(position) == "\u2029"


def _accepted_lines(document: QTextDocument) -> list[str]:
    """All lines; one whose words are all deleted counts as blank."""
    skipped = skipped_spans(document)
    lines = []
    block = document.begin()
    while block.isValid():
        start, end = block.position(), block.position() + block.length() - 1
        deleted = start < end and any(a <= start and end <= b for a, b in skipped)
        lines.append("" if deleted else block.text())
        block = block.next()
    return lines


def _line_start(document: QTextDocument, line: int) -> int:
    return document.findBlockByNumber(line).position()


def _end_before_line(document: QTextDocument, line: int) -> int:
    """End of the line before this one, as a Qt position."""
    block = document.findBlockByNumber(line - 1)
    return block.position() + block.length() - 1


def _break_at(cursor: QTextCursor) -> ListBreak:
    block = cursor.block()
    if is_code_below(block):
        return ListBreak("\n")
    above, below = block.previous(), block.next()
    return break_for_enter(
        block.text(),
        len(text_before_caret(cursor)),
        above=above.text() if above.isValid() else "",
        below=below.text() if below.isValid() else None,
        state=state_above(block),
    )


def _apply_break(cursor: QTextCursor, wanted: ListBreak) -> None:
    block = cursor.block()
    if wanted.clears_above:
        replace_text(cursor, block.previous().position(), block.position() + wanted.cut, "\n")
    elif wanted.cut:
        column = cursor.positionInBlock()
        replace_text(cursor, block.position(), block.position() + wanted.cut, "")
        cursor.setPosition(cursor.position() + max(0, column - wanted.cut))
    if wanted.insert:
        insert_text(cursor, wanted.insert)
    if wanted.after:
        at = cursor.position()
        insert_text(cursor, wanted.after)
        cursor.setPosition(at)


def _moved_offset(offset: int, old: list[str], new: list[str]) -> int:
    base = 0
    for before, after in zip(old, new, strict=True):
        if offset <= len(before):
            return base + max(0, offset + len(after) - len(before))
        offset -= len(before) + 1
        base += len(after) + 1
    return base
