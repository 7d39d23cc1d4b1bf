"""The archive: one file, its parts, its transactions."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsdesk.domain.errors import ArchiveMissing, ArchiveTooNew, ArchiveUnwritable, NotProved, RowUnreadable
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
    """An open archive. One thread at a time may use it; other processes may have the same file open."""

    def __init__(self, path: Path, *, patience: float = PATIENCE, unwritable: bool = False) -> None:
        self.path, self.unwritable = path, unwritable
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
        """Open the file, made or brought up to date first where that is needed.

        An older one is copied into the folder `backups` before it is touched, and `upgrading` is told before what was
        done to it is kept. `patience` is how many seconds to wait for another process. Raises ArchiveError; a file that
        cannot be opened is left as it was.
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
        """Open a file on a medium that cannot be written to, to be read alone. Raises ArchiveError.

        One of an older layout cannot be brought up to date there.
        """
        archive = cls(path, unwritable=True)
        try:
            with sqlite_errors.named(path):
                found = file_state.version_of(archive._connection.raw)
            if found != file_state.NEWEST:
                known = found in file_state.VERSIONS
                raise (ArchiveUnwritable if known else ArchiveTooNew)(str(path), f"its layout is {found}")
        except BaseException:
            archive.close()
            raise
        return archive

    def close(self) -> None:
        """Let go of the file. Nothing is waiting to be written: every change was on the disk when its call returned."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def transaction(self) -> AbstractContextManager[None]:
        """What is done inside happens as a whole or not at all."""
        return self._connection.writing()

    def backup(self, to: Path, *, breathe: Callable[[], None] = lambda: None) -> Path:
        """A copy of the whole archive in that file, with every row of it proved.

        Raises NotProved where rows are damaged: the copy stands, under the name that the error says.
        """
        return self._told(backups.copy(self.path, self._connection.raw, to, breathe=breathe))

    def rolling_backup(self, folder: Path, *, breathe: Callable[[], None] = lambda: None) -> Path:
        """The same among the rolling ones: one an hour stays for a day, one a day for a month. Raises NotProved."""
        to = folder / backups.name_for(self.path, folder)
        copied = backups.copy(self.path, self._connection.raw, to, breathe=breathe)
        backups.prune(self.path, folder, made=copied.path)
        return self._told(copied)

    def backup_is_due(self, folder: Path) -> bool:
        """Whether a rolling copy should be made now. Costs nothing."""
        return backups.is_due(self.path, folder)

    def _told(self, copied: backups.Copied) -> Path:
        if copied.bad:
            raise NotProved(str(self.path), copy=str(copied.path), rows=tuple(map(str, copied.bad)))
        return copied.path

    @property
    def unreadable(self) -> tuple[RowUnreadable, ...]:
        """The rows that were passed over since it was opened, because they cannot be read."""
        return tuple(self._connection.unreadable.values())

    def backups(self, folder: Path) -> tuple[Path, ...]:
        """The copies in that folder, newest first."""
        return backups.listed(self.path, folder)

    @staticmethod
    def way_back(path: Path, folder: Path, *, patience: float = PATIENCE) -> Path | None:
        """The newest copy in the folder that this program can open."""
        return backups.newest_known(path, folder, patience=patience)

    @staticmethod
    def restore(
        path: Path,
        from_backup: Path,
        folder: Path,
        *,
        marks: "Marks | None" = None,
        patience: float = PATIENCE,
    ) -> Path | None:
        """Put a backup in the archive's place; the archive must be closed everywhere.

        What was there is kept in the folder, whatever it is; says where. Raises ArchiveBusy where it is open, or where
        it has other marks than it should.
        """
        return restore.restore(path, from_backup, folder, marks=marks, patience=patience)

    @staticmethod
    def undo_restore(path: Path, folder: Path, *, patience: float = PATIENCE) -> tuple[Path, Path | None]:
        """Put back what the last restore took away; says which file that was, and where the other is kept now."""
        return restore.undo(path, folder, patience=patience)

    @staticmethod
    def beyond(kept: Path, now: Path, *, patience: float = PATIENCE) -> NewerContent:
        """What one file holds and the other does not, as far as it can be read."""
        return restore.beyond(kept, now, patience=patience)

    def prove_place(self) -> None:
        """Raises ArchiveMoved where the open file, or its log, does not lie under its name, or was written over."""
        self._connection.prove_place()

    def is_at_rest(self) -> bool:
        """Whether the desk file is the same as a moment ago, when this was asked before: nobody is writing into it."""
        return self._connection.files.at_rest()

    def write_log_back(self) -> bool:
        """After its log was deleted: write what it holds into the desk file, if nobody else wrote there since.

        False where somebody may have, or the file cannot be written.
        """
        if not self._connection.files.alone():
            return False
        busy, *_ = self._connection.one(_LOG_INTO_FILE)
        return not busy

    def abandon(self) -> None:
        """Never close this archive: that would write its log over what others wrote, or into a file that was cut."""
        self._connection.abandon()

    def remove_own_log(self) -> None:
        """After the desk file was replaced: take the log of the former one away. Raises ArchiveError."""
        with sqlite_errors.named(self.path):
            self._connection.files.remove_own_log()

    def keep_pages(self, to: Path) -> Path:
        """A copy of the open file page by page, whole or not, for `salvage` to read. Raises ArchiveError."""
        return backups.copy_pages(self.path, self._connection.raw, to)

    def part_from_file(self) -> None:
        """After the desk file was written over: have what lies there now as a file of its own under the desk's name.

        The log of the former desk is taken away first, which would be played into it. From then on this archive is that
        of a file that was replaced. Raises ArchiveError where what lies there is no whole desk, with nothing changed.
        """
        with sqlite_errors.named(self.path):
            restore.part_from_file(self.path, remove_log=self._connection.files.remove_own_log)

    def prove_index(self) -> None:
        """Make the search index again where another version of the program, which folds words otherwise, made it."""
        if not search_index.is_true(self._connection):
            self.rebuild_search()

    def rebuild_search(self) -> None:
        """Make the search index again from the stories, when the doctor finds it wrong."""
        search_index.rebuild(self._connection)

    def health(self, *, thorough: bool = True, breathe: Callable[[], None] = lambda: None) -> Health:
        """All that can be looked at from inside the file; takes seconds in a large one."""
        return health.examine(self._connection, thorough=thorough, breathe=breathe)


def _prepare(
    path: Path, state: file_state.FileState, folder: Path, patience: float, upgrading: "Upgrading | None"
) -> None:
    from newsdesk.store.upgrade import upgrade

    backup = None
    with sqlite_errors.named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            backups.make_file(path)
        if state is file_state.FileState.OLD:
            raw = connect(path, patience=patience)
            try:
                to = folder / backups.name_for(path, folder, before=file_state.NEWEST)
                backup = backups.copy(path, raw, to).path  # damaged rows are no reason to stay behind
            finally:
                raw.close()
    upgrade(path, patience=patience, backup=backup, upgrading=upgrading)
