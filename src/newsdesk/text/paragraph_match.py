"""Matching of paragraphs between two texts: unchanged, edited, moved, added or removed."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from newsdesk.text.sequence_match import longest_rise, stretches

_MENDED = 0.5  # the share of words in common from which one that stayed in its place is the same paragraph
_MOVED = 0.75  # and from which one elsewhere is
_USUAL = 20  # a word of more paragraphs than this tells nothing about which is which
_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class ParagraphPair:
    """A paragraph's index in the old and the new text, None where it was added or removed.

    `place` orders the result.
    """

    old: int | None
    new: int | None
    place: int
    moved: bool = False


def paired(old: Sequence[str], new: Sequence[str], *, rewritten: bool = True) -> list[ParagraphPair]:
    """All paragraphs of both, in the new order. `rewritten` also pairs unlike paragraphs in the same place."""
    pairing = _Pairing(old, new)
    pairing.match_same()
    pairing.match_in_place()
    pairing.match_elsewhere()
    pairing.settle()
    if rewritten:
        pairing.match_rewritten()
    return pairing.result()


class _Pairing:
    """The pairs found so far: old index by new index."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        self._words: dict[str, frozenset[str]] = {}
        self._pairs: dict[int, int] = {}
        self._moved: set[int] = set()

    def match_same(self) -> None:
        """Match equal paragraphs: first in order, then moved ones."""
        for each in stretches(self._old, self._new):
            if each.same:
                self._pairs.update(zip(range(each.new, each.new_end), range(each.old, each.old_end), strict=True))
        left: dict[str, deque[int]] = defaultdict(deque)
        for number in self._left_old():
            left[self._old[number]].append(number)
        for number in self._left_new():
            if same := left.get(self._new[number]):
                self._pairs[number] = same.popleft()

    def match_in_place(self) -> None:
        """Match edited paragraphs in their place, from both ends of each gap between unmoved ones."""
        for gone, came in self._gaps():
            for _ in range(2):
                while gone and came and self._likeness(gone[0], came[0]) >= _MENDED:
                    self._pairs[came.popleft()] = gone.popleft()
                gone.reverse()
                came.reverse()

    def match_elsewhere(self) -> None:
        """Match the most similar of the rest, best first."""
        gone, came = [*self._left_old()], [*self._left_new()]
        where: dict[str, list[int]] = defaultdict(list)
        for number in gone:
            for word in self._sense(self._old[number]):
                where[word].append(number)
        scored = [
            (likeness, -abs(number - other), number, other)
            for number in came
            for other in self._candidates(number, where)
            if (likeness := self._likeness(other, number)) >= _MENDED
        ]
        taken: set[int] = set()
        for _, _, number, other in sorted(scored, reverse=True):
            if number not in self._pairs and other not in taken:
                self._pairs[number] = other
                taken.add(other)

    def settle(self) -> None:
        """Tell unmoved from moved pairs; a moved pair that is not similar enough is dropped."""
        ordered = sorted(self._pairs.items())
        stayed = set(longest_rise([was for _, was in ordered]))
        for place, (number, was) in enumerate(ordered):
            if place not in stayed:
                self._moved.add(number)
                if self._likeness(was, number) < _MOVED:
                    self._moved.discard(number)
                    del self._pairs[number]

    def match_rewritten(self) -> None:
        """Match rewritten paragraphs in their place."""
        for gone, came in self._gaps():
            self._pairs.update(zip(came, gone, strict=False))

    def result(self) -> list[ParagraphPair]:
        """All pairs in the new order; a removed paragraph comes after the one that it followed."""
        made = [
            ParagraphPair(self._pairs.get(number), number, number, moved=number in self._moved)
            for number in range(len(self._new))
        ]
        stayed = sorted((was, number) for number, was in self._pairs.items() if number not in self._moved)
        for number in self._left_old():
            behind = bisect_left(stayed, (number, -1))
            made.append(ParagraphPair(number, None, stayed[behind - 1][1] + 1 if behind else 0))
        return sorted(made, key=lambda pair: (pair.place, pair.new is not None))

    def _left_old(self) -> Iterator[int]:
        paired = set(self._pairs.values())
        return (number for number in range(len(self._old)) if number not in paired)

    def _left_new(self) -> Iterator[int]:
        return (number for number in range(len(self._new)) if number not in self._pairs)

    def _gaps(self) -> list[tuple[deque[int], deque[int]]]:
        """The unmatched paragraphs of both between two unmoved ones."""
        kept = sorted(self._pairs.items())
        stayed = [kept[place] for place in longest_rise([was for _, was in kept])]
        gone, came = [*self._left_old()], [*self._left_new()]
        gaps = []
        from_old = from_new = -1
        for number, was in (*stayed, (len(self._new), len(self._old))):
            gaps.append((_within(gone, from_old, was), _within(came, from_new, number)))
            from_old, from_new = was, number
        return [(went, arrived) for went, arrived in gaps if went and arrived]

    def _candidates(self, number: int, where: dict[str, list[int]]) -> Iterable[int]:
        places = (where[word] for word in self._sense(self._new[number]) if word in where)
        shared = Counter(chain.from_iterable(each for each in places if len(each) <= _USUAL))
        return (other for other, _ in shared.most_common(_CANDIDATES))

    def _likeness(self, old: int, new: int) -> float:
        one, other = self._sense(self._old[old]), self._sense(self._new[new])
        return 2 * len(one & other) / (len(one) + len(other) or 1)

    def _sense(self, text: str) -> frozenset[str]:
        if text not in self._words:
            self._words[text] = frozenset(text.split())
        return self._words[text]


def _within(numbers: Sequence[int], after: int, before: int) -> deque[int]:
    return deque(numbers[bisect_left(numbers, after + 1) : bisect_left(numbers, before)])
