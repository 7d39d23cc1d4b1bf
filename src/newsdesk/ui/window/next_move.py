"""The next move of the trade: which button is filled, and which stands beside it. One table."""

from collections.abc import Collection
from dataclasses import dataclass

from newsdesk.domain.moves import Move
from newsdesk.domain.person import Actor
from newsdesk.domain.status import CLEARED, Status
from newsdesk.domain.workflow import Workflow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.window.actions import key_of

EXPORT = "export"
_V = Move


@dataclass(frozen=True, slots=True)
class NextMove:
    """Keys of the two actions, empty for none; `change` says that they are about a change on the side."""

    filled: str = ""
    beside: str = ""
    change: bool = False


# by where the story, or its change, stands: what is filled and what is beside it, the first that is offered
_DESK: dict[Status, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Status.DRAFT: ((_V.FILE,), ()),
    Status.FILED: ((_V.REVIEW,), (_V.RETURN, _V.TAKE_BACK)),
    Status.IN_REVIEW: ((_V.APPROVE,), (_V.RETURN,)),
    Status.RETURNED: ((_V.FILE,), ()),
    Status.APPROVED: ((_V.PUBLISH, EXPORT), (EXPORT,)),
    Status.SCHEDULED: ((_V.PUBLISH, EXPORT), (EXPORT,)),
    Status.PUBLISHED: ((EXPORT,), (_V.CORRECT,)),
    Status.CORRECTED: ((EXPORT,), (_V.CORRECT,)),
    Status.WITHDRAWN: ((EXPORT,), ()),
    Status.HELD: ((_V.RELEASE,), ()),
    Status.SPIKED: ((_V.UNSPIKE,), ()),
}
# who decides alone writes and exports; publishing is for her own book
_ALONE = _DESK | dict.fromkeys(
    (Status.DRAFT, Status.FILED, Status.IN_REVIEW, Status.RETURNED, Status.APPROVED, Status.SCHEDULED),
    ((EXPORT,), (_V.PUBLISH,)),
)

CHANGE_WORDS = {
    key_of(Move.FILE): tr_noop("Actions", "File the change"),
    key_of(Move.REVIEW): tr_noop("Actions", "Review the change"),
    key_of(Move.APPROVE): tr_noop("Actions", "Approve the change"),
}
SHORT_WORDS = {key_of(Move.REVIEW): tr_noop("Actions", "Review")}
"""What the button says where that is other than in the menu."""


def next_move(standing: Workflow, actor: Actor, offered: Collection[str]) -> NextMove:
    """What is next for this person; `offered` are the keys of the moves that the trade offers."""
    on_side = standing.change if standing.status in CLEARED else None
    filled, beside = (_ALONE if actor.alone else _DESK)[on_side or standing.status]
    if not (actor.alone or on_side is None):
        # readers have a version: what goes out is still that one
        beside = (*beside, EXPORT)
    first = _first(filled, offered)
    return NextMove(first, _first(tuple(verb for verb in beside if _key(verb) != first), offered), on_side is not None)


def _first(verbs: tuple[str, ...], offered: Collection[str]) -> str:
    keys = (_key(verb) for verb in verbs)
    return next((key for key in keys if key == EXPORT or key in offered), "")


def _key(verb: str) -> str:
    return verb if verb == EXPORT else key_of(verb)
