"""Puts a backup in the archive's place. What was there is kept under another name, always, and can be put back.

At every moment the old file or the new one stands whole: the new one is complete before it takes the name.
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
from newsdesk.store import backups, file_state, sqlite_errors
from newsdesk.store import table_watermarks as marking
from newsdesk.store.backups import remove, sweep
from newsdesk.store.beside import BESIDE, LOG, beside
from newsdesk.store.connecting import connect, connect_past_log

_RESTORED = ".restored"
BEFORE_RESTORE = f"{backups.BEFORE}restore"
_DAMAGED = "-damaged"
_HOUR = 3600.0
_HELD = {
    "stories": "SELECT id FROM story",
    "revisions": "SELECT id FROM revision",
    "drafts": "SELECT story || kept FROM draft",
    "notes": "SELECT id FROM note",
}


def restore(
    path: Path, backup: Path, folder: Path, *, marks: marking.Marks | None = None, patience: float
) -> Path | None:
    """Put a proved copy of the backup in the archive's place. Returns where what was there is kept, in the folder.

    Raises ArchiveBusy while anybody has the archive open, and with `marks` also where the archive has others: somebody
    wrote in it since it was looked at. Raises ArchiveError for what is no backup.
    """
    if path.exists() and backup.exists() and backup.samefile(path):
        raise DeskInTheWay(str(backup), "the desk itself, and no backup of it")
    try:
        return _restore(path, backup, folder, marks, patience)
    except ArchiveDamaged as error:
        if error.path != str(backup):
            raise
        good = backups.newest_known(path, folder, patience=patience)
        good = None if good is not None and backup.exists() and good.samefile(backup) else good
        raise BackupDamaged(error.path, error.reason, desk=str(path), backup=str(good or "")) from error


def _restore(path: Path, backup: Path, folder: Path, marks: marking.Marks | None, patience: float) -> Path | None:
    if file_state.examine(backup, create=False, patience=patience) is file_state.FileState.NEW:
        raise NotAnArchive(str(backup), "it is empty")
    _sweep(path, folder)
    fresh = path.with_name(f"{path.name}.{os.getpid()}{_RESTORED}")
    with sqlite_errors.named(path):
        remove(fresh)
        backups.make_folder(path.parent)
    try:
        with sqlite_errors.named(backup), closing(connect(backup, patience=patience, readonly=True)) as source:
            fresh = backups.copy(backup, source, fresh).path
    except ArchiveUnwritable as error:
        # the desk is what cannot be written; the part has a name that nobody knows
        raise ArchiveUnwritable(str(path), error.reason) from error
    try:
        with sqlite_errors.named(path):
            if os.name == "posix":
                fresh.chmod(backups.shared_as(path))
            kept = _make_way(path, folder, patience, marks)
            os.replace(fresh, path)
            sync_folder(path.parent)
    finally:
        remove(fresh)
    return kept


def part_from_file(path: Path, *, remove_log: Callable[[], None]) -> None:
    """Put a copy of what lies in the desk file itself, without its log, in the file's place, as a file of its own.

    For a desk that this process has open and whose file another program wrote over: `remove_log` takes its log away.
    Raises ArchiveError, sqlite3.Error, OSError; a file that is no whole desk is left, with its log.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}{_RESTORED}")
    remove(fresh)
    try:
        backups.make_file(fresh)
        with closing(connect_past_log(path)) as raw:
            backups.copy_past_proof(raw, fresh)
        if file_state.layout(fresh, patience=0) not in file_state.VERSIONS:
            raise NotAnArchive(str(path), "what was written there is no desk")
        if os.name == "posix":
            fresh.chmod(backups.shared_as(path))
        remove_log()
        os.replace(fresh, path)
        sync_folder(path.parent)
    finally:
        remove(fresh)


def undo(path: Path, folder: Path, *, patience: float) -> tuple[Path, Path | None]:
    """Put back what the last restore took away. Returns which file that was, and where what was there is kept.

    Raises ArchiveMissing where no restore can be undone, ArchiveBusy, ArchiveError.
    """
    former = last_kept(path, folder)
    if former is None:
        raise NothingToUndo(str(path), "nothing was restored here")
    with suppress(ArchiveDamaged, NotAnArchive, ArchiveMissing):
        if file_state.layout(former, patience=patience) in file_state.VERSIONS:
            return former, restore(path, former, folder, patience=patience)
    return former, _put_as_it_is(path, former, folder, patience)


def last_kept(path: Path, folder: Path) -> Path | None:
    """What the last restore took away, where it is there still."""
    return next((each for each in backups.listed(path, folder) if BEFORE_RESTORE in each.name), None)


