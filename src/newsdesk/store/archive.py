"""Archive: an open desk file, with its tables and transactions, and with backup, restore and repair."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsdesk.domain.errors import (
    ArchiveMissing,
    ArchiveMoved,
    ArchiveTooNew,
    ArchiveUnwritable,
    NotProved,
    RowUnreadable,
)
from newsdesk.domain.health_report import Health, NewerContent
from newsdesk.store import backups, file_state, health, restore, search_index, sqlite_errors
from newsdesk.store.acts import ActsTable
from newsdesk.store.authors import AuthorsTable
from newsdesk.store.connecting import connect
from newsdesk.store.connection import Connection
from newsdesk.store.copies import CopiesTable
from newsdesk.store.desk_words import DeskWordsTable
from newsdesk.store.drafts import DraftsTable
from newsdesk.store.ignored import IgnoredFindings
from newsdesk.store.notes import NotesTable
from newsdesk.store.notices import NoticesTable
from newsdesk.store.people import PeopleTable
from newsdesk.store.revisions import RevisionsTable
from newsdesk.store.rows import StoryRows
from newsdesk.store.similar_stories import SimilarStories
from newsdesk.store.sketches import Sketches
from newsdesk.store.stories import StoriesTable
from newsdesk.store.story_list import StoryListQuery
from newsdesk.store.unsent import UnsentTextsTable

if TYPE_CHECKING:
    from newsdesk.store.table_watermarks import Marks
    from newsdesk.store.upgrade import Upgrading

PATIENCE = 5.0
_LOG_INTO_FILE = "PRAGMA wal_checkpoint(TRUNCATE)"


class Archive:
    """An open desk file. One thread at a time may use it; other processes may have the same file open."""

    def __init__(self, path: Path, *, patience: float = PATIENCE, unwritable: bool = False) -> None:
        self.path, self.unwritable = path, unwritable
        # whether the desk file was found missing, and is not back yet
        self.is_missing = False
        self._connection = Connection(path, patience=patience, unwritable=unwritable)
        rows = StoryRows(self._connection)
        listing = StoryListQuery(self._connection)
        self.drafts = DraftsTable(self._connection, rows)
        self.revisions = RevisionsTable(self._connection, rows, self.drafts)
        self.stories = StoriesTable(self._connection, rows=rows, revisions=self.revisions, listing=listing)
        self.search = SimilarStories(self._connection, listing)
        self.authors = AuthorsTable(self._connection)
        self.people = PeopleTable(self._connection)
        self.acts = ActsTable(self._connection)
        self.notes = NotesTable(self._connection)
        self.notices = NoticesTable(self._connection)
        self.copies = CopiesTable(self._connection)
        self.words = DeskWordsTable(self._connection)
        self.ignored = IgnoredFindings(self._connection)
        self.sketches = Sketches(self._connection)
        self.unsent = UnsentTextsTable(self._connection)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = True,
        backups: Path | None = None,
        upgrading: "Upgrading | None" = None,
        patience: float = PATIENCE,
    ) -> "Archive":
        """Open the file; it is created or upgraded first where needed.

        An older one is copied to the folder `backups` first, and `upgrading` is called before the upgrade is committed.
        `patience` is how many seconds to wait for another process's lock. Raises ArchiveError; a file that cannot be
        opened is not changed.
        """
        state = file_state.examine(path, create=create, patience=patience)
        if state is file_state.FileState.NEW and not create:
            raise ArchiveMissing(str(path), "the file is empty")
        if state is not file_state.FileState.CURRENT:
            _prepare(path, state, backups or path.with_name(f"{path.stem}-backups"), patience, upgrading)
        archive = cls(path, patience=patience)
        try:
            archive.prove_index()
        except BaseException:
            archive.close()
            raise
        return archive

    @classmethod
    def open_unwritable(cls, path: Path) -> "Archive":
        """Open a file on a read-only medium, for reading alone. Raises ArchiveError, also for an older schema."""
        archive = cls(path, unwritable=True)
        try:
            with sqlite_errors.as_archive_errors(path):
                found = file_state.version_of(archive._connection.raw)
            if found != file_state.NEWEST:
                known = found in file_state.VERSIONS
                raise (ArchiveUnwritable if known else ArchiveTooNew)(str(path), f"its layout is {found}")
        except BaseException:
            archive.close()
            raise
        return archive

    def close(self) -> None:
        """Close the file. Nothing waits to be written: every change was on the disk when its call returned."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def transaction(self) -> AbstractContextManager[None]:
        """A write transaction; inside another one it is part of that one."""
        return self._connection.writing()

    def backup(self, to: Path, *, breathe: Callable[[], None] = lambda: None) -> Path:
        """Copy the desk file to `to` and check every row of the copy.

        `breathe` is called between two steps. Raises NotProved where rows are damaged; the copy is kept under the name
        that the error gives.
        """
        return self._checked(backups.copy(self.path, self._connection.raw, to, breathe=breathe))

    def rolling_backup(self, folder: Path, *, breathe: Callable[[], None] = lambda: None) -> Path:
        """Make a rolling backup in the folder, and delete old ones (`backups.prune`). Raises NotProved."""
        to = folder / backups.name_for(self.path, folder)
        copied = backups.copy(self.path, self._connection.raw, to, breathe=breathe)
        backups.prune(self.path, folder, made=copied.path)
        return self._checked(copied)

    def backup_is_due(self, folder: Path) -> bool:
        """Whether a rolling backup should be made now; opens no file."""
        return backups.is_due(self.path, folder)

    def _checked(self, copied: backups.Copied) -> Path:
        if copied.bad:
            raise NotProved(str(self.path), copy=str(copied.path), rows=tuple(map(str, copied.bad)))
        return copied.path

    @property
    def unreadable(self) -> tuple[RowUnreadable, ...]:
        """The rows that were skipped since the file was opened, because they cannot be read."""
        return tuple(self._connection.unreadable.values())

    def backups(self, folder: Path) -> tuple[Path, ...]:
        """The backups in that folder, newest first."""
        return backups.listed(self.path, folder)

    @staticmethod
    def newest_readable_backup(path: Path, folder: Path, *, patience: float = PATIENCE) -> Path | None:
        """The newest backup in the folder that this program can open, None where there is none."""
        return backups.newest_readable(path, folder, patience=patience)

    @staticmethod
    def restore(
        path: Path,
        from_backup: Path,
        folder: Path,
        *,
        marks: "Marks | None" = None,
        patience: float = PATIENCE,
    ) -> Path | None:
        """Put a backup in the desk file's place; nobody may have the desk open.

        The replaced file is kept in the folder; returns where. Raises ArchiveBusy where the desk is open, or where its
        watermarks are not `marks`.
        """
        return restore.restore(path, from_backup, folder, marks=marks, patience=patience)

    @staticmethod
    def undo_restore(path: Path, folder: Path, *, patience: float = PATIENCE) -> tuple[Path, Path | None]:
        """Undo the last restore; returns the file that was put back, and where the other is kept now."""
        return restore.undo(path, folder, patience=patience)

    @staticmethod
    def newer_content(kept: Path, now: Path, *, patience: float = PATIENCE) -> NewerContent:
        """What the file `kept` has and `now` has not, as far as both can be read."""
        return restore.newer_content(kept, now, patience=patience)

    def prove_place(self) -> None:
        """Raises ArchiveMoved where the open file or its log is no longer the one under its name, or was
        overwritten."""
        self._connection.prove_place()

    def is_at_rest(self) -> bool:
        """Whether nobody is writing to the desk file: it is the same as half a second ago, at an earlier call."""
        return self._connection.files.at_rest()

    @property
    def copy_of_missing(self) -> Path | None:
        """The copy that was made of this desk while its file is missing."""
        return self._connection.files.copy_of_missing

    @copy_of_missing.setter
    def copy_of_missing(self, copy: Path | None) -> None:
        self._connection.files.copy_of_missing = copy

    def folder_in_place(self) -> bool:
        """Whether the desk's folder is there, on the disk on which the desk was opened."""
        return self._connection.files.folder_in_place()

    def write_log_back(self) -> bool:
        """Checkpoint: after the log was deleted, write its content to the desk file, unless somebody else wrote there.

        Returns False where somebody may have, or where the file cannot be written.
        """
        if not self._connection.files.alone():
            return False
        busy, *_ = self._connection.one(_LOG_INTO_FILE)
        return not busy

    def abandon(self, final: ArchiveMoved) -> None:
        """Keep the file open until the process ends: closing would write its log over what another program wrote.

        Every write raises the `final` error from now on.
        """
        self._connection.abandon(final)

    def remove_own_log(self) -> None:
        """Delete the log of a desk file that was replaced. Raises ArchiveError."""
        with sqlite_errors.as_archive_errors(self.path):
            self._connection.files.remove_own_log()

    def keep_pages(self, to: Path) -> Path:
        """Copy the open file page by page without checking it, for `salvage` to read. Raises ArchiveError."""
        return backups.copy_pages(self.path, self._connection.raw, to)

    def part_from_file(self) -> None:
        """Separate an overwritten desk file from this archive: it is replaced by a copy of itself, without the log.

        After that this archive counts as one whose file was replaced. Raises ArchiveError where the file is no whole
        desk, with nothing changed.
        """
        with sqlite_errors.as_archive_errors(self.path):
            restore.part_from_file(self.path, remove_log=self._connection.files.remove_own_log)

    def prove_index(self) -> None:
        """Rebuild the search index where a version of the program made it that folds words by other rules."""
        if not search_index.is_true(self._connection):
            self.rebuild_search()

    def rebuild_search(self) -> None:
        """Rebuild the search index from the stories."""
        search_index.rebuild(self._connection)

    def health(self, *, thorough: bool = True, breathe: Callable[[], None] = lambda: None) -> Health:
        """Run the health checks of the file's content; takes seconds in a large one."""
        return health.examine(self._connection, thorough=thorough, breathe=breathe)


def _prepare(
    path: Path, state: file_state.FileState, folder: Path, patience: float, upgrading: "Upgrading | None"
) -> None:
    from newsdesk.store.upgrade import upgrade

    backup = None
    with sqlite_errors.as_archive_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            backups.make_file(path)
        if state is file_state.FileState.OLD:
            raw = connect(path, patience=patience)
            try:
                to = folder / backups.name_for(path, folder, before=file_state.NEWEST)
                backup = backups.copy(path, raw, to).path  # damaged rows do not stop an upgrade
            finally:
                raw.close()
    upgrade(path, patience=patience, backup=backup, upgrading=upgrading)
