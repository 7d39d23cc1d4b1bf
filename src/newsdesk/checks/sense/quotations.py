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


class _OpenMarks:
    """Marks that are open, one stack a sign: in a hostile text they are many, and each is looked for."""

    def __init__(self) -> None:
        self._by_sign: dict[str, list[QuotationMark]] = {sign: [] for sign in CLOSING}

    def all(self) -> list[QuotationMark]:
        """In the order of the text."""
        return sorted((mark for marks in self._by_sign.values() for mark in marks), key=_place)

    def last(self) -> QuotationMark | None:
        return max((marks[-1] for marks in self._by_sign.values() if marks), key=_place, default=None)

    def push(self, mark: QuotationMark) -> None:
        self._by_sign[mark.sign].append(mark)

    def close(self, sign: str) -> tuple[QuotationMark, int] | None:
        """Take out the last mark that this sign closes, with how many of the same stay open around it.

        Where there is none, the last of all is taken out: “one of these", closed with the other sort.
        """
        found = max(
            (marks[-1] for opened, marks in self._by_sign.items() if marks and CLOSING[opened] == sign),
            key=_place,
            default=None,
        )
        taken = found or self.last()
        if taken is not None:
            self._by_sign[taken.sign].pop()
        return (found, len(self._by_sign[found.sign])) if found else None

    def has(self, sign: str) -> bool:
        return bool(self._by_sign[sign])


def _place(mark: QuotationMark) -> tuple[int, int]:
    return mark.passage, mark.at


def read(passages: Sequence[CheckedPassage]) -> PairedMarks:
    """Pair the marks of these passages. A quotation may go on over paragraphs that each open with a mark."""
    reading = PairedMarks()
    open_ = _OpenMarks()
    for number, passage in enumerate(passages):
        if passage.language.split("-")[0].lower() not in LANGUAGES or passage.kind in ("code", "table"):
            open_ = _OpenMarks()
            continue
        for at, sign, role in _marks(passage.text):
            _take(QuotationMark(number, at, sign), role, open_, reading)
        if not _goes_on(passages, number):
            reading.unclosed += open_.all()
            open_ = _OpenMarks()
        elif not _is_same_paragraph(passages, number):
            open_ = _OpenMarks()
    return reading


def _take(mark: QuotationMark, role: Role, open_: _OpenMarks, reading: PairedMarks) -> None:
    if role == "either":
        role = "close" if open_.has('"') else "open"
    if role == "open":
        last = open_.last()
        if last is None or last.passage == mark.passage or last.sign != mark.sign:
            open_.push(mark)  # else the quotation goes on in a new line
    elif closed := open_.close(mark.sign):
        opening, around = closed
        reading.pairs.append((opening, mark, around))


def _marks(text: str) -> Iterator[tuple[int, str, Role]]:
    depth, straight = 0, 0  # of curly marks that are open, and of straight ones so far
    for found in _SIGNS.finditer(text):
        at, sign = found.start(), found[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        is_inch = before.isdigit() and depth <= 0 and straight % 2 == 0  # 6'2", a 12" pipe
        depth += (sign in _OPENERS) - (sign in _CLOSERS)
        straight += sign == '"'
        if sign in _OPENERS:
            yield at, sign, "open"
        elif is_inch:
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
