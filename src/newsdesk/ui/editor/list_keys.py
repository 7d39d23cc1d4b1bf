"""Effect of Enter, Backspace and Tab on lines of Markdown. Pure: lines in, changes out; what a line is says the model.

Enter starts a paragraph, as in other programs: it writes the blank line that Markdown needs. Pressing it twice, as
people used to Markdown do, gives the same. Shift+Enter breaks the line within a paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdesk.text.markdown import START, Item, LineState, read
from newsdesk.text.markdown_flow import Read, after_quotes

SOFT_BREAK = "  \n"
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class ListBreak:
    """`cut` characters at the start of the line are removed, `insert` is put before the caret and `after` behind it.

    `clears_above`: the line above becomes blank too (the empty line of a quotation that ends here).
    """

    insert: str = ""
    after: str = ""
    cut: int = 0
    clears_above: bool = False


_NEW_LINE = ListBreak("\n")
_NEW_PARAGRAPH = ListBreak("\n\n")
_NO_CHANGE = ListBreak()


def break_for_enter(
    line: str, column: int, *, above: str = "", below: str | None = None, state: LineState = START
) -> ListBreak:
    """Effect of Enter at `column` of a line between `above` and `below` (None: it is the last line).

    `state` is what the lines above leave open.
    """
    if not line.strip():
        return _enter_on_blank_line(above, below)
    this, _, _ = read(line, state, below=below or "")
    if this.quotes:
        return _enter_in_quotation(line, this, column, above)
    if this.item:
        return _enter_in_list(line, this.item, column, above)
    return _NEW_LINE if line.lstrip().startswith("|") else _NEW_PARAGRAPH


def joins_paragraphs(line: str, above: str, before_that: str, *, state: LineState = START) -> bool:
    """Whether Backspace at the start of `line` removes the whole break between two paragraphs."""
    return not above.strip() and bool(before_that.strip()) and not any(items_of([line], state))


def items_of(lines: Sequence[str], state: LineState = START) -> list[bool]:
    """Of each line whether it begins a list item."""
    found = []
    for number, line in enumerate(lines):
        this, _, state = read(line, state, below=lines[number + 1] if number + 1 < len(lines) else "")
        found.append(this.item is not None)
    return found


def indented(line: str) -> str:
    """A list item one level deeper."""
    return _INDENT + line


def outdented(line: str) -> str:
    """A list item one level higher; the top level stays."""
    if line.startswith("\t"):
        return line[1:]
    return line[min(len(_INDENT), len(line) - len(line.lstrip(" "))) :]


def _enter_on_blank_line(above: str, below: str | None) -> ListBreak:
    if above.strip():
        # on the blank line after a paragraph, the next one starts below it, or between two
        return ListBreak("\n", "\n" if below is not None and below.strip() else "")
    return _NO_CHANGE


def _enter_in_quotation(line: str, this: Read, column: int, above: str) -> ListBreak:
    marks = line[: after_quotes(line, this.quotes)]
    if not line[len(marks) :].strip():
        is_empty_above = ">" in above and not above.strip(" >")
        insert = "" if is_empty_above or not above.strip() else "\n"
        return ListBreak(insert, cut=len(line), clears_above=is_empty_above)
    if column < len(marks):
        return _NEW_LINE
    return ListBreak(f"\n{marks.rstrip()}\n{marks.rstrip()} ")


def _enter_in_list(line: str, item: Item, column: int, above: str) -> ListBreak:
    indent = line[: item.start]
    if not line[item.end :].strip():
        if indent:
            return ListBreak(cut=len(indent) - len(outdented(indent)))
        return ListBreak("\n" if above.strip() else "", cut=len(line))
    if column < item.end:
        return _NEW_LINE
    mark = line[item.start : item.end]
    if item.number is not None:
        mark = f"{item.number + 1}{mark.lstrip('0123456789')}"
    return ListBreak(f"\n{indent}{mark}")
