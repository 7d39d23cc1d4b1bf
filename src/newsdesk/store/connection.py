"""One open SQLite file: its settings, its statements, its transactions. All SQL of the running archive passes here."""

import ctypes
import logging
import os
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsdesk.domain.errors import ArchiveDamaged, Moved, RowUnreadable
from newsdesk.store import row_reading, sqlite_errors
from newsdesk.store.open_files import OpenFiles
from newsdesk.store.search_tokens import joined, split

log = logging.getLogger(__name__)

_FOLDED = 4

Values = Sequence[Any] | Mapping[str, Any]

_MISSING = re.compile("no such |malformed database schema|no query solution|unknown tokenizer")
_FIRST_READ = "SELECT count(*) FROM sqlite_master"
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -8000",
    "PRAGMA journal_size_limit = 16777216",
)

_READING = ("PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -8000")


def connect(path: Path, *, patience: float, readonly: bool = False) -> sqlite3.Connection:
    """A bare connection to the file, with the functions that its triggers call.

    `patience` is how many seconds to wait for another process; `readonly` leaves the file as it is.
    """
    mode = _reading_mode(path) if readonly else "mode=rwc"
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    raw.text_factory = row_reading.decoded
    return _dressed(raw)


def connect_unwritable(path: Path) -> sqlite3.Connection:
    """A connection to a file on a medium that nobody can write to: the only one that needs no lock, and takes none.

    Of such a file SQLite can make itself no log, and reads one that is there only where it need not share it.
    """
    log = path.with_name(f"{path.name}-wal")
    logged = os.name == "posix" and log.exists() and log.stat().st_size > 0
    mode = "mode=ro&vfs=unix-none" if logged else "mode=ro&immutable=1"
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False)
    raw.text_factory = row_reading.decoded
    raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    return _dressed(raw)


def _dressed(raw: sqlite3.Connection) -> sqlite3.Connection:
    """With the functions that triggers and views call."""
    # a story that moves is taken out of the index and put in again with the same words
    fold, join = lru_cache(_FOLDED)(split), lru_cache(_FOLDED)(joined)
    raw.create_function("folded", 1, lambda text: fold(_sound(text)), deterministic=True)
    raw.create_function("joined", 1, lambda text: join(_sound(text)), deterministic=True)
    return raw


def _sound(text: Any) -> str:
    """What the index is made of: bytes that are no UTF-8 stand for nothing in it."""
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else text or ""


def _reading_mode(path: Path) -> str:
    """How to read a file and leave it as it is, without dropping a lock that another connection holds on it.

    Closing a connection with `mode=ro` leaves an empty log where there was none; one that may write takes it away
    again, and has nothing to write. `immutable` drops every lock of this process on the file when it is closed, so it
    is for a medium on which nobody can hold one.
    """
    if path.with_name(f"{path.name}-wal").exists():
        return "mode=ro"
    return "mode=ro&immutable=1" if write_protected(path) else "mode=rw"


def write_protected(path: Path) -> bool:
    """Whether the file lies on a medium, or in a folder, in which this person can write nothing."""
    if not hasattr(os, "statvfs"):
        return not os.access(path.parent, os.W_OK)
    try:
        return bool(os.statvfs(path.parent).f_flag & os.ST_RDONLY) or not os.access(path.parent, os.W_OK)
    except OSError:
        return False


class Connection:
    """The archive's one connection. Each statement leaves in the domain's errors; writing is one transaction."""

    def __init__(self, path: Path, *, patience: float, unwritable: bool = False) -> None:
        self.path, self.unwritable = path, unwritable
        # rows that were passed over because they cannot be read, by table and row
        self.unreadable: dict[tuple[str, str], RowUnreadable] = {}
        with sqlite_errors.named(path):
            self.raw = connect_unwritable(path) if unwritable else connect(path, patience=patience)
            try:
                for setting in _READING if unwritable else _SETTINGS:
                    self.raw.execute(setting)
                self.raw.execute(_FIRST_READ).fetchone()  # from now on SQLite has its log open
            except sqlite3.Error:
                self.raw.close()
                raise
        self.files = OpenFiles(path)
        self._abandoned = False

    def close(self) -> None:
        """Let go of the file; of one that was cut, or that others changed while its log was gone, see `abandon`."""
        moved = None if self._abandoned else self.files.moved()
        if moved is Moved.CUT or (moved is Moved.LOG_GONE and not self.files.alone()):
            self.abandon()
        if not self._abandoned:
            with sqlite_errors.named(self.path):
                self.raw.close()
            self.files.let_go()

    def abandon(self) -> None:
        """Never close this connection: closing it would write its log into a file that was cut, or changed by others.

        The end of the process lets go of it, and writes nothing.
        """
        if not self._abandoned:
            self._abandoned = True
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(self.raw))

    def all(self, sql: str, values: Values = ()) -> list[Any]:
        """Every row that the statement yields."""
        with self._named():
            return self.raw.execute(sql, values).fetchall()

    def one(self, sql: str, values: Values = ()) -> Any:
        """The first row, None where there is none."""
        with self._named():
            return self.raw.execute(sql, values).fetchone()

    def run(self, sql: str, values: Values = ()) -> int:
        """Run a statement that changes something; says how many rows it touched.

        Raises ArchiveMoved, before and after, where the file is not the one under its name any more.
        """
        if not self._within():
            self.files.prove()
        touched = self._run(sql, values)
        if not self._within():
            self.files.prove()
        return touched

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing, alone among writers. Inside another one it is part of that one."""
        if self._within():
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # SQLite has already rolled back by itself after some errors, a full disk among them
            if self._within():
                self._run("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several statements that see one and the same state of the file."""
        if self._within():
            yield
            return
        self._run("BEGIN")
        try:
            yield
        finally:
            self._run("ROLLBACK")

    @contextmanager
    def _named(self) -> Iterator[None]:
        """What is wrong with the file as the domain's errors; a fault of ours as it is.

        The statements here suit the tables that Newsdesk makes: where a table, a column or an index is missing, the
        part of the file that names them is spoiled.
        """
        try:
            with sqlite_errors.named(self.path):
                yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_ERROR or not _MISSING.match(str(error)):
                raise
            log.exception("a statement does not suit the tables of this file")
            raise ArchiveDamaged(str(self.path), str(error)) from error

    def _run(self, sql: str, values: Values = ()) -> int:
        with self._named():
            return self.raw.execute(sql, values).rowcount

    def _within(self) -> bool:
        return self.raw.in_transaction
