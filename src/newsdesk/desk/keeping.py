"""Copies of the archive, the way back to one, and its health."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.desk import first_start, moved_desk, shelf
from newsdesk.desk.room import Room
from newsdesk.domain.errors import NameTaken
from newsdesk.domain.health import Check

if TYPE_CHECKING:
    from newsdesk.domain.health import Health

ROLLING = 10


class Keeping:
    """How the desk's one file is looked after."""

    def __init__(self, room: Room) -> None:
        self._room = room

    @property
    def path(self) -> Path:
        """Where the archive lies."""
        return self._room.archive.path

    @property
    def folder(self) -> Path:
        """Where its rolling backups lie."""
        return shelf.backups_folder(self.path)

    def backup(self, to: Path | None = None, *, overwrite: bool = False) -> Path:
        """A verified copy, to a file or among the rolling backups. Raises NameTaken."""
        archive = self._room.archive
        if to is None:
            return archive.rolling_backup(self.folder, keep=ROLLING)
        if to.exists() and not overwrite:
            raise NameTaken(str(to))
        archive.backup(to)
        return to

    def backups(self) -> tuple[Path, ...]:
        """The rolling backups, newest first."""
        return tuple(self._room.archive.backups(self.folder))

    def restore_from(self, backup: Path) -> Path | None:
        """Put a backup in the archive's place. Returns where what was there is kept."""
        room, path = self._room, self.path
        room.archive.close()
        try:
            return shelf.put_back(path, backup, now=room.clock())
        finally:
            room.archive = shelf.open_archive(path, create=False)

    def prove_place(self) -> None:
        """Raises ArchiveMoved where the open desk file does not lie in its place any more."""
        self._room.archive.prove_place()

    def mend_place(self) -> bool:
        """After ArchiveMoved. True where the open desk lies in its place again, False where it is to be opened anew.

        What only the open desk held is kept first: see moved_desk.py. Raises ArchiveError while it cannot be mended.
        """
        return moved_desk.mend_place(self._room.archive, self.folder, now=self._room.clock())

    def doctor(self, *, thorough: bool = True) -> "Health":
        """Every check of the file's health; without `thorough` nothing that keeps others from writing for long."""
        health = self._room.archive.health(thorough=thorough)
        return replace(health, checks=(*health.checks, *self._first_start()))

    def _first_start(self) -> tuple[Check, ...]:
        """A newer Newsdesk that has not come to stand on this desk, where there is one."""
        if (trial := first_start.unpassed(self.path)) is None:
            return ()
        found = (
            f"Newsdesk {trial.program} made layout {trial.after} of {trial.before}, and its window has not stood yet"
        )
        detail = f"{found}; {self.folder / trial.backup} is from before"
        return (Check(name="first start", ok=not trial.running, detail=detail),)