def beyond(kept: Path, now: Path, *, patience: float) -> NewerContent:
    """What the file that was taken away holds and the one in its place does not, as far as it can be read."""
    counts, whole = {}, True
    for what, sql in _HELD.items():
        had, read = _held(kept, sql, patience)
        has, _ = _held(now, sql, patience)
        counts[what], whole = len(had - has), whole and read
    return NewerContent(**counts, whole=whole)


def _held(path: Path, sql: str, patience: float) -> tuple[set[object], bool]:
    found: set[object] = set()
    try:
        if _is_emptied(path):
            # nothing but its log can hold words, and that must not be opened here
            log = beside(path, LOG)
            return found, not log.exists() or log.stat().st_size == 0
        with closing(connect(path, patience=patience, readonly=True)) as raw:
            for (value,) in raw.execute(sql):
                found.add(value)
    except (sqlite3.Error, OSError):
        return found, False
    return found, True


def _put_as_it_is(path: Path, former: Path, folder: Path, patience: float) -> Path | None:
    """A file that cannot be opened goes back by its name alone, with what lies beside it."""
    with sqlite_errors.named(path):
        kept = _make_way(path, folder, patience, None)
        # what is kept has its other name already; a log must not come to lie beside it
        path.unlink(missing_ok=True)
        _move(former, path)
    return kept


def _make_way(path: Path, folder: Path, patience: float, marks: marking.Marks | None) -> Path | None:
    """Keep the old file under another name; where the system can link, it stands under its own until it is replaced."""
    if not os.path.lexists(path):
        for suffix in BESIDE:  # the words in a log whose desk is gone
            if beside(path, suffix).exists():
                _move_beside(path, folder / _name(path, folder, damaged=True))
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
    aside = folder / _name(path, folder, damaged=damaged)
    _keep(path, aside)
    return aside


def _is_emptied(path: Path) -> bool:
    """Whether somebody cut the file to nothing: SQLite deletes the log of an empty file as soon as it opens it."""
    return path.is_file() and path.stat().st_size == 0


def _name(path: Path, folder: Path, *, damaged: bool) -> str:
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
    """A file by its name alone, with what lies beside it: it need not be readable."""
    _move_beside(path, to)
    _rename(path, to)
    sync_folder(to.parent)


def _move_beside(path: Path, to: Path) -> None:
    """What SQLite would play into another file of that name."""
    for suffix in BESIDE:
        if beside(path, suffix).exists():
            backups.make_folder(to.parent)
            _rename(beside(path, suffix), beside(to, suffix))


def _rename(path: Path, to: Path) -> None:
    """Within a file system; a folder of backups on another one refuses, and nothing is changed."""
    try:
        os.replace(path, to)
    except OSError as error:
        raise ArchiveUnwritable(str(to), error.strerror or str(error)) from error


def _close_log(path: Path, patience: float, marks: marking.Marks | None) -> None:
    raw = connect(path, patience=patience)
    try:
        if marks is not None and marking.read(raw) != marks:
            raise ArchiveBusy(str(path), "somebody wrote in it meanwhile")
        mode = raw.execute(backups.END_LOG).fetchone()[0]
    finally:
        raw.close()
    if mode != "delete":
        raise ArchiveBusy(str(path), "it is open elsewhere")


def _sweep(path: Path, folder: Path) -> None:
    """What earlier restores left that were killed on the way."""
    for where in {path.parent, folder}:
        if where.is_dir():
            sweep(where)
    for part in path.parent.glob(f"*{_RESTORED}*"):
        owner = re.search(rf"\.(\d+){re.escape(_RESTORED)}", part.name)
        if part.name.startswith(f"{path.name}.") and (not processes.runs(int(owner[1])) if owner else _old(part)):
            with suppress(OSError):
                part.unlink()
    _sweep_links(path, folder)


def _sweep_links(path: Path, folder: Path) -> None:
    """A second name of the desk itself, from a restore that was killed before the new file took its place.

    Two names of one file are two logs.
    """
    for each in backups.listed(path, folder):
        with suppress(OSError):
            if BEFORE_RESTORE in each.name and path.exists() and each.samefile(path):
                each.unlink()


def _old(part: Path) -> bool:
    with suppress(OSError):
        return time.time() - part.stat().st_mtime > _HOUR
    return False


def set_aside(path: Path, folder: Path) -> Path | None:
    """Keep a file under another name, with what lies beside it, and let its own name be free."""
    with sqlite_errors.named(path):
        kept = _make_way(path, folder, 0.0, None)
        path.unlink(missing_ok=True)
    return kept
