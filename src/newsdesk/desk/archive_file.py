"""Where an archive lies and where its backups go; opened without importing the database before it is needed."""

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.errors import (
    ArchiveBusy,
    ArchiveMissing,
    ArchiveTooNew,
    ArchiveUnwritable,
    DeskGone,
)
from newsdesk.domain.health_report import NewerContent

if TYPE_CHECKING:
    from newsdesk.store.archive import Archive
    from newsdesk.store.table_watermarks import Marks
    from newsdesk.store.upgrade import Upgrading


SUFFIX = ".newsdesk"
# what the folder of a copy is called that is made to be looked at and nothing else
READING = "newsdesk-reading-"
_LATELY = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredDesk:
    """What became of `desk`, in whose place a backup was put: which backup, and where it is kept (None: none was).

    `beyond` is what the desk held and the backup does not.
    """

    desk: Path
    backup: Path
    kept: Path | None
    beyond: NewerContent


def named_desk(argument: str) -> Path | None:
    """The desk file that somebody named where a story could stand as well; None if it is none.

    A name that ends as desk files do is one, whether it is there or not. Raises ArchiveMissing where it is not.
    """
    path = Path(argument).expanduser()
    if path.suffix.lower() == SUFFIX:
        if not path.exists() and not has_backups(path):
            raise ArchiveMissing(argument, "there is no such file")
        return path
    from newsdesk.store.file_state import is_desk_file

    return path if is_desk_file(path) else None


def backups_folder(desk: Path) -> Path:
    """The folder of a desk's rolling backups, beside it."""
    return desk.with_name(f"{desk.stem}-backups")


def open_archive(desk: Path, *, create: bool, upgrading: "Upgrading | None" = None) -> "Archive":
    """The archive in the file. `upgrading` is told before an older one is kept as brought up to date.

    Where nothing can be written, it is opened for reading alone. Raises ArchiveError; one that is too new for this
    program names the copy that is not, and one that is gone while its backups are there the newest of them.
    """
    from newsdesk.store.archive import Archive
    from newsdesk.store.backups import tighten, tighten_folder

    if is_reading_copy(desk):
        return Archive.open_unwritable(desk)
    refuse_gone(desk)
    if create:
        try:
            desk.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveUnwritable(str(desk), error.strerror or str(error)) from error
    folder = backups_folder(desk)
    tighten(desk)
    tighten_folder(desk, folder)
    try:
        return Archive.open(desk, create=create, backups=folder, upgrading=upgrading)
    except ArchiveTooNew as error:
        copy = Archive.newest_readable_backup(desk, folder)
        raise ArchiveTooNew(error.path, error.reason, copy=str(copy or "")) from error
    except ArchiveUnwritable:
        if not _cannot_be_written(desk):
            raise
        return Archive.open_unwritable(desk)


def is_reading_copy(desk: Path) -> bool:
    """Whether it is what can be read of a damaged desk, made to be looked at: its folder says so to every process."""
    return desk.parent.name.startswith(READING)


def newest_backup(desk: Path) -> Path | None:
    """The newest copy of this desk that can be opened, a proved one where there is one."""
    from newsdesk.store.archive import Archive

    return Archive.newest_readable_backup(desk, backups_folder(desk))


def backup_made_at(backup: Path) -> datetime:
    """When a backup was made, in UTC: as its name says, for copying it elsewhere gives the file another time."""
    from newsdesk.store.backups import made_at

    return made_at(backup)


def backup_is_due(desk: Path) -> bool:
    """Whether a rolling backup should be made now, asked of names and times alone: nothing is opened."""
    from newsdesk.store import backups

    return desk.exists() and backups.is_due(desk, backups_folder(desk))


def refuse_gone(desk: Path) -> None:
    """A desk that is missing or empty is a new one only where no backup of it lies in its folder, and no log beside it.

    SQLite deletes the log of an empty file as soon as it opens it. Raises DeskGone.
    """
    reason = _gone(desk)
    if reason and (has_backups(desk) or has_log(desk)):
        from newsdesk.store.archive import Archive

        good = None
        with suppress(ArchiveBusy):
            good = Archive.newest_readable_backup(desk, backups_folder(desk))
        raise DeskGone(str(desk), reason, backup=str(good or ""))


