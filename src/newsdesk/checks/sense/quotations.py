"""Parser of quotation marks: which one opens, which one closes it, and which are never closed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

import regex

from newsdesk.checks.checked_story import CheckedPassage

Role = Literal["open", "close", "either"]

CLOSING = {"“": "”", "«": "»", '"': '"'}
LANGUAGES = frozenset({"en", "fa", "prs", "ps", "ar", "ur"})
"""Languages in which “ and « open and ” and » close. Other languages reverse them, or use one mark for both."""

_OPENERS, _CLOSERS = frozenset("“«"), frozenset("”»")
_BEFORE_OPENING = frozenset(" \t\u00a0\u200f\u200e\u2009([{‘«“–—-/|")
_STARTS = regex.compile(r"[\s\u200e\u200f*_>•–—-]*[“«\"]")


@dataclass(frozen=True, slots=True)
class QuotationMark:
    """A quotation mark in a passage: its number among the passages, and its place."""

    passage: int
    at: int
    sign: str


@dataclass(slots=True)
class PairedMarks:
    """Result of the parser: `unclosed` marks, and `pairs`, the inner before the outer."""

    unclosed: list[QuotationMark] = field(default_factory=list)
    pairs: list[tuple[QuotationMark, QuotationMark, int]] = field(default_factory=list)
    """Opening, closing, and how many of the same sign were open around them."""


def read(passages: Sequence[CheckedPassage]) -> PairedMarks:
    """Pair the marks of these passages. A quotation may go on over paragraphs that each open with a mark."""
    reading = PairedMarks()
    open_: list[QuotationMark] = []
    for number, passage in enumerate(passages):
        if passage.language.split("-")[0].lower() not in LANGUAGES or passage.kind in ("code", "table"):
            open_ = []
            continue
        pairs: list[tuple[QuotationMark, QuotationMark, int]] = []
        for at, sign, role in _marks(passage.text):
            _take(QuotationMark(number, at, sign), role, open_, pairs)
        reading.pairs += pairs
        if not _goes_on(passages, number):
            reading.unclosed += open_
            open_ = []
        elif not _is_same_paragraph(passages, number):
            open_ = []
    return reading


def _take(
    mark: QuotationMark, role: Role, open_: list[QuotationMark], pairs: list[tuple[QuotationMark, QuotationMark, int]]
) -> None:
    if role == "either":
        role = "close" if any(each.sign == '"' for each in open_) else "open"
    if role == "open":
        if not (open_ and open_[-1].passage != mark.passage and open_[-1].sign == mark.sign):
            open_.append(mark)  # else the quotation goes on in a new line
        return
    for number in range(len(open_) - 1, -1, -1):
        if CLOSING[open_[number].sign] == mark.sign:
            around = sum(1 for each in open_[:number] if each.sign == open_[number].sign)
            pairs.append((open_[number], mark, around))
            del open_[number]
            return
    if open_:
        open_.pop()  # “one of these", closed with the other sort


def _marks(text: str) -> Iterator[tuple[int, str, Role]]:
    for found in _SIGNS.finditer(text):
        at, sign = found.start(), found[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if sign in _OPENERS:
            yield at, sign, "open"
        elif before.isdigit() and _is_inch(text, at):
            continue
        elif sign in _CLOSERS:
            yield at, sign, "close"
        else:
            yield at, sign, _straight(before, after)


_SIGNS = regex.compile(r"[“”«»\"]")


def _straight(before: str, after: str) -> Role:
    opens = not before or before in _BEFORE_OPENING
    closes = not after or not (after.isalnum() or after in "‘'$£€“«(")
    if opens and not closes:
        return "open"
    return "close" if closes and not opens else "either"


def _is_inch(text: str, at: int) -> bool:
    """6'2", a 12" pipe: no mark of this sort is open before it."""
    opened = sum(text.count(sign, 0, at) for sign in "“«") - sum(text.count(sign, 0, at) for sign in "”»")
    return opened <= 0 and text.count('"', 0, at) % 2 == 0


def _goes_on(passages: Sequence[CheckedPassage], number: int) -> bool:
    if _is_same_paragraph(passages, number):
        return True
    return _is_same_field(passages, number) and bool(_STARTS.match(passages[number + 1].text))


def _is_same_field(passages: Sequence[CheckedPassage], number: int) -> bool:
    return number + 1 < len(passages) and passages[number].field == passages[number + 1].field


def _is_same_paragraph(passages: Sequence[CheckedPassage], number: int) -> bool:
    """Whether the next passage is the next line of this paragraph."""
    if not _is_same_field(passages, number):
        return False
    here, after = passages[number], passages[number + 1]
    return (
        here.kind == after.kind
        and after.start == here.start + len(here.raw) + 1
        and here.kind in ("paragraph", "quote")
    )
