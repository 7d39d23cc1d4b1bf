"""What became of a sequence of lines or words, as difflib tells it, but in time that does not run away.

difflib compares every place with every equal one, again and again: ten thousand equal lines take it minutes.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
Code = tuple[str, int, int, int, int]
"""What happened (equal, replace, delete, insert), and from where to where in the old and in the new sequence."""

_MOST_PAIRS = 40_000  # places in one sequence times equal places in the other
_COMMON = 20  # what stands oftener than this in both, such as an empty line, tells no place
_LONGEST = 10_000


def opcodes(old: Sequence[T], new: Sequence[T], *, junk: Callable[[T], bool] | None = None) -> list[Code]:
    """What became of `old`, in order, all of both covered. `junk` says what is no landmark.

    Two sequences in which very much is equal are first freed of what both begin and end with. Of what lies between,
    common things are no landmarks; where even the others meet too often, all of it counts as replaced.
    """
    if _pairs(Counter(old), Counter(new)) <= _MOST_PAIRS and max(len(old), len(new)) <= _LONGEST:
        return list(SequenceMatcher(junk, old, new, autojunk=False).get_opcodes())
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    last = next((at for at in range(shorter - first) if old[-1 - at] != new[-1 - at]), shorter - first)
    between = _between(old[first : len(old) - last], new[first : len(new) - last], junk)
    found: list[Code] = []
    _add(found, "equal", (0, first, 0, first))
    for tag, i1, i2, j1, j2 in between:
        _add(found, tag, (i1 + first, i2 + first, j1 + first, j2 + first))
    _add(found, "equal", (len(old) - last, len(old), len(new) - last, len(new)))
    return found


def blocks(old: Sequence[T], new: Sequence[T]) -> Iterator[tuple[int, int, int]]:
    """Stretches that stand in both: where in the old, where in the new, how long; an empty one at the end."""
    yield from ((i1, j1, i2 - i1) for tag, i1, i2, j1, _ in opcodes(old, new) if tag == "equal")
    yield len(old), len(new), 0


def _between(old: Sequence[T], new: Sequence[T], junk: Callable[[T], bool] | None) -> Sequence[Code]:
    counts = Counter(old), Counter(new)
    common = {each for each, count in counts[0].items() if min(count, counts[1][each]) > _COMMON}
    left = Counter({each: count for each, count in counts[0].items() if each not in common})
    if not old:
        return [("insert", 0, 0, 0, len(new))] if new else []
    if not new:
        return [("delete", 0, len(old), 0, 0)]
    if _pairs(left, counts[1]) > _MOST_PAIRS or max(len(old), len(new)) > _LONGEST:
        return [("replace", 0, len(old), 0, len(new))]
    return _joined(old, new, _landmarks(old, new, common, junk))


def _landmarks(
    old: Sequence[T], new: Sequence[T], common: set[T], junk: Callable[[T], bool] | None
) -> Iterator[tuple[int, int]]:
    """The places that stand for each other, of what is not common; the ends of both come last."""
    here = [at for at, each in enumerate(old) if each not in common]
    there = [at for at, each in enumerate(new) if each not in common]
    matcher = SequenceMatcher(junk, [old[at] for at in here], [new[at] for at in there], autojunk=False)
    for block in matcher.get_matching_blocks():
        yield from ((here[block.a + by], there[block.b + by]) for by in range(block.size))
    yield len(old), len(new)


def _joined(old: Sequence[T], new: Sequence[T], landmarks: Iterator[tuple[int, int]]) -> list[Code]:
    """Landmarks with all that is equal beside them; what lies between is replaced."""
    found: list[Code] = []
    i = j = 0
    for to_i, to_j in landmarks:
        ahead = min(to_i - i, to_j - j)
        same = next((by for by in range(ahead) if old[i + by] != new[j + by]), ahead)
        ahead -= same
        back = next((by for by in range(ahead) if old[to_i - 1 - by] != new[to_j - 1 - by]), ahead)
        _add(found, "equal", (i, i + same, j, j + same))
        _add(found, "replace", (i + same, to_i - back, j + same, to_j - back))
        i, j = min(to_i + 1, len(old)), min(to_j + 1, len(new))
        _add(found, "equal", (to_i - back, i, to_j - back, j))
    return found


def _add(found: list[Code], tag: str, place: tuple[int, int, int, int]) -> None:
    """Put a stretch to the end, joined with one of its kind, named as difflib names it; an empty one is left out."""
    start, end, begins, ends = place
    if start == end and begins == ends:
        return
    if tag == "replace" and (start == end or begins == ends):
        tag = "insert" if start == end else "delete"
    if found and found[-1][0] == tag == "equal":
        _, start, _, begins, _ = found.pop()
    found.append((tag, start, end, begins, ends))


def _pairs(old: "Counter[T]", new: "Counter[T]") -> int:
    return sum(count * new[each] for each, count in old.items())
