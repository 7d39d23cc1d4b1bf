"""What an outside format is to the desk: a reader makes arrivals of files, a writer makes files of a story.

The two are separate: a format has one of them or both.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from newsdesk.domain.export_file import ExportFile
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The names of a format, which its reader and its writer share.

    `key` is its name on the command line and in the log of exported copies, `label` the English name for people,
    `suffixes` are file name endings with their dot, the one to write first; `media_type` is that of the main file.
    """

    key: str
    label: str
    suffixes: tuple[str, ...]
    media_type: str

    def one_file(self, stem: str, data: bytes) -> tuple[ExportFile, ...]:
        """The files of an export that is one file; `stem` is its name without the ending."""
        return (ExportFile(name=stem + self.suffixes[0], data=data),)


class Reader(Protocol):
    """Reads the files of one format."""

    @property
    def format(self) -> Format:
        """What it reads."""
        ...

    def sniff(self, head: bytes) -> int:
        """How sure it is that a file starting so is one of its format, 0 to 100."""
        ...

    def read(self, data: bytes, *, name: str = "") -> tuple[Arrival, ...]:
        """The stories in a file. Raises FormatError alone, whatever the bytes."""
        ...


class Writer(Protocol):
    """Writes stories in one format."""

    @property
    def format(self) -> Format:
        """What it writes."""
        ...

    @property
    def several_files(self) -> bool:
        """Whether one story may give more than one file."""
        ...

    def write(self, outgoing: ExportStory, *, publication: Publication, stem: str) -> tuple[ExportFile, ...]:
        """The story's files, the main one first; the same story gives the same bytes.

        The main file is called `stem` and the format's first ending; all others lie in `files_folder(stem)`.
        """
        ...
