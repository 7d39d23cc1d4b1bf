"""The "Check Also" entries under a story, as the desk orders them and as they print."""

from dataclasses import dataclass, field
from uuid import UUID

from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.status import STOPPED, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """One entry: a story of this archive (`story`), or an outside one described by the other fields.

    `excerpt` is the outside story's opening words, plain text, without byline and dateline; a closing ellipsis says
    that words were left out. For a story of this archive all other fields are empty: they are looked up at print.
    """

    story: UUID | None = None
    headline: str = ""
    byline: Byline = field(default_factory=Byline)
    dateline: Dateline = field(default_factory=Dateline)
    excerpt: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A Check Also entry as it prints: `excerpt` is the very line, byline and dateline run in.

    `byline`, `dateline` and `opening` are its parts as text. `status` is None for an outside story; `missing` says
    that the archive no longer knows the story, `revision` which version of it prints, `cleared` is off where a desk of
    two never approved it. One that the gate stops (an embargoed one counts as held), that is missing or was never
    cleared is flagged on screen and left out of exports.
    """

    headline: str
    excerpt: str
    byline: str = ""
    dateline: str = ""
    opening: str = ""
    url: str = ""
    story: UUID | None = None
    revision: UUID | None = None
    status: Status | None = None
    missing: bool = False
    cleared: bool = True

    @property
    def prints(self) -> bool:
        """Whether exports carry it."""
        return self.cleared and not self.missing and self.status not in STOPPED
