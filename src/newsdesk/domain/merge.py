"""Brings two versions of one story together: field by field, the body by paragraph and then by word.

Neither side is ever dropped: what cannot be told is a conflict that keeps both, for a person to settle.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from newsdesk.domain import byline, dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import BODY, FIELDS
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.text import markdown, sequence_match

Choice = Literal["mine", "theirs", "both"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where both sides changed the same words. The sides are text to show; for the body, the very text.

    `index` is the paragraph's number in `Merge.paragraphs`, -1 for every other field.
    """

    field: str
    base: str
    mine: str
    theirs: str
    index: int = -1


@dataclass(frozen=True, slots=True)
class Merge:
    """What came of a merge. Until a conflict is settled, `content` has both sides of it in the body, mine elsewhere.

    `paragraphs` are the merged body's, in order; one may stand for several, or be empty where both sides agree to
    drop it. `mine` and `theirs` are the versions themselves.
    """

    content: Content
    conflicts: tuple[Conflict, ...]
    paragraphs: tuple[str, ...]
    mine: Content
    theirs: Content


def merge(base: Content | None, mine: Content, theirs: Content) -> Merge:
    """Merge two versions that grew from `base`; without a base, what differs is a conflict or an addition."""
    values: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for name in (field.name for field in FIELDS if field.name != BODY):
        ours, others = getattr(mine, name), getattr(theirs, name)
        origin = getattr(base, name) if base else _NOTHING
        values[name] = others if ours == origin else ours
        if ours != others and origin not in (ours, others):
            conflicts.append(Conflict(name, _shown(origin), _shown(ours), _shown(others)))
    body, slots, in_body = _merged_body(base.body if base else None, mine.body, theirs.body)
    content = Content(**values, body=body)
    return Merge(content, (*conflicts, *in_body), slots, mine, theirs)


def choose(merge: Merge, choices: Mapping[int, Choice]) -> Content:
    """The content with conflicts settled, by their position in `merge.conflicts`; one left out stays as it is."""
    values: dict[str, Any] = {}
    paragraphs = list(merge.paragraphs)
    settled_body = False
    for position, choice in choices.items():
        conflict = merge.conflicts[position]
        if conflict.field == BODY:
            paragraphs[conflict.index] = _chosen_text(conflict, choice)
            settled_body = True
        else:
            values[conflict.field] = _chosen(conflict.field, merge, choice)
    if settled_body:
        values[BODY] = _joined(paragraphs)
    return replace(merge.content, **values)


# Fields


class _Nothing:
    """Stands for a field of a base that nobody has: equal to no value."""


_NOTHING = _Nothing()

_SHOWN: Mapping[type, Callable[[Any], str]] = {
    _Nothing: lambda _: "",
    str: str,
    byline.Byline: byline.line,
    dateline.Dateline: dateline.typed,
    Author: lambda author: "\n".join(part for part in (author.name, author.bio) if part),
    tuple: lambda entries: "\n".join(map(_entry, entries)),
    Embargo: lambda embargo: f"{embargo.until:%Y-%m-%d %H:%M} {embargo.zone} {embargo.source}".rstrip(),
    int: str,
    type(None): lambda _: "",
}


def _shown(value: object) -> str:
    return _SHOWN[type(value)](value)


def _entry(entry: str | Related) -> str:
    if isinstance(entry, str):
        return entry
    return entry.headline or entry.url or str(entry.story or "")


def _chosen(name: str, merge: Merge, choice: Choice) -> Any:
    mine, theirs = getattr(merge.mine, name), getattr(merge.theirs, name)
    if choice == "both":
        return _BOTH.get(type(mine), _keep_mine)(mine, theirs)
    return mine if choice == "mine" else theirs


def _keep_mine(mine: Any, theirs: Any) -> Any:
    return theirs if mine is None else mine


