"""The pieces of Markdown that a page renders apart, line by line: paragraphs, lists, fences, raw HTML, footnotes.

What reaches over blank lines stays in one piece. `text/markdown.py` says what the lines of a piece are.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from newsdesk.text import markdown_flow as flows

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
INTERRUPTS = re.compile(r"[ ]{0,3}(?:[-*+][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]+[^\s#]|>|`{3,}|~{3,}|\[\^[^\[\]\s]++\]:)")
UNDERLINE = re.compile(rf"[ ]{{0,3}}{flows.UNDERLINE.pattern}")
_INDENTED = re.compile(r"(?:[ ]{2,}|[ ]?\t)\S")
_INFO = re.compile(r"[ ]*(?:\{[^\n]*\}|(?:\.?[\w#.+-]*[ ]*)?(?:hl_lines=(\"|').*?\1[ ]*)?)\Z")
# a line that is text whatever stands above it, unless the line below makes it a heading or a table
PLAIN = re.compile(r"[^\W\d_]|[“\"'(«‘]")
"""How a line begins that opens nothing."""


class PieceState(NamedTuple):
    """The stretch that the page renders apart, as far as the lines above tell: its kind (a paragraph's is "text", a
    quotation's "quote"), whether a blank line stands above, and what closes a fence or HTML until it is met."""

    kind: PieceKind | Literal["text", "quote"] = ""
    blank: bool = False
    closing: str = ""
    is_code: bool = False


NOTHING = PieceState()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of source that renders apart: its kind, offsets in code points, and the line on which it starts."""

    kind: PieceKind
    start: int
    end: int
    line: int


def advance(
    line: str, state: PieceState = NOTHING, *, below: str = "", closing: Closing = "code"
) -> tuple[PieceKind | None, PieceState]:
    """The piece that a line begins (None where it goes on with one), and the state after it. See `read`."""
    if state.closing:
        return None, _until_closed(line, state)
    if not line or line.isspace():
        return None, BLANK_IN.get(state.kind, NOTHING)
    if state.blank and not _goes_on(line, state.kind, below):
        state = NOTHING
    kind = state.kind
    if kind == "text":
        if not INTERRUPTS.match(line):
            return None, NOTHING if line[0] in " -=" and UNDERLINE.match(line) else state
    elif kind:
        return None, state._replace(blank=False) if state.blank else state
    return _opened(line, below, closing)


TEXT, _QUOTE = PieceState("text"), PieceState("quote")
_LIST, _NOTE_PIECE = PieceState("list"), PieceState("note")
BLANK_IN: dict[str, PieceState] = {"list": PieceState("list", blank=True), "note": PieceState("note", blank=True)}


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
    if PLAIN.match(line):
        return "", TEXT
    kind, mark = _kind(line, below)
    if kind == "fence":
        is_code = closing == "code" and line.startswith(mark) and _INFO.match(line, len(mark)) is not None
        return "fence", PieceState("fence" if closing else "quote", closing=mark if closing else "", is_code=is_code)
    if kind == "html":
        mark = "-->" if mark == "!--" else f"</{mark.lower()}"
        return "html", PieceState("html", closing="" if not closing or mark in line.lower() else mark)
    return _OPENED[kind] if kind else ("", _QUOTE if line.lstrip(" ").startswith(">") else TEXT)


_OPENED: dict[str, tuple[PieceKind, PieceState]] = {
    "rule": ("rule", NOTHING),
    "heading": ("heading", NOTHING),
    "list": ("list", _LIST),
    "note": ("note", _NOTE_PIECE),
}


class Closings:
    """The lines of a source that may close a fence of one mark. Gathered once, whatever number of fences is open."""

    def __init__(self, source: str, mark: str) -> None:
        self._starts, self._lengths, self._exact = array("q"), array("q"), array("b")
        for found in re.finditer(rf"^([ ]{{0,3}})({mark}{{3,}}+)([ \t]*+)$", source, re.MULTILINE):
            self._starts.append(found.start())
            self._lengths.append(len(found[2]))
            self._exact.append(not found[1])
        self._longer = _next_longer(self._lengths)

    def closing(self, after: int, length: int) -> Closing:
        """How a fence of this length is closed behind `after`: by a line as long as itself it is code."""
        at = bisect_left(self._starts, after)
        while at < len(self._starts) and self._lengths[at] < length:
            at = self._longer[at]
        if at == len(self._starts):
            return ""
        return "code" if self._exact[at] and self._lengths[at] == length else "text"


def _next_longer(lengths: Sequence[int]) -> Sequence[int]:
    """For each of these lengths where the next greater one stands; their number where there is none."""
    longer = array("q", [len(lengths)]) * len(lengths)
    waiting: list[int] = []
    for at, length in enumerate(lengths):
        while waiting and lengths[waiting[-1]] < length:
            longer[waiting.pop()] = at
        waiting.append(at)
    return longer


@lru_cache(maxsize=2)
def _closings(source: str, mark: str) -> Closings:
    """Kept: page, counts and checks read the same body, one after the other."""
    return Closings(source, mark)


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
                self._fences[fence[0]] = _closings(self._source, fence[0])
            return self._fences[fence[0]].closing(start + opens.end(), len(fence))
        return "code" if self._last_of(opens["html"]) >= start else ""

    def _last_of(self, tag: str) -> int:
        mark = "-->" if tag == "!--" else f"</{tag.lower()}"
        if mark not in self._last:
            places = [found.start() for found in re.finditer(re.escape(mark), self._source, re.IGNORECASE)]
            self._last[mark] = places[-1] if places else -1
        return self._last[mark]


def walked(source: str) -> Iterator[tuple[str, str, int, int, int, Closing]]:
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


def pieces(source: str) -> Iterator[Piece]:
    """The stretches of a source that render apart, in order, without the blank lines between them."""
    kind: PieceKind = ""
    start, end, first, state = -1, 0, 0, NOTHING
    for line, below, at, line_end, number, closing in walked(source):
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
