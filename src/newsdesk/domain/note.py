"""Notes of the desk to a story or to a passage of it. They are never exported."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from newsdesk.text.anchors import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note. Without an anchor it is about the whole story. A reply stands under `parent`, the first of its thread.

    `resolved_by` and `resolved` are set on the first note of a thread, for all of it. Times are UTC.
    """

    id: UUID
    story: UUID
    who: str
    at: datetime
    text: str
    parent: UUID | None = None
    anchor: Anchor | None = None
    resolved_by: str = ""
    resolved: datetime | None = None
