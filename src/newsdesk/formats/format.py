"""What an outside format is to the desk: something that reads files into arrivals and writes stories out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.page.publication import Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A story that came in, and what the person should know about it. Times are UTC.

    `id`, `status` and the times are what the file says, None where it is silent. A related entry that names a story
    by its id carries its words as well: whoever takes the arrival in keeps the id where the archive knows the story,
    and the words where it does not.
    """

    content: Content
    warnings: tuple[str, ...] = ()
    id: UUID | None = None
    status: Status | None = None
    created: datetime | None = None
    modified: datetime | None = None
    published: datetime | None = None


class Format(Protocol):
    """One outside format, each way."""

    @property
    def key(self) -> str:
        """The name on the command line."""
        ...

    @property
    def label(self) -> str:
        """The English name for people."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings, the one to write first."""
        ...

    @property
    def media_type(self) -> str:
        """The media type of what is written."""
        ...

    @property
    def reads(self) -> bool:
        """Whether files can be imported."""
        ...

    @property
    def writes(self) -> bool:
        """Whether stories can be exported."""
        ...

    def sniff(self, head: bytes) -> int:
        """How sure the format is that a file starting so is its own, 0 to 100."""
        ...

    def read(self, data: bytes, *, name: str = "") -> tuple[Arrival, ...]:
        """The stories in a file. Raises FormatError alone, whatever the bytes."""
        ...

    def write(self, outgoing: ExportStory, *, publication: Publication) -> bytes:
        """The story as a file; the same story gives the same bytes."""
        ...
