"""SQLite connection of an open desk file: its settings, statements and transactions.

All SQL of the archive runs here.
"""

import ctypes
import logging
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsdesk.domain.errors import ArchiveDamaged, ArchiveMoved, Moved, RowUnreadable
from newsdesk.store import sqlite_errors
from newsdesk.store.connecting import connect, connect_unwritable
from newsdesk.store.desk_file import DeskFile
from newsdesk.store.open_files import OpenFiles

log = logging.getLogger(__name__)

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

_READONLY_SETTINGS = ("PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -8000")


class Connection:
    """The archive's one connection. SQLite's errors are raised as ArchiveError; each write is a transaction.

    `patience` is how many seconds to wait for another process's lock.
    """

    def __init__(self, path: Path, *, patience: float, unwritable: bool = False) -> None:
        self.path, self.unwritable = path, unwritable
        # rows that were skipped because they cannot be read, by table and row id
        self.unreadable: dict[tuple[str, str], RowUnreadable] = {}
        with sqlite_errors.as_archive_errors(path):
            self.raw = connect_unwritable(path) if unwritable else connect(path, patience=patience)
            try:
                for setting in _READONLY_SETTINGS if unwritable else _SETTINGS:
                    self.raw.execute(setting)
                self.raw.execute(_FIRST_READ).fetchone()  # opens the write-ahead log
            except sqlite3.Error:
                self.raw.close()
                raise
        # a file that cannot be written to need not be watched for being overwritten
        self._desk_file = None if unwritable else DeskFile(path, self.raw)
        self.files = OpenFiles(path, is_ours=self._desk_file.is_ours if self._desk_file else lambda: True)
        self._abandoned = False
        self._final: ArchiveMoved | None = None

    def close(self) -> None:
        """Close the file.

        One that was cut short, overwritten, or changed while its log was gone is abandoned (`abandon`).
        """
        moved = None if self._abandoned else self.files.moved()
        if moved in (Moved.CUT, Moved.OVERWRITTEN) or (moved is Moved.LOG_GONE and not self.files.alone()):
            self.abandon()
        if not self._abandoned:
            with sqlite_errors.as_archive_errors(self.path):
                self.raw.close()
            self.files.release()

    def abandon(self, final: ArchiveMoved | None = None) -> None:
        """Keep the connection open until the process ends, which writes nothing.

        Closing it would write its log into a file that was cut short, or overwritten by another program. From now on
        every write raises the `final` error: what happened to the file later is not its cause.
        """
        self._final = self._final or final
        if not self._abandoned:
            self._abandoned = True
            self.files.stay_open()
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(self.raw))

    def all(self, sql: str, values: Values = ()) -> list[Any]:
        """All rows of the statement's result."""
        with self._translated_errors():
            return self.raw.execute(sql, values).fetchall()

    def one(self, sql: str, values: Values = ()) -> Any:
        """The first row of the statement's result, None where there is none."""
        with self._translated_errors():
            return self.raw.execute(sql, values).fetchone()

    def run(self, sql: str, values: Values = ()) -> int:
        """Run a statement that writes; returns the number of rows it changed.

        Raises ArchiveMoved, before or after it, where the open file is no longer the one under its name.
        """
        if not self._in_transaction():
            self._prove()
        changed = self._run(sql, values)
        if not self._in_transaction():
            self.prove_place()
        return changed

    def prove_place(self) -> None:
        """Raises ArchiveMoved where the file or its log is no longer the one under its name, or was overwritten."""
        self._prove()
        if self._desk_file is not None:
            self._desk_file.learn()

    def _prove(self) -> None:
        if (final := self._final) is not None:
            raise ArchiveMoved(final.path, final.moved, copy=final.copy, final=True)
        self.files.prove()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A write transaction (BEGIN IMMEDIATE). Inside another transaction it is part of that one."""
        if self._in_transaction():
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # SQLite has already rolled back by itself after some errors, a full disk among them
            if self._in_transaction():
                self._run("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A read transaction: its statements see one state of the file."""
        if self._in_transaction():
            yield
            return
        self._run("BEGIN")
        try:
            yield
        finally:
            self._run("ROLLBACK")

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        """Translates errors of the file to ArchiveError; a bug in Newsdesk is raised as it is.

        A missing table, column or index means that the file's schema is damaged, as the statements fit the schema that
        Newsdesk makes.
        """
        try:
            with sqlite_errors.as_archive_errors(self.path):
                yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_ERROR or not _MISSING.match(str(error)):
                raise
            log.exception("a statement does not suit the tables of this file")
            raise ArchiveDamaged(str(self.path), str(error)) from error

    def _run(self, sql: str, values: Values = ()) -> int:
        with self._translated_errors():
            return self.raw.execute(sql, values).rowcount

    def _in_transaction(self) -> bool:
        return self.raw.in_transaction
