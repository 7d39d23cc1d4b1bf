"""What the doctor found in an archive."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row of the archive that cannot be relied on: its table, what names it there, its story's id, what is wrong."""

    table: str
    row: str
    reason: str
    story: str = ""

    def __str__(self) -> str:
        whose = f" of story {self.story}" if self.story and self.story != self.row else ""
        return f"{self.table} {self.row}{whose}: {self.reason}"


class LossKind(StrEnum):
    """What of a story, or of the desk, was not recovered whole."""

    STORY = "story"
    """nothing of it is left but its id"""
    WORDS = "words"
    """its words; what the desk's list shows of it is left"""
    NEWEST = "newest version"
    VERSIONS = "versions"
    LETTERS = "letters"
    """some letters of its newest version"""
    DOUBTFUL = "doubtful"
    """all of it can be read, and something is not as it was written"""
    TYPED = "typed"
    """what was typed and not saved"""
    STANDING = "standing"
    """where it stood: it is a draft now"""
    NOTES = "notes"
    HISTORY = "history"
    NOTICES = "notices"
    COPIES = "copies"
    FINDINGS = "findings"
    """checks that somebody chose to ignore"""
    UNSENT = "unsent"
    """what was typed into another field and not sent"""
    PEOPLE = "people"
    AUTHORS = "authors"
    DICTIONARY = "dictionary"


@dataclass(frozen=True, slots=True, kw_only=True)
class LossEntry:
    """One thing that was not recovered whole: of which story (its id and headline; empty for the desk), how many."""

    what: LossKind
    story: str = ""
    headline: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What was recovered of a damaged desk, and into which file: `stories` of the `seen` ones.

    `source` is the file that was read: the damaged one, or the copy that Newsdesk kept of it. `newest` is when the
    newest words in it were written (UTC). `other` is the one of the two that was not taken, where it has more stories.
    `counts` says how many of what else ("revisions", "drafts", "notes" …); `lost` names what was not recovered whole.
    """

    path: Path
    source: Path
    stories: int
    seen: int
    counts: dict[str, int]
    newest: datetime
    lost: tuple[LossEntry, ...] = ()
    other: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewerContent:
    """What one file of a desk holds and another does not, in numbers. `whole` where it could be read to its end."""

    stories: int = 0
    revisions: int = 0
    drafts: int = 0
    notes: int = 0
    whole: bool = True

    @property
    def nothing(self) -> bool:
        """Whether it is known to hold no more."""
        return self.whole and not (self.stories or self.revisions or self.drafts or self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthCheck:
    """One thing looked at. `name` is a key such as "file" or "search"; `detail` figures, or what is wrong.

    `rows` names the rows that are wrong, where that was looked at row by row.
    """

    name: str
    ok: bool
    detail: str = ""
    rows: tuple[BadRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """All that was looked at, in order."""

    path: Path
    checks: tuple[HealthCheck, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return all(check.ok for check in self.checks)
