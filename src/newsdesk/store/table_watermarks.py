"""Watermarks of a desk file's tables (row count and newest values), which tell whether anybody wrote to it since."""

import sqlite3
from hashlib import sha256
from pathlib import Path

from newsdesk.store import sqlite_errors
from newsdesk.store.connecting import connect

Marks = dict[str, str]
"""The watermark of each table that has people's work. Comparable only between files of one schema."""

# columns that only grow, by table; what the program derives by itself (counts, sketches, claims) is left out
_NEWEST = {
    "story": ("modified",),
    "revision": ("number",),
    "parentage": (),
    "draft": ("kept",),
    "author": ("number",),
    "act": ("number",),
    "note": ("number", "resolved"),
    "notice": ("number", "taken_back"),
    "copy": ("number",),
    "word": ("at",),
    "ignored": ("number",),
    "unsent": ("kept",),
}
# small tables whose rows change in place, and are read whole
_WHOLE = ("person",)
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def read(raw: sqlite3.Connection) -> Marks:
    """The watermarks of an open file, of any schema."""
    held = {name for (name,) in raw.execute(_TABLES)}
    grown = {table: _grown(raw, table) for table in _NEWEST if table in held}
    return grown | {table: _digest(raw, table) for table in _WHOLE if table in held}


def read_file(path: Path, *, patience: float) -> Marks:
    """The watermarks of a file, which is not changed. Raises ArchiveError."""
    with sqlite_errors.as_archive_errors(path):
        raw = connect(path, patience=patience, readonly=True)
        try:
            return read(raw)
        finally:
            raw.close()


def _grown(raw: sqlite3.Connection, table: str) -> str:
    has = {row[1] for row in raw.execute(f"PRAGMA table_info({table})")}
    newest = [f"max({column})" for column in _NEWEST[table] if column in has]
    found = raw.execute(f"SELECT {', '.join(['count(*)', *newest])} FROM {table}").fetchone()  # noqa: S608 - our names
    return " ".join(map(str, found))


def _digest(raw: sqlite3.Connection, table: str) -> str:
    rows = raw.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()  # noqa: S608 - our names
    return sha256(repr(rows).encode("utf-8", "surrogatepass")).hexdigest()
