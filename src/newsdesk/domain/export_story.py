"""A story as it is handed to a format: everything that may leave, nothing that may not."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from newsdesk.domain.notice import Notice
from newsdesk.domain.related import Box
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportStory:
    """A story ready for an exit.

    `content` has nothing private in any field (`domain.public`); `status` is what readers know of it, a draft before
    publication. `byline` and `dateline` are the very words that print (the dateline with its closing space). `boxes`
    are the Check Also entries that print, in order. Times are UTC.
    """

    id: UUID
    status: Status
    version: int
    created: datetime
    modified: datetime
    published: datetime | None
    content: Content
    byline: str
    dateline: str
    boxes: tuple[Box, ...] = ()
    notices: tuple[Notice, ...] = ()
    proof: bool = False
    stub: bool = False
    revision: UUID | None = None
