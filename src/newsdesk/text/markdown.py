"""What Markdown is, in one place: the blocks that a page prints, line by line, with offsets into the source.

Python-Markdown renders; this model says the same without rendering, and is held to it by `tests/text/test_markdown.py`.
`read` is a state machine over lines, which the editor drives; `lines`, `pieces` and `blocks` go through a whole source.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from newsdesk.text import markdown_flow as flows
from newsdesk.text.markdown_flow import EMPTY, Flow, Here, Item, Kind, ListType, Read

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

PieceKind = Literal["", "heading", "rule", "list", "fence", "html", "note"]
Closing = Literal["code", "text", ""]
"""What the line is that closes a fence or a tag: the end of code, of text that is no code, or there is none."""

_OPENS = re.compile(
    r"""[ ]{0,3}(?:
      (?P<rule>([-*_])(?:[ \t]*+\2){2,}+[ \t]*+\Z)
    | (?P<list>(?:[-*+]|\d{1,3}[.)])(?:[ \t]+|\Z))
    | (?P<heading>\#{1,6}(?=[ \t]|\Z))
    | (?P<fence>`{3,}|~{3,})
    | (?P<note>\[\^[^\[\]\s]++\]:)
    | <(?P<html>!--|(?:address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]
        |header|iframe|main|nav|object|ol|p|pre|script|section|style|table|textarea|ul|video|audio|svg|math)\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# What may follow a paragraph's line without a blank one between them.
_INTERRUPTS = re.compile(r"[ ]{0,3}(?:[-*+][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]+[^\s#]|>|`{3,}|~{3,}|\[\^[^\[\]\s]++\]:)")
_DEFINED = re.compile(rf"^{flows.DEFINITION.pattern}", re.MULTILINE)
_UNDERLINE = re.compile(rf"[ ]{{0,3}}{flows.UNDERLINE.pattern}")
_INDENTED = re.compile(r"(?:[ ]{2,}|[ ]?\t)\S")
NOTE = re.compile(r"^[ ]{0,3}\[\^([^\[\]\s]++)\]:[ \t]*", re.MULTILINE)
"""How a footnote begins, and its name."""
_NOTE_INDENT = re.compile(r"\t| {1,4}")
_INFO = re.compile(r"[ ]*(?:\{[^\n]*\}|(?:\.?[\w#.+-]*[ ]*)?(?:hl_lines=(\"|').*?\1[ ]*)?)\Z")
# a line that is text whatever stands above it, unless the line below makes it a heading or a table
_PLAIN = re.compile(r"[^\W\d_]|[“\"'(«‘]")
"""How a line begins that opens nothing."""


class PieceState(NamedTuple):
    """The stretch that the page renders apart, as far as the lines above tell: its kind (a paragraph's is "text", a
    quotation's "quote"), whether a blank line stands above, and what closes a fence or HTML until it is met."""

    kind: PieceKind | Literal["text", "quote"] = ""
    blank: bool = False
    closing: str = ""
    is_code: bool = False


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


NOTHING = PieceState()
START = LineState()


class Line(NamedTuple):
    """A line of a source: what it is, the piece that it begins (None where it goes on with one), where it stands."""

    read: Read
    piece: PieceKind | None
    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of source that renders apart: its kind, offsets in code points, and the line on which it starts."""

    kind: PieceKind
    start: int
    end: int
    line: int


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


def advance(
    line: str, state: PieceState = NOTHING, *, below: str = "", closing: Closing = "code"
) -> tuple[PieceKind | None, PieceState]:
    """The piece that a line begins (None where it goes on with one), and the state after it. See `read`."""
    if state.closing:
        return None, _until_closed(line, state)
    if not line or line.isspace():
        return None, _BLANK_IN.get(state.kind, NOTHING)
    if state.blank and not _goes_on(line, state.kind, below):
        state = NOTHING
    kind = state.kind
    if kind == "text":
        if not _INTERRUPTS.match(line):
            return None, NOTHING if line[0] in " -=" and _UNDERLINE.match(line) else state
    elif kind:
        return None, state._replace(blank=False) if state.blank else state
    return _opened(line, below, closing)


_TEXT, _QUOTE = PieceState("text"), PieceState("quote")
_LIST, _NOTE_PIECE = PieceState("list"), PieceState("note")
_BLANK_IN: dict[str, PieceState] = {"list": PieceState("list", blank=True), "note": PieceState("note", blank=True)}


def _until_closed(line: str, state: PieceState) -> PieceState:
    if state.kind == "html":
        return state._replace(closing="") if state.closing in line.lower() else state
    return NOTHING if closes(line, state.closing) else state


def closes(line: str, fence: str) -> bool:
    """Whether a line closes a fence."""
    bare = line.strip(" \t")
    return bare[:3] == fence[:3] and len(bare) >= len(fence) and not bare.strip(bare[0]) and flows.width(line) < 4


def _goes_on(line: str, kind: str, below: str) -> bool:
    """Whether a line after a blank one still belongs to a list or a footnote."""
    return _INDENTED.match(line) is not None or (kind == "list" and _kind(line, below)[0] == "list")


def _kind(line: str, below: str) -> tuple[str, str]:
    """What a line opens, empty for a paragraph, and the mark that says so. A lone mark of a list opens none."""
    opens = _OPENS.match(line)
    kind = opens.lastgroup or "" if opens else ""
    if opens is None or (kind == "list" and opens.end() == len(line) and line[-1] not in " \t" and below.strip()):
        return "", ""
    return kind, opens[kind] if kind else ""


def _opened(line: str, below: str, closing: Closing) -> tuple[PieceKind, PieceState]:
    if _PLAIN.match(line):
        return "", _TEXT
    kind, mark = _kind(line, below)
    if kind == "fence":
        is_code = closing == "code" and line.startswith(mark) and _INFO.match(line, len(mark)) is not None
        return "fence", PieceState("fence" if closing else "quote", closing=mark if closing else "", is_code=is_code)
    if kind == "html":
        mark = "-->" if mark == "!--" else f"</{mark.lower()}"
        return "html", PieceState("html", closing="" if not closing or mark in line.lower() else mark)
    return _OPENED[kind] if kind else ("", _QUOTE if line.lstrip(" ").startswith(">") else _TEXT)


_OPENED: dict[str, tuple[PieceKind, PieceState]] = {
    "rule": ("rule", NOTHING),
    "heading": ("heading", NOTHING),
    "list": ("list", _LIST),
    "note": ("note", _NOTE_PIECE),
}
_BLANK = Read("blank")
_CODE = Read("code", begins=False)
_CODE_ENDS = Read("code", begins=False, is_mark=True)
_CODE_BEGINS = Read("code", is_mark=True)
_BEGINS, _GOES_ON = Read("paragraph"), Read("paragraph", begins=False)
_IN_TEXT = LineState(_TEXT, Flow("paragraph"))


def read(
    line: str, state: LineState = START, *, below: str = "", closing: Closing = "code"
) -> tuple[Read, PieceKind | None, LineState]:
    """What a line is, the piece that it begins (None where it goes on with one), and the state for the next line.

    `below` is the next line; `closing` says how the fence or tag that the line opens is closed below. An editor, which
    does not look so far ahead, takes a fence for closed: nobody types both ends at once.
    """
    was = state.piece
    if _is_plain(line, below) and (was.kind == "" or (was is _TEXT and state is _IN_TEXT)):
        return (_GOES_ON, None, _IN_TEXT) if was.kind else (_BEGINS, "", _IN_TEXT)
    if was.is_code:
        return (_CODE_ENDS, None, START) if closes(line, was.closing) else (_CODE, None, state)
    if not line or line.isspace():
        return _BLANK, None, after_blank(state)
    begins, piece = advance(line, was, below=below, closing=closing)
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
    return (below == "" or below[0] not in "=-|: \t") and _PLAIN.match(line) is not None


def after_blank(state: LineState) -> LineState:
    """The state after a blank line."""
    piece = state.piece
    if piece.closing:
        return state if piece.is_code else state._replace(flow=flows.blank(state.flow))
    if piece.kind == "list":
        return state._replace(piece=_BLANK_IN["list"], flow=flows.blank(state.flow))
    if piece.kind == "note":
        return state._replace(piece=_BLANK_IN["note"], note=after_blank(state.note or START))
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
    return goes_on or (_INTERRUPTS.match(below) is not None and not _UNDERLINE.match(below))


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


class Closings:
    """The lines of a source that may close a fence of one mark. Gathered once, whatever number of fences is open."""

    def __init__(self, source: str, mark: str) -> None:
        self._starts, self._lengths, self._exact = array("q"), array("q"), array("b")
        for found in re.finditer(rf"^([ ]{{0,3}})({mark}{{3,}}+)([ \t]*+)$", source, re.MULTILINE):
            self._starts.append(found.start())
            self._lengths.append(len(found[2]))
            self._exact.append(not found[1])
        longest_from_here_on = accumulate(reversed(self._lengths), max)
        self._longest = array("q", [*longest_from_here_on])[::-1]

    def closing(self, after: int, length: int) -> Closing:
        """How a fence of this length is closed behind `after`: by a line as long as itself it is code."""
        at = bisect_left(self._starts, after)
        if at == len(self._starts) or self._longest[at] < length:
            return ""
        while self._lengths[at] < length:
            at += 1
        return "code" if self._exact[at] and self._lengths[at] == length else "text"


class _Ahead:
    """What closes the fences and tags of one source. What was looked for in vain is not looked for again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._fences: dict[str, Closings] = {}
        self._last: dict[str, int] = {}

    def closing(self, line: str, start: int) -> Closing:
        """How what the line opens is closed."""
        opens = _OPENS.match(line)
        if opens is None or opens.lastgroup not in ("fence", "html"):
            return "code"
        if fence := opens["fence"]:
            if fence[0] not in self._fences:
                self._fences[fence[0]] = Closings(self._source, fence[0])
            return self._fences[fence[0]].closing(start + opens.end(), len(fence))
        return "code" if self._last_of(opens["html"]) >= start else ""

    def _last_of(self, tag: str) -> int:
        mark = "-->" if tag == "!--" else f"</{tag.lower()}"
        if mark not in self._last:
            places = [found.start() for found in re.finditer(re.escape(mark), self._source, re.IGNORECASE)]
            self._last[mark] = places[-1] if places else -1
        return self._last[mark]


def _walked(source: str) -> Iterator[tuple[str, str, int, int, int, Closing]]:
    """Each line with the one below it, its start and end, its number, and how what it may open is closed."""
    ahead, at, number = _Ahead(source), 0, 0
    end = source.find("\n")
    end = len(source) if end < 0 else end
    line = source[:end]
    while True:
        following = source.find("\n", end + 1)
        following = len(source) if following < 0 else following
        below = source[end + 1 : following]
        first = line.lstrip(" ")[:1]
        yield line, below, at, end, number, ahead.closing(line, at) if first and first in "`~<" else "code"
        if end == len(source):
            return
        at, end, line, number = end + 1, following, below, number + 1


def lines(source: str) -> Iterator[Line]:
    """The lines of a source that are not blank, in order. Its line ends are all of one kind."""
    state = START
    for line, below, at, end, number, closing in _walked(source):
        if not line:
            state = state if state is START else after_blank(state)
            continue
        found, piece, state = read(line, state, below=below, closing=closing)
        if line and not line.isspace():
            yield Line(found, piece, at, end, number)


def pieces(source: str) -> Iterator[Piece]:
    """The stretches of a source that render apart, in order, without the blank lines between them."""
    kind: PieceKind = ""
    start, end, first, state = -1, 0, 0, NOTHING
    for line, below, at, line_end, number, closing in _walked(source):
        if not line and state is NOTHING:
            continue
        begins, state = advance(line, state, below=below, closing=closing)
        if not line or line.isspace():
            continue
        if begins is not None:
            if start >= 0:
                yield Piece(kind, start, end, first)
            kind, start, first = begins, at, number
        end = line_end
    if start >= 0:
        yield Piece(kind, start, end, first)


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
    for line, below, _, _, _, closing in _walked(source):
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
