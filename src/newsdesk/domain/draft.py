"""What is being typed: kept in the desk file from the first keystroke, or in a rescue file while that cannot be."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from newsdesk.domain.story import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The words as they stand in a window. `base` is the revision they grew from, None for a new story.

    `cursor` is a character offset into the body; `scroll` the first visible pixel of the sheet.
    """

    story: UUID
    base: UUID | None
    content: Content
    cursor: int = 0
    scroll: int = 0
    kept: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RescuedWords:
    """A story as somebody typed it, with the revision that it grew from (None for a new story).

    `draft_kept` is when the desk last kept a draft of it from the same window, None where it never did; `at` is when
    the file was written. Both in UTC.
    """

    story: UUID
    base: UUID | None
    content: Content
    at: datetime
    draft_kept: datetime | None = None
    cursor: int = 0
    scroll: int = 0
