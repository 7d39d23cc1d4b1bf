"""Diff of the words before and after an edit, taking suggestion marks into account. Pure.

An edit in one place is known from its place. One in many places at once (bold, a list, replacing all) is compared by
lines and then by words; words whose mark alone changed count as changed.
"""

import re
from collections.abc import Iterator, Sequence

from newsdesk.ui.editor.document_snapshot import KeyedText, SnapshotChange
from newsdesk.ui.editor.suggestion_format import FRESH

# `(a, b, c, d)`: characters `a` to `b` of the old text were removed, `c` to `d` of the new were added
Hunk = tuple[int, int, int, int]

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_LINE = re.compile(r"\n|[^\n]+")
# longer places are not compared by words
_MOST_CHARACTERS = 8_000


def hunks(change: SnapshotChange) -> list[Hunk]:
    """The changed places in order, empty where nothing changed."""
    a, b, c, d = change.start, change.old_end, change.start, change.new_end
    if a == b and c == d:
        return []
    # Qt may report more than what changed
    one = _trimmed(change.old, change.new, (a, b, c, d))
    if _is_one_edit(change.new, one):
        return [one]
    by_words = _by_lines(change.old.part(a, b), change.new.part(c, d), a)
    return [_trimmed(change.old, change.new, hunk) for hunk in by_words]


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


def _by_lines(old: KeyedText, new: KeyedText, start: int) -> Iterator[Hunk]:
    before, after = _pieces(old, _line_ends(old.text)), _pieces(new, _line_ends(new.text))
    for tag, i, j, k, m in _opcodes(before, after):
        if tag == "equal":
            continue
        removed, added = _merged_pieces(before, i, j), _merged_pieces(after, k, m)
        paired = j - i == m - k
        for one, other in zip(before[i:j], after[k:m], strict=True) if paired else [(removed, added)]:
            yield from _by_words(one, other, start)


def _by_words(old: "_Piece", new: "_Piece", start: int) -> Iterator[Hunk]:
    base = old.start + start, new.start + start
    a, b, c, d = _trimmed(old.words, new.words, (0, len(old.words.text), 0, len(new.words.text)))
    if _is_one_edit(new.words, (a, b, c, d)) or max(len(old.words.text), len(new.words.text)) > _MOST_CHARACTERS:
        if a < b or c < d:
            yield base[0] + a, base[0] + b, base[1] + c, base[1] + d
        return
    before, after = _pieces(old.words, _token_ends(old.words)), _pieces(new.words, _token_ends(new.words))
    for tag, i, j, k, m in _opcodes(before, after):
        if tag != "equal":
            removed, added = _merged_pieces(before, i, j), _merged_pieces(after, k, m)
            yield (
                base[0] + removed.start,
                base[0] + removed.start + len(removed.words.text),
                base[1] + added.start,
                base[1] + added.start + len(added.words.text),
            )


class _Piece:
    """A piece of text and its offset; equal to another with the same text and marks."""

    __slots__ = ("_compared", "start", "words")

    def __init__(self, start: int, words: KeyedText) -> None:
        self.start = start
        self.words = words
        self._compared = words.text, tuple(words.keys) if any(words.keys) else ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Piece) and self._compared == other._compared

    def __hash__(self) -> int:
        return hash(self._compared)


def _pieces(words: KeyedText, ends: Sequence[int]) -> list[_Piece]:
    start = 0
    pieces = []
    for end in ends:
        pieces.append(_Piece(start, words.part(start, end)))
        start = end
    return pieces


def _merged_pieces(pieces: list[_Piece], first: int, last: int) -> _Piece:
    """Adjacent pieces as one."""
    if first == last:
        place = pieces[first].start if first < len(pieces) else _end(pieces)
        return _Piece(place, KeyedText("", []))
    text = "".join(piece.words.text for piece in pieces[first:last])
    return _Piece(
        pieces[first].start, KeyedText(text, [key for piece in pieces[first:last] for key in piece.words.keys])
    )


def _end(pieces: list[_Piece]) -> int:
    return pieces[-1].start + len(pieces[-1].words.text) if pieces else 0


def _line_ends(text: str) -> list[int]:
    """Offsets where lines and the breaks between them end."""
    return [found.end() for found in _LINE.finditer(text)]


def _token_ends(words: KeyedText) -> list[int]:
    """Offsets where words end, and where marks change within a word."""
    ends = {found.end() for found in _TOKEN.finditer(words.text)}
    ends.update(at for at in range(1, len(words.keys)) if words.keys[at] != words.keys[at - 1])
    return sorted(ends)


def _opcodes(before: list[_Piece], after: list[_Piece]) -> Sequence[tuple[str, int, int, int, int]]:
    from newsdesk.text.sequence_match import opcodes  # costs start-up time where nobody suggests

    # blanks match only beside matching words, which also saves time
    return opcodes(before, after, junk=_is_blank)


def _is_blank(piece: _Piece) -> bool:
    return piece.words.text.isspace()
