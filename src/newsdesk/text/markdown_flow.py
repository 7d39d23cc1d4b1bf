"""What Markdown's lines are within one container (the page, a quotation, a list item), as Python-Markdown reads them.

Python-Markdown takes a stretch without blank lines as one, looks for headings and rules on any of its lines, for lists
at its beginning alone, and gives a quotation all that follows. A flow is what the lines above leave open.
"""

import re
from typing import Literal, NamedTuple

Kind = Literal["paragraph", "heading", "rule", "code", "table", "definition", "html", "blank"]
ListType = Literal["ul", "ol"]

DEEPEST = 30
"""So many containers may stand in each other; the page prints what nests deeper as it was typed."""
INDENT = 4  # columns of one level in Python-Markdown


class Item(NamedTuple):
    """Mark of a list item. `start` and `end` are offsets in the line; the blanks behind the mark belong to it."""

    start: int
    end: int
    type: ListType
    number: int | None


class Read(NamedTuple):
    """What a line is. A tuple with names, since a long story has thousands of lines and each is read anew.

    `text` is the offset of its words; `level` that of a heading; `quotes` how many quotations it stands in; `lists` the
    lists around it, outermost first, and `note` the footnote. `begins` says that no earlier line belongs to its block,
    `heads` that the line below is its underline, as of a heading or a table, and `is_mark` that it is such an underline
    or a fence itself.
    """

    kind: Kind
    text: int = 0
    level: int = 0
    quotes: int = 0
    lists: tuple[ListType, ...] = ()
    item: Item | None = None
    begins: bool = True
    heads: bool = False
    is_mark: bool = False
    note: str = ""


class Here(NamedTuple):
    """A line from `at` on, and the next line of its container, empty where there is none. `depth` is the level that a
    list gives to the line where that is counted in another way than by four columns; `room` is for containers."""

    line: str
    at: int = 0
    below: str = ""
    depth: int | None = None
    room: int = DEEPEST


class Flow(NamedTuple):
    """What is open in a container.

    Of a list: `path` has the types of the open lists, `floor` is the level at which a stretch in it began (see
    `_in_list`), `fresh` says that a blank line stands above, `apart` that the stretch began with a paragraph, `joins`
    that the last item is itself the first of a list, which takes in items of any type. `inside` is the flow in the
    quotation or item; `under` and `level` tell what an underline belongs to.
    """

    open: Literal["", "paragraph", "table", "quote", "list", "underline"] = ""
    path: tuple[ListType, ...] = ()
    floor: int = 0
    fresh: bool = False
    apart: bool = False
    joins: bool = False
    inside: "Flow | None" = None
    under: Kind = "heading"
    level: int = 0


class Marker(NamedTuple):
    """Where a mark of a list starts and ends, and the type of its list."""

    start: int
    end: int
    type: ListType


EMPTY = Flow()
_PARAGRAPH = Flow("paragraph")

# As in Python-Markdown 3.11, line by line; but a heading's mark ends with a blank: `#Kabul` is a word.
HASH = re.compile(r"(#{1,6})(?=[ \t]|\Z)(?:[^\\]++|\\.)*+\Z")
HEADING_MARK = re.compile(r"#{1,6}[ \t]+")
RULE = re.compile(r" {0,3}(?:-(?: {0,2}-){2,}|_(?: {0,2}_){2,}|\*(?: {0,2}\*){2,}) *\Z")
UNDERLINE = re.compile(r"(?:=+|-{2,}|-(?![ \t]))[ \t]*\Z")
"""Of a heading. A dash with a blank behind it is an item that has no words yet."""
QUOTE = re.compile(r" {0,3}> ?")
DEFINITION = re.compile(
    r""" {0,3}\[([^\[\]^\n][^\[\]\n]*)\]:[ \t]*+(\S++)(?:[ \t]++(?:(["'])(.*)\3|\((.*)\)))?[ \t]*$""", re.MULTILINE
)
"""Where a reference leads: its name, address and title."""
_OWN_ITEM = re.compile(r"[ \t]*(?:[-*+]|(\d{1,3})\.)[ \t]+")
ANY_ITEM = re.compile(r"[ \t]*(?:[-*+]|(\d{1,3})[.)])(?:[ \t]+|$)")
"""Mark of an item in a list whose levels are counted by the page: two columns are enough, and `1)` is a number."""
_PIPES = re.compile(r"\\\\|\\`+|(`+)|\\\||(\|)")
_CELL_RULE = re.compile(r"[-:| \t]+\Z")
_END_BORDER = re.compile(r"(?<!\\)(?:\\\\)*\|\Z")
_MOST_CELLS = 10_000


