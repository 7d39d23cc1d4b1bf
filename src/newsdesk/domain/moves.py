"""The moves that the trade allows, by role, as one table; and what each makes of a story's standing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from newsdesk.domain.errors import MoveRefused, NotYours, ReasonMissing, TimeMissing
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import CLEARED, Status
from newsdesk.domain.workflow import Workflow


class Move(StrEnum):
    """What is done with a story, in the words of the desk. The command line takes these very words."""

    FILE = "file"
    TAKE_BACK = "take-back"
    REVIEW = "review"
    LET_GO = "let-go"
    RETURN = "return"
    APPROVE = "approve"
    SCHEDULE = "schedule"
    UNSCHEDULE = "unschedule"
    PUBLISH = "publish"
    CORRECT = "correct"
    UPDATE = "update"
    WITHDRAW = "withdraw"
    HOLD = "hold"
    RELEASE = "release"
    SPIKE = "spike"
    UNSPIKE = "unspike"
    DISCARD = "discard"
    LIFT = "lift"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveInput:
    """What a move may need to know beside the standing. Times are UTC; `unread` says that words which were typed as an
    embargo and are not understood hold the story."""

    head: UUID | None
    now: datetime
    at: datetime | None = None
    zone: str = ""
    unread: bool = False


Effect = Callable[[Workflow, MoveInput], Workflow]
_S = Status
_BOTH = frozenset(Role)
_EDITOR = frozenset({Role.EDITOR})
_IN_HAND = frozenset({_S.DRAFT, _S.FILED, _S.IN_REVIEW, _S.RETURNED})
_WRITTEN = frozenset({_S.DRAFT, _S.RETURNED})


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRule:
    """One row of the table.

    `froms` are the statuses that it leads from; `changes` where the change on the side of a cleared story may stand
    for it. `by` may do it; from `theirs`, reporters may as well. `alone` are further statuses for a desk of one.
    """

    effect: Effect
    froms: frozenset[Status] = frozenset()
    changes: frozenset[Status] = frozenset()
    by: frozenset[Role] = _EDITOR
    theirs: frozenset[Status] = frozenset()
    alone: frozenset[Status] = frozenset()
    reason: bool = False
    timed: bool = False


def _to(status: Status) -> Effect:
    """To this status; of a story with a change on the side, the change goes there."""

    def move(standing: Workflow, _: MoveInput) -> Workflow:
        return replace(standing, change=status) if standing.change else replace(standing, status=status)

    return move


def _return(standing: Workflow, _: MoveInput) -> Workflow:
    if standing.change:
        return replace(standing, change=_S.RETURNED)
    return replace(standing, status=_S.RETURNED, cleared=None, scheduled=None, zone="")


def _approve(standing: Workflow, facts: MoveInput) -> Workflow:
    status = standing.status if standing.change else _S.APPROVED
    return replace(standing, status=status, change=None, cleared=facts.head)


def _schedule(standing: Workflow, facts: MoveInput) -> Workflow:
    cleared = standing.cleared if standing.status in CLEARED else facts.head
    return replace(standing, status=_S.SCHEDULED, cleared=cleared, scheduled=facts.at, zone=facts.zone or "UTC")


def _unschedule(standing: Workflow, _: MoveInput) -> Workflow:
    return replace(standing, status=_S.APPROVED, scheduled=None, zone="")


def _publish(standing: Workflow, facts: MoveInput) -> Workflow:
    cleared = standing.cleared if standing.status in CLEARED else facts.head
    return replace(
        standing,
        status=_S.PUBLISHED,
        cleared=cleared,
        published=standing.published or facts.now,
        scheduled=None,
        zone="",
    )


def _correct(standing: Workflow, facts: MoveInput) -> Workflow:
    return replace(standing, status=_S.CORRECTED, cleared=facts.head, change=None)


def _update(standing: Workflow, facts: MoveInput) -> Workflow:
    return replace(standing, cleared=facts.head, change=None)


def _withdraw(standing: Workflow, _: MoveInput) -> Workflow:
    return replace(standing, status=_S.WITHDRAWN, change=None)


def _hold(standing: Workflow, _: MoveInput) -> Workflow:
    return replace(standing, status=_S.HELD, held_from=standing.status)


def _release(standing: Workflow, _: MoveInput) -> Workflow:
    return replace(standing, status=standing.held_from or _S.DRAFT, held_from=None)


def _spike(standing: Workflow, _: MoveInput) -> Workflow:
    return replace(standing, status=_S.SPIKED, spiked_from=standing.status)


def _unspike(standing: Workflow, _: MoveInput) -> Workflow:
    return replace(standing, status=standing.spiked_from or _S.DRAFT, spiked_from=None)


def _discard(standing: Workflow, facts: MoveInput) -> Workflow:
    return replace(standing, change=None, cleared=facts.head)


def _lift(standing: Workflow, _: MoveInput) -> Workflow:
    return replace(standing, embargo=None)


_BEFORE_PRINT = _IN_HAND | {_S.APPROVED, _S.SCHEDULED}

RULES: dict[Move, MoveRule] = {
    Move.FILE: MoveRule(effect=_to(_S.FILED), froms=_WRITTEN, changes=_WRITTEN, by=_BOTH),
    Move.TAKE_BACK: MoveRule(
        effect=_to(_S.DRAFT), froms=frozenset({_S.FILED}), changes=frozenset({_S.FILED}), by=_BOTH
    ),
    Move.REVIEW: MoveRule(effect=_to(_S.IN_REVIEW), froms=frozenset({_S.FILED}), changes=frozenset({_S.FILED})),
    Move.LET_GO: MoveRule(effect=_to(_S.FILED), froms=frozenset({_S.IN_REVIEW}), changes=frozenset({_S.IN_REVIEW})),
    Move.RETURN: MoveRule(
        effect=_return,
        froms=frozenset({_S.FILED, _S.IN_REVIEW, _S.APPROVED, _S.SCHEDULED}),
        changes=frozenset({_S.FILED, _S.IN_REVIEW}),
        reason=True,
    ),
    Move.APPROVE: MoveRule(
        effect=_approve,
        froms=frozenset({_S.FILED, _S.IN_REVIEW}),
        changes=frozenset({_S.FILED, _S.IN_REVIEW}),
        alone=_WRITTEN,
    ),
    Move.SCHEDULE: MoveRule(effect=_schedule, froms=frozenset({_S.APPROVED, _S.SCHEDULED}), alone=_IN_HAND, timed=True),
    Move.UNSCHEDULE: MoveRule(effect=_unschedule, froms=frozenset({_S.SCHEDULED})),
    Move.PUBLISH: MoveRule(effect=_publish, froms=frozenset({_S.APPROVED, _S.SCHEDULED}), alone=_IN_HAND),
    Move.CORRECT: MoveRule(effect=_correct, froms=frozenset({_S.PUBLISHED, _S.CORRECTED})),
    Move.UPDATE: MoveRule(effect=_update, froms=frozenset({_S.PUBLISHED, _S.CORRECTED})),
    Move.WITHDRAW: MoveRule(effect=_withdraw, froms=frozenset({_S.PUBLISHED, _S.CORRECTED}), reason=True),
    Move.HOLD: MoveRule(effect=_hold, froms=_BEFORE_PRINT, reason=True),
    Move.RELEASE: MoveRule(effect=_release, froms=frozenset({_S.HELD})),
    Move.SPIKE: MoveRule(effect=_spike, froms=_BEFORE_PRINT | {_S.HELD}, theirs=_WRITTEN, reason=True),
    Move.UNSPIKE: MoveRule(effect=_unspike, froms=frozenset({_S.SPIKED}), theirs=_WRITTEN),
    Move.DISCARD: MoveRule(effect=_discard, changes=_IN_HAND, theirs=_WRITTEN),
    Move.LIFT: MoveRule(effect=_lift, froms=frozenset(Status) - {_S.SPIKED}, reason=True),
}

DONE: dict[Move, str] = {
    Move.FILE: "filed",
    Move.TAKE_BACK: "taken back",
    Move.REVIEW: "taken into review",
    Move.LET_GO: "let go",
    Move.RETURN: "sent back",
    Move.APPROVE: "approved",
    Move.SCHEDULE: "scheduled",
    Move.UNSCHEDULE: "unscheduled",
    Move.PUBLISH: "published",
    Move.CORRECT: "corrected",
    Move.UPDATE: "updated",
    Move.WITHDRAW: "withdrawn",
    Move.HOLD: "held",
    Move.RELEASE: "released",
    Move.SPIKE: "spiked",
    Move.UNSPIKE: "un-spiked",
    Move.DISCARD: "rid of its change",
    Move.LIFT: "freed of its embargo",
}
"""What a story is after each: the word that a refusal and a log use."""


def moved(standing: Workflow, verb: Move, *, actor: Actor, facts: MoveInput, reason: str = "") -> Workflow:
    """The standing after the move.

    Raises MoveRefused where the trade does not lead from there, NotYours where it is another role's to decide,
    ReasonMissing and TimeMissing where the move asks for one.
    """
    rule = RULES[verb]
    if not _leads(rule, standing, verb, facts.now, alone=actor.alone, unread=facts.unread):
        raise MoveRefused(DONE[verb], place(standing, verb).value)
    if not _may(rule, standing, verb, actor):
        raise NotYours(DONE[verb], actor.role.value)
    if rule.reason and not reason.strip():
        raise ReasonMissing(DONE[verb])
    if rule.timed and facts.at is None:
        raise TimeMissing(DONE[verb])
    return rule.effect(standing, facts)


def offered(standing: Workflow, *, actor: Actor, now: datetime, unread: bool = False) -> tuple[Move, ...]:
    """The moves that this person can make from here, in the order of the table. `unread` is that of `Facts`."""
    return tuple(
        verb
        for verb, rule in RULES.items()
        if _leads(rule, standing, verb, now, alone=actor.alone, unread=unread) and _may(rule, standing, verb, actor)
    )


def place(standing: Workflow, verb: Move) -> Status:
    """What a move starts from: the change on the side where the move is about that, else the story."""
    return standing.change if standing.change and RULES[verb].changes else standing.status


def _leads(rule: MoveRule, standing: Workflow, verb: Move, now: datetime, *, alone: bool, unread: bool = False) -> bool:
    in_force = standing.embargo is not None and not standing.embargo.lifted(now)
    if verb is Move.LIFT and not (in_force or unread):
        return False
    if standing.change and rule.changes:
        reached = rule.changes | rule.alone if alone else rule.changes
        return standing.status in CLEARED and standing.change in reached
    return standing.status in rule.froms or (alone and standing.status in rule.alone)


def _may(rule: MoveRule, standing: Workflow, verb: Move, actor: Actor) -> bool:
    if actor.alone or actor.role in rule.by:
        return True
    came_from = standing.spiked_from if verb is Move.UNSPIKE else place(standing, verb)
    return came_from in rule.theirs
