"""How a line of Markdown is shown: which letters are bold, a link, a mark. What they are, `text/markdown.py` says.

Pure: uses no Qt.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag, auto
from functools import reduce
from itertools import pairwise
from operator import or_

from newsdesk.text.markdown_flow import DEFINITION, Read, after_quotes
from newsdesk.text.markdown_spans import AUTOLINK, TAG, Span, spans


class Style(IntFlag):
    """Style of letters. Styles add up: bold in a heading in a quotation."""

    MARK = auto()
    BOLD = auto()
    ITALIC = auto()
    STRUCK = auto()
    CODE = auto()
    LINK = auto()
    ADDRESS = auto()
    QUOTE = auto()
    LIST = auto()
    RULE = auto()
    HEADING_1 = auto()
    HEADING_2 = auto()
    HEADING_3 = auto()


@dataclass(frozen=True, slots=True)
class StyledSpan:
    """Letters `start` to `end` of a line, all in one style."""

    start: int
    end: int
    style: Style


LONGEST_LINE = 20_000
"""Letters: a longer line is not styled, to save time."""

_HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)
_WORDS = {
    "strong": Style.BOLD,
    "emphasis": Style.ITALIC,
    "strike": Style.STRUCK,
    "code": Style.CODE,
    "link": Style.LINK,
    "image": Style.LINK,
    "note": Style.MARK | Style.LINK,
    "autolink": Style.LINK,
    "address": Style.LINK,
    "html": Style.MARK,
    "comment": Style.MARK,
}
_MARKS = {
    "code": Style.MARK | Style.CODE,
    "note": Style.MARK | Style.LINK,
}
_UNFINISHED = re.compile(
    r"""
    <(?:[A-Za-z/!][^<>]*)?$            # a tag
  | ^\ {0,3}\[[^\]]+\]:[ \t]*\S*$      # where a reference leads
""",
    re.VERBOSE,
)
_SCHEME = re.compile(r"\b[a-z]+://")
_CLOSED = re.compile(rf"(?:{TAG}|{AUTOLINK}|-->)\Z")


def styles_of(line: str, read: Read) -> tuple[StyledSpan, ...]:
    """The styled letters of a line, in order and without overlaps. `read` says what the line is."""
    if not line or len(line) > LONGEST_LINE:
        return ()
    if read.kind == "code":
        return (StyledSpan(0, len(line), Style.MARK | Style.CODE if read.is_mark else Style.CODE),)
    found = [*_block_styles(line, read), *_inline_styles(line, read)]
    return _without_overlaps(found) if found else ()


def is_literal(before: str, *, in_code: bool = False) -> bool:
    """Whether what is typed after `before` is literal text: code, a tag, the address of a link."""
    if in_code:
        return True
    if len(before) > LONGEST_LINE:
        return False
    if _CLOSED.search(before):
        return False
    rest, at = "", 0
    for span in spans(before):
        if span.kind in ("code", "escape") and span.start >= at:
            rest, at = rest + before[at : span.start], span.end
    rest += before[at:]
    return "`" in rest or _in_address(rest) or bool(_UNFINISHED.search(rest))


def _in_address(text: str) -> bool:
    """Whether the text ends within the address of a link, or a bare one."""
    word = "" if not text or text[-1].isspace() else text.split()[-1]
    inside = word[word.rfind("](") + 2 :] if "](" in word else ")"
    return ")" not in inside or bool(_SCHEME.search(word))


def _block_styles(line: str, read: Read) -> Iterator[StyledSpan]:
    end = len(line)
    if read.quotes:
        yield StyledSpan(after_quotes(line, read.quotes), end, Style.QUOTE)
    if read.kind == "rule" or (read.is_mark and read.kind == "table"):
        yield StyledSpan(
            after_quotes(line, read.quotes), end, Style.MARK | (Style.RULE if read.kind == "rule" else Style.MARK)
        )
    elif read.kind == "definition":
        yield from _definition(line, read.text)
    elif read.kind == "table":
        yield from (StyledSpan(at, at + 1, Style.MARK) for at, letter in enumerate(line) if letter == "|")
    yield from _lead(line, read)


def _lead(line: str, read: Read) -> Iterator[StyledSpan]:
    """The marks before the words: of quotations, a footnote, an item, a heading."""
    at = after_quotes(line, read.quotes)
    if read.quotes and not read.item:
        yield StyledSpan(0, at, Style.MARK)
    if read.note and read.begins and line.lstrip().startswith("[^"):
        yield StyledSpan(0, read.text, Style.MARK)
    if read.item:
        yield StyledSpan(0, read.item.start, Style.MARK if read.quotes else Style.LIST)
        yield StyledSpan(read.item.start, read.item.end, Style.LIST)
        at = read.item.end
    if read.kind == "heading":
        heading = _HEADINGS[min(read.level, 3) - 1]
        yield StyledSpan(at, len(line), heading)
        yield StyledSpan(at, len(line) if read.is_mark else read.text, Style.MARK)
    elif read.item and read.text > at:
        yield StyledSpan(at, read.text, Style.LIST)


def _definition(line: str, at: int) -> Iterator[StyledSpan]:
    found = DEFINITION.match(line, at)
    address = found.start(2) if found else len(line)
    yield StyledSpan(at, address, Style.MARK)
    yield StyledSpan(address, len(line), Style.MARK | Style.ADDRESS)


def _inline_styles(line: str, read: Read) -> Iterator[StyledSpan]:
    if read.is_mark or read.kind in ("rule", "definition", "blank"):
        return
    for span in spans(line, min(read.text, len(line))):
        yield from _of_span(span)


def _of_span(span: Span) -> Iterator[StyledSpan]:
    marks = _MARKS.get(span.kind, Style.MARK)
    if style := _WORDS.get(span.kind):
        yield StyledSpan(span.first, span.last, style)
    if span.kind != "entity":
        yield StyledSpan(span.start, span.first, marks)
        is_link = span.kind in ("link", "image")
        yield StyledSpan(span.last, span.end, marks | Style.ADDRESS if is_link else marks)


def _without_overlaps(found: list[StyledSpan]) -> tuple[StyledSpan, ...]:
    """Overlapping spans as separate ones, the styles of each added up."""
    edges: dict[int, list[tuple[Style, int]]] = {}
    for span in found:
        if span.start < span.end:
            edges.setdefault(span.start, []).append((span.style, 1))
            edges.setdefault(span.end, []).append((span.style, -1))
    open_styles: Counter[Style] = Counter()
    runs: list[StyledSpan] = []
    for here, there in pairwise(sorted(edges)):
        for style, step in edges[here]:
            open_styles[style] += step
        total = reduce(or_, (style for style, count in open_styles.items() if count), Style(0))
        if total and runs and (runs[-1].end, runs[-1].style) == (here, total):
            runs[-1] = StyledSpan(runs[-1].start, there, total)
        elif total:
            runs.append(StyledSpan(here, there, total))
    return tuple(runs)
