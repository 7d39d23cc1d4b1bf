"""Tokeniser for spelling: the words of a passage, without handles, addresses, file names, figures and formulas."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.sentences import sentences
from newsdesk.domain.fields import CHECKED_LINES

_CHUNK = regex.compile(r"[^\s—–…“”„\"«»‹›()\[\]{}،؛:;!?؟,<>|*=+~•·\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_EDGE = ".-_'’‘ʼ`۔٫٪%\u200c\u00ad"
_OPENS = "“„\"‘'«‹([:—–•|…"
_QUOTED = {("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»")}
_MARKS = ("*", "_", "~", "`")
_MARKED_BEFORE = regex.compile(r"[\p{L}\p{N}][*_~`]+$")
_MARKED_AFTER = regex.compile(r"[*_~`]+[\p{L}\p{N}]")
_HEADLINE_WORDS = 4


@dataclass(frozen=True, slots=True)
class SpellingWord:
    """Word at `start` in its passage, in code points. `opening`: it begins a sentence or a quotation, so a capital does
    not make it a name.
    """

    text: str
    start: int
    opening: bool = False
    set_apart: bool = False
    """alone in quotation marks or in italics, as foreign words are"""

    @property
    def end(self) -> int:
        """End of the word in the passage."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """Word, or part of a hyphenated one, that no dictionary or list has."""

    text: str
    start: int


def words(passage: CheckedPassage) -> Iterator[SpellingWord]:
    """Every token between spaces and punctuation, without the apostrophes and hyphens around it."""
    text = passage.text
    openings = _openings(text)
    everywhere = passage.kind == "table" or _is_title(passage)
    for found in _CHUNK.finditer(text):
        word = found[0].rstrip(_EDGE)
        bare = word.lstrip(_EDGE)
        start = found.start() + len(word) - len(bare)
        if bare and not _is_split(passage, start, start + len(bare)):
            opening = everywhere or start in openings or _follows(text, start)
            yield SpellingWord(bare, start, opening, _is_apart(passage, start, start + len(bare)))


def _openings(text: str) -> frozenset[int]:
    return frozenset(_first_letter(text, start, end) for start, end in sentences(text))


def _first_letter(text: str, start: int, end: int) -> int:
    return next((at for at in range(start, end) if text[at].isalnum()), end)


def _follows(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return bool(before) and before[-1] in _OPENS


def _is_title(passage: CheckedPassage) -> bool:
    """Whether this is a headline in title case, in which a capital does not make a name."""
    if passage.kind != "heading" and passage.field not in CHECKED_LINES:
        return False
    long = [word for word in passage.text.split() if len(word) >= _HEADLINE_WORDS]
    return len(long) >= _HEADLINE_WORDS and sum(word[0].isupper() for word in long) > len(long) * 0.6


def _is_apart(passage: CheckedPassage, start: int, end: int) -> bool:
    before, after = passage.raw[max(0, start - 2) : start], passage.raw[end : end + 1]
    if before[-1:] in ("*", "_"):
        return before[-1:] == after and before != after * 2
    return (before[-1:], after) in _QUOTED


def _is_split(passage: CheckedPassage, start: int, end: int) -> bool:
    """Whether Markdown stands inside the word, as in un**believ**able: then this is only a part of it."""
    raw = passage.raw
    if raw[start - 1 : start] in _MARKS and _MARKED_BEFORE.search(raw, max(0, start - 4), start):
        return True
    return raw[end : end + 1] in _MARKS and bool(_MARKED_AFTER.match(raw, end))
