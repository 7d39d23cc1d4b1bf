"""Verbs for the desk file: backup, restore, health check, and repair after it was moved or overwritten."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.desk import archive_file, first_start, moved_desk
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import targets
from newsdesk.domain.errors import ArchiveError, ArchiveMoved, Moved, NameTaken, RowUnreadable
from newsdesk.domain.health_report import HealthCheck

if TYPE_CHECKING:
    from newsdesk.desk.moved_desk import MendedDesk
    from newsdesk.domain.health_report import Health


class DeskBackup:
    """Backup, restore and repair of the open desk file."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    @property
    def path(self) -> Path:
        """The path of the desk file."""
        return self._context.archive.path

    @property
    def folder(self) -> Path:
        """The folder of its rolling backups."""
        return archive_file.backups_folder(self.path)

    @property
    def unwritable(self) -> bool:
        """Whether the desk file is on a read-only medium and open for reading alone."""
        return self._context.archive.unwritable

    @property
    def of_damaged(self) -> bool:
        """Whether it is a reading copy of a damaged desk (`salvage.reading_copy`), open for reading alone."""
        return archive_file.is_reading_copy(self.path)

    def unreadable(self) -> tuple[RowUnreadable, ...]:
        """The rows that were skipped since the desk was opened, because they cannot be read."""
        return self._context.archive.unreadable

    def backup(
        self, to: Path | None = None, *, overwrite: bool = False, breathe: Callable[[], None] = lambda: None
    ) -> Path:
        """Make a backup and check every row of it: to a file, or as a rolling backup.

        `breathe` is called between two steps. Raises NameTaken, DeskInTheWay for a file that is a desk itself, and
        NotProved where rows are damaged; the backup is kept all the same.
        """
        archive = self._context.archive
        if to is None:
            return archive.rolling_backup(self.folder, breathe=breathe)
        targets.refuse_desk(to, of=self.path, backup=True)
        if to.exists() and not overwrite:
            raise NameTaken(str(to))
        return archive.backup(to, breathe=breathe)

    def backup_is_due(self) -> bool:
        """Whether a rolling backup should be made now; opens no file."""
        return self._context.archive.backup_is_due(self.folder)

    def backups(self) -> tuple[Path, ...]:
        """The rolling backups, newest first."""
        return tuple(self._context.archive.backups(self.folder))

    def restore_from(self, backup: Path) -> archive_file.RestoredDesk:
        """Restore a backup. Returns where the replaced desk is kept, and what only that one has."""
        path = self.path
        with self._closed():
            kept = archive_file.put_back(path, backup)
        return archive_file.restored(path, backup, kept)

    def undo_restore(self) -> archive_file.RestoredDesk:
        """Undo the last restore. Raises ArchiveMissing where no restore can be undone."""
        with self._closed():
            return archive_file.undo_restore(self.path)

    def just_restored(self) -> archive_file.RestoredDesk | None:
        """The restore of the last two minutes, so that the user who opens the desk can be told of it; None if none."""
        kept = archive_file.last_kept(self.path)
        if kept is None or not archive_file.made_lately(kept, self._context.clock()):
            return None
        return archive_file.restored(self.path, self.path, kept)

    def can_undo_restore(self) -> bool:
        """Whether the desk that the last restore replaced is still there."""
        return archive_file.last_kept(self.path) is not None

    @contextmanager
    def _closed(self) -> Iterator[None]:
        context, path = self._context, self.path
        context.archive.close()
        try:
            yield
        finally:
            context.archive = archive_file.open_archive(path, create=False)

    def prove_place(self) -> None:
        """Raises ArchiveMoved where the open desk file is no longer the one under its name."""
        self._context.archive.prove_place()

    def mend_place(self) -> "MendedDesk":
        """After ArchiveMoved: go on with the file that is in the desk's place now (moved_desk.py).

        Raises ArchiveError.
        """
        return moved_desk.mend_place(self._context, self.folder)

    def part_from_other_desk(self) -> None:
        """Before the desk is closed: if another program overwrote its file, keep the log from being written into it.

        If its file is gone, a copy of what the desk holds is kept: nothing else has it then.

        Raises nothing; what cannot be repaired is left as it is.
        """
        try:
            self.prove_place()
        except ArchiveMoved as error:
            if error.moved in (Moved.OVERWRITTEN, Moved.CUT, Moved.GONE):
                with suppress(ArchiveError):
                    moved_desk.mend_place(self._context, self.folder, at_once=True)

    def doctor(self, *, thorough: bool = True, breathe: Callable[[], None] = lambda: None) -> "Health":
        """Run the health checks; without `thorough`, only those that do not keep others from writing for long."""
        health = self._context.archive.health(thorough=thorough, breathe=breathe)
        return replace(health, checks=(*health.checks, *self._first_start()))

    def _first_start(self) -> tuple[HealthCheck, ...]:
        """The check on a first start of a newer Newsdesk whose window never opened, where there is one."""
        if (trial := first_start.unpassed(self.path)) is None:
            return ()
        found = (
            f"Newsdesk {trial.program} made layout {trial.after} of {trial.before}, and its window has not stood yet"
        )
        detail = f"{found}; {self.folder / trial.backup} is from before"
        return (HealthCheck(name="first start", ok=not trial.running, detail=detail),)
