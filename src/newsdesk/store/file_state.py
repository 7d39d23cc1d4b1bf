"""Schema version of a file, asked through SQLite before it is opened for writing.

The file is never read by other means: closing any other handle on it drops the POSIX locks that SQLite holds on it in
this process (docs/decisions/0020).
"""

import sqlite3
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TypeVar

from newsdesk.domain.errors import ArchiveDamaged, ArchiveError, ArchiveMissing, ArchiveTooNew, NotAnArchive
from newsdesk.store import sqlite_errors
from newsdesk.store.beside import JOURNAL, beside
from newsdesk.store.connecting import connect

T = TypeVar("T")
APPLICATION_ID = 0x4E577344
# Versions of the schema, oldest first; each has a file in migrations/versions.
VERSIONS = ("0001", "0002", "0003", "0004")
NEWEST = VERSIONS[-1]

_TABLE = "SELECT 1 FROM sqlite_master WHERE name = ?"


class FileState(Enum):
    """What must be done before the file can be used: make it (NEW), upgrade it (OLD), or nothing (CURRENT)."""

    NEW = "new"
    OLD = "old"
    CURRENT = "current"


def examine(path: Path, *, create: bool, patience: float) -> FileState:
    """The state of the file, which is not changed. Raises ArchiveMissing, ArchiveTooNew, NotAnArchive, ArchiveError."""
    if not path.exists() and not create:
        raise ArchiveMissing(str(path), "there is no such file")
    found = layout(path, patience=patience)
    if found is None:
        return FileState.NEW
    if found == NEWEST:
        return FileState.CURRENT
    if found in VERSIONS:
        return FileState.OLD
    raise ArchiveTooNew(str(path), f"its schema is {found}, this program knows {NEWEST}")


def is_desk_file(path: Path) -> bool:
    """Whether the file has Newsdesk's SQLite application id, whatever its name. Raises nothing."""
    try:
        return path.is_file() and path.stat().st_size > 0 and _query(path, patience=0, question=_is_ours)
    except (ArchiveError, OSError, ValueError):
        return False


def was_opened(path: Path) -> bool:
    """Whether a desk file was opened since it was copied: a copy is not in WAL mode until then. Raises nothing."""
    if not is_desk_file(path):
        return False
    try:
        raw = connect(path, patience=0)
        try:
            raw.execute("SELECT 1 FROM sqlite_master").fetchone()
            return str(raw.execute("PRAGMA journal_mode").fetchone()[0]) == "wal"
        finally:
            raw.close()
    except (sqlite3.Error, OSError):
        return False


def layout(path: Path, *, patience: float) -> str | None:
    """The schema version of a desk file, also a newer one than this program knows; None for a missing or empty file.

    `patience` is how many seconds to wait for a lock. Raises ArchiveError.
    """
    if not path.exists():
        return None
    if not path.is_file():
        raise NotAnArchive(str(path), "it is not a file")
    with sqlite_errors.as_archive_errors(path):
        if path.stat().st_size == 0:
            return None
    # after a first start that was cut short, SQLite must roll back what was half written
    return _query(path, patience=patience, question=lambda raw: _layout(raw, path), writable=_journal(path).exists())


def version_of(raw: sqlite3.Connection) -> str | None:
    """The schema version; None in a file without tables."""
    if not raw.execute(_TABLE, ("alembic_version",)).fetchone():
        return None
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def _query(path: Path, *, patience: float, question: Callable[[sqlite3.Connection], T], writable: bool = False) -> T:
    with sqlite_errors.as_archive_errors(path):
        raw = connect(path, patience=patience, readonly=not writable)
        try:
            return question(raw)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise NotAnArchive(str(path), "it is no SQLite file") from error
            raise
        finally:
            raw.close()


def _layout(raw: sqlite3.Connection, path: Path) -> str | None:
    held = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not _is_ours(raw):
        if not held and raw.execute("PRAGMA application_id").fetchone()[0] == 0:
            return None  # SQLite leaves a file without a word in it when a first start is cut short
        if _looks_like_ours(raw):
            raise ArchiveDamaged(str(path), "its mark is another than ours, its tables are ours")
        raise NotAnArchive(str(path), "another program's file")
    found = version_of(raw)
    if found is None and held:
        raise ArchiveDamaged(str(path), "it does not say which version it is")
    return found


def _is_ours(raw: sqlite3.Connection) -> bool:
    return bool(raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def _looks_like_ours(raw: sqlite3.Connection) -> bool:
    return all(raw.execute(_TABLE, (name,)).fetchone() for name in ("alembic_version", "story", "revision"))


def _journal(path: Path) -> Path:
    return beside(path, JOURNAL)