def log_of(desk: Path) -> Path:
    """Where the log lies that belongs to the desk's name."""
    from newsdesk.store.beside import LOG, beside

    return beside(desk, LOG)


def has_log(desk: Path) -> bool:
    """Whether words may lie in a log beside the desk's name, also where the desk itself is gone."""
    log = log_of(desk)
    return log.is_file() and log.stat().st_size > 0


def has_backups(desk: Path) -> bool:
    """Whether copies of this desk lie in their folder."""
    folder = backups_folder(desk)
    if not folder.is_dir():
        return False
    from newsdesk.store import backups

    return bool(backups.listed(desk, folder))


def begin_anew(desk: Path) -> None:
    """Make a new desk where one is gone; the empty file, and a log whose desk is gone, are kept among the backups.

    Raises ArchiveError, ArchiveBusy for a desk that is there after all.
    """
    from newsdesk.store import restore
    from newsdesk.store.archive import Archive

    if not _gone(desk):
        raise ArchiveBusy(str(desk), "it is there again")
    restore.set_aside(desk, backups_folder(desk))
    Archive.open(desk, backups=backups_folder(desk)).close()


def put_back(desk: Path, backup: Path, *, marks: "Marks | None" = None) -> Path | None:
    """Put a backup in the place of a desk that nobody has open. Returns where the old one is kept.

    The desk may be older or newer than this program knows, damaged, empty or no desk at all: it is kept as it is. With
    `marks`, nothing is done to a desk that has others. Raises ArchiveError.
    """
    from newsdesk.store.archive import Archive

    return Archive.restore(desk, backup, backups_folder(desk), marks=marks)


def restored(desk: Path, backup: Path, kept: Path | None) -> RestoredDesk:
    """What a restore came to: also what the desk held beyond the backup, as far as it can be read."""
    from newsdesk.store.archive import Archive

    return RestoredDesk(
        desk=desk, backup=backup, kept=kept, beyond=Archive.newer_content(kept, desk) if kept else NewerContent()
    )


def made_lately(copy: Path, now: datetime) -> bool:
    """Whether the copy was made within the last two minutes."""
    from newsdesk.store import backups

    return timedelta() <= now - backups.made_at(copy) < _LATELY


def last_kept(desk: Path) -> Path | None:
    """What the last restore took away, where it is there still."""
    from newsdesk.store import restore

    return restore.last_replaced_desk(desk, backups_folder(desk))


def undo_restore(desk: Path) -> RestoredDesk:
    """Put back what the last restore took away. Raises ArchiveMissing where there is nothing of the kind."""
    from newsdesk.store.archive import Archive

    former, kept = Archive.undo_restore(desk, backups_folder(desk))
    return restored(desk, former, kept)


def _gone(desk: Path) -> str:
    """Why the desk is none any more, empty where it is one."""
    from newsdesk.store.beside import JOURNAL, beside

    if not os.path.lexists(desk):
        return "missing"
    journal = beside(desk, JOURNAL)
    return "empty" if desk.is_file() and desk.stat().st_size == 0 and not journal.exists() else ""


def _cannot_be_written(desk: Path) -> bool:
    """Whether it lies, with words in it, where this program can make no file: a locked stick, a disc, a snapshot."""
    try:
        if not desk.is_file() or desk.stat().st_size == 0:
            return False
        if hasattr(os, "statvfs") and os.statvfs(desk).f_flag & os.ST_RDONLY:
            return True
        log = log_of(desk)
        if not has_log(desk) and shutil.disk_usage(desk.parent).free == 0:
            return True  # SQLite cannot even make itself a log; one with words in it is somebody's
        if log.exists():
            return False  # somebody else may write in it, whom we must not read past
        with tempfile.TemporaryFile(dir=desk.parent):
            return not os.access(desk, os.W_OK)
    except OSError:
        return True
