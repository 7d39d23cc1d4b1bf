"""Word diff of two texts, and the sequence matching that all comparing uses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

_WORD = re.compile(r"\S+\s*|\s+")
_ISLAND_WORDS = 3


@dataclass(frozen=True, slots=True)
class WordChange:
    """A run of words with their spaces that is the same, added or removed; `same` and `added` make up the newer
    text."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class DiffBlock:
    """A range of the old sequence, `old` to `old_end`, and the range of the new one that replaces it."""

    same: bool
    old: int
    old_end: int
    new: int
    new_end: int


def parts(before: str, after: str) -> tuple[WordChange, ...]:
    """The word diff, in order."""
    if before == after:
        return (WordChange("same", after),) if after else ()
    old, new = _WORD.findall(before), _WORD.findall(after)
    cores = [word.strip() for word in old], [word.strip() for word in new]
    found = _without_islands([*blocks(*cores)], *cores)
    return tuple(part for block in found for part in _told(block, old, new))


def blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[DiffBlock]:
    """The blocks of two sequences, equal ones and different ones by turns."""
    if old and new:
        from rapidfuzz.distance import Indel  # takes longer to come than anything at start may

        at_old = at_new = 0
        for same in Indel.opcodes(old, new):
            if same.tag != "equal":
                continue
            if (at_old, at_new) != (same.src_start, same.dest_start):
                yield DiffBlock(False, at_old, same.src_start, at_new, same.dest_start)
            yield DiffBlock(True, same.src_start, same.src_end, same.dest_start, same.dest_end)
            at_old, at_new = same.src_end, same.dest_end
        if (at_old, at_new) != (len(old), len(new)):
            yield DiffBlock(False, at_old, len(old), at_new, len(new))
    elif old or new:
        yield DiffBlock(False, 0, len(old), 0, len(new))


def _without_islands(found: Sequence[DiffBlock], old: Sequence[str], new: Sequence[str]) -> list[DiffBlock]:
    """Merge one or two equal words between changed blocks into the change, which is easier to read."""
    kept: list[DiffBlock] = []
    for place, block in enumerate(found):
        joins = bool(kept) and not kept[-1].same
        if joins and (not block.same or _is_island(block, kept[-1], found[place + 1 : place + 2], old, new)):
            kept[-1] = DiffBlock(False, kept[-1].old, block.old_end, kept[-1].new, block.new_end)
        else:
            kept.append(block)
    return kept


def _is_island(
    block: DiffBlock, last: DiffBlock, following: Sequence[DiffBlock], old: Sequence[str], new: Sequence[str]
) -> bool:
    if not following or block.old_end - block.old > _ISLAND_WORDS:
        return False
    letters = sum(map(len, old[block.old : block.old_end]))
    return all(letters < _letters(each, old, new) for each in (last, following[0]))


def _letters(block: DiffBlock, old: Sequence[str], new: Sequence[str]) -> int:
    """The size of a change in characters: that of its shorter side, so that an insertion alone counts as none."""
    return min(sum(map(len, old[block.old : block.old_end])), sum(map(len, new[block.new : block.new_end])))


def _told(block: DiffBlock, old: Sequence[str], new: Sequence[str]) -> Iterator[WordChange]:
    came = "".join(new[block.new : block.new_end])
    if block.same:
        yield WordChange("same", came)
        return
    if went := "".join(old[block.old : block.old_end]):
        yield WordChange("removed", _space_before(block, old, new) + went)
    if came:
        yield WordChange("added", came)


def _space_before(block: DiffBlock, old: Sequence[str], new: Sequence[str]) -> str:
    """The white space before words that were removed at the end, which the newer text has not."""
    if block.new_end < len(new) or block.new < block.new_end or not block.old:
        return ""
    word = old[block.old - 1]
    return word[len(word.rstrip()) :]
