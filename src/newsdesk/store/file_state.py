"""Which archive a file is, asked through SQLite before anything is opened for writing.

Never by reading the file itself: closing any other handle on a file drops the locks that SQLite holds on it in this
process (docs/decisions/0020).
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
    """What is to be done before the file can be used."""

    NEW = "new"
    OLD = "old"
    CURRENT = "current"


def examine(path: Path, *, create: bool, patience: float) -> FileState:
    """What the file is. It is left exactly as it was; what cannot be opened is told by an error."""
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


def bears_our_mark(path: Path) -> bool:
    """Whether it is a file that says of itself that it is an archive of ours, whatever its name. Raises nothing."""
    try:
        return path.is_file() and path.stat().st_size > 0 and _asked(path, patience=0, what=_is_ours)
    except (ArchiveError, OSError, ValueError):
        return False


def was_opened(path: Path) -> bool:
    """Whether an archive of ours was opened since it was copied: a copy keeps no log until then. Raises nothing."""
    if not bears_our_mark(path):
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
    """The schema's version of a file of ours, also of one that is newer than this program; None where there is none.

    `patience` is in seconds. Raises ArchiveError.
    """
    if not path.exists():
        return None
    if not path.is_file():
        raise NotAnArchive(str(path), "it is not a file")
    with sqlite_errors.named(path):
        if path.stat().st_size == 0:
            return None
    # where a first start was cut short, SQLite takes back what stands half written
    return _asked(path, patience=patience, what=lambda raw: _layout(raw, path), writable=_journal(path).exists())


def version_of(raw: sqlite3.Connection) -> str | None:
    """The schema's version; None in a file that has no tables yet."""
    if not raw.execute(_TABLE, ("alembic_version",)).fetchone():
        return None
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def _asked(path: Path, *, patience: float, what: Callable[[sqlite3.Connection], T], writable: bool = False) -> T:
    with sqlite_errors.named(path):
        raw = connect(path, patience=patience, readonly=not writable)
        try:
            return what(raw)
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
