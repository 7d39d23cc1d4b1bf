"""Inline spans of one line of Markdown, for highlighting. Pure: uses neither Qt nor the renderer of the page."""

import re
from collections import Counter
from dataclasses import dataclass
from enum import IntFlag, auto
from itertools import pairwise


class SpanKind(IntFlag):
    """Kind of a span. Kinds add up: bold in a heading in a quotation."""

    MARK = auto()
    BOLD = auto()
    ITALIC = auto()
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
class MarkdownSpan:
    """Characters `start` to `end` of a line, all of one kind."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True, slots=True)
class EmphasisSpan:
    """Bold or italic words, without their marks."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True, slots=True)
class LinkSpan:
    """`[text](address)`, with offsets in its line."""

    start: int
    end: int
    text: str
    address: str


# characters: a longer line is not highlighted, to save time
LONGEST_LINE = 20_000

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(?!.*`)")
_HAS_MARKUP = re.compile(r"[*_`\[\]<#|\\>]|://|^\s*[-+=]|^\s*\d+\.\s|^\s*-")
_QUOTE = re.compile(r" {0,3}> ?")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_ITEM = re.compile(r"\s*(?:[-+*]|\d{1,9}\.)[ \t]+")
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:[ \t]*(\S*)")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$")
_TOKEN = re.compile(
    r"""
    (?P<escape>\\[\\`*_{}\[\]()\#+\-.!|<>~])
  | (?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))
  | (?P<note>\[\^[^\[\]\s]++\])
  | (?P<link>!?\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]
      (?:\((?P<address>[^()]*(?:\([^()]*\)[^()]*)*)\)|\[(?P<name>[^\]]*)\]))
  | (?P<auto><(?:[a-z]+://|mailto:)[^>\s]+>)
  | (?P<tag></?[A-Za-z][^<>]*>|<!--.*?-->)
  | (?P<bare>\bhttps?://[^\s<>()*\[\]]+(?<![.,;:!?]))
  | (?P<run>\*+|_+)
""",
    re.VERBOSE,
)
_HEADINGS = (SpanKind.HEADING_1, SpanKind.HEADING_2, SpanKind.HEADING_3)
_UNCLOSED = re.compile(
    r"""
    \]\([^)\s]*$                       # the address of a link
  | <(?:[A-Za-z/!][^<>]*)?$            # a tag
  | \b[a-z]+://\S*$                    # a bare address
  | ^\ {0,3}\[[^\]]+\]:[ \t]*\S*$      # a link kept at the end of the text
""",
    re.VERBOSE,
)


def spans_of_line(line: str, state: int = 0) -> tuple[tuple[MarkdownSpan, ...], int]:
    """The spans of a line, in order and without overlaps, and the state for the next line.

    `state` is 0, or the length of the open code fence (negative for tildes).
    """
    fence = _FENCE.match(line)
    if in_code(state):
        closes = fence and _fence_state(fence) * state > 0 and abs(_fence_state(fence)) >= abs(state)
        kind = SpanKind.MARK | SpanKind.CODE if closes else SpanKind.CODE
        return ((MarkdownSpan(0, len(line), kind),) if line else ()), 0 if closes else state
    if fence:
        return (MarkdownSpan(0, len(line), SpanKind.MARK | SpanKind.CODE),), _fence_state(fence)
    if len(line) > LONGEST_LINE or not _HAS_MARKUP.search(line):
        return (), 0
    return _without_overlaps(_block_spans(line)), 0


def in_code(state: int) -> bool:
    """Whether a line with this state is inside a code fence."""
    return abs(state) > 2


def emphases(line: str) -> tuple[EmphasisSpan, ...]:
    """The bold and italic stretches of a line, innermost last."""
    spans: list[MarkdownSpan] = []
    emphasis: list[EmphasisSpan] = []
    _add_inline_spans(line, 0, len(line), spans, emphasis)
    return tuple(emphasis)


