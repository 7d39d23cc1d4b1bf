"""Diff of the words before and after an edit, taking suggestion marks into account. Pure.

An edit in one place is known from its place. One in many places at once (bold, a list, replacing all) is compared by
lines and then by words; words whose mark alone changed count as changed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from newsdesk.text.diff import tokens
from newsdesk.text.sequence_match import QUICK, Stretch, stretches
from newsdesk.ui.editor.document_snapshot import KeyedText, SnapshotChange
from newsdesk.ui.editor.suggestion_format import FRESH

# `(a, b, c, d)`: characters `a` to `b` of the old text were removed, `c` to `d` of the new were added
Hunk = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or a line from `start` to `end`, which is the same as another with the same text and marks."""

    start: int
    end: int
    compared: tuple[str, tuple[str, ...]]


def hunks(change: SnapshotChange) -> list[Hunk]:
    """The changed places in order, empty where nothing changed."""
    a, b, c, d = change.start, change.old_end, change.start, change.new_end
    if a == b and c == d:
        return []
    # Qt may report more than what changed
    one = _trimmed(change.old, change.new, (a, b, c, d))
    if _is_one_edit(change.new, one):
        return [one]
    old, new = change.old.part(a, b), change.new.part(c, d)
    return [(i + a, j + a, k + c, m + c) for i, j, k, m in _by_lines(old, new)]


def _trimmed(old: KeyedText, new: KeyedText, hunk: Hunk) -> Hunk:
    a, b, c, d = hunk
    while a < b and c < d and (old.text[a], old.keys[a]) == (new.text[c], new.keys[c]):
        a, c = a + 1, c + 1
    while a < b and c < d and (old.text[b - 1], old.keys[b - 1]) == (new.text[d - 1], new.keys[d - 1]):
        b, d = b - 1, d - 1
    return a, b, c, d


def _is_one_edit(new: KeyedText, hunk: Hunk) -> bool:
    """Whether nothing unchanged lies within the hunk."""
    a, b, c, d = hunk
    return a == b or all(key == FRESH for key in new.keys[c:d])


def _by_lines(old: KeyedText, new: KeyedText) -> Iterator[Hunk]:
    before, after = _lines(old), _lines(new)
    for each in _stretches(before, after):
        if each.same:
            continue
        gone, came = before[each.old : each.old_end], after[each.new : each.new_end]
        if len(gone) == len(came):
            for one, other in zip(gone, came, strict=True):
                yield from _by_words(old, new, (one.start, one.end, other.start, other.end))
        else:
            yield from _by_words(old, new, (*_span(gone, before, each.old), *_span(came, after, each.new)))


def _span(pieces: list[_Piece], every: list[_Piece], at: int) -> tuple[int, int]:
    if pieces:
        return pieces[0].start, pieces[-1].end
    place = every[at - 1].end if at else 0
    return place, place


def _by_words(old: KeyedText, new: KeyedText, place: Hunk) -> Iterator[Hunk]:
    """Words that stayed are found first; what differs between two of them, white space with it, has changed."""
    if _is_one_edit(new, _trimmed(old, new, place)):
        yield from _differing(old, new, place)
        return
    a, b, c, d = place
    before, after = _words(old.part(a, b)), _words(new.part(c, d))
    at, at_new = a, c
    for each in _stretches(before, after):
        if each.same:
            for one, other in zip(before[each.old : each.old_end], after[each.new : each.new_end], strict=True):
                yield from _differing(old, new, (at, a + one.start, at_new, c + other.start))
                at, at_new = a + one.end, c + other.end
    yield from _differing(old, new, (at, b, at_new, d))


def _differing(old: KeyedText, new: KeyedText, place: Hunk) -> Iterator[Hunk]:
    a, b, c, d = hunk = _trimmed(old, new, place)
    if a < b or c < d:
        yield hunk


def _pieces(words: KeyedText, ends: Iterable[int]) -> list[_Piece]:
    keys = words.keys
    return [
        _Piece(start, end, (words.text[start:end], tuple(keys[start:end]) if any(keys[start:end]) else ()))
        for start, end in pairwise((0, *ends))
    ]


def _lines(words: KeyedText) -> list[_Piece]:
    """Lines, and the breaks between them."""
    return _pieces(words, accumulate(map(len, re.findall(r"\n|[^\n]+", words.text))))


def _words(words: KeyedText) -> list[_Piece]:
    """Words and signs, cut where marks change within a word; no white space."""
    ends = set(accumulate(map(len, tokens(words.text))))
    ends.update(at for at in range(1, len(words.keys)) if words.keys[at] != words.keys[at - 1])
    return [piece for piece in _pieces(words, sorted(ends)) if not piece.compared[0].isspace()]


def _stretches(old: list[_Piece], new: list[_Piece]) -> list[Stretch]:
    return stretches([piece.compared for piece in old], [piece.compared for piece in new], most=QUICK)
