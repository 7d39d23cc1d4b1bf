"""Recovers what can be read of a damaged file into a new one: table by table, row by row, and page by page.

Works on a private copy, in a process that has neither file open otherwise. The damaged file is left as it is.
"""

import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import ArchiveDamaged
from newsdesk.domain.health import BadRow, Salvaged
from newsdesk.domain.story import Content
from newsdesk.store import backups, faults, pages, proof, standings
from newsdesk.store.archive import Archive
from newsdesk.store.checksums import COLUMNS, checksum
from newsdesk.store.connection import Connection, connect
from newsdesk.store.drafts import ASIDE
from newsdesk.store.reading import FAULTS, Undecoded, is_id, is_instant, name_of, shown
from newsdesk.store.rows import Rows
from newsdesk.store.values import content_of, instant, sound, whole

# In this order: what belongs to a story comes after it
_AFTER_STORIES = ("draft", "act", "note", "notice", "copy", "person", "author", "word", "ignored", "unsent")
# Rows between two that can be read which are asked for one by one
_GAP = 100_000
_COUNTED = {
    "draft": "drafts",
    "act": "acts",
    "note": "notes",
    "notice": "notices",
    "copy": "copies",
    "person": "people",
}
Row = dict[str, Any]


@dataclass(slots=True)
class _Found:
    """The rows of one table, and whether SQLite could read all of it."""

    rows: list[Row] = field(default_factory=list)
    whole: bool = True


