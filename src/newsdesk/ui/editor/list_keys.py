"""Effect of Enter, Backspace and Tab on lines of Markdown. Pure: lines in, changes out.

Enter starts a paragraph, as in other programs: it writes the blank line that Markdown needs. Pressing it twice, as
people used to Markdown do, gives the same. Shift+Enter breaks the line within a paragraph.
"""

import re
from dataclasses import dataclass

SOFT_BREAK = "  \n"
_INDENT = "    "

_QUOTED = re.compile(r"(?P<marks>(?: {0,3}> ?)+)(?P<rest>.*)$")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-+*]|(?P<number>\d{1,9})\.)(?P<gap>[ \t]+)(?P<rest>.*)$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")


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


def break_for_enter(line: str, column: int, *, above: str = "", below: str | None = None) -> ListBreak:
    """Effect of Enter at `column` of a line between `above` and `below` (None: it is the last line)."""
    if not line.strip():
        return _enter_on_blank_line(above, below)
    if quoted := _QUOTED.match(line):
        return _enter_in_quotation(quoted, column, above)
    if (item := _ITEM.match(line)) and not _RULE.match(line):
        return _enter_in_list(item, column, above)
    return _NEW_LINE if line.lstrip().startswith("|") else _NEW_PARAGRAPH


def joins_paragraphs(line: str, above: str, before_that: str) -> bool:
    """Whether Backspace at the start of `line` removes the whole break between two paragraphs."""
    return not above.strip() and bool(before_that.strip()) and not _ITEM.match(line)


def is_item(line: str) -> bool:
    """Whether a line is a list item."""
    return bool(_ITEM.match(line)) and not _RULE.match(line)


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


def _enter_in_quotation(quoted: re.Match[str], column: int, above: str) -> ListBreak:
    marks = quoted["marks"]
    if not quoted["rest"].strip():
        empty_above = bool((before := _QUOTED.match(above)) and not before["rest"].strip())
        return ListBreak("" if empty_above or not above.strip() else "\n", cut=len(quoted[0]), clears_above=empty_above)
    if column < len(marks):
        return _NEW_LINE
    return ListBreak(f"\n{marks.rstrip()}\n{marks.rstrip()} ")


def _enter_in_list(item: re.Match[str], column: int, above: str) -> ListBreak:
    lead = item["indent"] + item["mark"] + item["gap"]
    if not item["rest"].strip():
        if item["indent"]:
            return ListBreak(cut=len(item["indent"]) - len(outdented(item["indent"])))
        return ListBreak("\n" if above.strip() else "", cut=len(item[0]))
    if column < len(lead):
        return _NEW_LINE
    mark = f"{int(item['number']) + 1}." if item["number"] else item["mark"]
    return ListBreak(f"\n{item['indent']}{mark}{item['gap']}")
