"""Formats, files in and files out, as one part of the newsroom."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import copy_log
from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.export.exports import Cancelled, Exported, ExportRequest, Exports, Progress, Rendered
from newsdesk.desk.imports import Imported, ImportedStory, Imports, NotImported, read_file
from newsdesk.desk.related import RelatedStories
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.story import Story

if TYPE_CHECKING:
    from newsdesk.formats.registry import Registry

__all__ = ["Exchange", "ExportRecord", "Exported", "FormatInfo", "Imported", "ImportedStory", "NotImported", "Rendered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatInfo:
    """A format as people choose it."""

    key: str
    label: str
    suffixes: tuple[str, ...]
    media_type: str
    reads: bool
    writes: bool


def known_formats(registry: "Registry") -> tuple[FormatInfo, ...]:
    """All formats, described."""
    return tuple(
        FormatInfo(
            key=form.key,
            label=form.label,
            suffixes=tuple(form.suffixes),
            media_type=form.media_type,
            reads=form.reads,
            writes=form.writes,
        )
        for form in registry.formats
    )


class Exchange:
    """Stories to and from files of other kinds."""

    def __init__(self, room: DeskContext, related: RelatedStories) -> None:
        self._room = room
        self._exports = Exports(room, related)
        self._imports = Imports(room, related)

    def formats(self) -> tuple[FormatInfo, ...]:
        """What can be read and written."""
        return known_formats(self._room.formats)

    def read(self, path: Path) -> bytes:
        """A file's bytes, its size looked at first. Raises FormatError."""
        return read_file(path)

    def text_of(self, data: bytes) -> tuple[str, tuple[str, ...]]:
        """Bytes as text that a story can hold, and warnings. Raises FormatError."""
        from newsdesk.domain import blank_lines
        from newsdesk.formats import input_guards

        text, warnings = input_guards.text_of(data)
        text, count = blank_lines.thinned(text)
        return text, (*warnings, blank_lines.left_out(count)) if count else warnings

    def import_files(
        self,
        paths: Sequence[Path],
        *,
        format_key: str = "",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Imported:
        """Bring files in, one transaction each. The only file's error is raised; of several, `failed` names them."""
        return self._imports.import_files(paths, format_key=format_key, progress=progress, cancelled=cancelled)

    def import_data(self, data: bytes, *, name: str = "", format_key: str = "") -> Imported:
        """Bring in what was handed over as bytes, all of it or nothing."""
        return self._imports.import_data(data, name=name, format_key=format_key)

    def export(
        self,
        stories: Sequence[UUID],
        *,
        format_key: str,
        folder: Path | None = None,
        file: Path | None = None,
        overwrite: bool = False,
        working: bool = False,
        stub: bool = False,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Exported:
        """Write stories into a folder, or one to a file. Raises ExitRefused and NameTaken before writing any.

        On a desk of two or more the cleared version leaves, and what was never cleared as a marked proof; `working`
        asks for the newest saved words instead. `stub` lets the stub of a withdrawn story out.
        """
        return self._exports.export(
            stories,
            format_key=format_key,
            folder=folder,
            file=file,
            overwrite=overwrite,
            asked=ExportRequest(working=working, stub=stub),
            progress=progress,
            cancelled=cancelled,
        )

    def check_exit(self, story: UUID, *, stub: bool = False) -> None:
        """Ask the gate. Raises ExitRefused where the story must stay in the house."""
        self._exports.check_exit(story, ExportRequest(stub=stub))

    def render(self, story: UUID, format_key: str) -> bytes:
        """The bytes that an export writes, to be looked at in the house. Raises ExitRefused."""
        return self.rendered(story, format_key).data

    def rendered(self, story: UUID, format_key: str, *, working: bool = False, stub: bool = False) -> Rendered:
        """The same, with what was left out. Where it is handed out, `record_exit` is told of its `left`."""
        return self._exports.rendered(story, format_key, ExportRequest(working=working, stub=stub))

    def record_exit(self, left: ExportRecord | Sequence[ExportRecord], *, place: str) -> ChangeSet:
        """Record what left by a way that is no file: "clipboard", "printer", "browser", "standard output"."""
        gone = (left,) if isinstance(left, ExportRecord) else left
        return copy_log.record(self._room, [(each, place) for each in gone], is_file=False)

    def file_name(self, story: Story, format_key: str) -> str:
        """The file name that an export gives the story."""
        return self._exports.file_name(story, format_key)
