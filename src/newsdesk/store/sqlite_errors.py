"""SQLite's errors as the domain's: what the machine refuses is told apart from our own bugs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdesk.domain.errors import ArchiveBusy, ArchiveDamaged, ArchiveError, ArchiveUnwritable

_NAMED: dict[int, type[ArchiveError]] = {
    sqlite3.SQLITE_BUSY: ArchiveBusy,
    sqlite3.SQLITE_LOCKED: ArchiveBusy,
    sqlite3.SQLITE_PROTOCOL: ArchiveBusy,
    sqlite3.SQLITE_CORRUPT: ArchiveDamaged,
    # whose file it is was asked before (version.py): here its first page has gone bad
    sqlite3.SQLITE_NOTADB: ArchiveDamaged,
    sqlite3.SQLITE_FULL: ArchiveUnwritable,
    sqlite3.SQLITE_READONLY: ArchiveUnwritable,
    sqlite3.SQLITE_CANTOPEN: ArchiveUnwritable,
    sqlite3.SQLITE_IOERR: ArchiveUnwritable,
    sqlite3.SQLITE_PERM: ArchiveUnwritable,
    sqlite3.SQLITE_AUTH: ArchiveUnwritable,
    sqlite3.SQLITE_NOLFS: ArchiveUnwritable,
}
_PRIMARY = 0xFF


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Whatever the machine refuses inside leaves as an ArchiveError that names the file; bugs leave as they are."""
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
    except UnicodeDecodeError as error:
        raise ArchiveDamaged(str(path), "words in it are no UTF-8") from error
    except OSError as error:
        raise ArchiveUnwritable(str(path), error.strerror or str(error)) from error


def fault_of(error: BaseException, path: Path) -> ArchiveError | None:
    """The domain's name for an error of SQLite, also one that SQLAlchemy has wrapped; None for a bug of ours."""
    error = getattr(error, "orig", None) or error
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    kind = _NAMED.get(code & _PRIMARY)
    return kind(str(path), str(error)) if kind else None