class Salvage:
    """One salvage, from a damaged file into a file that is not there yet."""

    def __init__(self, source: Path, to: Path) -> None:
        self._source, self._to = source, to
        self._lost: list[BadRow] = []
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._parents: set[bytes] = set()

    def run(self) -> Salvaged:
        """Make the new file. Raises ArchiveDamaged where not a word could be recovered: then there is none."""
        backups.make_folder(self._to.parent)
        with faults.named(self._to), tempfile.TemporaryDirectory(dir=self._to.parent, prefix=".salvage-") as folder:
            work, part = Path(folder) / "work", Path(folder) / "part"
            if self._source.exists():
                shutil.copyfile(self._source, work)
            else:
                work.touch()  # what its log holds may be there still
            for suffix in ("-wal", "-journal"):
                if backups.beside(self._source, suffix).exists():
                    shutil.copyfile(backups.beside(self._source, suffix), backups.beside(work, suffix))
            log = Path(folder) / "log"
            if backups.beside(work, "-wal").exists():
                shutil.copyfile(backups.beside(work, "-wal"), log)
            scanned = Path(folder) / "scanned"
            shutil.copyfile(work, scanned)
            seen, kept = self._recover(work, scanned, log, part)
            part.replace(self._to)
        return Salvaged(
            path=self._to,
            stories=kept,
            seen=seen,
            counts=dict(self._counts),
            lost=tuple(self._lost),
        )

    def _recover(self, work: Path, scanned: Path, log: Path, part: Path) -> tuple[int, int]:
        Archive.open(part).close()
        with closing(Connection(part, patience=1)) as new:
            layout = _layout(new)
            raw = _opened(work)
            try:
                read = {table: _read(raw, table, names) for table, names in layout.items()}
            finally:
                if raw is not None:
                    raw.close()
            self._scan(scanned, log, layout, read)
            seen, kept = self._write(new, read)
        if not kept:
            raise ArchiveDamaged(str(self._source), "not a word in it can be recovered")
        # a copy is one file
        with closing(connect(part, patience=1)) as end:
            end.execute(backups.END_LOG)
        return seen, kept

    # -- what SQLite does not find ----------------------------------------------------------------------------------

    def _scan(self, path: Path, log: Path, layout: dict[str, tuple[str, ...]], read: dict[str, _Found]) -> None:
        """Rows from the pages themselves, of tables that could not be read to their end. Their checksum tells them."""
        wanted = [table for table in layout if not read[table].whole]
        # a log that is cut holds words that SQLite does not take from it
        wanted = list(layout) if log.exists() else wanted
        if not wanted:
            return
        lengths = {table: len(layout[table]) for table in wanted}
        known = {table: {_key(table, row) for row in read[table].rows} for table in wanted}
        found = pages.opened(path, log if log.exists() else None)
        try:
            for number, values in found.rows():
                for table in wanted:
                    if len(values) != lengths[table]:
                        continue
                    row = dict(zip(layout[table], values, strict=True))
                    if "number" in row:
                        row["number"] = number
                    if _is_of(table, row) and (key := _key(table, row)) not in known[table]:
                        known[table].add(key)
                        read[table].rows.append(row)
        finally:
            found.file.close()
            if found.log is not None:
                found.log.close()

    # -- the new file -------------------------------------------------------------------------------------------------

    def _write(self, new: Connection, read: dict[str, _Found]) -> tuple[int, int]:
        raw = new.raw
        raw.execute("PRAGMA foreign_keys = OFF")
        with new.writing():
            revisions = self._revisions(raw, read["revision"].rows)
            held = {row["id"] for rows in revisions.values() for row in rows}
            for row in read["parentage"].rows:
                if row["revision"] in held and row["parent"] in held:
                    raw.execute("INSERT OR IGNORE INTO parentage VALUES (?, ?)", (row["revision"], row["parent"]))
                    self._parents.add(row["parent"])
            seen, kept = self._stories(new, revisions, read)
            for table in _AFTER_STORIES:
                rows = read[table].rows if table != "unsent" else self._set_aside(raw, read["unsent"].rows)
                for row in rows:
                    if "story" not in row or row["story"] in (None, b"") or row["story"] in kept:
                        self._insert(raw, table, row)
        raw.execute("PRAGMA foreign_keys = ON")
        return len(seen), len(kept)

    def _set_aside(self, raw: sqlite3.Connection, rows: Iterable[Row]) -> Iterable[Row]:
        """Make drafts again of what was set aside because it could not be read, where none stands now."""
        for row in rows:
            if row["place"] != ASIDE:
                yield row
                continue
            taken = raw.execute("SELECT 1 FROM draft WHERE story = ?", (row["story"],)).fetchone()
            kept = not taken and self._insert(raw, "draft", _readable({**row, "base": _base_of(row["item"])}))
            told = "what can be read of it is the draft again" if kept else "a newer draft stands in its place"
            self._lose("unsent", row["story"], f"was set aside; {told}", row["story"])

    def _revisions(self, raw: sqlite3.Connection, rows: Iterable[Row]) -> dict[bytes, list[Row]]:
        """By story, in the order in which they were written."""
        by_story: defaultdict[bytes, list[Row]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: row["number"] if isinstance(row["number"], int) else 0):
            if self._insert(raw, "revision", row):
                by_story[row["story"]].append(row)
        return by_story

    def _stories(
        self, new: Connection, revisions: dict[bytes, list[Row]], read: dict[str, _Found]
    ) -> tuple[set[bytes], set[bytes]]:
        stood = {row["id"]: row for row in read["story"].rows if is_id(row["id"])}
        drafts = {row["story"]: row for row in read["draft"].rows if is_id(row["story"])}
        seen = {*stood, *revisions, *drafts}
        seen |= {row["story"] for row in read["revision"].rows if is_id(row["story"])}
        kept = set()
        placed = sorted(seen, key=lambda story: _int(stood.get(story, {}).get("modified")))
        for story in placed:
            if self._story(new, story, stood.get(story), revisions.get(story, []), drafts.get(story)):
                kept.add(story)
            else:
                self._lose("story", story, "no words of it can be read", story)
        self._counts["stories"] = len(kept)
        return seen, kept

    def _story(self, new: Connection, story: bytes, row: Row | None, revisions: list[Row], draft: Row | None) -> bool:
        heads = [each for each in revisions if each["id"] not in self._parents]
        if not heads and draft is None:
            return False
        try:
            head = heads[-1] if heads else None
            content = (
                content_of(head["fields"], head["body"]) if head else content_of(_readable(draft or {})["content"])
            )
        except FAULTS:
            content, head = Content(), None
        standing, created, modified, entered = self._standing(story, row, revisions, draft)
        key = UUID(bytes=story)
        rows = Rows(new)
        rows.add(
            key,
            content,
            when=instant(modified),
            head=UUID(bytes=head["id"]) if head else None,
            standing=standing,
            created=instant(created),
            words=_int(head["words"]) if head else 0,
        )
        rows.settle(key, versions=len(revisions), forked=len(heads) > 1, entered=entered)
        return True

    def _standing(
        self, story: bytes, row: Row | None, revisions: list[Row], draft: Row | None
    ) -> tuple[Any, int, int, int]:
        """Where the story stood, and when it was begun, touched and handed in; as a draft where that is lost."""
        times = [at for each in revisions if (at := each["at"]) and is_instant(at)]
        first = min(times, default=_int(draft["kept"]) if draft else 0)
        last = max(times, default=first)
        if row is None:
            self._lose("story", story, "where it stood is lost: it is a draft now", story)
            return standings.NEW, first, last, last
        try:
            values = [row.get(name, "" if name in standings.TEXTS else None) for name in standings.COLUMNS]
            standing = standings.standing_of(values)
        except FAULTS as error:
            self._lose("story", story, f"where it stood is lost ({error}): it is a draft now", story)
            standing = standings.NEW
        told = {"created": first, "modified": last, "entered": last}
        created, modified, entered = (
            int(row[name]) if is_instant(row.get(name)) else usual for name, usual in told.items()
        )
        return standing, created, modified, entered

    def _insert(self, raw: sqlite3.Connection, table: str, row: Row) -> bool:
        """A row into the new file, with a checksum of what it says now; False where it cannot be read."""
        if wrong := proof.wrong_with(table, row):
            self._lose(table, row.get("id", row.get("story", b"")), wrong, row.get("story"))
            if table != "draft" or not is_id(row["story"]):
                return False
            row = _readable(row)
        if table in COLUMNS:
            summed = checksum(*(row[name] for name in COLUMNS[table]))
            if row.get("checksum") not in (None, summed):
                doubt = "is not as it was written; what can be read of it is kept"
                self._lose(table, row.get("id", row.get("story", b"")), doubt, row.get("story"))
            row = {**row, "checksum": summed}
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        try:
            raw.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))  # noqa: S608 - our names
        except sqlite3.IntegrityError as error:
            self._lose(table, row.get("id", row.get("story", b"")), str(error), row.get("story"))
            return False
        self._counts[_COUNTED.get(table, f"{table}s")] += 1
        return True

    def _lose(self, table: str, row: Any, why: str, story: Any) -> None:
        whose = name_of(story) if story is not None else ""
        self._lost.append(BadRow(table=table, row=name_of(row), reason=why, story=whose))