def blank(flow: Flow) -> Flow:
    """The flow after a blank line: a list goes on over it."""
    return flow._replace(fresh=True, apart=False, inside=None) if flow.open == "list" else EMPTY


def width(line: str, at: int = 0) -> int:
    """How many columns a line is indented from `at` on."""
    lead = line[at:]
    lead = lead[: len(lead) - len(lead.lstrip(" \t"))]
    return len(lead.expandtabs(INDENT)) if "\t" in lead else len(lead)


def read(here: Here, flow: Flow) -> tuple[Read, Flow]:
    """What a line is, and the flow after it. With no room left for containers, all is text."""
    if not here.room:
        return Read("paragraph", _text(here)), _PARAGRAPH
    if flow.open in ("underline", "table"):
        return _under_head(here, flow)
    if flow.open == "list":
        return _in_list(here, flow)
    starts = not flow.open
    if starts and (head := _head(here)):
        return head
    if found := _split(here):
        return found, EMPTY
    if flow.open == "quote":
        return _in_quote(here, flow)
    return _opened(here, starts=starts)


def _opened(here: Here, *, starts: bool) -> tuple[Read, Flow]:
    if starts and (marker := _marker(here)) and _is_flat(here):
        return _item(here, marker, ())
    if QUOTE.match(here.line, here.at):
        return _in_quote(here, Flow("quote"))
    if DEFINITION.match(here.line, here.at):
        return Read("definition", _text(here)), EMPTY
    return Read("paragraph", _text(here), begins=starts), _PARAGRAPH


def _is_flat(here: Here) -> bool:
    """Whether a mark of a list may begin one: it is indented by less than a level."""
    return not here.depth if here.depth is not None else width(here.line, here.at) < INDENT


def _text(here: Here) -> int:
    """Where the words of a line begin."""
    rest = here.line[here.at :]
    return here.at + len(rest) - len(rest.lstrip(" \t"))


def _split(here: Here) -> Read | None:
    """A heading or a rule: it ends what is open, on whichever line of a stretch it stands."""
    first = here.line[here.at : here.at + 1]
    if first == "#" and (found := HASH.match(here.line, here.at)):
        return Read("heading", _text(here._replace(at=found.end(1))), len(found[1]))
    if first and first in " -_*" and is_rule(here.line[here.at :]):
        return Read("rule", len(here.line))
    return None


def is_rule(line: str) -> bool:
    """Whether a line is a rule."""
    return RULE.match(line.replace("\t", "    ")) is not None


def _is_split(below: str) -> bool:
    return below[:1] in ("#", " ", "-", "_", "*") and _split(Here(below)) is not None


# Headings and tables that the line below makes


def _head(here: Here) -> tuple[Read, Flow] | None:
    """A line that the one below makes a heading or the head of a table."""
    line, below = here.line, here.below
    if not below:
        return None
    if "|" in line and below.lstrip(" \t")[:1] in ("|", "-", ":") and is_table(line[here.at :], below):
        return Read("table", _text(here), heads=True), Flow("underline", under="table")
    if below[0] in "=-" and UNDERLINE.match(below) and not (line[here.at] == "#" and HASH.match(line, here.at)):
        level = 1 if below[0] == "=" else 2
        return Read("heading", _text(here), level, heads=True), Flow("underline", level=level)
    return None


