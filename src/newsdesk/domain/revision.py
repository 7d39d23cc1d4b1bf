"""Immutable revisions of a story, and the forks that arise when two people save over one parent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from newsdesk.domain.story import Content


class SaveReason(StrEnum):
    """What made a revision."""

    SAVED = "saved"
    IMPORTED = "imported"
    DUPLICATED = "duplicated"
    MERGED = "merged"
    RESTORED = "restored"
    LIFTED = "embargo lifted"
    DISCARDED = "change discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionNote:
    """A revision's place in the history, without its content.

    `unreadable` says what of it cannot be read, where the disk damaged it; the other fields are then as far as they go.
    """

    id: UUID
    story: UUID
    parents: tuple[UUID, ...]
    who: str
    when: datetime
    why: str
    headline: str
    words: int
    unreadable: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A revision whole."""

    note: RevisionNote
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """Two or more heads of one story, oldest first, to be settled by a person. `base` is the parent they share."""

    story: UUID
    headline: str
    base: UUID | None
    heads: tuple[RevisionNote, ...]