def salvage(source: Path, to: Path) -> Salvaged:
    """Recover what can be read of a file into a new one. Raises ArchiveError."""
    return Salvage(source, to).run()


def _base_of(item: Any) -> bytes | None:
    """The revision that a draft grew from which was set aside."""
    with suppress(ValueError):
        return bytes.fromhex(str(item).partition("-")[0]) or None
    return None


def _readable(row: Row) -> Row:
    """A draft of which each value can be read: where its text says no story, all of that text is the body."""
    text = str(shown(row["content"]))
    try:
        content = content_of(text)
    except FAULTS:
        content = Content(body=text)
    base, kept = row.get("base"), row["kept"]
    return {
        "story": row["story"],
        "base": base if is_id(base) else None,
        "kept": kept if is_instant(kept) else 0,
        "cursor": 0,
        "scroll": 0,
        "headline": sound(content.headline),
        "content": whole(content),
        "checksum": None,
    }


def _layout(new: Connection) -> dict[str, tuple[str, ...]]:
    """The columns of each table as the file holds them."""
    tables = ("revision", "parentage", "story", *_AFTER_STORIES)
    return {table: tuple(row[1] for row in new.all(f"PRAGMA table_info({table})")) for table in tables}


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
    size = pages.size_of(work)
    count = work.stat().st_size // size
    if count:
        with work.open("r+b") as file:
            file.write(pages.header(size, count))
    for suffix in ("-wal", "-shm", "-journal"):
        backups.beside(work, suffix).unlink(missing_ok=True)


def _read(raw: sqlite3.Connection | None, table: str, names: Sequence[str]) -> _Found:
    if raw is None:
        return _Found(whole=False)
    try:
        has = {row[1] for row in raw.execute(f"PRAGMA table_info({table})")}
    except sqlite3.Error:
        return _Found(whole=False)
    asked = [name for name in names if name in has]
    if not asked:
        return _Found(whole=False)
    columns = ", ".join(f'"{name}"' for name in asked)
    sql = f"SELECT rowid, {columns} FROM {table}"  # noqa: S608 - our own names
    found, whole = _walk(raw, sql)
    return _Found(rows=[dict(zip(asked, row, strict=True)) for row in found], whole=whole)


def _walk(raw: sqlite3.Connection, sql: str) -> tuple[list[Sequence[Any]], bool]:
    """All rows; where pages are torn, those before, those after, and those between that can be found one by one."""
    before, whole = _until_torn(raw, f"{sql} ORDER BY rowid")
    if whole:
        return [row[1:] for row in before], True
    after, _ = _until_torn(raw, f"{sql} ORDER BY rowid DESC")
    rows = {row[0]: row[1:] for row in (*before, *after)}
    first = max((row[0] for row in before), default=0)
    last = min((row[0] for row in after), default=first + 1)
    for number in range(first + 1, min(last, first + _GAP)):
        with suppress(sqlite3.Error):
            for row in raw.execute(f"{sql} WHERE rowid = ?", (number,)):
                rows[row[0]] = row[1:]
    return [rows[number] for number in sorted(rows)], False


def _until_torn(raw: sqlite3.Connection, sql: str) -> tuple[list[Any], bool]:
    found: list[Any] = []
    try:
        found.extend(raw.execute(sql))
    except sqlite3.Error:
        return found, False
    return found, True


def _is_of(table: str, row: Row) -> bool:
    """Whether a row that lay in some page is one of this table: its checksum says so."""
    if table == "parentage":
        return is_id(row["revision"]) and is_id(row["parent"])
    if any(type(value) is Undecoded for value in row.values()):
        return False
    return row.get("checksum") == checksum(*(row[name] for name in COLUMNS[table]))


def _key(table: str, row: Row) -> Any:
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


def _int(value: Any) -> int:
    return value if is_instant(value) else 0