def _under_head(here: Here, flow: Flow) -> tuple[Read, Flow]:
    if flow.open == "table":
        return Read("table", _text(here), begins=False), flow
    after = Flow("table") if flow.under == "table" else EMPTY
    return Read(flow.under, _text(here), flow.level, begins=False, is_mark=True), after


def is_table(head: str, below: str) -> bool:
    """Whether two lines begin a table."""
    head, below = head.strip(" \t"), below.strip(" \t")
    if not _CELL_RULE.match(below):
        return False
    is_bordered = head.startswith("|") or _END_BORDER.search(head) is not None
    columns = _columns(head, is_bordered=is_bordered)
    if columns == 1 and not (is_bordered and (below.startswith("|") or below.endswith("|"))):
        return False
    return columns == _columns(below, is_bordered=is_bordered)


def _columns(row: str, *, is_bordered: bool) -> int:
    """How many cells a row has; a mark of a cell within code is none."""
    if is_bordered:
        row = _END_BORDER.sub("", row.removeprefix("|"))
    marks = list(_PIPES.finditer(row)) if row.count("|") <= _MOST_CELLS else []
    last_of = {mark[1]: place for place, mark in enumerate(marks) if mark[1]}
    count, code_ends = 1, -1
    for place, mark in enumerate(marks):
        if place <= code_ends:
            continue
        if mark[1] and last_of[mark[1]] > place:
            code_ends = next(n for n in range(place + 1, len(marks)) if marks[n][1] == mark[1])
        elif mark[2]:
            count += 1
    return count


# Quotations


def _in_quote(here: Here, flow: Flow) -> tuple[Read, Flow]:
    mark = QUOTE.match(here.line, here.at)
    at = mark.end() if mark else here.at
    inside = flow.inside or EMPTY
    if not here.line[at:].strip():
        return Read("blank", at, quotes=1), flow._replace(inside=blank(inside))
    below = "" if _is_split(here.below) else without_mark(here.below)
    found, inside = read(Here(here.line, at, below, None, here.room - 1), inside)
    return found._replace(quotes=found.quotes + 1), Flow("quote", inside=inside)


def after_quotes(line: str, quotes: int) -> int:
    """Where the marks of so many quotations end; a line that goes on with one may have fewer."""
    at = 0
    for _ in range(quotes):
        mark = QUOTE.match(line, at)
        at = mark.end() if mark else at
    return at


def without_mark(line: str) -> str:
    """A quotation's line without one mark of it."""
    mark = QUOTE.match(line)
    return line[mark.end() :] if mark else line


# Lists


def _marker(here: Here) -> Marker | None:
    """The mark with which a line begins; a list whose levels are given has more kinds of them."""
    found = (_OWN_ITEM if here.depth is None else ANY_ITEM).match(here.line, here.at)
    return Marker(_text(here), found.end(), "ol" if found[1] else "ul") if found else None


def _item(here: Here, marker: Marker, path: tuple[ListType, ...], floor: int = 0) -> tuple[Read, Flow]:
    """A list item, whose words may themselves begin a heading, a quotation or another list."""
    digits = here.line[marker.start : marker.end].rstrip(" \t.)")
    number = int(digits) if digits.isdecimal() else None
    item = Item(marker.start, marker.end, "ol" if digits.isdecimal() else "ul", number)
    around = (*path, marker.type)
    if not here.line[marker.end :].strip():
        return Read("paragraph", len(here.line), lists=around, item=item), _list(around, floor)
    below = _of_item(here.below, around[0], here.depth)
    found, inside = read(Here(here.line, marker.end, below, None, here.room - 1), EMPTY)
    flow = Flow("list", around, floor, inside=inside)
    if inside.open == "list":
        flow = Flow("list", (*around, *inside.path), floor, joins=True, inside=inside.inside)
    return found._replace(lists=(*around, *found.lists), item=item), flow


