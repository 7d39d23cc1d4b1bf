"""Two copies of one story, written on, undone and merged in any order: what one side wrote is never missing.

A walk holds a base and the two versions that grew from it. After each merge everything that a side wrote since the
base must stand in the result or in a conflict, and asking the other way round must give the same. A walk's seed gives
the very same walk again.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.merge import BODY, Choice, Merge, choose, merge
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from torture.results import Record
from torture.tokens import numbers, token

_TEXTS = ("headline", "kicker", "standfirst", "section", "slug", "note_to_desk", "url_slug")
_STEPS = 14
_SOLE = 0.05  # of the walks: two stories that have no common beginning


class Walk:
    """One interleaving. Raises AssertionError where something is lost or lopsided."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.next = 0
        self.merges = 0
        content = Content(headline=self.word(), body=self._paragraphs(self.dice.randint(0, 6)))
        self.base: Content | None = content
        self.sides = [content, content]
        self.before: list[list[Content]] = [[], []]
        if self.dice.random() < _SOLE:
            self.base = None
            self.sides = [Content(body=self._paragraphs(3)), Content(body=self._paragraphs(3))]

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
        edits = (*[self._edit_body] * 5, self._edit_text, self._edit_entries)
        self.sides[side] = self.dice.choice(edits)(before)

    def undo(self, side: int) -> None:
        """As it was before its last change."""
        if self.before[side]:
            self.sides[side] = self.before[side].pop()

    def bring_together(self, side: int) -> None:
        """One side merges the other in, settles what is asked, and both go on from there."""
        mine, theirs = self.sides[side], self.sides[1 - side]
        made, other_way = merge(self.base, mine, theirs), merge(self.base, theirs, mine)
        _nothing_missing(self.base, made)
        _alike(made, other_way)
        choices: dict[int, Choice] = {
            place: self.dice.choice(("both", "both", "mine", "theirs")) for place in range(len(made.conflicts))
        }
        settled = choose(made, choices)
        _choices_kept(made, choices, settled)
        self.before[side].append(mine)
        self.base = settled
        self.sides = [settled, settled]
        self.merges += 1

    def word(self) -> str:
        """One that was never written before."""
        self.next += 1
        return token(self.next)

    # what a person does

    def _edit_text(self, content: Content) -> Content:
        name = self.dice.choice(_TEXTS)
        held = getattr(content, name)
        return _with(content, name, self.dice.choice((self.word(), f"{held} {self.word()}".strip(), "")))

    def _edit_entries(self, content: Content) -> Content:
        def credited(held: Byline) -> Byline:
            return replace(held, credits=(*held.credits, Credit(name=self.word())))

        ways: dict[str, Callable[[Any], Any]] = {
            "keywords": lambda held: (*held, self.word()),
            "related": lambda held: (*held, Related(headline=self.word(), url=f"https://example.org/{self.next}")),
            "author": lambda held: Author(name=self.word(), bio=held.bio),
            "byline": credited,
            "urgency": lambda _: self.dice.randint(1, 9),
        }
        name = self.dice.choice(sorted(ways))
        return _with(content, name, ways[name](getattr(content, name)))

    def _edit_body(self, content: Content) -> Content:
        paragraphs = [part for part in content.body.split("\n\n") if part]
        ways = (
            *[self._write] * 4,
            self._write_paragraph,
            self._write_paragraph,
            self._cut_word,
            self._cut_paragraph,
            self._move,
            self._split,
            self._put_together,
            self._again,
        )
        self.dice.choice(ways)(paragraphs)
        return replace(content, body="\n\n".join(part for part in paragraphs if part.strip()))

    def _write(self, parts: list[str]) -> None:
        if not parts:
            parts.append(self.word())
            return
        place = self.dice.randrange(len(parts))
        words = parts[place].split(" ")
        words.insert(self.dice.randint(0, len(words)), self.word())
        parts[place] = " ".join(words)

    def _write_paragraph(self, parts: list[str]) -> None:
        parts.insert(self.dice.randint(0, len(parts)), self._sentence())

    def _cut_word(self, parts: list[str]) -> None:
        if parts:
            place = self.dice.randrange(len(parts))
            words = parts[place].split(" ")
            words.pop(self.dice.randrange(len(words)))
            parts[place] = " ".join(words)

    def _cut_paragraph(self, parts: list[str]) -> None:
        if parts:
            parts.pop(self.dice.randrange(len(parts)))

    def _move(self, parts: list[str]) -> None:
        if parts:
            parts.insert(self.dice.randint(0, len(parts) - 1), parts.pop(self.dice.randrange(len(parts))))

    def _split(self, parts: list[str]) -> None:
        if parts:
            place = self.dice.randrange(len(parts))
            words = parts[place].split(" ")
            cut = self.dice.randint(0, len(words))
            parts[place : place + 1] = [" ".join(words[:cut]), " ".join(words[cut:])]

    def _put_together(self, parts: list[str]) -> None:
        if len(parts) > 1:
            place = self.dice.randrange(len(parts) - 1)
            parts[place : place + 2] = [f"{parts[place]} {parts[place + 1]}"]

    def _again(self, parts: list[str]) -> None:
        """A passage is copied: the same words stand twice."""
        if parts:
            parts.insert(self.dice.randint(0, len(parts)), self.dice.choice(parts))

    def _sentence(self) -> str:
        return " ".join(self.word() for _ in range(self.dice.randint(1, 6)))

    def _paragraphs(self, many: int) -> str:
        return "\n\n".join(self._sentence() for _ in range(many))


def _with(content: Content, name: str, value: Any) -> Content:
    return replace(content, **{name: value})


def _words(value: object) -> set[int]:
    return set(numbers(repr(value)))


def _nothing_missing(base: Content | None, made: Merge) -> None:
    there = _words(made.content)
    for name in ("mine", "theirs"):
        content = getattr(made, name)
        written = _words(content) - _words(base)
        in_conflicts = {number for conflict in made.conflicts for number in numbers(getattr(conflict, name))}
        lost = written - there - in_conflicts
        assert not lost, f"{name} wrote {sorted(map(token, lost))}: neither in the result nor in a conflict"
    stayed = _words(base) & _words(made.mine) & _words(made.theirs)
    in_conflicts = {
        n for conflict in made.conflicts for side in (conflict.mine, conflict.theirs) for n in numbers(side)
    }
    lost = stayed - there - in_conflicts
    assert not lost, f"nobody touched {sorted(map(token, lost))}, and they are gone"


def _alike(made: Merge, other_way: Merge) -> None:
    one = [(c.field, c.index, c.base, c.mine, c.theirs) for c in made.conflicts]
    other = [(c.field, c.index, c.base, c.theirs, c.mine) for c in other_way.conflicts]
    assert one == other, f"asked the other way round, other conflicts: {one} and {other}"
    for choice, opposite in (("mine", "theirs"), ("theirs", "mine")):
        here = choose(made, _all(made, choice))
        there = choose(other_way, _all(other_way, opposite))
        assert here == there, f"asked the other way round, another story: {here} and {there}"


def _choices_kept(made: Merge, choices: dict[int, Choice], settled: Content) -> None:
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
