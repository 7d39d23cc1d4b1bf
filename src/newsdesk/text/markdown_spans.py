"""What stands within a line of Markdown: bold and italic words, code, links, notes, HTML, escapes, with offsets.

A span has an outer range, marks included, and an inner one, the words. Lines are read one by one, as editors have them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsdesk.text import markdown
from newsdesk.text.hidden_text import is_html

SpanKind = Literal[
    "strong", "emphasis", "strike", "code", "link", "image", "note", "autolink", "address", "html", "comment", "entity",
    "escape",
]  # fmt: skip


class Span(NamedTuple):
    """Offsets `start` to `end` of a text, and `first` to `last` within them for the words.

    `address` is that of a link or picture, empty where it is named (`[words][name]`); it begins at `at`, else -1.
    """

    kind: SpanKind
    start: int
    end: int
    first: int
    last: int
    address: str = ""
    at: int = -1


NOTE = re.compile(r"\[\^([^\[\]\s]++)\]")
"""A footnote's mark in a text."""
TAG = r"</?[A-Za-z][^<>]*+>"
AUTOLINK = r"<(?:[A-Za-z][A-Za-z0-9+.-]*://|mailto:)[^<>\s]*+>|<[^<>\s!/@][^<>\s@]*+@[^<>\s@]++>"
_SEEN = re.compile(r"[*_`\[\]<\\&~]|://")
_TOKEN = re.compile(
    rf"""
    (?P<escape>\\[\\`*_{{}}\[\]()>\#+\-.!"'~|])
  | (?P<code>`+)
  | (?P<note>\[\^[^\[\]\s]++\])
  | (?P<link>!?\[(?P<text>(?:[^\[\]\\]++|\\.|\\$|\[[^\[\]]*+\])*+)\]
      (?:\((?P<address>[^()]*+(?:\([^()]*+\)[^()]*+)*+)\)|\[[^\[\]]*+\]))
  | (?P<comment><!--)
  | (?P<autolink>{AUTOLINK})
  | (?P<html></?(?P<name>[A-Za-z][^\s<>/]*+)[^<>]*+>)
  | (?P<entity>&(?:\#\d+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);)
  | (?P<address_>\bhttps?://[^\s<>()*\[\]]+(?<![.,;:!?]))
  | (?P<strike>~~)
  | (?P<run>\*+|_+)
    """,
    re.VERBOSE | re.DOTALL,
)
_TICKS = re.compile("`+")
_TITLES = {'"': '"', "'": "'", ")": "("}
"""What opens the title of a link, by what closes it."""


