"""Restore of a backup in the desk file's place. The replaced desk is always kept under another name (undo).

The new file is complete before it takes the name, so a crash leaves the old desk or the new one whole.
"""

import os
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from newsdesk import processes
from newsdesk.domain.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveUnwritable,
    BackupDamaged,
    DeskInTheWay,
    NotAnArchive,
    NothingToUndo,
)
from newsdesk.domain.health_report import NewerContent
from newsdesk.file_writing import OWNERS_FILE, sync_folder
from newsdesk.store import backups, file_state, sqlite_errors, table_watermarks
from newsdesk.store.backups import remove, sweep
from newsdesk.store.beside import BESIDE, LOG, beside
from newsdesk.store.connecting import connect, connect_past_log

_RESTORED = ".restored"
BEFORE_RESTORE = f"{backups.BEFORE}restore"
_DAMAGED = "-damaged"
_HOUR = 3600.0
_CONTENT_QUERIES = {
    "stories": "SELECT id FROM story",
    "revisions": "SELECT id FROM revision",
    "drafts": "SELECT story || kept FROM draft",
    "notes": "SELECT id FROM note",
}


def restore(
    path: Path, backup: Path, folder: Path, *, marks: table_watermarks.Marks | None = None, patience: float
) -> Path | None:
    """Put a checked copy of the backup in the desk file's place. Returns where in `folder` the replaced file is kept.

    With `marks` (table watermarks), nothing is done to a desk that somebody wrote to since they were read. Raises
    ArchiveBusy for that and while anybody has the desk open; BackupDamaged; ArchiveError for a file that is no backup.
    """
    if path.exists() and backup.exists() and backup.samefile(path):
        raise DeskInTheWay(str(backup), "the desk itself, and no backup of it")
    try:
        return _restore(path, backup, folder, marks, patience)
    except ArchiveDamaged as error:
        if error.path != str(backup):
            raise
        good = backups.newest_readable(path, folder, patience=patience)
        good = None if good is not None and backup.exists() and good.samefile(backup) else good
        raise BackupDamaged(error.path, error.reason, desk=str(path), backup=str(good or "")) from error


def _restore(
    path: Path, backup: Path, folder: Path, marks: table_watermarks.Marks | None, patience: float
) -> Path | None:
    if file_state.examine(backup, create=False, patience=patience) is file_state.FileState.NEW:
        raise NotAnArchive(str(backup), "it is empty")
    _sweep(path, folder)
    fresh = path.with_name(f"{path.name}.{os.getpid()}{_RESTORED}")
    with sqlite_errors.as_archive_errors(path):
        remove(fresh)
        backups.make_folder(path.parent)
    try:
        with (
            sqlite_errors.as_archive_errors(backup),
            closing(connect(backup, patience=patience, readonly=True)) as source,
        ):
            fresh = backups.copy(backup, source, fresh).path
    except ArchiveUnwritable as error:
        # name the desk in the error, not the temporary file
        raise ArchiveUnwritable(str(path), error.reason) from error
    try:
        with sqlite_errors.as_archive_errors(path):
            if os.name == "posix":
                fresh.chmod(backups.shared_as(path))
            kept = _keep_old_file(path, folder, patience, marks)
            os.replace(fresh, path)
            sync_folder(path.parent)
    finally:
        remove(fresh)
    return kept


