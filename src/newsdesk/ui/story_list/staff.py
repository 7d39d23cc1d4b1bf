"""Staff as queues, rows and menus need it: the person at this machine, everybody's initials, how long a claim lasts."""

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
    """The person at this machine, and everybody's initials by name. A claim that nobody renews ends after `lapse`."""

    actor: Actor = field(default_factory=Actor)
    initials: dict[str, str] = field(default_factory=dict)
    lapse: dt.timedelta = _LAPSE

    def initials_or_name(self, name: str) -> str:
        """Initials of a colleague, or the name where none can be made."""
        return self.initials.get(name) or initials_of(name) or name

    def is_claimed(self, claim: Claim | None, now: dt.datetime) -> bool:
        """Whether somebody works on the story at the moment."""
        return claim is not None and now - claim.at < self.lapse


def staff_of(newsroom: "Newsroom") -> ListStaff:
    """Staff of this desk. Call it in the archive lane."""
    initials = {person.name: person.initials for person in newsroom.people.all()}
    lapse = dt.timedelta(minutes=newsroom.settings.claim_minutes)
    return ListStaff(actor=newsroom.people.actor(), initials=initials, lapse=lapse)