def link_at(line: str, start: int, end: int) -> LinkSpan | None:
    """The link around characters `start` to `end` of a line, None where there is none."""
    for token in _TOKEN.finditer(line):
        if token["link"] and token["address"] is not None and token.start() <= start and end <= token.end():
            return LinkSpan(token.start(), token.end(), token["text"], token["address"])
    return None


def is_literal(before: str, state: int = 0) -> bool:
    """Whether what is typed after `before` is literal text: code, a tag, the address of a link."""
    if in_code(state):
        return True
    last = None
    for token in _TOKEN.finditer(before):
        last = token
    if last and last.end() == len(before) and last.lastgroup in ("tag", "auto"):
        return False
    spans = _TOKEN.sub(lambda token: "" if token["code"] or token["escape"] else token[0], before)
    return "`" in spans or bool(_UNCLOSED.search(spans))


def _fence_state(fence: re.Match[str]) -> int:
    run = fence[1]
    return -len(run) if run[0] == "~" else len(run)


def _block_spans(line: str) -> list[MarkdownSpan]:
    spans: list[MarkdownSpan] = []
    at = 0
    while quote := _QUOTE.match(line, at):
        spans.append(MarkdownSpan(at, quote.end(), SpanKind.MARK))
        at = quote.end()
    if at:
        spans.append(MarkdownSpan(at, len(line), SpanKind.QUOTE))
    if _RULE.match(line[at:]):
        return [*spans, MarkdownSpan(at, len(line), SpanKind.MARK | SpanKind.RULE)]
    if definition := _DEFINITION.match(line, at):
        split = definition.start(1)
        return [
            *spans,
            MarkdownSpan(at, split, SpanKind.MARK),
            MarkdownSpan(split, len(line), SpanKind.MARK | SpanKind.ADDRESS),
        ]
    if heading := _HEADING.match(line, at):
        spans.append(MarkdownSpan(at, heading.end(), SpanKind.MARK))
        spans.append(MarkdownSpan(at, len(line), _HEADINGS[min(len(heading[1]), 3) - 1]))
        at = heading.end()
    elif item := _ITEM.match(line, at):
        spans.append(MarkdownSpan(at, item.end(), SpanKind.LIST))
        at = item.end()
    elif line.startswith("|", at) or _TABLE_RULE.match(line[at:]):
        spans.extend(_table_row(line, at))
    _add_inline_spans(line, at, len(line), spans, [])
    return spans


def _table_row(line: str, at: int) -> list[MarkdownSpan]:
    if _TABLE_RULE.match(line[at:]):
        return [MarkdownSpan(at, len(line), SpanKind.MARK)]
    return [MarkdownSpan(i, i + 1, SpanKind.MARK) for i in range(at, len(line)) if line[i] == "|"]


def _add_inline_spans(line: str, start: int, end: int, spans: list[MarkdownSpan], emphasis: list[EmphasisSpan]) -> None:
    runs: list[_Delimiter] = []
    for token in _TOKEN.finditer(line, start, end):
        group = token.lastgroup or ""
        if token["run"]:
            runs.append(_Delimiter(line, token.start(), token.end()))
        elif token["link"]:
            _add_link(line, token, spans, emphasis)
        elif token["code"]:
            ticks = len(token["ticks"])
            spans.append(MarkdownSpan(token.start(), token.end(), SpanKind.CODE))
            spans.append(MarkdownSpan(token.start(), token.start() + ticks, SpanKind.MARK))
            spans.append(MarkdownSpan(token.end() - ticks, token.end(), SpanKind.MARK))
        else:
            spans.extend(
                MarkdownSpan(token.start() + a, token.start() + b, kind) for a, b, kind in _token_spans(group, token[0])
            )
    if runs:
        _add_emphasis(runs, spans, emphasis)


