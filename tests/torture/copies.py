"""Two copies of one story, written on, undone and merged in any order: what one side wrote is never missing.

A walk holds a base and the two versions that grew from it. After each merge everything that a side wrote since the
base must stand in the result or in a conflict, and asking the other way round must give the same. A walk's seed gives
the very same walk again.
"""

import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

from newsdesk.domain.fields import BODY
from newsdesk.domain.merge import Choice, Merge, choose, merge
from newsdesk.domain.story import Content
from torture.edits import Editor
from torture.results import Record
from torture.tokens import numbers, token

_STEPS = 14
_SOLE = 0.05  # of the walks: two stories that have no common beginning


class Walk:
    """One interleaving. Raises AssertionError where something is lost or lopsided."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.editor = Editor(self.dice)
        self.merges = 0
        content = self.editor.story(self.dice.randint(0, 6))
        self.base: Content | None = content
        self.sides = [content, content]
        self.before: list[list[Content]] = [[], []]
        if self.dice.random() < _SOLE:
            self.base = None
            self.sides = [self.editor.story(3), self.editor.story(3)]

    def run(self) -> None:
        """All its steps, and a merge at the end."""
        for _ in range(self.dice.randint(3, _STEPS)):
            self.step()
        self.bring_together(0)

    def step(self) -> None:
        """One of the two does something."""
        side = self.dice.randrange(2)
        draw = self.dice.random()
        if draw < 0.1:
            self.bring_together(side)
        elif draw < 0.25:
            self.undo(side)
        else:
            self.edit(side)

    def edit(self, side: int) -> None:
        """A change of the body, or of another field."""
        before = self.sides[side]
        self.before[side].append(before)
        self.sides[side] = self.editor.edit(before)

    def undo(self, side: int) -> None:
        """As it was before its last change."""
        if self.before[side]:
            self.sides[side] = self.before[side].pop()

    def bring_together(self, side: int) -> None:
        """One side merges the other in, settles what is asked, and both go on from there."""
        mine, theirs = self.sides[side], self.sides[1 - side]
        made, other_way = merge(self.base, mine, theirs), merge(self.base, theirs, mine)
        nothing_missing(self.base, made)
        alike(made, other_way)
        choices: dict[int, Choice] = {
            place: self.dice.choice(("both", "both", "mine", "theirs")) for place in range(len(made.conflicts))
        }
        settled = choose(made, choices)
        choices_kept(made, choices, settled)
        self.before[side].append(mine)
        self.base = settled
        self.sides = [settled, settled]
        self.merges += 1


def _words(value: object) -> set[int]:
    return set(numbers(repr(value)))


def nothing_missing(base: Content | None, made: Merge) -> None:
    """Raises AssertionError where what a side wrote, or nobody touched, is nowhere."""
    there = _words(made.content)
    for name in ("mine", "theirs"):
        content = getattr(made, name)
        written = _words(content) - _words(base)
        in_conflicts = {number for conflict in made.conflicts for number in numbers(getattr(conflict, name))}
        lost = written - there - in_conflicts
        assert not lost, f"{name} wrote {sorted(map(token, lost))}: neither in the result nor in a conflict"
    # of words that stand twice, each side may have cut another one: then none is left, and rightly
    often = Counter(numbers(repr(base)))
    stayed = {number for number in _words(made.mine) & _words(made.theirs) if often[number] == 1}
    in_conflicts = {
        n for conflict in made.conflicts for side in (conflict.mine, conflict.theirs) for n in numbers(side)
    }
    lost = stayed - there - in_conflicts
    assert not lost, f"nobody touched {sorted(map(token, lost))}, and they are gone"


def alike(made: Merge, other_way: Merge) -> None:
    """Raises AssertionError where the two sides would not see the same questions and get the same story."""
    one = [(c.field, c.index, c.base, c.mine, c.theirs) for c in made.conflicts]
    other = [(c.field, c.index, c.base, c.theirs, c.mine) for c in other_way.conflicts]
    assert one == other, f"asked the other way round, other conflicts: {one} and {other}"
    for choice, opposite in (("mine", "theirs"), ("theirs", "mine")):
        here = choose(made, _all(made, choice))
        there = choose(other_way, _all(other_way, opposite))
        assert here == there, f"asked the other way round, another story: {here} and {there}"


def choices_kept(made: Merge, choices: dict[int, Choice], settled: Content) -> None:
    """Raises AssertionError where a choice lost the words that it kept."""
    for place, choice in choices.items():
        conflict = made.conflicts[place]
        if conflict.field != BODY:
            continue
        wanted = {"mine": conflict.mine, "theirs": conflict.theirs, "both": f"{conflict.mine} {conflict.theirs}"}
        lost = set(numbers(wanted[choice])) - _words(settled.body)
        assert not lost, f"{choice} was chosen, and {sorted(map(token, lost))} are gone"


def _all(made: Merge, choice: str) -> dict[int, Any]:
    return dict.fromkeys(range(len(made.conflicts)), choice)


def walks(seed: int, count: int) -> Iterator[Record]:
    """A record for each walk that failed, and one for all that held."""
    dice = random.Random(seed)
    held = merges = 0
    for _ in range(count):
        own = dice.getrandbits(31)
        walk = Walk(own)
        try:
            walk.run()
        except AssertionError as error:
            yield {"seed": own, "ok": False, "told": str(error)[:2000], "count": 1}
        else:
            held, merges = held + 1, merges + walk.merges
    yield {"seed": seed, "ok": True, "count": held, "merges": merges, "told": ""}
