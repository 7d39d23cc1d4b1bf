"""What of a story is outside the house: each export, and whether it still says what the desk says."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One export. `place` is the file's whole path, or the exit's name where there is none (printer, clipboard).

    `digest` is the SHA-256 of what left, in hexadecimal; `notices` how many notices it carried. A proof was not
    approved and says so.
    """

    id: UUID
    story: UUID
    revision: UUID | None
    format: str
    place: str
    is_file: bool
    at: datetime
    who: str
    digest: str
    notices: int = 0
    proof: bool = False
    stub: bool = False


class Fate(StrEnum):
    """What became of a copy."""

    CURRENT = "current"
    STALE = "stale"
    """The story has a newer version."""
    WRONG = "wrong"
    """The story was corrected or withdrawn since: this copy tells readers what the paper took back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A copy and its fate; of several exports to one place, only the last is looked at."""

    copy: Copy
    fate: Fate
    headline: str = ""
