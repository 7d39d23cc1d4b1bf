"""Masks Markdown in a text: each character of its marks becomes a space, so that all offsets stay valid."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsdesk.text import cq, markdown
from newsdesk.text.markdown_flow import Read
from newsdesk.text.markdown_spans import spans

Span = tuple[int, int]

# Of these the words stay, and the marks around them go; of a backslash the letter behind it stays.
_WORDED = frozenset({"strong", "emphasis", "strike", "link", "image", "escape"})
# Addresses as they are typed, what stands in braces, and marks that pair with nothing: readers see these, but they are
# no words.
_NO_WORDS = re.compile(
    r"""
    \bwww\.[^\s<>)\]]*[\w/] | (?<![\w.+-])[\w.+-]++@[\w-]++\.[\w.-]*\w
    | \{:?[^{}\n]*\}
    | !?\[ | \] | \| | \*{1,3} | (?<!\w)_{1,3}(?=\S) | (?<=\S)_{1,3}(?!\w) | ~~
    """,
    re.VERBOSE,
)
_MAY_HAVE_MARKS = re.compile(r"[*_\[\]{@~|]|www")
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
    text = blanked(text, gone)
    for start, line, offset, kind in _body(text) if markup else _lines(text):
        bare, checked = _read(line, offset, kind)
        if bare.strip():
            yield MaskedParagraph(start=start, text=bare, kind=kind or "paragraph", checked=checked)


def without_code(text: str, gone: Iterable[Span] = ()) -> str:
    """The text with code, comments and the `gone` spans as spaces; its offsets stay."""
    text = blanked(text, gone)
    if "`" not in text and "~~~" not in text and "<!--" not in text:
        return text
    return blanked(text, _code_and_comments(text))


def _code_and_comments(text: str) -> Iterator[Span]:
    comment = -1  # where the one began that is open
    for line in markdown.lines(text):
        if line.read.kind == "code":
            yield line.start, line.end
        elif line.read.kind == "html" and line.piece and text.startswith("<!--", line.start + line.read.text):
            comment = line.start
        if comment >= 0 and (closes := text.find("-->", line.start, line.end)) >= 0:
            yield comment, closes + 3
            comment = -1
        elif comment < 0 and line.read.kind != "code":
            found = spans(text, line.start, line.end)
            yield from ((each.start, each.end) for each in found if each.kind in ("code", "comment"))


def _lines(text: str) -> Iterator[tuple[int, str, int, str]]:
    """Lines of a field without Markdown."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line, 0, ""
        start += len(line) + 1


def _body(text: str) -> Iterator[tuple[int, str, int, str]]:
    """Lines with words: where each begins, where its words do, and its kind."""
    in_comment = False
    for each in markdown.lines(text):
        line, this = text[each.start : each.end], each.read
        offset = this.text
        if this.kind == "html":
            in_comment = line.lstrip().startswith("<!--") if each.piece else in_comment
            closes = line.find("-->") + 3 if in_comment else 0
            in_comment = in_comment and closes < 3
            offset = len(line) if in_comment else closes
        elif this.is_mark or this.kind in ("code", "rule", "definition", "blank"):
            continue
        yield each.start, line, offset, _kind(this)


def _kind(this: Read) -> str:
    if this.kind in ("heading", "table"):
        return this.kind
    return "list" if this.lists else "quote" if this.quotes else "paragraph"


@lru_cache(maxsize=2000)
def _read(line: str, offset: int, kind: str) -> tuple[str, tuple[Span, ...]]:
    """Masked text of a line. Cached: one keystroke changes one line of hundreds."""
    return _vouched(_bare(line, offset, kind) if kind else line)


def _bare(line: str, offset: int, kind: str) -> str:
    offset = min(offset, len(line))
    found = spans(line, offset)
    if kind == "table":
        line = line.replace("|", " ")
    gone = [(0, offset)]
    for span in found:
        gone += ((span.start, span.first), (span.last, span.end)) if span.kind in _WORDED else ((span.start, span.end),)
    bare = blanked(line, gone)
    if not _MAY_HAVE_MARKS.search(bare):
        return bare
    escaped = frozenset(span.first for span in found if span.kind == "escape")
    return _NO_WORDS.sub(lambda mark: _unmarked(mark, escaped), bare)


def _unmarked(mark: re.Match[str], escaped: frozenset[int]) -> str:
    """The mark as spaces; as it is where a backslash before it says that it is none."""
    return mark[0][0] + _blank(mark[0][1:]) if mark.start() in escaped else _blank(mark[0])


def _vouched(text: str) -> tuple[str, tuple[Span, ...]]:
    if "CQ" not in text:
        return text, ()
    marks = cq.marks(text)
    bare = blanked(text, marks)
    checked = []
    for start, _ in marks:
        before = _BEFORE_CQ.search(bare, max(start - _FAR, 0), start)
        checked.append((before.start() if before else start, start))
    return bare, tuple(checked)


def blanked(text: str, gone: Iterable[Span]) -> str:
    """The text with these spans replaced by spaces, in one pass."""
    kept: list[str] = []
    at = 0
    for start, end in sorted(gone):
        kept += (text[at:start], _blank(text[max(start, at) : end]))
        at = max(at, end)
    return "".join((*kept, text[at:]))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