def _list(path: tuple[ListType, ...], floor: int) -> Flow:
    """The flow in a list's item in which the next line begins a block."""
    return Flow("list", path, floor, inside=EMPTY) if path else EMPTY


def _of_item(below: str, outermost: ListType, depth: int | None) -> str:
    """The line below as one of the same item; empty where it is another, or ends the list."""
    marker = _marker(Here(below, depth=depth))
    return "" if _is_split(below) or (marker and marker.type == outermost) else below


def _in_list(here: Here, flow: Flow) -> tuple[Read, Flow]:
    """A line in or under a list.

    A stretch that begins deep in a list is moved out by as many levels as its first line has, and by the page's own
    rule its shallower lines are not: they count from there (`floor`).
    """
    floor, depth = flow.floor, here.depth
    depth = width(here.line, here.at) // INDENT if depth is None else depth
    if flow.fresh:
        return _under_list(here, flow, depth)
    here = here._replace(below=_of_item(here.below, flow.path[0], here.depth))
    if flow.apart:
        return _item_text(here, flow, 0 if depth < floor else depth - floor)
    level = floor + (depth - floor if depth >= floor else depth)
    found = None if level >= len(flow.path) or (flow.joins and level) else _split(_dedented(here) if depth else here)
    if found:
        return found._replace(lists=flow.path[:level]), _list(flow.path[:level], floor)
    return _next_item(here, flow, level) or _item_text(here, flow, depth)


def _dedented(here: Here) -> Here:
    return here._replace(at=_text(here), depth=None)


def _next_item(here: Here, flow: Flow, level: int) -> tuple[Read, Flow] | None:
    """A further item, where the line is one that the list takes: any other is text of the item above."""
    marker = _marker(here)
    if marker is None:
        return None
    last, joins = len(flow.path), flow.joins and 0 < level == len(flow.path) - 1
    while level + 1 < last and not joins and flow.path[level] != marker.type:
        level += 1  # the text of an item is read once more, as the text of the list in it
    if level > last or (level < last and not joins and flow.path[level] != marker.type):
        return None
    path, there = flow.path[:level], here._replace(at=marker.start)
    if level and (joins or level == last) and (head := _head(there)):
        return head[0]._replace(lists=path), Flow("list", path, flow.floor, inside=head[1])
    if found := _split(there):  # a rule of stars with blanks between begins as an item would
        return found._replace(lists=path), _list(path, flow.floor)
    return _item(here, marker._replace(type=flow.path[level]) if joins else marker, path, flow.floor)


def _item_text(here: Here, flow: Flow, depth: int) -> tuple[Read, Flow]:
    """A line that goes on with the text of an item."""
    inside = flow.inside or EMPTY
    if (depth == 0 and flow.apart) or (depth == 1 and not inside.open):
        here = _dedented(here)
    elif depth and inside.open in ("", "paragraph", "list"):
        return Read("paragraph", _text(here), lists=flow.path, begins=not inside.open), flow._replace(inside=_PARAGRAPH)
    found, inside = read(here._replace(room=here.room - 1), inside)
    return found._replace(lists=(*flow.path, *found.lists)), flow._replace(inside=inside)


def _under_list(here: Here, flow: Flow, depth: int) -> tuple[Read, Flow]:
    """The first line after a blank one: a further item, a paragraph of an item, or what ends the list."""
    level = min(depth, len(flow.path))
    path, marker = flow.path[:level], _marker(here)
    there = here._replace(at=_text(here)) if level else here
    if depth > level > 0:
        return Read("paragraph", there.at, lists=path), Flow("list", path, level, apart=True, inside=_PARAGRAPH)
    if marker and not _head(there) and not _split(there):
        return _item(here, marker, path, level)
    if not level:
        return read(here, EMPTY)
    below = _of_item(here.below, path[0], here.depth).lstrip(" \t")
    found, inside = read(Here(here.line, there.at, below, None, here.room - 1), EMPTY)
    return found._replace(lists=(*path, *found.lists)), Flow("list", path, level, apart=True, inside=inside)
