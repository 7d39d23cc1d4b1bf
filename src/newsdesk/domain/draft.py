"""What is being typed, kept from the first keystroke."""

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
