"""Three-way merge of a text: by paragraph, and within one paragraph by word (diff3 on the matcher of every diff).

Neither side is ever dropped: where both changed the same words, a conflict keeps both.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, Protocol

from newsdesk.text.diff import tokens
from newsdesk.text.markdown import paragraphs
from newsdesk.text.sequence_match import stretches

Choice = Literal["mine", "theirs", "both"]


class Sides(Protocol):
    """What a conflict is about: the text of each side."""

    @property
    def mine(self) -> str: ...
    @property
    def theirs(self) -> str: ...


@dataclass(frozen=True, slots=True)
class TextConflict:
    """A place where both sides changed the same words; `index` is its number in `Merged.paragraphs`."""

    base: str
    mine: str
    theirs: str
    index: int


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of a merge. In a conflict, `text` has both sides, mine first.

    `paragraphs` are those of the text, in order; one may stand for several, or be empty where both sides agree to drop
    it.
    """

    text: str
    paragraphs: tuple[str, ...]
    conflicts: tuple[TextConflict, ...]


def merge(base: str | None, mine: str, theirs: str) -> Merged:
    """Merge two texts that grew from `base`; without a base, what differs is a conflict or an addition."""
    whole = mine if mine == theirs or base == theirs else theirs if base == mine else None
    if whole is not None:
        return Merged(whole, tuple(paragraphs(whole)), ())
    ours, others = paragraphs(mine), paragraphs(theirs)
    origin = paragraphs(base) if base is not None else _common(ours, others)
    merged = _laid_together(piece for chunk in _chunks(origin, ours, others) for piece in _pieces(chunk))
    if _keeps(ours, others, paragraphs(merged.text)):
        return merged
    return _laid_together(_one_conflict(origin, ours, others))


def chosen(conflict: Sides, choice: Choice) -> str:
    """The text of one side of a conflict, or of both, mine first."""
    if choice == "both":
        return joined((conflict.mine, conflict.theirs))
    return conflict.mine if choice == "mine" else conflict.theirs


def joined(parts: Iterable[str]) -> str:
    """Paragraphs as one text; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A stretch that lies between two points where all three agree, or one on which they agree."""

    base: Sequence[str]
    mine: Sequence[str]
    theirs: Sequence[str]


def _laid_together(pieces: Iterable[_Chunk]) -> Merged:
    slots: list[str] = []
    conflicts: list[TextConflict] = []
    for piece in pieces:
        text = _settled(piece)
        if text is None:
            conflict = TextConflict(joined(piece.base), joined(piece.mine), joined(piece.theirs), len(slots))
            conflicts.append(conflict)
            slots.append(chosen(conflict, "both"))
        else:
            slots.extend(text)
    return Merged(joined(slots), tuple(slots), tuple(conflicts))


def _keeps(mine: Sequence[str], theirs: Sequence[str], merged: Sequence[str]) -> bool:
    """Whether the merged text has all that both sides have.

    Where the base says a thing twice and each side cut it once, each may have been paired with another of the two: both
    would be cut, and nobody asked.
    """
    return Counter(mine) & Counter(theirs) <= Counter(merged)


def _one_conflict(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Chunk]:
    """All that lies between a common beginning and a common end, for a person to settle whole."""
    shortest = min(map(len, (base, mine, theirs)))
    first = next((n for n in range(shortest) if not base[n] == mine[n] == theirs[n]), shortest)
    rest = shortest - first
    last = next((n for n in range(rest) if not base[-1 - n] == mine[-1 - n] == theirs[-1 - n]), rest)
    yield _Chunk(base[:first], mine[:first], theirs[:first])
    yield _Chunk(*(side[first : len(side) - last] for side in (base, mine, theirs)))
    yield _Chunk(*(side[len(side) - last :] for side in (base, mine, theirs)))


def _common(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """What both have, in order; the same, whichever side asks."""
    one, other = sorted((tuple(mine), tuple(theirs)))
    return [item for each in stretches(one, other) if each.same for item in one[each.old : each.old_end]]


def _settled(chunk: _Chunk) -> Sequence[str] | None:
    """The text of a stretch that has only one answer: untouched, changed by one side, or changed alike."""
    if chunk.mine == chunk.theirs or chunk.base == chunk.theirs:
        return chunk.mine
    if chunk.base == chunk.mine:
        return chunk.theirs
    if len(chunk.base) == len(chunk.mine) == len(chunk.theirs) == 1:
        return _merged_words(chunk.base[0], chunk.mine[0], chunk.theirs[0])
    return None


def _pieces(chunk: _Chunk) -> Iterator[_Chunk]:
    """A stretch paragraph by paragraph, with what either side put between them."""
    if _settled(chunk) is not None:
        yield chunk
        return
    laid = (_laid(chunk.base, side) for side in (chunk.base, chunk.mine, chunk.theirs))
    yield from (_Chunk(*three) for three in zip(*laid, strict=True) if any(three))


def _laid(base: Sequence[str], side: Sequence[str]) -> list[list[str]]:
    """A side's paragraphs laid against the base's: a place for each of those, and one before and after each."""
    places: list[list[str]] = [[] for _ in range(2 * len(base) + 1)]
    for each in stretches(base, side):
        both = min(each.old_end - each.old, each.new_end - each.new)
        for number in range(both):
            places[2 * (each.old + number) + 1].append(side[each.new + number])
        places[2 * (each.old + both)].extend(side[each.new + both : each.new_end])
    return places


def _merged_words(base: str, mine: str, theirs: str) -> list[str] | None:
    """One paragraph merged by words, None where both changed the same ones."""
    made: list[str] = []
    ours, others = _words(mine), _words(theirs)
    for chunk in _chunks(_words(base), ours, others):
        if chunk.mine == chunk.theirs or chunk.base == chunk.theirs:
            made.extend(chunk.mine)
        elif chunk.base == chunk.mine:
            made.extend(chunk.theirs)
        else:
            return None
    return ["".join(made)] if _keeps(ours, others, made) else None


def _words(paragraph: str) -> list[str]:
    """Words and signs, each with the white space before it: a lone space must not pass for common ground."""
    made, space = [], ""
    for blank, group in groupby(tokens(paragraph), key=str.isspace):
        if blank:
            space = "".join(group)
            continue
        first, *rest = group
        made += [space + first, *rest]
        space = ""
    return [*made, space] if space else made


def _chunks(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Chunk]:
    """The walk of diff3: stretches on which all three agree, and what lies between them."""
    b = m = t = 0
    for start, in_mine, in_theirs, size in _anchors(base, mine, theirs):
        if (b, m, t) != (start, in_mine, in_theirs):
            yield _Chunk(base[b:start], mine[m:in_mine], theirs[t:in_theirs])
        b, m, t = start + size, in_mine + size, in_theirs + size
        if size:
            yield _Chunk(base[start:b], mine[in_mine:m], theirs[in_theirs:t])


def _anchors(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where a stretch of the base stands in both others: its start in each, and its length."""
    in_mine, in_theirs = ([each for each in stretches(base, side) if each.same] for side in (mine, theirs))
    i = j = 0
    while i < len(in_mine) and j < len(in_theirs):
        ours, others = in_mine[i], in_theirs[j]
        start, end = max(ours.old, others.old), min(ours.old_end, others.old_end)
        if start < end:
            yield start, ours.new + start - ours.old, others.new + start - others.old, end - start
        if ours.old_end < others.old_end:
            i += 1
        else:
            j += 1
    yield len(base), len(mine), len(theirs), 0
