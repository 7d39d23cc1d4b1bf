"""What Markdown is, in one place: the blocks that a page prints, line by line, with offsets into the source.

Python-Markdown renders; this model says the same without rendering, and is held to it by `tests/text/test_markdown.py`.
`read` is a state machine over lines, which the editor drives; `lines` and `blocks` go through a whole source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from newsdesk.text import markdown_flow as flows
from newsdesk.text.markdown_flow import EMPTY, Flow, Here, Item, Kind, ListType, Read
from newsdesk.text.markdown_pieces import (
    BLANK_IN,
    INTERRUPTS,
    NOTHING,
    PLAIN,
    TEXT,
    UNDERLINE,
    Closing,
    Piece,
    PieceKind,
    PieceState,
    advance,
    closes,
    pieces,
    walked,
)

__all__ = [
    "NOTE",
    "START",
    "Block",
    "Definition",
    "Item",
    "Kind",
    "Line",
    "LineState",
    "ListType",
    "Piece",
    "blocks",
    "definitions",
    "lines",
    "paragraphs",
    "pieces",
    "read",
    "without_comments",
]

_DEFINED = re.compile(rf"^{flows.DEFINITION.pattern}", re.MULTILINE)
NOTE = re.compile(r"^[ ]{0,3}\[\^([^\[\]\s]++)\]:[ \t]*", re.MULTILINE)
"""How a footnote begins, and its name."""
_NOTE_INDENT = re.compile(r"\t| {1,4}")


class LineState(NamedTuple):
    """What the lines above leave open: a piece, what is open in it, and of a list the columns at which its open items
    begin. `apart` says that a paragraph of its own stands above in an item; `note` is the state within a footnote, and
    `name` the name of that."""

    piece: PieceState = PieceState()
    flow: Flow = EMPTY
    levels: tuple[int, ...] = ()
    apart: bool = False
    note: "LineState | None" = None
    name: str = ""


START = LineState()


class Line(NamedTuple):
    """A line of a source: what it is, the piece that it begins (None where it goes on with one), where it stands."""

    read: Read
    piece: PieceKind | None
    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Definition:
    """Where a reference leads, `[name]: address "title"`: no reader sees it. `start` and `end` are its offsets in the
    source, `at` that of the address."""

    name: str
    address: str
    title: str | None
    start: int
    end: int
    at: int


@dataclass(frozen=True, slots=True)
class Block:
    """What a page prints as one: a paragraph, heading, rule, table, code, raw HTML; or a definition, which it does not.

    `start` and `end` are code points of the source, from the first word (behind the marks of quotations and items) to
    the last; `line` is the first of `count` lines. `level` is a heading's, `quotes` the number of quotations around it,
    `lists` the lists around it, outermost first; `item` is the mark of the item that it begins. `note` is the name of
    the footnote that it stands in.
    """

    kind: Kind
    start: int
    end: int
    line: int
    count: int = 1
    level: int = 0
    quotes: int = 0
    lists: tuple[ListType, ...] = ()
    item: Item | None = None
    note: str = ""


LONGEST_KEPT = 1000
"""Signs of a line, with the one below it, up to which what it was read as is kept."""

_BLANK = Read("blank")
_CODE = Read("code", begins=False)
_CODE_ENDS = Read("code", begins=False, is_mark=True)
_CODE_BEGINS = Read("code", is_mark=True)
_BEGINS, _GOES_ON = Read("paragraph"), Read("paragraph", begins=False)
_IN_TEXT = LineState(TEXT, Flow("paragraph"))


def read(
    line: str, state: LineState = START, *, below: str = "", closing: Closing = "code"
) -> tuple[Read, PieceKind | None, LineState]:
    """What a line is, the piece that it begins (None where it goes on with one), and the state for the next line.

    `below` is the next line; `closing` says how the fence or tag that the line opens is closed below. An editor, which
    does not look so far ahead, takes a fence for closed: nobody types both ends at once.
    """
    was = state.piece
    if _is_plain(line, below) and (was.kind == "" or (was is TEXT and state is _IN_TEXT)):
        return (_GOES_ON, None, _IN_TEXT) if was.kind else (_BEGINS, "", _IN_TEXT)
    if was.is_code:
        return (_CODE_ENDS, None, START) if closes(line, was.closing) else (_CODE, None, state)
    if not line or line.isspace():
        return _BLANK, None, after_blank(state)
    if len(line) + len(below) > LONGEST_KEPT:
        return _read_marked.__wrapped__(line, state, below, closing)
    return _read_marked(line, state, below, closing)


@lru_cache(maxsize=4000)
def _read_marked(line: str, state: LineState, below: str, closing: Closing) -> tuple[Read, PieceKind | None, LineState]:
    """A line that may begin or go on with more than words. Kept, as a story is read again at each pause in typing."""
    begins, piece = advance(line, state.piece, below=below, closing=closing)
    if piece.is_code:
        return _CODE_BEGINS, begins, LineState(piece)
    state = START if begins is not None else state
    return _of_piece(line, state, piece, below, begins)


def _of_piece(
    line: str, state: LineState, piece: PieceState, below: str, begins: PieceKind | None
) -> tuple[Read, PieceKind | None, LineState]:
    if piece.kind == "html":
        return Read("html", begins=begins is not None), begins, LineState(piece)
    if begins in ("heading", "rule"):
        return flows.read(Here(line), EMPTY)[0], begins, START
    if piece.kind == "note":
        found, state = _in_note(line, state, below)
    else:
        found, state = _in_piece(line, state, piece, below, goes_on=begins is None)
    return found, begins, state._replace(piece=piece) if piece.kind else START


def _is_plain(line: str, below: str) -> bool:
    """Whether a line is words that begin nothing, and that no line below makes a heading or a table: most lines are."""
    return (below == "" or below[0] not in "=-|: \t") and PLAIN.match(line) is not None


def after_blank(state: LineState) -> LineState:
    """The state after a blank line."""
    piece = state.piece
    if piece.closing:
        return state if piece.is_code else state._replace(flow=flows.blank(state.flow))
    if piece.kind == "list":
        return state._replace(piece=BLANK_IN["list"], flow=flows.blank(state.flow))
    if piece.kind == "note":
        return state._replace(piece=BLANK_IN["note"], note=after_blank(state.note or START))
    return START


def _in_piece(line: str, state: LineState, piece: PieceState, below: str, *, goes_on: bool) -> tuple[Read, LineState]:
    """A line of a paragraph, a quotation, a list, or of a fence that holds no code."""
    depth = None
    if piece.kind == "list":
        state, depth = _reindented(line, state)
        below = f"{below} " if below == "-" else below  # an item without words
    elif piece.kind != "quote" and below and _ends_before(below, piece, goes_on=goes_on and not piece.kind):
        below = ""
    found, flow = flows.read(Here(line, 0, below, depth), state.flow)
    return found, state._replace(flow=flow)


def _ends_before(below: str, piece: PieceState, *, goes_on: bool) -> bool:
    """Whether a piece ends with the line above this one."""
    if piece.closing:
        return closes(below, piece.closing)
    return goes_on or (INTERRUPTS.match(below) is not None and not UNDERLINE.match(below))


def _reindented(line: str, state: LineState) -> tuple[LineState, int | None]:
    """The level of a list's line as the page counts it: two columns are enough, where Python-Markdown asks for four."""
    levels, indent = state.levels, flows.width(line)
    if not flows.ANY_ITEM.match(line):
        if indent < 2:
            return state, None
        inside = sum(1 for level in levels if indent >= level + 2)
        return state._replace(apart=state.apart or state.piece.blank), max(inside, 1)
    while levels and indent < levels[-1] + 2:
        levels = levels[:-1]
    depth = len(levels)
    flow = flows.blank(state.flow) if state.apart else state.flow
    return state._replace(levels=(*levels, indent), flow=flow, apart=False), depth


