"""The archive: one file, its parts, its transactions."""

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsdesk.domain.errors import ArchiveMissing
from newsdesk.domain.health import Health
from newsdesk.store import backups, faults, health, index, version
from newsdesk.store.acts import Acts
from newsdesk.store.authors import Authors
from newsdesk.store.connection import Connection, connect
from newsdesk.store.copies import Copies
from newsdesk.store.desk_words import DeskWords
from newsdesk.store.drafts import Drafts
from newsdesk.store.ignored import IgnoredFindings
from newsdesk.store.listing import Listing
from newsdesk.store.notes import Notes
from newsdesk.store.notices import Notices
from newsdesk.store.people import People
from newsdesk.store.revisions import Revisions
from newsdesk.store.rows import Rows
from newsdesk.store.search import Search
from newsdesk.store.sketches import Sketches
from newsdesk.store.stories import Stories
from newsdesk.store.unsent import UnsentTexts

if TYPE_CHECKING:
    from newsdesk.store.marks import Marks
    from newsdesk.store.upgrade import Upgrading

PATIENCE = 5.0
_LOG_INTO_FILE = "PRAGMA wal_checkpoint(TRUNCATE)"


class Archive:
    """An open archive. One thread at a time may use it; other processes may have the same file open."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        self._connection = Connection(path, patience=patience)
        rows = Rows(self._connection)
        listing = Listing(self._connection)
        self.drafts = Drafts(self._connection, rows)
        self.revisions = Revisions(self._connection, rows, self.drafts)
        self.stories = Stories(self._connection, rows=rows, revisions=self.revisions, listing=listing)
        self.search = Search(self._connection, listing)
        self.authors = Authors(self._connection)
        self.people = People(self._connection)
        self.acts = Acts(self._connection)
        self.notes = Notes(self._connection)
        self.notices = Notices(self._connection)
        self.copies = Copies(self._connection)
        self.words = DeskWords(self._connection)
        self.ignored = IgnoredFindings(self._connection)
        self.sketches = Sketches(self._connection)
        self.unsent = UnsentTexts(self._connection)

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
        state = version.examine(path, create=create, patience=patience)
        if state is version.State.NEW and not create:
            raise ArchiveMissing(str(path), "the file is empty")
        if state is not version.State.CURRENT:
            _prepare(path, state, backups or path.with_name(f"{path.stem}-backups"), patience, upgrading)
        archive = cls(path, patience=patience)
        try:
            archive.prove_index()
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

    def backup(self, to: Path) -> Path:
        """A verified copy of the whole archive in that file."""
        return backups.copy(self.path, self._connection.raw, to)

    def rolling_backup(self, folder: Path, *, keep: int = 10) -> Path:
        """A verified copy among the rolling ones, of which the newest `keep` stay."""
        made = self.backup(folder / backups.name_for(self.path))
        backups.prune(self.path, folder, keep=keep)
        return made

    def backups(self, folder: Path) -> tuple[Path, ...]:
        """The copies in that folder, newest first."""
        return backups.listed(self.path, folder)

    @staticmethod
    def keep_copy(path: Path, to: Path, *, patience: float = PATIENCE) -> Path:
        """A verified copy of a file as it is, of whatever schema. Raises ArchiveError."""
        return backups.copy_closed(path, to, patience=patience)

    @staticmethod
    def way_back(path: Path, folder: Path, *, patience: float = PATIENCE) -> Path | None:
        """The newest copy in the folder that this program can open."""
        return backups.newest_known(path, folder, patience=patience)

    @staticmethod
    def restore(path: Path, from_backup: Path, *, marks: "Marks | None" = None, patience: float = PATIENCE) -> None:
        """Put a backup in the archive's place; the archive must be closed everywhere. A damaged one is set aside.

        Raises ArchiveBusy where it is open, or where it has other marks than it should.
        """
        backups.restore(path, from_backup, marks=marks, patience=patience)

    def prove_place(self) -> None:
        """Raises ArchiveMoved where the open file, or its log, does not lie under its name any more."""
        self._connection.files.prove()

    def write_log_back(self) -> bool:
        """After its log was deleted: write what it holds into the desk file, if nobody else wrote there since.

        False where somebody may have: the archive is then never closed, for closing would write the log over theirs.
        """
        if not self._connection.files.alone():
            self._connection.abandon()
            return False
        busy, *_ = self._connection.one(_LOG_INTO_FILE)
        return not busy

    def remove_own_log(self) -> None:
        """After the desk file was replaced: take the log of the former one away. Raises ArchiveError."""
        with faults.named(self.path):
            self._connection.files.remove_own_log()

    def prove_index(self) -> None:
        """Make the search index again where another version of the program, which folds words otherwise, made it."""
        if not index.is_true(self._connection):
            self.rebuild_search()

    def rebuild_search(self) -> None:
        """Make the search index again from the stories, when the doctor finds it wrong."""
        index.rebuild(self._connection)

    def health(self, *, thorough: bool = True) -> Health:
        """All that can be looked at from inside the file; takes seconds in a large one."""
        return health.examine(self._connection, thorough=thorough)


def _prepare(path: Path, state: version.State, folder: Path, patience: float, upgrading: "Upgrading | None") -> None:
    from newsdesk.store.upgrade import upgrade

    backup = None
    with faults.named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if state is version.State.OLD:
            raw = connect(path, patience=patience)
            try:
                backup = backups.copy(path, raw, folder / backups.name_for(path, before=version.NEWEST))
            finally:
                raw.close()
    upgrade(path, patience=patience, backup=backup, upgrading=upgrading)
