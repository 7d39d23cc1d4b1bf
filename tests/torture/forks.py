"""Two newsrooms on one desk, each with the same story open: drafts, saves over one another, restores, settled forks.

What copies.py does with words alone is done here with the whole desk and its file.
"""

import random
from pathlib import Path
from uuid import UUID

from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.errors import DraftTaken
from newsdesk.domain.merge import Choice, choose, merge
from newsdesk.domain.revision import Fork
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from torture.copies import alike, choices_kept, nothing_missing
from torture.edits import Editor
from torture.tokens import numbers

_STEPS = 14


class Desks:
    """One desk file, opened by two."""

    def __init__(self, path: Path) -> None:
        self.rooms = tuple(open_newsroom(path, settings=Settings(who=who)) for who in ("One", "Other"))

    def close(self) -> None:
        """Both go."""
        for room in self.rooms:
            room.close()


class DeskWalk:
    """One interleaving. Raises AssertionError where words are lost, or the two would see different forks."""

    def __init__(self, desks: Desks, seed: int) -> None:
        self.rooms = desks.rooms
        self.dice = random.Random(seed)
        self.editor = Editor(self.dice)
        self.settled = 0
        content = self.editor.story(self.dice.randint(0, 5))
        made = self.rooms[0].stories.new(content)
        (self.story,) = made.created
        base = self.rooms[0].stories.get(self.story)
        # the desk gives a story that has none its working name
        self.contents = [base.content, base.content]
        self.bases: list[UUID | None] = [base.head, base.head]
        self.before: list[list[Content]] = [[], []]
        self.saved: dict[UUID, set[int]] = {}

    def run(self) -> None:
        """All its steps; then both save, and what is forked is settled."""
        for _ in range(self.dice.randint(3, _STEPS)):
            self.step(self.dice.randrange(2))
        for side in (0, 1):
            self.save(side)
        while fork := self.rooms[0].revisions.fork(self.story):
            self.settle(0, fork)
        self.look_back()

    def step(self, side: int) -> None:
        """One of the two does something."""
        draw = self.dice.random()
        fork = self.rooms[side].revisions.fork(self.story) if draw < 0.3 else None
        if fork:
            self.settle(side, fork)
        elif draw < 0.15:
            self.save(side)
        elif draw < 0.3:
            self.keep_draft(side)
        elif draw < 0.4 and self.before[side]:
            self.contents[side] = self.before[side].pop()
        elif draw < 0.45:
            self.restore(side)
        else:
            self.before[side].append(self.contents[side])
            self.contents[side] = self.editor.edit(self.contents[side])

    def keep_draft(self, side: int) -> None:
        """As a window does while somebody types; where the other types too, it makes a revision instead."""
        try:
            self.rooms[side].drafts.keep(self.story, self.contents[side], base=self.bases[side])
        except DraftTaken:
            self.save(side)

    def save(self, side: int) -> None:
        """A revision of what this side has, grown from what it knows."""
        made = self.rooms[side].stories.save(self.story, self.contents[side], base=self.bases[side])
        assert made.revision, "a save made no revision"
        self.saved[made.revision] = _words(self.contents[side])
        self.bases[side] = made.revision

    def restore(self, side: int) -> None:
        """Undo by the history: an older revision is the newest again, and this side goes on from there."""
        room = self.rooms[side]
        self.save(side)
        made = room.revisions.restore(self.story, self.dice.choice(room.revisions.history(self.story)).id)
        if made.revision:
            self._go_on_from(side, made.revision)

    def settle(self, side: int, fork: Fork) -> None:
        """One side settles the fork that both see alike."""
        made, seen = (room.revisions.merged(fork) for room in self.rooms)
        assert made == seen, "the two see different merges"
        room = self.rooms[side]
        base = room.revisions.get(fork.base).content if fork.base else None
        if len(fork.heads) == 2:
            nothing_missing(base, made)
            alike(made, merge(base, made.theirs, made.mine))
        drawn: dict[int, Choice] = {
            place: self.dice.choice(("both", "mine", "theirs")) for place in range(len(made.conflicts))
        }
        content = choose(made, drawn)
        choices_kept(made, drawn, content)
        after = room.revisions.settle(self.story, content, heads=tuple(head.id for head in fork.heads))
        assert after.revision, "a fork that was settled made no revision"
        self.settled += 1
        self._go_on_from(side, after.revision)

    def look_back(self) -> None:
        """Every save is in the history for ever, with every word of it, whichever side asks."""
        for room in self.rooms:
            held = {note.id for note in room.revisions.history(self.story)}
            assert self.saved.keys() <= held, "revisions are missing in the history"
            for revision, words in self.saved.items():
                lost = words - _words(room.revisions.get(revision).content)
                assert not lost, f"a revision lost {len(lost)} words"

    def _go_on_from(self, side: int, revision: UUID) -> None:
        self.before[side].append(self.contents[side])
        self.contents[side] = self.rooms[side].revisions.get(revision).content
        self.bases[side] = revision


def _words(content: Content) -> set[int]:
    return set(numbers(repr(content)))


def desk_walks(path: Path, seeds: list[int]) -> dict[int, str]:
    """What each of these walks had to say, on one desk; a walk that held says nothing."""
    desks = Desks(path)
    told: dict[int, str] = {}
    try:
        for seed in seeds:
            try:
                DeskWalk(desks, seed).run()
            except AssertionError as error:
                told[seed] = str(error)[:2000]
    finally:
        desks.close()
    return told
