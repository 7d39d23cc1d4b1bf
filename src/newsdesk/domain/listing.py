"""What the desk list asks for and shows: rows, pages by key, counts."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from newsdesk.domain.status import Status


class Order(StrEnum):
    """How a listing is ordered. Likeness needs a text and is for asking, not for typing."""

    NEWEST = "newest"
    LIKENESS = "likeness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to list. `text` is a search as typed: words, the last a prefix, "quoted" phrases.

    `status` None means all but spiked; `section` empty means all; `forked` lists conflicts alone. `since` is UTC.
    """

    text: str = ""
    status: Status | None = None
    section: str = ""
    forked: bool = False
    order: Order = Order.NEWEST
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One story in a list. `modified` is UTC; `unsaved` says that a draft is newer than the head."""

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


@dataclass(frozen=True, slots=True)
class Key:
    """The place after which the next page starts."""

    modified: datetime
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Rows in order, and the key of the next page, None on the last."""

    rows: tuple[Row, ...]
    after: Key | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many stories stand where; sections count what is not spiked."""

    by_status: dict[Status, int] = field(default_factory=dict)
    by_section: dict[str, int] = field(default_factory=dict)
    forked: int = 0
