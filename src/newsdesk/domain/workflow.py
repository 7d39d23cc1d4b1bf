"""All that the desk decided about a story, beside its words. Undoing a move puts the whole of it back."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from newsdesk.domain.embargo import Embargo, later
from newsdesk.domain.person import Actor
from newsdesk.domain.status import CLEARED, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Workflow:
    """Where a story stands. Times are UTC.

    `cleared` is the revision that was approved or published: the one that is exported. Words saved after that
    are a change on the side, and `change` says where it stands (draft, filed, in review or returned); None when there
    is none. `held_from` and `spiked_from` are what releasing and un-spiking bring back. `embargo` is the latest one
    that was ever saved and not lifted: taking it out of the form lifts nothing. `scheduled` is when the desk means to
    publish, given in the zone `zone`. `assigned` is the name of whose story it is.
    """

    status: Status = Status.DRAFT
    change: Status | None = None
    held_from: Status | None = None
    spiked_from: Status | None = None
    cleared: UUID | None = None
    published: datetime | None = None
    scheduled: datetime | None = None
    zone: str = ""
    assigned: str = ""
    due: datetime | None = None
    embargo: Embargo | None = None

    @property
    def queue(self) -> Status:
        """The queue that the story waits in: that of its change, once this was handed in."""
        return queue(self.status, self.change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who works on a filed story, and since when they last did. It lapses, and never keeps anybody from saving."""

    who: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenStory:
    """What a person had on screen when they decided on a move: the move is refused where it has changed since."""

    head: UUID | None
    status: Status
    change: Status | None = None


def after_save(standing: Workflow, *, head: UUID, embargo: Embargo | None, actor: Actor) -> Workflow:
    """The standing once `head` was saved. On a desk of one, what she saves is what stands as cleared."""
    standing = replace(standing, embargo=later(standing.embargo, embargo))
    if standing.cleared is None or standing.status is Status.WITHDRAWN:
        return standing
    if actor.alone or head == standing.cleared:
        return replace(standing, cleared=head, change=None)
    return replace(standing, change=standing.change or Status.DRAFT)


def queue(status: Status, change: Status | None) -> Status:
    """Where a story with this standing waits. One that is held or spiked waits there, whatever its change."""
    return change if change and change is not Status.DRAFT and status in CLEARED else status
