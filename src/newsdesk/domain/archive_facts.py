"""What only the archive knows of a story that is checked."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarStory:
    """A story of the archive that says much the same; `likeness` is 0 to 1."""

    headline: str
    day: date
    likeness: float
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFacts:
    """What only the desk knows of a story. `gone` are the numbers, from 0, of related stories that cannot print."""

    today: date | None = None
    open_notes: int = 0
    gone: tuple[int, ...] = ()
    slug_taken: str = ""
    """The headline of another story of the day with this slug; empty where there is none."""
    similar: tuple[SimilarStory, ...] = ()
    headline_limit: int = 70
    known_zones: frozenset[str] = frozenset()
