"""Desk files by path: opening, backups folder, restore, undo. Imports the store only when it is needed."""

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
# prefix of the temporary folder of a reading copy
READING = "newsdesk-reading-"
_LATELY = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredDesk:
    """Result of a restore: the backup put in the place of `desk`, and where the replaced file is kept (None: none was).

    `beyond` is what the replaced desk has and the backup has not.
    """

    desk: Path
    backup: Path
    kept: Path | None
    beyond: NewerContent


def named_desk(argument: str) -> Path | None:
    """The path of a desk file from a command-line argument that may name a story instead; None if it is no desk file.

    Any name with the suffix of desk files counts as one. Raises ArchiveMissing where it is not.
    """
    from newsdesk import places  # loads more than a help page needs

    path = places.in_home(argument)
    if path.suffix.lower() == SUFFIX:
        if not (path.exists() or has_backups(path) or has_log(path)):
            raise ArchiveMissing(argument, "there is no such file")
        return path
    from newsdesk.store.file_state import is_desk_file

    return path if is_desk_file(path) else None


def backups_folder(desk: Path) -> Path:
    """The folder of a desk's rolling backups, beside the desk file."""
    return desk.with_name(f"{desk.stem}-backups")


def open_archive(desk: Path, *, create: bool, upgrading: "Upgrading | None" = None) -> "Archive":
    """Open the desk file; `upgrading` is called before the upgrade of an older one is committed.

    On a read-only medium it is opened for reading alone. Raises ArchiveError: ArchiveTooNew names the newest backup
    that this program can open, and DeskGone the newest backup of a desk that is gone.
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
    """Whether the file is a reading copy of a damaged desk, told by the name of its folder."""
    return desk.parent.name.startswith(READING)


def newest_backup(desk: Path) -> Path | None:
    """The newest backup of this desk that can be opened; one whose rows were checked comes first. None if none."""
    from newsdesk.store.archive import Archive

    return Archive.newest_readable_backup(desk, backups_folder(desk))


def kept_copy(desk: Path) -> Path | None:
    """The newest copy of what the desk held when another program changed its open file. None if there is none."""
    from newsdesk.store.backups import kept_when_changed

    return kept_when_changed(desk, backups_folder(desk))


def backup_made_at(backup: Path) -> datetime:
    """When a backup was made (UTC), from its name, because copying the file changes the file's time."""
    from newsdesk.store.backups import made_at

    return made_at(backup)


def backup_is_due(desk: Path) -> bool:
    """Whether a rolling backup should be made now, told by names and times alone; opens no file."""
    from newsdesk.store import backups

    return desk.exists() and backups.is_due(desk, backups_folder(desk))


def refuse_gone(desk: Path) -> None:
    """Raises DeskGone for a desk that is missing or empty while it has backups or a log; without them it is a new desk.

    It is not opened to find out: SQLite deletes the log of an empty file as soon as it opens it.
    """
    reason = _gone(desk)
    if reason and (has_backups(desk) or has_log(desk)):
        from newsdesk.store.archive import Archive

        good = None
        with suppress(ArchiveBusy):
            good = Archive.newest_readable_backup(desk, backups_folder(desk))
        raise DeskGone(str(desk), reason, backup=str(good or ""))


def log_of(desk: Path) -> Path:
    """The path of the desk's write-ahead log."""
    from newsdesk.store.beside import LOG, beside

    return beside(desk, LOG)


def has_log(desk: Path) -> bool:
    """Whether there is a log with content beside the desk, also where the desk file itself is gone."""
    log = log_of(desk)
    return log.is_file() and log.stat().st_size > 0


def has_backups(desk: Path) -> bool:
    """Whether the desk has backups in its folder."""
    folder = backups_folder(desk)
    if not folder.is_dir():
        return False
    from newsdesk.store import backups

    return bool(backups.listed(desk, folder))


def begin_anew(desk: Path) -> None:
    """Make a new desk where one is gone; the empty file and its log are kept among the backups.

    Raises ArchiveError; ArchiveBusy for a desk that is there after all.
    """
    from newsdesk.store import restore
    from newsdesk.store.archive import Archive

    if not _gone(desk):
        raise ArchiveBusy(str(desk), "it is there again")
    restore.set_aside(desk, backups_folder(desk))
    Archive.open(desk, backups=backups_folder(desk)).close()


def put_back(desk: Path, backup: Path, *, marks: "Marks | None" = None) -> Path | None:
    """Restore a backup in the place of a desk that nobody has open. Returns where the replaced file is kept.

    The desk may be older or newer than this program knows, damaged, empty or no desk at all. With `marks` (table
    watermarks), nothing is done to a desk that was written to since they were read. Raises ArchiveError.
    """
    from newsdesk.store.archive import Archive

    return Archive.restore(desk, backup, backups_folder(desk), marks=marks)


def restored(desk: Path, backup: Path, kept: Path | None) -> RestoredDesk:
    """The result of a restore, with what the replaced desk has beyond the backup, as far as it can be read."""
    from newsdesk.store.archive import Archive

    return RestoredDesk(
        desk=desk, backup=backup, kept=kept, beyond=Archive.newer_content(kept, desk) if kept else NewerContent()
    )


def made_lately(copy: Path, now: datetime) -> bool:
    """Whether the copy was made within the last two minutes."""
    from newsdesk.store import backups

    return timedelta() <= now - backups.made_at(copy) < _LATELY


def last_kept(desk: Path) -> Path | None:
    """The file that the last restore replaced, None where it is gone."""
    from newsdesk.store import restore

    return restore.last_replaced_desk(desk, backups_folder(desk))


def undo_restore(desk: Path) -> RestoredDesk:
    """Undo the last restore. Raises ArchiveMissing where no restore can be undone."""
    from newsdesk.store.archive import Archive

    former, kept = Archive.undo_restore(desk, backups_folder(desk))
    return restored(desk, former, kept)


def _gone(desk: Path) -> str:
    """Why the desk is gone ("missing", "empty"); an empty text where it is there."""
    from newsdesk.store.beside import JOURNAL, beside

    if not os.path.lexists(desk):
        return "missing"
    journal = beside(desk, JOURNAL)
    return "empty" if desk.is_file() and desk.stat().st_size == 0 and not journal.exists() else ""


def _cannot_be_written(desk: Path) -> bool:
    """Whether a desk with content is on a medium that cannot be written to: a locked stick, a disc, a snapshot."""
    try:
        if not desk.is_file() or desk.stat().st_size == 0:
            return False
        if hasattr(os, "statvfs") and os.statvfs(desk).f_flag & os.ST_RDONLY:
            return True
        log = log_of(desk)
        if not has_log(desk) and shutil.disk_usage(desk.parent).free == 0:
            return True  # SQLite cannot make a log; a log with content belongs to somebody
        if log.exists():
            return False  # another process may be writing to it
        with tempfile.TemporaryFile(dir=desk.parent):
            return not os.access(desk, os.W_OK)
    except OSError:
        return True
