"""Who sits at this desk and who reads its list: what queues, rows and menus go by."""

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsdesk.domain.person import Actor, initials_of
from newsdesk.domain.workflow import Claim

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

_LAPSE = dt.timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListStaff:
    """The person at this machine, and everybody's initials by name. A claim that nobody renews lapses after `lapse`."""

    actor: Actor = field(default_factory=Actor)
    initials: dict[str, str] = field(default_factory=dict)
    lapse: dt.timedelta = _LAPSE

    def short(self, name: str) -> str:
        """A colleague's initials, the name itself where it makes none."""
        return self.initials.get(name) or initials_of(name) or name

    def holds(self, claim: Claim | None, now: dt.datetime) -> bool:
        """Whether somebody works on the story at the moment."""
        return claim is not None and now - claim.at < self.lapse


def staff_of(newsroom: "Newsroom") -> ListStaff:
    """The staff of this desk. Called in the archive lane."""
    initials = {person.name: person.initials for person in newsroom.people.all()}
    lapse = dt.timedelta(minutes=newsroom.settings.claim_minutes)
    return ListStaff(actor=newsroom.people.actor(), initials=initials, lapse=lapse)
