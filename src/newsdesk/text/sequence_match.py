"""What two sequences have in common, in order: their longest common subsequence, in work that stays bounded.

The one matcher under every difference: of paragraphs, of lines and of words.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

MOST = 500_000_000
"""Length times length up to which two sequences are compared exactly; a table of so many bits is 60 MB."""
QUICK = 30_000_000
"""The same, where the window waits for the answer: about ten milliseconds."""
_FEW_PAIRS = 40_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Items `old` to `old_end` of the old sequence, and `new` to `new_end` of the new: the `same`, or replaced."""

    same: bool
    old: int
    old_end: int
    new: int
    new_end: int


def stretches(old: Sequence[T], new: Sequence[T], *, most: int = MOST) -> list[Stretch]:
    """All of both sequences in order, equal stretches and different ones by turns.

    As many items as can be are the same. Where `most` pairs of items would have to be compared, what stands once in
    each sequence tells the places, and what lies between counts as replaced where even that is too much.
    """
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    last = next((at for at in range(shorter - first) if old[-1 - at] != new[-1 - at]), shorter - first)
    pairs = _between(old[first : len(old) - last], new[first : len(new) - last], most)
    return [*_joined(pairs, first, len(old) - last, len(new) - last, last=last)]


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """The indexes of a longest increasing subsequence of these distinct numbers."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(places[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        places[length : length + 1] = [place]
    row = []
    place = places[-1] if places else -1
    while place >= 0:
        row.append(place)
        place = before[place]
    return row[::-1]


def _between(old: Sequence[T], new: Sequence[T], most: int) -> Iterator[tuple[int, int]]:
    """Pairs of equal items, in order; of long sequences, what stands in one alone is left out first."""
    if len(old) * len(new) <= _FEW_PAIRS:
        yield from _common(old, new)
        return
    in_old, in_new = set(old), set(new)
    here = [at for at, each in enumerate(old) if each in in_new]
    there = [at for at, each in enumerate(new) if each in in_old]
    ours, theirs = [old[at] for at in here], [new[at] for at in there]
    pairs = _common(ours, theirs) if len(ours) * len(theirs) <= most else _by_landmarks(ours, theirs, most)
    yield from ((here[i], there[j]) for i, j in pairs)


def _common(old: Sequence[T], new: Sequence[T]) -> list[tuple[int, int]]:
    """Pairs of a longest common subsequence."""
    from rapidfuzz.distance import LCSseq  # loaded with the first comparison, not at start-up

    numbers: dict[T, int] = {}
    ours, theirs = ([numbers.setdefault(each, len(numbers)) for each in items] for items in (old, new))
    same = (each for each in LCSseq.opcodes(array("L", ours), array("L", theirs)) if each.tag == "equal")
    return [
        pair
        for each in same
        for pair in zip(range(each.src_start, each.src_end), range(each.dest_start, each.dest_end), strict=True)
    ]


def _by_landmarks(old: Sequence[T], new: Sequence[T], most: int) -> Iterator[tuple[int, int]]:
    """Pairs of what stands once in each, as many as keep their order, and of what is common between two of them."""
    counts = Counter(old), Counter(new)
    where = {each: at for at, each in enumerate(old) if counts[0][each] == 1}
    shared = [(where[each], at) for at, each in enumerate(new) if counts[1][each] == 1 and each in where]
    kept = [shared[place] for place in longest_rise([i for i, _ in shared])]
    from_old = from_new = 0
    for i, j in (*kept, (len(old), len(new))):
        gone, came = old[from_old:i], new[from_new:j]
        if len(gone) * len(came) <= most:
            yield from ((from_old + at, from_new + to) for at, to in _common(gone, came))
            most -= len(gone) * len(came)
        if i < len(old):
            yield i, j
        from_old, from_new = i + 1, j + 1


def _joined(pairs: Iterable[tuple[int, int]], first: int, olds: int, news: int, *, last: int) -> Iterator[Stretch]:
    """Neighbouring pairs as one stretch, and what lies between; `first` and `last` are common ends, pairs between."""
    begin_old = begin_new = 0  # of the present stretch that is the same
    i = j = first  # its end
    for at, to in pairs:
        if at + first != i or to + first != j:
            if i > begin_old:
                yield Stretch(True, begin_old, i, begin_new, j)
            begin_old, begin_new = at + first, to + first
            yield Stretch(False, i, begin_old, j, begin_new)
            i, j = begin_old, begin_new
        i += 1
        j += 1
    if (i, j) != (olds, news):
        if i > begin_old:
            yield Stretch(True, begin_old, i, begin_new, j)
        yield Stretch(False, i, olds, j, news)
        begin_old, begin_new = olds, news
    if olds + last > begin_old:
        yield Stretch(True, begin_old, olds + last, begin_new, news + last)
