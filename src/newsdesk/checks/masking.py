"""Masks Markdown in a text: each character of its marks becomes a space, so that all offsets stay valid."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsdesk.text import cq

Span = tuple[int, int]

_FENCE = re.compile(r" {0,3}(```|~~~)")
_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_LIST = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+")
_TABLE = re.compile(r"[ \t]*\|")
_DEFINITION = re.compile(r" {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*\S+.*")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*){3,}$|[ \t|:-]*-{3}[ \t|:-]*$")

# what inside a line is no text for readers
_MARKS = re.compile(
    r"""
    \\[\\`*_{}\[\]()\#+.!|<>-]                          # an escape: the letter stays
    | `+[^`\n]*`+                                       # code
    | <(?:https?:|mailto:)[^<>\s]*> | </?[a-zA-Z][^<>]*>
    | \[\^[^\[\]\s]++\]:?                                  # a footnote's number
    | (?<=\])\([^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+(?:[ ]++(?:"[^"\n]*+"|'[^'\n]*+'))?\)  # where a link leads
    | (?<=\])\[[^\]\n]*\]
    | !?\[ | \]
    | \bhttps?://[^\s<>)\]]*[\w/] | \bwww\.[^\s<>)\]]*[\w/] | (?<![\w.+-])[\w.+-]++@[\w-]++\.[\w.-]*\w
    | \*{1,3} | (?<!\w)_{1,3}(?=\S) | (?<=\S)_{1,3}(?!\w) | ~~
    | \{:?[^{}\n]*\}
    """,
    re.VERBOSE,
)
_FAR = 200  # characters that three words before a CQ may have
_BEFORE_CQ = re.compile(r"(?:[^\s.,;:!?]+[ \t\u00a0]+){0,2}\S+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedParagraph:
    """Line of a text with its marks masked. `start` is its offset in the text, in code points.

    `checked` are spans within the line that the writer marked as verified with `CQ`.
    """

    start: int
    text: str
    kind: str
    checked: tuple[Span, ...] = ()


def masked(text: str, gone: Iterable[Span] = (), *, markup: bool = True) -> Iterator[MaskedParagraph]:
    """The lines of a text that are not empty, masked. `gone` are spans that no reader sees: suggested deletions."""
    text = _blanked(text, gone)
    start, fenced = 0, False
    for line in text.split("\n"):
        if markup and _FENCE.match(line):
            fenced = not fenced
        elif line.strip():
            kind, bare, checked = _read(line, fenced, markup)
            if bare.strip():
                yield MaskedParagraph(start=start, text=bare, kind=kind, checked=checked)
        start += len(line) + 1


@lru_cache(maxsize=2000)
def _read(line: str, fenced: bool, markup: bool) -> tuple[str, str, tuple[Span, ...]]:
    """Kind and masked text of a line. Cached: one keystroke changes one line of hundreds."""
    kind, bare = _bare(line, fenced=fenced) if markup else ("paragraph", line)
    return kind, *_vouched(bare)


def _bare(line: str, *, fenced: bool) -> tuple[str, str]:
    if fenced:
        return "code", _blank(line)
    if _DEFINITION.fullmatch(line) or _RULE.match(line):
        return "paragraph", _blank(line)
    kind, taken = "paragraph", 0
    for name, pattern in (("quote", _QUOTE), ("heading", _HEADING), ("list", _LIST)):
        if found := pattern.match(line, taken):
            kind, taken = name, found.end()
    if _TABLE.match(line, taken):
        kind, line = "table", line.replace("|", " ")
    rest = _MARKS.sub(_unmarked, _blanked(line, _comments(line))[taken:])
    return kind, " " * taken + rest


def _comments(line: str) -> Iterator[Span]:
    """Spans of HTML comments; one that is never closed is no comment."""
    at = 0
    while (opens := line.find("<!--", at)) >= 0 and (closes := line.find("-->", opens)) >= 0:
        at = closes + 3
        yield opens, at


def _vouched(text: str) -> tuple[str, tuple[Span, ...]]:
    if "CQ" not in text:
        return text, ()
    marks = cq.marks(text)
    bare = _blanked(text, marks)
    checked = []
    for start, _ in marks:
        before = _BEFORE_CQ.search(bare, max(start - _FAR, 0), start)
        checked.append((before.start() if before else start, start))
    return bare, tuple(checked)


def _blanked(text: str, gone: Iterable[Span]) -> str:
    """The text with these spans replaced by spaces, in one pass."""
    kept: list[str] = []
    at = 0
    for start, end in sorted(gone):
        kept += (text[at:start], _blank(text[max(start, at) : end]))
        at = max(at, end)
    return "".join((*kept, text[at:]))


def _unmarked(found: re.Match[str]) -> str:
    return " " + found[0][1:] if found[0][0] == "\\" else _blank(found[0])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
