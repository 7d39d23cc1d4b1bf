"""Copies of the archive that are proven before they are relied on, and the way back to one."""

import datetime as dt
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from newsdesk.domain.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveError,
    ArchiveMissing,
    NotAnArchive,
)
from newsdesk.store import faults, version
from newsdesk.store import marks as marking
from newsdesk.store.connection import connect

_COUNTED = ("story", "revision", "parentage", "draft", "author", "person", "act", "note", "notice", "copy")
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_BESIDE = ("-wal", "-shm", "-journal")
_BEFORE = "-before-"
# Ends the log and takes it away; SQLite grants this to a file's only user
_END_LOG = "PRAGMA journal_mode = DELETE"


def copy(path: Path, raw: sqlite3.Connection, to: Path) -> Path:
    """A whole copy of an open file, checked against it, in place only when it is proven and on the disk."""
    part = to.with_name(f"{to.name}.part")
    with faults.named(to):
        to.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        try:
            _copy_proven(path, raw, part)
            _flush(part)
            os.replace(part, to)
            _flush(to.parent)
        finally:
            _remove(part)
    return to


def copy_closed(path: Path, to: Path, *, patience: float) -> Path:
    """The same of a file that is not open here, of whatever schema. Raises ArchiveError."""
    if version.layout(path, patience=patience) is None:
        raise ArchiveMissing(str(path), "there is no archive")
    with faults.named(path):
        raw = connect(path, patience=patience)
        try:
            return copy(path, raw, to)
        finally:
            raw.close()


def name_for(path: Path, *, before: str = "") -> str:
    """A name for a copy made now; by name they lie in order of time."""
    now = dt.datetime.now(dt.UTC)
    reason = f"{_BEFORE}{before}" if before else ""
    return f"{path.stem}-{now:%Y%m%d-%H%M%S-%f}{reason}{path.suffix}"


def listed(path: Path, folder: Path) -> tuple[Path, ...]:
    """The copies of this archive in the folder, newest first."""
    return tuple(sorted(folder.glob(f"{path.stem}-[0-9]*{path.suffix}"), reverse=True))


def newest_known(path: Path, folder: Path, *, patience: float) -> Path | None:
    """The newest copy that this program can open, if there is one."""
    for found in listed(path, folder):
        with suppress(ArchiveError):
            if version.layout(found, patience=patience) in version.VERSIONS:
                return found
    return None


def prune(path: Path, folder: Path, *, keep: int) -> None:
    """Let the oldest rolling copies go. Those made before a migration stay: they are the way back to it."""
    rolling = [copy for copy in listed(path, folder) if _BEFORE not in copy.name]
    with faults.named(path):
        for old in rolling[keep:]:
            _remove(old)


def restore(path: Path, backup: Path, *, marks: marking.Marks | None = None, patience: float) -> None:
    """Put a proven copy of the backup in the archive's place. Raises ArchiveBusy while anybody has the archive open.

    With `marks` also where the archive has others: somebody wrote in it since it was looked at.
    """
    if version.examine(backup, create=False, patience=patience) is version.State.NEW:
        raise NotAnArchive(str(backup), "it is empty")
    fresh = path.with_name(f"{path.name}.restored")
    with faults.named(backup):
        source = connect(backup, patience=patience, readonly=True)
        try:
            copy(backup, source, fresh)
        finally:
            source.close()
    try:
        with faults.named(path):
            _make_way(path, patience, marks)
            os.replace(fresh, path)
            _flush(path.parent)
    finally:
        _remove(fresh)


def _copy_proven(path: Path, raw: sqlite3.Connection, part: Path) -> None:
    target = connect(part, patience=1)
    try:
        # One view of the source from counting to copying, whatever another process writes meanwhile
        raw.execute("BEGIN")
        try:
            expected = _counts(raw)
            raw.backup(target)
        finally:
            raw.execute("ROLLBACK")
        # A copy is one file, without a log beside it
        target.execute(_END_LOG)
        found = _looked_at(target)
        if found != ["ok"]:
            raise ArchiveDamaged(str(path), "; ".join(found))
        if _counts(target) != expected:
            raise ArchiveDamaged(str(path), "its copy does not hold as much as it does")
    finally:
        target.close()


def _looked_at(target: sqlite3.Connection) -> list[str]:
    try:
        return [row[0] for row in target.execute("PRAGMA quick_check(3)")]
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR and version.version_of(target) not in version.VERSIONS:
            return ["ok"]  # a newer program's functions are not ours to run; the copy was made page by page
        raise


def _counts(raw: sqlite3.Connection) -> list[int]:
    """How much lies in the tables that this file has; older ones have fewer."""
    held = {name for (name,) in raw.execute(_TABLES)}
    counted = [table for table in _COUNTED if table in held]
    return [raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in counted]  # noqa: S608 - our names


def _make_way(path: Path, patience: float, marks: marking.Marks | None) -> None:
    """Leave nothing of the old file that SQLite would play back into the new one."""
    if path.exists():
        try:
            _close_log(path, patience, marks)
        except sqlite3.DatabaseError as error:
            if not isinstance(faults.fault_of(error, path), ArchiveDamaged):
                raise
            _set_aside(path)
    for suffix in _BESIDE:
        _remove(path.with_name(path.name + suffix))


def _close_log(path: Path, patience: float, marks: marking.Marks | None) -> None:
    raw = connect(path, patience=patience)
    try:
        if marks is not None and marking.read(raw) != marks:
            raise ArchiveBusy(str(path), "somebody wrote in it meanwhile")
        mode = raw.execute(_END_LOG).fetchone()[0]
    finally:
        raw.close()
    if mode != "delete":
        raise ArchiveBusy(str(path), "it is open elsewhere")


def _set_aside(path: Path) -> None:
    """A damaged file may still hold words for somebody who can read it."""
    aside = f"{path.name}.damaged-{dt.datetime.now(dt.UTC):%Y%m%d-%H%M%S-%f}"
    for suffix in ("", *_BESIDE):
        part = path.with_name(path.name + suffix)
        if part.exists():
            os.replace(part, path.with_name(aside + suffix))


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    if path.is_dir() and not hasattr(os, "O_DIRECTORY"):
        return  # Windows has no handle on a folder, and writes names through
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
