"""What the desk decides about a story: moves, who has it and until when, who works on it, and all of it undone."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from newsdesk.desk import change_sets, transitions, undo_acts
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export.restrictions import unread_embargo
from newsdesk.domain import moves
from newsdesk.domain.act import ASSIGN, DUE, Act
from newsdesk.domain.change_set import ChangeSet, UndoRef
from newsdesk.domain.errors import NoSuchPerson, NotYours
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import Status
from newsdesk.domain.story import Story
from newsdesk.domain.story_list import StoryRow
from newsdesk.domain.workflow import Claim, SeenStory, Workflow

_TO_BE_READ = frozenset({Status.FILED, Status.IN_REVIEW})


class Moves:
    """The moves of the trade. Each is one transaction, recorded as an act, and can be undone by it."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room

    def move(
        self,
        story: UUID,
        verb: Move,
        *,
        reason: str = "",
        at: datetime | None = None,
        zone: str = "",
        seen: SeenStory | None = None,
    ) -> ChangeSet:
        """Make one move; `at` (UTC) and `zone` are for scheduling, `seen` is what was on screen.

        Correcting, updating and withdrawing go with a notice, through `newsroom.notices`. Raises StoryChanged,
        MoveRefused, NotYours, ReasonMissing, TimeMissing, NoticeIncomplete, ExitRefused.
        """
        return transitions.make(self._room, story, verb, reason=reason, at=at, zone=zone, seen=seen)

    def offered(self, story: Story) -> tuple[Move, ...]:
        """The moves that the person at this machine can make from here."""
        room = self._room
        unread = unread_embargo(room, story.id) is not None
        return moves.offered(story.standing, actor=room.actor, now=room.clock(), unread=unread)

    def assign(self, story: UUID, name: str) -> ChangeSet:
        """Say whose story it is, nobody's with an empty name. Raises NoSuchPerson, NotYours."""
        name = self._on_staff(name)
        with self._room.archive.transaction():
            held, actor = self._room.archive.stories.get(story), self._room.actor
            _refuse_to_assign(held, actor)
            return self._record(held, replace(held.standing, assigned=name), actor, verb=ASSIGN)

    def set_due(self, story: UUID, when: datetime | None) -> ChangeSet:
        """Say until when the story is due, in UTC; None for no such time."""
        with self._room.archive.transaction():
            held = self._room.archive.stories.get(story)
            return self._record(held, replace(held.standing, due=when), self._room.actor, verb=DUE)

    def claim(self, story: UUID, *, take_over: bool = False) -> ChangeSet:
        """Tell the others that the editor here works on a story that waits to be read; asked again, it is renewed.

        Somebody else's claim stays until it lapses or is taken over. On a desk of one, and for a reporter, nothing.
        """
        room, actor = self._room, self._room.actor
        if actor.alone or actor.role is not Role.EDITOR:
            return ChangeSet()
        with room.archive.transaction():
            held = room.archive.stories.get(story)
            holder = self.claimant(held)
            theirs = holder is not None and holder.who != actor.name
            if held.standing.queue not in _TO_BE_READ or (theirs and not take_over):
                return ChangeSet()
            room.archive.stories.claim(story, Claim(who=actor.name, at=room.clock()))
            return ChangeSet() if holder and not theirs else ChangeSet(stories=frozenset({story}))

    def let_claim_go(self, story: UUID) -> ChangeSet:
        """Work on it no more, where the claim is ours."""
        room = self._room
        with room.archive.transaction():
            claim = room.archive.stories.get(story).claim
            if claim is None or claim.who != room.actor.name:
                return ChangeSet()
            room.archive.stories.claim(story, None)
            return ChangeSet(stories=frozenset({story}))

    def claimant(self, story: Story | StoryRow) -> Claim | None:
        """Who works on the story now; None where nobody does, or did so too long ago."""
        claim, lapses = story.claim, timedelta(minutes=self._room.settings.claim_minutes)
        return claim if claim and self._room.clock() - claim.at < lapses else None

    def acts(self, story: UUID) -> tuple[Act, ...]:
        """All that was done with a story, newest first."""
        return self._room.archive.acts.of(story)

    def undo(self, act: UUID) -> ChangeSet:
        """Take an act back; its `undo` does it again.

        Raises NotUndone once the story left the house or a later act stands, NotYours for a reporter who did not do it.
        """
        return undo_acts.undo(self._room, act)

    def _record(self, held: Story, standing: Workflow, actor: Actor, *, verb: str) -> ChangeSet:
        if standing == held.standing:
            return ChangeSet()
        room = self._room
        act = transitions.record(room, held, standing, actor=actor, when=room.clock(), verb=verb)
        return change_sets.only(held.id, undo=UndoRef(verb=verb, story=held.id, act=act.id))

    def _on_staff(self, name: str) -> str:
        """The name as the staff list has it."""
        name = name.strip()
        if not name or name == self._room.who:
            return name
        person = self._room.archive.people.named(name)
        if person is None or person.left:
            raise NoSuchPerson(name)
        return person.name


def _refuse_to_assign(held: Story, actor: Actor) -> None:
    """A reporter gives away only what is theirs, and takes only what is nobody's."""
    theirs = held.standing.assigned in {"", actor.name}
    if not (actor.alone or actor.role is Role.EDITOR or theirs):
        raise NotYours("assigned", actor.role.value)
