"""Which archive a file is, found out before anything is opened for writing."""

import sqlite3
from enum import Enum
from pathlib import Path

from newsdesk.domain.errors import ArchiveDamaged, ArchiveMissing, ArchiveTooNew, ArchiveUnwritable, NotAnArchive
from newsdesk.store import faults
from newsdesk.store.connection import connect

APPLICATION_ID = 0x4E577344
# Versions of the schema, oldest first; each has a file in migrations/versions.
VERSIONS = ("0001", "0002", "0003", "0004")
NEWEST = VERSIONS[-1]

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


class State(Enum):
    """What is to be done before the file can be used."""

    NEW = "new"
    OLD = "old"
    CURRENT = "current"


def examine(path: Path, *, create: bool, patience: float) -> State:
    """What the file is. It is left exactly as it was; what cannot be opened is told by an error."""
    if not path.exists() and not create:
        raise ArchiveMissing(str(path), "there is no such file")
    found = layout(path, patience=patience)
    if found is None:
        return State.NEW
    if found == NEWEST:
        return State.CURRENT
    if found in VERSIONS:
        return State.OLD
    raise ArchiveTooNew(str(path), f"its schema is {found}, this program knows {NEWEST}")


def bears_our_mark(path: Path) -> bool:
    """Whether it is a file that says of itself that it is an archive of ours, whatever its name. Raises nothing."""
    try:
        return path.is_file() and _claims_to_be_ours(path)
    except (ArchiveDamaged, ArchiveUnwritable, NotAnArchive, OSError, ValueError):
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

    Raises ArchiveError.
    """
    if not path.exists() or not _claims_to_be_ours(path) or not _finished(path, patience):
        return None
    return _version(path, patience)


def version_of(raw: sqlite3.Connection) -> str | None:
    """The schema's version; None in a file that has no tables yet."""
    if not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
        return None
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def _claims_to_be_ours(path: Path) -> bool:
    """False for a file without a word in it, which SQLite leaves when a first start is cut short."""
    if not path.is_file():
        raise NotAnArchive(str(path), "it is not a file")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise ArchiveUnwritable(str(path), error.strerror or str(error)) from error
    if not header or (_journal(path).exists() and not header.strip(b"\0")):
        return False
    if not header.startswith(_MAGIC):
        raise NotAnArchive(str(path), "it is no SQLite file")
    if len(header) < _HEADER:
        raise ArchiveDamaged(str(path), "it is cut short")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotAnArchive(str(path), "another program's file")
    return True


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _finished(path: Path, patience: float) -> bool:
    """False where a first start was cut short: SQLite then takes back what stands half written."""
    if not _journal(path).exists():
        return True
    with faults.named(path):
        raw = connect(path, patience=patience)
        try:
            raw.execute("SELECT 1 FROM sqlite_master").fetchone()
        finally:
            raw.close()
    return path.stat().st_size > 0


def _version(path: Path, patience: float) -> str:
    with faults.named(path):
        raw = connect(path, patience=patience, readonly=True)
        try:
            found = version_of(raw)
        finally:
            raw.close()
    if found is None:
        raise ArchiveDamaged(str(path), "it does not say which version it is")
    return found
