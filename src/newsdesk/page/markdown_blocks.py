"""Cuts Markdown source into pieces that render apart, so that an edit renders one of them.

What reaches over blank lines stays in one piece: lists, fences, raw HTML. Notes and link definitions are gathered.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufffe\uffff\ud800-\udfff]")
# Lines with something on them. Blanks are taken whole and never given back: a million of them are one step.
_CHUNK = re.compile(r"(?:[^\S\n]*+\S[^\n]*+(?:\n|\Z))++")
_NEXT_CHUNK = re.compile(r"^[^\S\n]*+\S", re.MULTILINE)
_ITEM = r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)"
_START = re.compile(
    rf"""[ ]{{0,3}}(?:
      (?P<rule>([-*_])(?:[ \t]*+\2){{2,}}+[ \t]*+(?:\n|\Z))
    | (?P<list>{_ITEM})
    | (?P<heading>\#{{1,6}}(?!\#))
    | (?P<fence>`{{3,}}|~{{3,}})
    | (?P<note>\[\^[^\[\]\s]++\]:)
    | <(?P<html>!--|(?:address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]
        |header|iframe|main|nav|object|ol|p|pre|script|section|style|table|textarea|ul|video|audio|svg|math)\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# What may follow a paragraph's line without a blank one between them.
_INTERRUPTION = re.compile(
    r"^[ ]{0,3}(?:(?P<underline>(?:-+|=+)[ \t]*(?:\n|\Z))"
    r"|[-*+][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]*[^\s#]|>|`{3,}|~{3,}|\[\^[^\[\]\s]++\]:)",
    re.MULTILINE,
)
_INDENTED = re.compile(r"(?:[ ]{2,}|[ ]?\t)\S")
_NOTE = re.compile(r"^[ ]{0,3}\[\^([^\[\]\s]++)\]:[ \t]*", re.MULTILINE)
_LINK = re.compile(
    r"^[ ]{0,3}\[([^\[\]^\n][^\[\]\n]*)\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+[\"'(]([^\n]*)[\"')])?[ \t]*$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class SourcePiece:
    """A stretch of source, and the line and the letter with which it starts, counted from 0."""

    text: str
    line: int
    kind: str = ""
    start: int = field(default=0, compare=False)


def printable(text: str) -> str:
    """The text without characters that no page may hold (control characters, halves of surrogate pairs, and those
    that turn round what is read after them)."""
    return _CONTROL.sub("", text) if _CONTROL.search(text) else text


def normal(markdown: str) -> str:
    """The source with one kind of line end and nothing unprintable."""
    if "\r" in markdown:
        markdown = markdown.replace("\r\n", "\n").replace("\r", "\n")
    return printable(markdown)


def without_comments(markdown: str) -> str:
    """The text without HTML's comments, in one pass: a mark that nothing closes is text, and so is all behind it."""
    kept: list[str] = []
    at = 0
    while (opens := markdown.find("<!--", at)) >= 0 and (closes := markdown.find("-->", opens)) >= 0:
        kept.append(markdown[at:opens])
        at = closes + 3
    return " ".join((*kept, markdown[at:]))


def link_definitions(source: str) -> dict[str, tuple[str, str | None]]:
    """Where reference links lead, by lower-case name; the first definition of a name counts."""
    links: dict[str, tuple[str, str | None]] = {}
    if "]:" in source:
        for name, url, title in _LINK.findall(source):
            links.setdefault(" ".join(name.lower().split()), (url, title or None))
    return links


def pieces(source: str) -> Iterator[SourcePiece]:
    """The pieces of a normal source, in order, without the blank lines between them."""
    cutter = _Cutter(source)
    at = line = 0
    chunk = (0, 0)
    while True:
        if at >= chunk[1]:  # what is left of a chunk is not looked for again
            chunk = cutter.chunk(at)
            line += source.count("\n", at, chunk[0])
            at = chunk[0]
            if at == chunk[1]:
                return
        kind, end = cutter.extent(at, chunk[1])
        yield SourcePiece(source[at:end].rstrip("\n"), line, kind, at)
        line += source.count("\n", at, end)
        at = end


class _Fences:
    """The lines of a source that may close a fence of one mark. Gathered once, whatever number of fences is open."""

    def __init__(self, source: str, mark: str) -> None:
        self._starts, self._ends, self._lengths = array("q"), array("q"), array("q")
        for found in re.finditer(rf"^[ ]{{0,3}}({mark}{{3,}}+)[ \t]*+$\n?", source, re.MULTILINE):
            self._starts.append(found.start())
            self._ends.append(found.end())
            self._lengths.append(len(found[1]))
        longest_from_here_on = accumulate(reversed(self._lengths), max)
        self._longest = array("q", [*longest_from_here_on])[::-1]

    def closing(self, after: int, length: int) -> int | None:
        """Where the first line ends that closes a fence so long. Nothing is looked through where none does."""
        at = bisect_left(self._starts, after)
        if at == len(self._starts) or self._longest[at] < length:
            return None
        while self._lengths[at] < length:
            at += 1
        return self._ends[at]


class _Cutter:
    """Finds where the pieces of one source end. What was looked for in vain is not looked for again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._never_closed: set[str] = set()
        self._fences: dict[str, _Fences] = {}

    def chunk(self, at: int) -> tuple[int, int]:
        """Where the next lines that are not blank begin and end; the source's end twice where there are none."""
        found = _CHUNK.match(self._source, at)
        if found is None and (opens := _NEXT_CHUNK.search(self._source, at)):
            found = _CHUNK.match(self._source, opens.start())
        return found.span() if found else (len(self._source), len(self._source))

    def extent(self, start: int, end: int) -> tuple[str, int]:
        """The kind of a piece that begins at `start`, and where it ends; its blank-line chunk ends at `end`."""
        source = self._source
        opens = _START.match(source, start, end)
        kind = opens.lastgroup if opens and opens.lastgroup else ""
        if opens and kind in ("heading", "rule"):
            newline = source.find("\n", start, end)
            return kind, newline + 1 if newline >= 0 else end
        if opens and kind == "fence":
            return kind, self._fenced(opens[kind], opens.end(), end)
        if opens and kind == "html":
            return kind, self._closed(opens[kind], start, end)
        if kind in ("list", "note"):
            return kind, self._indented(end, joins=kind == "list")
        return "", self._paragraph(start, end)

    def _paragraph(self, start: int, end: int) -> int:
        source = self._source
        first_line = source.find("\n", start, end)
        # a quotation's lines interrupt nothing
        if first_line < 0 or source[start:first_line].lstrip(" ").startswith(">"):
            return end
        interruption = _INTERRUPTION.search(source, first_line + 1, end)
        if interruption is None:
            return end
        return interruption.end() if interruption["underline"] else interruption.start()

    def _fenced(self, fence: str, after: int, end: int) -> int:
        mark = fence[0]
        if mark not in self._fences:
            self._fences[mark] = _Fences(self._source, mark)
        closing = self._fences[mark].closing(after, len(fence))
        return end if closing is None else closing

    def _closed(self, tag: str, start: int, end: int) -> int:
        mark = "-->" if tag == "!--" else f"</{tag.lower()}"
        if mark in self._never_closed:
            return end
        closing = re.compile(re.escape(mark), re.IGNORECASE).search(self._source, start)
        if closing is None:
            self._never_closed.add(mark)
        if closing is None or closing.start() < end:
            return end
        found = _CHUNK.match(self._source, closing.start())
        return found.end() if found else end

    def _indented(self, end: int, *, joins: bool) -> int:
        """Take in the chunks that go on after a blank line: indented ones, and for a list further items."""
        kind = "list" if joins else ""
        while (chunk := self.chunk(end))[0] < chunk[1]:
            opens = _START.match(self._source, *chunk)
            more = opens is not None and kind != "" and opens.lastgroup == kind
            if not more and not _INDENTED.match(self._source, chunk[0]):
                break
            end = chunk[1]
        return end


def stretches(source: str, size: int) -> Iterator[str]:
    """The source in stretches of `size` letters or more, cut at a blank line that follows soon, or at a line's end."""
    at = 0
    while at < len(source):
        soon = source.find("\n\n", at + size, at + 2 * size)
        end = soon if soon >= 0 else source.find("\n", at + size)
        end = end if end >= 0 else len(source)
        yield source[at:end].strip("\n")
        at = end + 1


def notes(piece: SourcePiece) -> Iterator[tuple[str, str]]:
    """The footnotes that a piece of kind "note" defines: name and text."""
    starts = list(_NOTE.finditer(piece.text))
    ends = [found.start() for found in starts[1:]] + [len(piece.text)]
    for found, end in zip(starts, ends, strict=True):
        lines = piece.text[found.end() : end].rstrip().split("\n")
        yield found[1], "\n".join((lines[0], *(_dedent(text) for text in lines[1:])))


def count_of_notes(piece: SourcePiece) -> int:
    """How many footnotes a piece may define, at the most."""
    return piece.text.count("[^") if piece.kind == "note" else 0


def _dedent(line: str) -> str:
    return line.removeprefix("\t") if line.startswith("\t") else re.sub(r"^ {1,4}", "", line)


_MARKER = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,9})[.)])(?:[ \t]+|$)(.*)")


def reindented(items: str) -> str:
    """A list with four spaces for each level, whatever its writer used: two are common, and Markdown asks for four."""
    levels: list[int] = []
    lines: list[str] = []
    apart = False  # a paragraph of its own inside an item ends with a blank line
    for line in items.expandtabs(4).split("\n"):
        found = _MARKER.match(line)
        indent = len(line) - len(line.lstrip(" "))
        if found:
            while levels and indent < levels[-1] + 2:
                levels.pop()
            marker = found[2] or f"{found[3]}."
            lines += [""] if apart else []
            apart = False
            lines.append("    " * len(levels) + f"{marker} {found[4]}")
            levels.append(indent)
        elif not line.strip():
            lines.append("")
        elif indent < 2:
            lines.append(line)
        else:
            apart = apart or lines[-1] == ""
            inside = sum(1 for level in levels if indent >= level + 2)
            lines.append("    " * max(inside, 1) + line.lstrip(" "))
    return "\n".join(lines)