# What "both" means where one value has to stand: a line with both, a list with all, the later embargo.
_BOTH: Mapping[type, Callable[[Any, Any], Any]] = {
    str: lambda mine, theirs: " / ".join(part for part in (mine, theirs) if part),
    tuple: lambda mine, theirs: tuple(dict.fromkeys((*mine, *theirs))),
    byline.Byline: lambda mine, theirs: byline.Byline(
        credits=tuple(dict.fromkeys((*mine.credits, *theirs.credits))),
    ),
    Embargo: lambda mine, theirs: mine if theirs is None or mine.until >= theirs.until else theirs,
}


# The body

_WORD = re.compile(r"\s*\S+|\s+$")


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A stretch that lies between two points where all three agree, or one on which they agree."""

    base: Sequence[str]
    mine: Sequence[str]
    theirs: Sequence[str]


def _merged_body(base: str | None, mine: str, theirs: str) -> tuple[str, tuple[str, ...], list[Conflict]]:
    whole = mine if mine == theirs or base == theirs else theirs if base == mine else None
    if whole is not None:
        return whole, tuple(_paragraphs(whole)), []
    ours, others = _paragraphs(mine), _paragraphs(theirs)
    origin = _paragraphs(base) if base is not None else _common(ours, others)
    slots, conflicts = _laid_together(piece for chunk in _chunks(origin, ours, others) for piece in _pieces(chunk))
    if not _keeps(ours, others, _paragraphs(_joined(slots))):
        slots, conflicts = _laid_together(_one_conflict(origin, ours, others))
    return _joined(slots), tuple(slots), conflicts


def _laid_together(pieces: Iterable[_Chunk]) -> tuple[list[str], list[Conflict]]:
    """The paragraphs of the merged body, and what of it is for a person to settle."""
    slots: list[str] = []
    conflicts: list[Conflict] = []
    for piece in pieces:
        text = _settled(piece)
        if text is None:
            conflict = Conflict(BODY, _joined(piece.base), _joined(piece.mine), _joined(piece.theirs), len(slots))
            conflicts.append(conflict)
            slots.append(_chosen_text(conflict, "both"))
        else:
            slots.extend(text)
    return slots, conflicts


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


def _chosen_text(conflict: Conflict, choice: Choice) -> str:
    if choice == "both":
        return _joined((conflict.mine, conflict.theirs))
    return conflict.mine if choice == "mine" else conflict.theirs


def _paragraphs(body: str) -> list[str]:
    return [*markdown.paragraphs(body)]


def _joined(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _common(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    return [item for block in _blocks(mine, theirs) for item in mine[block[0] : block[0] + block[2]]]


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
    for _, start, end, begins, ends in sequence_match.opcodes(base, side):
        paired = min(end - start, ends - begins)
        for number in range(paired):
            places[2 * (start + number) + 1].append(side[begins + number])
        places[2 * (start + paired)].extend(side[begins + paired : ends])
    return places


def _merged_words(base: str, mine: str, theirs: str) -> list[str] | None:
    """One paragraph merged by words, None where both changed the same ones."""
    words: list[str] = []
    ours, others = _words(mine), _words(theirs)
    for chunk in _chunks(_words(base), ours, others):
        if chunk.mine == chunk.theirs or chunk.base == chunk.theirs:
            words.extend(chunk.mine)
        elif chunk.base == chunk.mine:
            words.extend(chunk.theirs)
        else:
            return None
    return ["".join(words)] if _keeps(ours, others, words) else None


def _words(paragraph: str) -> list[str]:
    """Words with the white space before them: a lone space must not pass for common ground."""
    return _WORD.findall(paragraph)


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    return list(sequence_match.blocks(one, other))


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
    in_mine, in_theirs = _blocks(base, mine), _blocks(base, theirs)
    i = j = 0
    while i < len(in_mine) and j < len(in_theirs):
        start_m, at_m, size_m = in_mine[i]
        start_t, at_t, size_t = in_theirs[j]
        start, end = max(start_m, start_t), min(start_m + size_m, start_t + size_t)
        if start < end:
            yield start, at_m + start - start_m, at_t + start - start_t, end - start
        if start_m + size_m < start_t + size_t:
            i += 1
        else:
            j += 1
    yield len(base), len(mine), len(theirs), 0
