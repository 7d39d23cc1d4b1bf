"""Verbs of the workflow: moves, assigning, due times, claims, and undo of each."""

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

_REVIEW_QUEUES = frozenset({Status.FILED, Status.IN_REVIEW})


class Moves:
    """Moves of stories through the workflow.

    Each is one transaction, recorded as an act, and can be undone by its act.
    """

    def __init__(self, context: DeskContext) -> None:
        self._context = context

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
        """Make one move; `at` (UTC) and `zone` are for scheduling, `seen` is the story as it was on screen.

        Correcting, updating and withdrawing need a notice and go through `newsroom.notices`. Raises StoryChanged,
        MoveRefused, NotYours, ReasonMissing, TimeMissing, NoticeIncomplete, ExitRefused.
        """
        return transitions.make(self._context, story, verb, reason=reason, at=at, zone=zone, seen=seen)

    def offered(self, story: Story) -> tuple[Move, ...]:
        """The moves that the user may make with the story now."""
        context = self._context
        unread = unread_embargo(context, story.id) is not None
        return moves.offered(story.standing, actor=context.actor, now=context.clock(), unread=unread)

    def assign(self, story: UUID, name: str) -> ChangeSet:
        """Assign the story to somebody, or with an empty name to nobody. Raises NoSuchPerson, NotYours."""
        name = self._on_staff(name)
        with self._context.archive.transaction():
            current, actor = self._context.archive.stories.get(story), self._context.actor
            _refuse_to_assign(current, actor)
            return self._record(current, replace(current.standing, assigned=name), actor, verb=ASSIGN)

    def set_due(self, story: UUID, when: datetime | None) -> ChangeSet:
        """Set the time (UTC) at which the story is due; None removes it."""
        with self._context.archive.transaction():
            current = self._context.archive.stories.get(story)
            return self._record(current, replace(current.standing, due=when), self._context.actor, verb=DUE)

    def claim(self, story: UUID, *, take_over: bool = False) -> ChangeSet:
        """Claim a story in review for the editor at this machine, or renew the claim, so that others see who reads it.

        Somebody else's claim stays until it lapses or `take_over` is set. Does nothing on a desk of one person, and for
        a reporter.
        """
        context, actor = self._context, self._context.actor
        if actor.alone or actor.role is not Role.EDITOR:
            return ChangeSet()
        with context.archive.transaction():
            current = context.archive.stories.get(story)
            holder = self.claimant(current)
            others = holder is not None and holder.who != actor.name
            if current.standing.queue not in _REVIEW_QUEUES or (others and not take_over):
                return ChangeSet()
            context.archive.stories.claim(story, Claim(who=actor.name, at=context.clock()))
            return ChangeSet() if holder and not others else ChangeSet(stories=frozenset({story}))

    def release_claim(self, story: UUID) -> ChangeSet:
        """Remove the user's own claim on the story; somebody else's stays."""
        context = self._context
        with context.archive.transaction():
            claim = context.archive.stories.get(story).claim
            if claim is None or claim.who != context.actor.name:
                return ChangeSet()
            context.archive.stories.claim(story, None)
            return ChangeSet(stories=frozenset({story}))

    def claimant(self, story: Story | StoryRow) -> Claim | None:
        """The claim on the story; None where there is none or it has lapsed (`claim_minutes` in the settings)."""
        claim, lapses = story.claim, timedelta(minutes=self._context.settings.claim_minutes)
        return claim if claim and self._context.clock() - claim.at < lapses else None

    def acts(self, story: UUID) -> tuple[Act, ...]:
        """All acts of a story, newest first."""
        return self._context.archive.acts.of(story)

    def undo(self, act: UUID) -> ChangeSet:
        """Undo an act; the `undo` of the change set redoes it.

        Raises NotUndone once the story was exported or a later act stands, NotYours for a reporter who did not do it.
        """
        return undo_acts.undo(self._context, act)

    def _record(self, current: Story, workflow: Workflow, actor: Actor, *, verb: str) -> ChangeSet:
        if workflow == current.standing:
            return ChangeSet()
        context = self._context
        act = transitions.record(context, current, workflow, actor=actor, when=context.clock(), verb=verb)
        return change_sets.story_only(current.id, undo=UndoRef(verb=verb, story=current.id, act=act.id))

    def _on_staff(self, name: str) -> str:
        """The name as the staff list spells it. Raises NoSuchPerson."""
        name = name.strip()
        if not name or name == self._context.who:
            return name
        person = self._context.archive.people.named(name)
        if person is None or person.left:
            raise NoSuchPerson(name)
        return person.name


def _refuse_to_assign(current: Story, actor: Actor) -> None:
    """A reporter may assign only their own stories, and those of nobody. Raises NotYours."""
    theirs = current.standing.assigned in {"", actor.name}
    if not (actor.alone or actor.role is Role.EDITOR or theirs):
        raise NotYours("assigned", actor.role.value)