def part_from_file(path: Path, *, remove_log: Callable[[], None]) -> None:
    """Replace the desk file by a copy of itself without its log, so that the open log is not played into it.

    For a desk that this process has open and that another program overwrote; `remove_log` removes its log. Raises
    ArchiveError, sqlite3.Error, OSError; a file that is no whole desk is left as it is, with its log.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}{_RESTORED}")
    remove(fresh)
    try:
        backups.make_file(fresh)
        with closing(connect_past_log(path)) as raw:
            backups.copy_unchecked(raw, fresh)
        if file_state.layout(fresh, patience=0) not in file_state.VERSIONS or not _is_whole(fresh):
            raise NotAnArchive(str(path), "what was written there is no whole desk")
        if os.name == "posix":
            fresh.chmod(backups.shared_as(path))
        remove_log()
        os.replace(fresh, path)
        sync_folder(path.parent)
    finally:
        remove(fresh)


def _is_whole(path: Path) -> bool:
    with closing(connect(path, patience=0, readonly=True)) as raw:
        return bool(raw.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")


def undo(path: Path, folder: Path, *, patience: float) -> tuple[Path, Path | None]:
    """Undo the last restore. Returns the file that was put back, and where the file that it replaced is kept.

    Raises NothingToUndo where no restore can be undone, ArchiveBusy, ArchiveError.
    """
    replaced = last_replaced_desk(path, folder)
    if replaced is None:
        raise NothingToUndo(str(path), "nothing was restored here")
    with suppress(ArchiveDamaged, NotAnArchive, ArchiveMissing):
        if file_state.layout(replaced, patience=patience) in file_state.VERSIONS:
            return replaced, restore(path, replaced, folder, patience=patience)
    return replaced, _rename_back(path, replaced, folder, patience)


def last_replaced_desk(path: Path, folder: Path) -> Path | None:
    """The file that the last restore replaced, None where it is gone."""
    return next((each for each in backups.listed(path, folder) if BEFORE_RESTORE in each.name), None)


def newer_content(kept: Path, now: Path, *, patience: float) -> NewerContent:
    """How many stories, revisions, drafts and notes the file `kept` has that `now` has not, as far as both can be
    read."""
    counts, whole = {}, True
    for what, sql in _CONTENT_QUERIES.items():
        had, read = _keys(kept, sql, patience)
        has, _ = _keys(now, sql, patience)
        counts[what], whole = len(had - has), whole and read
    return NewerContent(**counts, whole=whole)


def _keys(path: Path, sql: str, patience: float) -> tuple[set[object], bool]:
    found: set[object] = set()
    try:
        if _is_emptied(path):
            # only its log can have content, and opening it would make SQLite delete the log
            log = beside(path, LOG)
            return found, not log.exists() or log.stat().st_size == 0
        with closing(connect(path, patience=patience, readonly=True)) as raw:
            for (value,) in raw.execute(sql):
                found.add(value)
    except (sqlite3.Error, OSError):
        return found, False
    return found, True


def _rename_back(path: Path, replaced: Path, folder: Path, patience: float) -> Path | None:
    """Put a file back that SQLite cannot open, by renaming it and the files beside it."""
    with sqlite_errors.as_archive_errors(path):
        kept = _keep_old_file(path, folder, patience, None)
        # the kept file has its other name already, and must not get this file's log
        path.unlink(missing_ok=True)
        _move(replaced, path)
    return kept


def _keep_old_file(path: Path, folder: Path, patience: float, marks: table_watermarks.Marks | None) -> Path | None:
    """Keep the old file under another name: by a hard link where the file system has them, else by renaming it."""
    if not os.path.lexists(path):
        for suffix in BESIDE:  # a log whose desk file is gone may have text
            if beside(path, suffix).exists():
                _move_beside(path, folder / _kept_name(path, folder, damaged=True))
                break
        return None
    damaged = path.is_dir() or _is_emptied(path)
    if path.is_file() and not damaged:
        try:
            _close_log(path, patience, marks)
        except sqlite3.DatabaseError as error:
            if not isinstance(sqlite_errors.fault_of(error, path), ArchiveDamaged):
                raise
            damaged = True
    backups.make_folder(folder)
    aside = folder / _kept_name(path, folder, damaged=damaged)
    _keep(path, aside)
    return aside


def _is_emptied(path: Path) -> bool:
    """Whether the file is empty. It must not be opened: SQLite deletes the log of an empty file when it opens it."""
    return path.is_file() and path.stat().st_size == 0


def _kept_name(path: Path, folder: Path, *, damaged: bool) -> str:
    return backups.name_for(path, folder, before=f"restore{_DAMAGED if damaged else ''}")


def _keep(path: Path, aside: Path) -> None:
    if path.is_dir() or path.is_symlink():
        _move(path, aside)
        return
    try:
        os.link(path, aside)
    except OSError:
        _move(path, aside)
        return
    if os.name == "posix":
        aside.chmod(OWNERS_FILE)
    _move_beside(path, aside)
    sync_folder(aside.parent)


def _move(path: Path, to: Path) -> None:
    """Rename a file and the files beside it; it need not be readable."""
    _move_beside(path, to)
    _rename(path, to)
    sync_folder(to.parent)


def _move_beside(path: Path, to: Path) -> None:
    """Rename SQLite's files beside it, which SQLite would otherwise apply to the next file of that name."""
    for suffix in BESIDE:
        if beside(path, suffix).exists():
            backups.make_folder(to.parent)
            _rename(beside(path, suffix), beside(to, suffix))


def _rename(path: Path, to: Path) -> None:
    """Rename within one file system. Raises ArchiveUnwritable where the folder of backups is on another one."""
    try:
        os.replace(path, to)
    except OSError as error:
        raise ArchiveUnwritable(str(to), error.strerror or str(error)) from error


def _close_log(path: Path, patience: float, marks: table_watermarks.Marks | None) -> None:
    raw = connect(path, patience=patience)
    try:
        if marks is not None and table_watermarks.read(raw) != marks:
            raise ArchiveBusy(str(path), "somebody wrote in it meanwhile")
        mode = raw.execute(backups.END_LOG).fetchone()[0]
    finally:
        raw.close()
    if mode != "delete":
        raise ArchiveBusy(str(path), "it is open elsewhere")


def _sweep(path: Path, folder: Path) -> None:
    """Delete temporary files of restores that were killed."""
    for where in {path.parent, folder}:
        if where.is_dir():
            sweep(where)
    for part in path.parent.glob(f"*{_RESTORED}*"):
        owner = re.search(rf"\.(\d+){re.escape(_RESTORED)}", part.name)
        if part.name.startswith(f"{path.name}.") and (not processes.runs(int(owner[1])) if owner else _is_old(part)):
            with suppress(OSError):
                part.unlink()
    _sweep_links(path, folder)


def _sweep_links(path: Path, folder: Path) -> None:
    """Delete a second hard link to the desk, from a restore that was killed before the new file took its place.

    A file opened under two names has two logs.
    """
    for each in backups.listed(path, folder):
        with suppress(OSError):
            if BEFORE_RESTORE in each.name and path.exists() and each.samefile(path):
                each.unlink()


def _is_old(part: Path) -> bool:
    with suppress(OSError):
        return time.time() - part.stat().st_mtime > _HOUR
    return False


def set_aside(path: Path, folder: Path) -> Path | None:
    """Move a file and the files beside it into `folder`, so that its name is free. Returns where it is kept."""
    with sqlite_errors.as_archive_errors(path):
        kept = _keep_old_file(path, folder, 0.0, None)
        path.unlink(missing_ok=True)
    return kept
