"""Import and export of stories, and the list of formats: one part of the newsroom."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import copy_log
from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.export.exports import Cancelled, Exports, Progress
from newsdesk.desk.export.values import Exported, ExportRequest, Rendered, WrittenExport
from newsdesk.desk.imports import Imported, ImportedStory, Imports, NotImported, read_file
from newsdesk.desk.related import RelatedStories
from newsdesk.domain.change_set import ChangeSet

if TYPE_CHECKING:
    from newsdesk.formats.registry import Registry

__all__ = [
    "Exchange",
    "ExportRecord",
    "Exported",
    "FormatInfo",
    "Imported",
    "ImportedStory",
    "NotImported",
    "Rendered",
    "WrittenExport",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatInfo:
    """A file format as the user chooses it. `reads`: can be imported; `writes`: can be exported.

    `several_files` says that one story may give more than one file.
    """

    key: str
    label: str
    suffixes: tuple[str, ...]
    media_type: str
    reads: bool
    writes: bool
    several_files: bool = False


def known_formats(registry: "Registry") -> tuple[FormatInfo, ...]:
    """Every format of the registry, described for a list of choices."""
    return tuple(
        FormatInfo(
            key=form.key,
            label=form.label,
            suffixes=form.suffixes,
            media_type=form.media_type,
            reads=registry.reads(form.key),
            writes=registry.writes(form.key),
            several_files=registry.writes(form.key) and registry.writer(form.key).several_files,
        )
        for form in registry.formats
    )


class Exchange:
    """Verbs for importing and exporting stories."""

    def __init__(self, context: DeskContext, related: RelatedStories) -> None:
        self._context = context
        self._exports = Exports(context, related)
        self._imports = Imports(context, related)

    def formats(self) -> tuple[FormatInfo, ...]:
        """All formats that can be imported or exported."""
        return known_formats(self._context.formats)

    def read(self, path: Path) -> bytes:
        """A file's bytes; a file that is too large is not read. Raises FormatError."""
        return read_file(path)

    def text_of(self, data: bytes) -> tuple[str, tuple[str, ...]]:
        """Decode bytes to text that a story can hold, with warnings as sentences. Raises FormatError."""
        from newsdesk.formats import input_guards
        from newsdesk.text import blank_lines

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
        """Import files, each in a transaction of its own.

        The error of a single file is raised; of several files, `failed` names those that could not be imported.
        """
        return self._imports.import_files(paths, format_key=format_key, progress=progress, cancelled=cancelled)

    def import_data(self, data: bytes, *, name: str = "", format_key: str = "") -> Imported:
        """Import bytes (pasted, or from standard input) in one transaction. Raises FormatError."""
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
        """Export stories into a folder, or one story to a file. Raises ExitRefused and NameTaken before writing any.

        Of a story that gives several files, `file` is the path of the main one, and the others lie in a folder beside
        it; they are written as one act: all of them, or none after a failure.

        On a desk of two or more people the approved revision is exported; a story that was never approved is exported
        as a proof, and marked as one. `working` asks for the newest saved revision instead. `stub` allows a withdrawn
        story, of which its stub is exported.
        """
        return self._exports.export(
            stories,
            format_key=format_key,
            folder=folder,
            file=file,
            overwrite=overwrite,
            request=ExportRequest(working=working, stub=stub),
            progress=progress,
            cancelled=cancelled,
        )

    def check_exit(self, story: UUID, *, stub: bool = False) -> None:
        """Check whether the gate lets the story out. Raises ExitRefused where it must not be exported."""
        self._exports.check_exit(story, ExportRequest(stub=stub))

    def render(self, story: UUID, format_key: str) -> bytes:
        """The bytes that an export writes, to be looked at inside the newsroom. Raises ExitRefused."""
        return self.rendered(story, format_key).data

    def rendered(self, story: UUID, format_key: str, *, working: bool = False, stub: bool = False) -> Rendered:
        """The same with warnings, for an exit without a file. Raises SeveralFiles where the story is more than one.

        Code that hands it out passes its `record` to `record_exit`.
        """
        return self._exports.rendered(story, format_key, ExportRequest(working=working, stub=stub))

    def record_exit(self, records: ExportRecord | Sequence[ExportRecord], *, place: str) -> ChangeSet:
        """Add exports without a file to the log; `place` is "clipboard", "printer", "browser" or "standard output"."""
        several = (records,) if isinstance(records, ExportRecord) else records
        return copy_log.add(self._context, [(record, place) for record in several], is_file=False)

    def file_names(self, story: UUID, format_key: str, *, working: bool = False, stub: bool = False) -> tuple[str, ...]:
        """The names of the files that an export writes, the main one first; further ones with their folder."""
        return self._exports.file_names(story, format_key, ExportRequest(working=working, stub=stub))