def _in_note(line: str, state: LineState, below: str) -> tuple[Read, LineState]:
    """A line of a footnote, which is a text of its own, one level deeper; it holds no further footnotes."""
    opens = NOTE.match(line)
    indent = opens or _NOTE_INDENT.match(line)
    at = indent.end() if indent else 0
    inner = START if opens or state.note is None else state.note
    state = state._replace(name=opens[1] if opens else state.name)
    rest = line[at:]
    if not rest or NOTE.match(rest):
        return Read("paragraph" if rest else "blank", at, note=state.name), state._replace(note=START)
    found, _, inner = read(rest, inner, below=_NOTE_INDENT.sub("", below, count=1), closing="")
    item = found.item and found.item._replace(start=found.item.start + at, end=found.item.end + at)
    found = found._replace(text=found.text + at, item=item, note=state.name)
    return found, state._replace(note=inner)


def lines(source: str) -> Iterator[Line]:
    """The lines of a source that are not blank, in order. Its line ends are all of one kind."""
    state = START
    for line, below, at, end, number, closing in walked(source):
        if not line:
            state = state if state is START else after_blank(state)
            continue
        found, piece, state = read(line, state, below=below, closing=closing)
        if line and not line.isspace():
            yield Line(found, piece, at, end, number)


def without_comments(source: str) -> str:
    """The text without HTML's comments, in one pass: a mark that nothing closes is text, and so is all behind it."""
    kept: list[str] = []
    at = 0
    while (opens := source.find("<!--", at)) >= 0 and (closes := source.find("-->", opens)) >= 0:
        kept.append(source[at:opens])
        at = closes + 3
    return " ".join((*kept, source[at:]))


def definitions(source: str) -> Iterator[Definition]:
    """Where references lead, in order, on whichever line of a source that is defined."""
    if "]:" not in source:
        return
    for found in _DEFINED.finditer(source):
        written = found[2]
        address = written.lstrip("<").rstrip(">")
        at = found.start(2) + len(written) - len(written.lstrip("<"))
        title = found[4] if found[4] is not None else found[5]
        yield Definition(found[1], address, title, found.start(), found.end(), at)


def paragraphs(source: str) -> tuple[str, ...]:
    """The stretches between blank lines, as they are typed: what is merged and compared as one. Blank lines in code
    divide nothing."""
    found: list[list[str]] = []
    state, goes_on = NOTHING, False
    for line, below, _, _, _, closing in walked(source):
        was_code = state.is_code
        _, state = advance(line, state, below=below, closing=closing)
        if line.strip() or was_code:
            if goes_on:
                found[-1].append(line)
            else:
                found.append([line])
        goes_on = bool(line.strip()) or was_code
    return tuple("\n".join(lines_) for lines_ in found)


def blocks(source: str) -> tuple[Block, ...]:
    """The blocks that a page prints, in order, and the definitions that it does not."""
    found: list[Block] = []
    start: Line | None = None
    last: Line | None = None
    for line in lines(source):
        if line.read.kind == "blank":
            continue
        if start is not None and last is not None and (line.read.begins or line.piece is not None):
            found.append(_block(start, last))
            start = line
        start, last = start or line, line
    if start is not None and last is not None:
        found.append(_block(start, last))
    return tuple(found)


def _block(first: Line, last: Line) -> Block:
    this = first.read
    return Block(
        this.kind,
        min(first.start + this.text, first.end),
        last.end,
        first.number,
        last.number - first.number + 1,
        level=this.level,
        quotes=this.quotes,
        lists=this.lists,
        item=this.item,
        note=this.note,
    )
