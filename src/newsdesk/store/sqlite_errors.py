"""Translation of SQLite's errors to ArchiveError: the machine's or the file's faults, told apart from bugs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdesk.domain.errors import ArchiveBusy, ArchiveDamaged, ArchiveError, ArchiveUnwritable

_ERRORS: dict[int, type[ArchiveError]] = {
    sqlite3.SQLITE_BUSY: ArchiveBusy,
    sqlite3.SQLITE_LOCKED: ArchiveBusy,
    sqlite3.SQLITE_PROTOCOL: ArchiveBusy,
    sqlite3.SQLITE_CORRUPT: ArchiveDamaged,
    # file_state.py has checked before that it is a desk file, so its first page is damaged
    sqlite3.SQLITE_NOTADB: ArchiveDamaged,
    sqlite3.SQLITE_FULL: ArchiveUnwritable,
    sqlite3.SQLITE_READONLY: ArchiveUnwritable,
    sqlite3.SQLITE_CANTOPEN: ArchiveUnwritable,
    sqlite3.SQLITE_IOERR: ArchiveUnwritable,
    sqlite3.SQLITE_PERM: ArchiveUnwritable,
    sqlite3.SQLITE_AUTH: ArchiveUnwritable,
    sqlite3.SQLITE_NOLFS: ArchiveUnwritable,
}
_PRIMARY_CODE = 0xFF  # https://www.sqlite.org/rescode.html: the low byte of an extended code


@contextmanager
def as_archive_errors(path: Path) -> Iterator[None]:
    """Raise errors of SQLite and of the disk as an ArchiveError that names the file; bugs are raised as they are."""
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
    """The ArchiveError for an error of SQLite, also one wrapped by SQLAlchemy; None for a bug in Newsdesk."""
    error = getattr(error, "orig", None) or error
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    kind = _ERRORS.get(code & _PRIMARY_CODE)
    return kind(str(path), str(error)) if kind else None
