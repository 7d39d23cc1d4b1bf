"""What is asked of an export, and what it gives: a story as files, and the files that were written."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.export_file import ExportFile


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenExport:
    """The files of one story that were written, the main one first."""

    story: UUID
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Result of an export: what was written, story by story, and warnings as sentences.

    `stopped` says that the user cancelled it before all files were written. `changes` names the exported stories.
    """

    written: tuple[WrittenExport, ...] = ()
    warnings: tuple[str, ...] = ()
    stopped: bool = False
    changes: ChangeSet = field(default_factory=ChangeSet)

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that were written."""
        return tuple(path for each in self.written for path in each.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A story as files, the main one first, and warnings about what was left out. Code that hands the bytes out adds
    `record` to the log (`Exchange.record_exit`)."""

    files: tuple[ExportFile, ...]
    record: ExportRecord
    warnings: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        """The bytes of the main file."""
        return self.files[0].data

    def at(self, main: Path) -> list[tuple[Path, bytes]]:
        """Each file's path and bytes, where the main file is written to this path."""
        further = [(main.parent / file.name, file.data) for file in self.files[1:]]
        return [(main, self.data), *further]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """Which text to export: `working` asks for the newest saved revision as a proof, `stub` for the stub of a withdrawn
    story."""

    working: bool = False
    stub: bool = False
