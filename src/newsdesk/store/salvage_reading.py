"""Reader of the rows of a damaged file: through SQLite as far as possible, then from the pages themselves.

For a private copy that no other program has open.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsdesk.store import page_search, proof
from newsdesk.store.beside import BESIDE, beside
from newsdesk.store.checksums import COLUMNS, checksum
from newsdesk.store.connecting import connect
from newsdesk.store.drafts import ASIDE
from newsdesk.store.row_reading import FIRST, LAST

# Rows between two that can be read which are asked for one by one
_GAP = 100_000
# of these the file may hold a row several times, as it was at several moments: the last one counts
_WRITTEN = {"story": "modified", "draft": "kept", "unsent": "kept"}
Row = dict[str, Any]


@dataclass(slots=True)
class TableRows:
    """The rows of one table, and whether SQLite could read all of it and finds nothing wrong with it."""

    rows: list[Row] = field(default_factory=list)
    whole: bool = True


def read(work: Path, scanned: Path, log: Path, layout: dict[str, tuple[str, ...]]) -> dict[str, TableRows]:
    """The rows of each table of the layout. `work` is written to; `scanned` and `log` are read page by page."""
    raw = _opened(work)
    try:
        found = {table: _read(raw, table, names) for table, names in layout.items()}
    finally:
        if raw is not None:
            raw.close()
    # a log that is cut holds words that SQLite does not take from it
    torn = [table for table in layout if not found[table].whole or log.exists()]
    if torn:
        _scan(scanned, log, {table: layout[table] for table in torn}, found)
    return found


def is_id(value: Any) -> bool:
    """Whether it is an id as the file keeps one."""
    return type(value) is bytes and len(value) == 16


def is_instant(value: Any) -> bool:
    """Whether it is an instant as the file keeps one, in microseconds."""
    return type(value) is int and FIRST <= value <= LAST


def number(value: Any) -> int:
    """An instant or a count, 0 where it is none."""
    return value if type(value) is int and FIRST <= value <= LAST else 0


# -- through SQLite ---------------------------------------------------------------------------------------------------


def _opened(work: Path) -> sqlite3.Connection | None:
    """The copy as SQLite reads it, with its first bytes made anew where they are gone; None where it cannot."""
    for mended in (False, True):
        if mended:
            _mend_header(work)
        raw = connect(work, patience=1)
        with suppress(sqlite3.Error):
            raw.execute("PRAGMA writable_schema = ON")  # one torn line of the schema does not hide the others
            if raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'revision'").fetchone()[0]:
                return raw
        raw.close()
    return None


def _mend_header(work: Path) -> None:
    size = page_search.size_of(work)
    count = work.stat().st_size // size
    if count:
        with work.open("r+b") as file:
            file.write(page_search.header(size, count))
    for suffix in BESIDE:
        beside(work, suffix).unlink(missing_ok=True)


def _read(raw: sqlite3.Connection | None, table: str, names: Sequence[str]) -> TableRows:
    if raw is None:
        return TableRows(whole=False)
    try:
        has = {row[1] for row in raw.execute(f"PRAGMA table_info({table})")}
    except sqlite3.Error:
        return TableRows(whole=False)
    asked = [name for name in names if name in has]
    if not asked:
        return TableRows(whole=False)
    columns = ", ".join(f'"{name}"' for name in asked)
    sql = f"SELECT rowid, {columns} FROM {table}"  # noqa: S608 - our own names
    found, whole = _walk(raw, sql)
    rows = [dict(zip(asked, row, strict=True)) for row in found]
    # a page that counts its rows wrongly gives rows that never were, and hides others, without an error
    return TableRows(rows=[row for row in rows if _was_one(table, row)], whole=whole and _is_sound(raw, table))


def _is_sound(raw: sqlite3.Connection, table: str) -> bool:
    try:
        return [row[0] for row in raw.execute(f"PRAGMA quick_check({table})")] == ["ok"]
    except sqlite3.Error:
        return False


def _was_one(table: str, row: Row) -> bool:
    """Whether what SQLite made of some bytes can have been a row of the table: what names it is of the right kind."""
    names = ("id", "story") if table in ("revision", "note", "act", "notice", "copy") else ("id",)
    if table == "draft" or row.get("place") == ASIDE:
        names = ("story",)
    elif table == "parentage":
        names = ("revision", "parent")
    elif table in ("author", "word", "unsent"):
        return not proof.wrong_with(table, row)
    return all(is_id(row.get(name)) for name in names)


def _walk(raw: sqlite3.Connection, sql: str) -> tuple[list[Sequence[Any]], bool]:
    """All rows; where pages are torn, those before, those after, and those between that can be found one by one."""
    before, whole = _until_torn(raw, f"{sql} ORDER BY rowid")
    if whole:
        return [row[1:] for row in before], True
    after, _ = _until_torn(raw, f"{sql} ORDER BY rowid DESC")
    rows = {row[0]: row[1:] for row in (*before, *after)}
    first = max((row[0] for row in before), default=0)
    last = min((row[0] for row in after), default=first + 1)
    for place in range(first + 1, min(last, first + _GAP)):
        with suppress(sqlite3.Error):
            for row in raw.execute(f"{sql} WHERE rowid = ?", (place,)):
                rows[row[0]] = row[1:]
    return [rows[place] for place in sorted(rows)], False


def _until_torn(raw: sqlite3.Connection, sql: str) -> tuple[list[Any], bool]:
    found: list[Any] = []
    try:
        found.extend(raw.execute(sql))
    except sqlite3.Error:
        return found, False
    return found, True


# -- from the pages ---------------------------------------------------------------------------------------------------


def _scan(path: Path, log: Path, wanted: dict[str, tuple[str, ...]], read: dict[str, TableRows]) -> None:
    """Add rows from the pages themselves. A row takes the place of one that SQLite read and that is spoiled."""
    sound = {table: {key(table, row) for row in read[table].rows if is_of(table, row)} for table in wanted}
    further: dict[str, dict[Any, Row]] = {table: {} for table in wanted}
    found = page_search.open_pages(path, log if log.exists() else None)
    try:
        for place, values in found.rows():
            for table, names in wanted.items():
                if len(values) != len(names):
                    continue
                row = dict(zip(names, values, strict=True))
                if "number" in row:
                    row["number"] = place
                if is_of(table, row) and key(table, row) not in sound[table]:
                    _keep_last(table, row, further[table])
    finally:
        found.file.close()
        if found.log is not None:
            found.log.close()
    for table, rows in further.items():
        read[table].rows = [row for row in read[table].rows if key(table, row) not in rows] + list(rows.values())


def _keep_last(table: str, row: Row, rows: dict[Any, Row]) -> None:
    held, at = rows.get(key(table, row)), _WRITTEN.get(table)
    if held is None or at is None or row[at] >= held[at]:
        rows[key(table, row)] = row


def is_of(table: str, row: Row) -> bool:
    """Whether a row fits this table and is as it was written: several tables sum up their columns alike."""
    if table == "parentage":
        return is_id(row["revision"]) and is_id(row["parent"])
    return row.get("checksum") == checksum(*(row.get(name) for name in COLUMNS[table])) and not proof.wrong_with(
        table, row
    )


def key(table: str, row: Row) -> Any:
    """What names a row within its table."""
    match table:
        case "parentage":
            return row["revision"], row["parent"]
        case "draft":
            return row["story"]
        case "unsent":
            return tuple(row[name] for name in ("place", "story", "item", "who"))
        case "author":
            return row["name"]
        case "word":
            return row["folded"]
    return row["id"]
