"""One open SQLite file: its settings, its statements, its transactions. All SQL of the running archive passes here."""

import ctypes
import logging
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsdesk.domain.errors import ArchiveDamaged, Moved, RowUnreadable
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

_READING = ("PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -8000")


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
        # a file that nobody can write to is written over by nobody
        self._desk_file = None if unwritable else DeskFile(path, self.raw)
        self.files = OpenFiles(path, is_ours=self._desk_file.is_ours if self._desk_file else lambda: True)
        self._abandoned = False

    def close(self) -> None:
        """Let go of the file; of one that was cut or written over, or changed while its log was gone, see `abandon`."""
        moved = None if self._abandoned else self.files.moved()
        if moved in (Moved.CUT, Moved.OVERWRITTEN) or (moved is Moved.LOG_GONE and not self.files.alone()):
            self.abandon()
        if not self._abandoned:
            with sqlite_errors.named(self.path):
                self.raw.close()
            self.files.let_go()

    def abandon(self) -> None:
        """Never close this connection: closing it would write its log into a file that was cut, or written by others.

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
            self.prove_place()
        return touched

    def prove_place(self) -> None:
        """Raises ArchiveMoved where the file, or its log, is not the one under its name, or was written over."""
        self.files.prove()
        if self._desk_file is not None:
            self._desk_file.learn()

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
