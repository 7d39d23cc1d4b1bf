"""Markdown source made ready to render: one kind of line end, the pieces that render apart, notes, link definitions.

Where a piece ends is decided in `text/markdown.py`; an edit renders one of them again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsdesk.text import markdown
from newsdesk.text.markdown_flow import ANY_ITEM

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufffe\uffff\ud800-\udfff]")


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


def link_definitions(source: str) -> dict[str, tuple[str, str | None]]:
    """Where reference links lead, by lower-case name; the first definition of a name counts."""
    links: dict[str, tuple[str, str | None]] = {}
    for each in markdown.definitions(source):
        links.setdefault(" ".join(each.name.lower().split()), (each.address, each.title))
    return links


def pieces(source: str) -> Iterator[SourcePiece]:
    """The pieces of a normal source, in order, without the blank lines between them."""
    for piece in markdown.pieces(source):
        yield SourcePiece(source[piece.start : piece.end], piece.line, piece.kind, piece.start)


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
    starts = list(markdown.NOTE.finditer(piece.text))
    ends = [found.start() for found in starts[1:]] + [len(piece.text)]
    for found, end in zip(starts, ends, strict=True):
        lines = piece.text[found.end() : end].rstrip().split("\n")
        yield found[1], "\n".join((lines[0], *(_dedent(text) for text in lines[1:])))


def count_of_notes(piece: SourcePiece) -> int:
    """How many footnotes a piece may define, at the most."""
    return piece.text.count("[^") if piece.kind == "note" else 0


def _dedent(line: str) -> str:
    return line.removeprefix("\t") if line.startswith("\t") else re.sub(r"^ {1,4}", "", line)


def reindented(items: str) -> str:
    """A list with four spaces for each level, whatever its writer used: two are common, and Markdown asks for four."""
    levels: list[int] = []
    lines: list[str] = []
    apart = False  # a paragraph of its own inside an item ends with a blank line
    for line in items.expandtabs(4).split("\n"):
        found = ANY_ITEM.match(line)
        indent = len(line) - len(line.lstrip(" "))
        if found:
            while levels and indent < levels[-1] + 2:
                levels.pop()
            marker = f"{found[1]}." if found[1] else line[indent]
            lines += [""] if apart else []
            apart = False
            lines.append("    " * len(levels) + f"{marker} {line[found.end() :]}")
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