def spans(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The spans of a text between two offsets, in order of their beginning, those inside others behind these."""
    end = len(text) if end is None else end
    if not _SEEN.search(text, start, end):
        return ()
    return tuple(sorted(_Reader(text, end).read(start, end), key=lambda span: (span.start, -span.end)))


def of_body(body: str, *kinds: SpanKind) -> Iterator[Span]:
    """The spans of these kinds in a whole body, with offsets in it. What stands in code blocks is none."""
    for line in markdown.lines(body):
        if line.read.kind in ("code", "definition", "rule"):
            continue
        for span in spans(body, min(line.start + line.read.text, line.end), line.end):
            if span.kind in kinds:
                yield span


def link_title(inside: str) -> str:
    """The title in the brackets of a link or picture, which is a picture's caption; empty where it has none."""
    return inside[_title_start(inside) :].strip()[1:-1].strip()


def link_address(inside: str) -> str:
    """The address in the brackets of a link, without its title."""
    return inside[: _title_start(inside)].strip().removeprefix("<").removesuffix(">")


def _title_start(inside: str) -> int:
    """Where the title begins: the first quotation mark behind a blank of those that the last sign closes. Looked for
    from sign to sign, as a pattern would begin again at each blank."""
    text = inside.rstrip()
    opening = _TITLES.get(text[-1:], "")
    at = text.find(opening, max(text.rfind("\n") + 1, 1)) if opening else -1
    while 0 <= at < len(text) - 1:
        if text[at - 1].isspace():
            return at
        at = text.find(opening, at + 1)
    return len(inside)


class _Reader:
    """Reads one text. What closes code or a comment is looked up in lists that are made once."""

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._ticks: dict[int, list[int]] | None = None
        self._last_comment = -2

    def read(self, start: int, end: int) -> Iterator[Span]:
        """Every span between two offsets, in no order."""
        runs: list[_Run] = []
        strikes: list[int] = []
        at = start
        while token := _TOKEN.search(self._text, at, end):
            at = token.end()
            kind = token.lastgroup or ""
            if kind == "run":
                runs.append(_Run(self._text, *token.span()))
            elif kind == "strike":
                strikes.append(token.start())
            elif kind in ("code", "comment"):
                at = self._code_end(token, end) if kind == "code" else self._comment_end(token, end)
                yield from _closed(token, at)
            elif kind != "html" or is_html(token["name"]):
                yield from self._link(token) if token["link"] else (_of_token(token, kind),)
        yield from _emphasis(runs)
        yield from _struck(self._text, strikes)

    def _code_end(self, token: re.Match[str], end: int) -> int:
        """Where code ends that a run of ticks opens: behind the next run as long, or behind itself where none is."""
        if self._ticks is None:
            self._ticks = {}
            for found in _TICKS.finditer(self._text, token.start(), self._end):
                self._ticks.setdefault(len(found[0]), []).append(found.start())
        size = len(token[0])
        places = self._ticks.get(size, [])
        next_ = bisect_right(places, token.start())
        closes = places[next_] + size if next_ < len(places) else end + 1
        return closes if closes <= end else token.end()

    def _comment_end(self, token: re.Match[str], end: int) -> int:
        """Where a comment ends; behind its mark where nothing closes it."""
        if self._last_comment == -2:
            self._last_comment = self._text.rfind("-->", token.end(), self._end)
        closes = self._text.find("-->", token.end(), end) if self._last_comment >= token.end() else -1
        return closes + 3 if closes >= 0 else token.end()

    def _link(self, token: re.Match[str]) -> Iterator[Span]:
        first, last = token.span("text")
        kind: SpanKind = "image" if token[0][0] == "!" else "link"
        inside = token["address"]
        address = link_address(inside) if inside is not None else ""
        at = token.start("address") + inside.find(address) if inside is not None else -1
        yield Span(kind, token.start(), token.end(), first, last, address, at)
        yield from self.read(first, last)


def _closed(token: re.Match[str], end: int) -> Iterator[Span]:
    """Code or a comment, which ends there; nothing where that is the end of its opening mark."""
    if end > token.end():
        is_code = token[0][0] == "`"
        size = len(token[0]) if is_code else len("-->")
        yield Span("code" if is_code else "comment", token.start(), end, token.end(), end - size)


def _of_token(token: re.Match[str], kind: str) -> Span:
    start, end = token.span()
    if kind == "escape":
        return Span("escape", start, end, start + 1, end)
    if kind == "autolink":
        return Span("autolink", start, end, start + 1, end - 1, token[0][1:-1], start + 1)
    if kind == "note":
        return Span("note", start, end, start + 2, end - 1)
    if kind == "address_":
        return Span("address", start, end, start, end, token[0], start)
    return Span("entity" if kind == "entity" else "html", start, end, start, end)


def _struck(text: str, places: list[int]) -> Iterator[Span]:
    opens = -1
    for at in places:
        if opens >= 0 and at > opens + 2 and not text[at - 1].isspace():
            yield Span("strike", opens, at + 2, opens + 2, at)
            opens = -1
        elif opens < 0 and not text[at + 2 : at + 3].isspace():
            opens = at


class _Run:
    """Run of stars or underscores that may open or close emphasis; it shrinks from both ends as it is used."""

    __slots__ = ("char", "closes", "end", "opens", "start")

    def __init__(self, line: str, start: int, end: int) -> None:
        before = line[start - 1] if start else " "
        after = line[end] if end < len(line) else " "
        self.char = line[start]
        word = self.char == "_"
        self.opens = not after.isspace() and not (word and _is_word(before))
        self.closes = not before.isspace() and not (word and _is_word(after))
        self.start = start
        self.end = end

    @property
    def length(self) -> int:
        return self.end - self.start


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _emphasis(runs: list[_Run]) -> Iterator[Span]:
    openers: dict[str, list[_Run]] = {"*": [], "_": []}
    for run in runs:
        while run.closes and run.length and (opener := _opener(openers, run)):
            yield _pair(opener, run)
        if run.opens and run.length:
            openers[run.char].append(run)


def _opener(openers: dict[str, list[_Run]], closer: _Run) -> _Run | None:
    """The last run that the closer may pair with. Runs of the other mark that stand between are left alone."""
    own = openers[closer.char]
    while own and not own[-1].length:
        own.pop()
    if not own:
        return None
    for others in openers.values():
        while others and others[-1].start > own[-1].start:
            others.pop()
    return own[-1]


def _pair(opener: _Run, closer: _Run) -> Span:
    size = 2 if opener.length > 1 and closer.length > 1 else 1
    first, last = opener.end, closer.start
    opener.end -= size
    closer.start += size
    return Span("strong" if size == 2 else "emphasis", first - size, last + size, first, last)
