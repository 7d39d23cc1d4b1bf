"""What the desk list asks for and shows: rows, pages by key, counts."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from newsdesk.domain.status import Status
from newsdesk.domain.workflow import Claim, queue

URGENT = 3
"""Copy of this urgency or a smaller number is urgent (IPTC: 1 most, 8 least; 4 is the usual)."""


class ListOrder(StrEnum):
    """How a listing is ordered. Likeness needs a text and is for asking, not for typing."""

    NEWEST = "newest"
    WAITING = "waiting"
    """As an editor takes them up: urgent ones first, of those and of the others the longest waiting."""
    LIKENESS = "likeness"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryQuery:
    """What to list. `text` is a search as typed: words, the last a prefix, "quoted" phrases.

    `status` is where stories stand; `queue` where they wait, which for a story with a change handed in is the queue of
    the change (Standing.queue). None means all but spiked; `section` empty means all; `forked` lists conflicts alone.
    `mine` is a name: their drafts and what was sent back to them. `since` is UTC.
    """

    text: str = ""
    status: Status | None = None
    queue: Status | None = None
    mine: str = ""
    section: str = ""
    forked: bool = False
    order: ListOrder = ListOrder.NEWEST
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One story in a list. Times are UTC; `unsaved` says that a draft is newer than the head.

    `change` is where its change on the side stands; `entered` when it came into its queue; `notes` how many open
    threads it has. `unreadable` says what of it cannot be read, where the disk damaged it; the other fields are then as
    far as they go.
    """

    id: UUID
    slug: str
    headline: str
    byline: str
    section: str
    status: Status
    language: str
    modified: datetime
    words: int
    forked: bool = False
    unsaved: bool = False
    change: Status | None = None
    urgency: int = 4
    entered: datetime | None = None
    due: datetime | None = None
    scheduled: datetime | None = None
    assigned: str = ""
    claim: Claim | None = None
    notes: int = 0
    unreadable: str = ""

    @property
    def queue(self) -> Status:
        """The queue that it waits in."""
        return queue(self.status, self.change)


@dataclass(frozen=True, slots=True)
class PageKey:
    """The place after which the next page starts."""

    modified: datetime
    id: UUID
    entered: datetime | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """Rows in order, and the key of the next page, None on the last."""

    rows: tuple[StoryRow, ...]
    after: PageKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueCounts:
    """How many stories stand where, and wait where; sections count what is not spiked. `mine` as in `Query.mine`."""

    by_queue: dict[Status, int] = field(default_factory=dict)
    mine: int = 0
    by_status: dict[Status, int] = field(default_factory=dict)
    by_section: dict[str, int] = field(default_factory=dict)
    forked: int = 0