def _token_spans(group: str, text: str) -> tuple[tuple[int, int, SpanKind], ...]:
    length = len(text)
    table = {
        "escape": ((0, 1, SpanKind.MARK),),
        "note": ((0, length, SpanKind.MARK | SpanKind.LINK),),
        "auto": ((0, 1, SpanKind.MARK), (1, length - 1, SpanKind.LINK), (length - 1, length, SpanKind.MARK)),
        "tag": ((0, length, SpanKind.MARK),),
        "bare": ((0, length, SpanKind.LINK),),
    }
    return table[group]


def _add_link(line: str, token: re.Match[str], spans: list[MarkdownSpan], emphasis: list[EmphasisSpan]) -> None:
    start, end = token.span("text")
    spans.append(MarkdownSpan(token.start(), start, SpanKind.MARK))
    spans.append(MarkdownSpan(start, end, SpanKind.LINK))
    spans.append(MarkdownSpan(end, token.end(), SpanKind.MARK | SpanKind.ADDRESS))
    _add_inline_spans(line, start, end, spans, emphasis)


class _Delimiter:
    """Run of stars or underscores that may open or close emphasis; it shrinks from both ends as it is used."""

    __slots__ = ("char", "closes", "end", "opens", "start")

    def __init__(self, line: str, start: int, end: int) -> None:
        before = line[start - 1] if start else " "
        after = line[end] if end < len(line) else " "
        left = not after.isspace() and (after.isalnum() or not before.isalnum())
        right = not before.isspace() and (before.isalnum() or not after.isalnum())
        self.char = line[start]
        word = self.char == "_"
        self.opens = left and not (word and before.isalnum())
        self.closes = right and not (word and after.isalnum())
        self.start = start
        self.end = end

    @property
    def length(self) -> int:
        return self.end - self.start


def _add_emphasis(runs: list[_Delimiter], spans: list[MarkdownSpan], emphasis: list[EmphasisSpan]) -> None:
    openers: list[_Delimiter] = []
    for run in runs:
        while run.closes and run.length and (opener := _matching_opener(openers, run)):
            _add_pair(opener, run, spans, emphasis)
        if run.opens and run.length:
            openers.append(run)


def _matching_opener(openers: list[_Delimiter], closer: _Delimiter) -> _Delimiter | None:
    for at in range(len(openers) - 1, -1, -1):
        if openers[at].char == closer.char and openers[at].length:
            del openers[at + 1 :]
            return openers[at]
    return None


def _add_pair(opener: _Delimiter, closer: _Delimiter, spans: list[MarkdownSpan], emphasis: list[EmphasisSpan]) -> None:
    size = 2 if opener.length > 1 and closer.length > 1 else 1
    kind = SpanKind.BOLD if size == 2 else SpanKind.ITALIC
    start, end = opener.end, closer.start
    spans.append(MarkdownSpan(start - size, start, SpanKind.MARK))
    spans.append(MarkdownSpan(start, end, kind))
    spans.append(MarkdownSpan(end, end + size, SpanKind.MARK))
    emphasis.append(EmphasisSpan(start, end, kind))
    opener.end -= size
    closer.start += size


def _without_overlaps(spans: list[MarkdownSpan]) -> tuple[MarkdownSpan, ...]:
    """Overlapping spans as separate ones, the kinds of each added up."""
    edges: dict[int, list[tuple[SpanKind, int]]] = {}
    for span in spans:
        if span.start < span.end:
            edges.setdefault(span.start, []).append((span.kind, 1))
            edges.setdefault(span.end, []).append((span.kind, -1))
    open_kinds: Counter[SpanKind] = Counter()
    runs: list[MarkdownSpan] = []
    for here, there in pairwise(sorted(edges)):
        for kind, step in edges[here]:
            open_kinds[kind] += step
        total = SpanKind(0)
        for kind, count in open_kinds.items():
            if count:
                total |= kind
        if total:
            runs.append(MarkdownSpan(here, there, total))
    return tuple(runs)
