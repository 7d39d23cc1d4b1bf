"""Spans of sentences and words in a passage, in code points."""

from collections.abc import Iterator

import regex

Span = tuple[int, int]

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\u200c]*(?:[’'-]\p{L}[\p{L}\p{M}\u200c]*)*|\d[\d.,:/]*\d|\d")
_END = regex.compile(r"[.!?؟۔…]+[”’\"')\]»]*(?=\s|$)")
_TITLES = {"mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "capt", "sgt", "maj", "gov", "sen", "rep"}
_MONTHS = {"jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec"}
_OTHERS = {"st", "no", "vs", "etc", "e.g", "i.e", "inc", "ltd", "co", "u.s", "u.k", "u.n", "a.m", "p.m"}
_SHORT = _TITLES | _MONTHS | _OTHERS
_LONGEST = 20  # code points: more than a short form and what may open before it


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word and figure with its start and end."""
    for found in _WORD.finditer(text):
        yield found.group(), found.start(), found.end()


def sentences(text: str) -> Iterator[Span]:
    """Where each sentence begins and ends. A full stop after a title, an initial or a short form ends none."""
    start = 0
    for end in _END.finditer(text):
        if end[0][0] == "." and _is_short(text, start, end.start()):
            continue
        yield _trimmed(text, start, end.end())
        start = end.end()
    if text[start:].strip():
        yield _trimmed(text, start, len(text))


def is_short(word: str) -> bool:
    """Whether a full stop behind this word ends no sentence: a title, a month, an initial."""
    return (len(word) == 1 and word.isalpha()) or word.casefold() in _SHORT


def _is_short(text: str, start: int, at: int) -> bool:
    before = text[max(start, at - _LONGEST) : at].split()
    return bool(before) and is_short(before[-1].lstrip("(“\"'‘["))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    return start, end
