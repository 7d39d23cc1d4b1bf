"""Salvage: recovers what can be read of a damaged desk file into a new one, by table, by row, and by page.

It works on a private copy, in a process that has not opened either file. The damaged file is not changed.
"""

import os
import shutil
import sqlite3
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from newsdesk.domain import byline
from newsdesk.domain.errors import NothingReadable
from newsdesk.domain.health_report import LossEntry, LossKind, Salvaged
from newsdesk.domain.status import STOPPED, Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.file_writing import OWNERS_FILE
from newsdesk.store import backups, proof, sqlite_errors, workflows
from newsdesk.store.archive import Archive
from newsdesk.store.beside import JOURNAL, LOG, beside
from newsdesk.store.checksums import COLUMNS, checksum
from newsdesk.store.connecting import connect
from newsdesk.store.connection import Connection
from newsdesk.store.drafts import ASIDE
from newsdesk.store.row_reading import FAULTS, Undecoded, name_of, shown
from newsdesk.store.rows import StoryRows
from newsdesk.store.salvage_reading import Row, TableRows, is_id, is_instant, number, read
from newsdesk.store.salvage_tree import Tree
from newsdesk.store.values import content_of, draft_json, instant, valid_utf8

# In this order: what belongs to a story comes after it
_AFTER_STORIES = ("draft", "act", "note", "notice", "copy", "person", "author", "word", "ignored", "unsent")
_COUNTED = {
    "draft": "drafts",
    "act": "acts",
    "note": "notes",
    "notice": "notices",
    "copy": "copies",
    "person": "people",
}
_LOST = {
    "revision": LossKind.VERSIONS,
    "draft": LossKind.TYPED,
    "act": LossKind.HISTORY,
    "note": LossKind.NOTES,
    "notice": LossKind.NOTICES,
    "copy": LossKind.COPIES,
    "ignored": LossKind.FINDINGS,
    "unsent": LossKind.UNSENT,
    "person": LossKind.PEOPLE,
    "author": LossKind.AUTHORS,
    "word": LossKind.DICTIONARY,
}
# People wrote into these: a story of which nothing else is left is kept for their sake
_WRITTEN_IN = ("draft", "note", "unsent")


_NEWEST = "SELECT max(at) FROM (SELECT max(at) AS at FROM revision UNION SELECT max(kept) FROM draft)"


class Salvage:
    """One salvage, from a damaged file into a file that is not there yet."""

    def __init__(self, source: Path, to: Path) -> None:
        self._source, self._to = source, to
        self._lost: Counter[tuple[LossKind, bytes]] = Counter()
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._headlines: dict[bytes, str] = {}
        self._read: dict[str, TableRows] = {}
        self._newest = instant(0)

    def run(self) -> Salvaged:
        """Make the new file. Raises NothingReadable where not a story could be recovered: then there is none."""
        backups.make_folder(self._to.parent)
        with (
            sqlite_errors.as_archive_errors(self._to),
            tempfile.TemporaryDirectory(dir=self._to.parent, prefix=".salvage-") as folder,
        ):
            work, part = Path(folder) / "work", Path(folder) / "part"
            if self._source.exists():
                shutil.copyfile(self._source, work)
            else:
                work.touch()  # what its log holds may be there still
            for suffix in (LOG, JOURNAL):
                if beside(self._source, suffix).exists():
                    shutil.copyfile(beside(self._source, suffix), beside(work, suffix))
            log = Path(folder) / "log"
            if beside(work, LOG).exists():
                shutil.copyfile(beside(work, LOG), log)
            scanned = Path(folder) / "scanned"
            shutil.copyfile(work, scanned)
            seen, kept = self._recover(work, scanned, log, part)
            if os.name == "posix":
                part.chmod(OWNERS_FILE)
            part.replace(self._to)
        counts, lost = dict(self._counts), self._losses()
        return Salvaged(
            path=self._to, source=self._source, stories=kept, seen=seen, counts=counts, newest=self._newest, lost=lost
        )

    def _recover(self, work: Path, scanned: Path, log: Path, part: Path) -> tuple[int, int]:
        make_desk(part)
        with closing(Connection(part, patience=1)) as new:
            self._read = read(work, scanned, log, _layout(new))
            seen, kept = self._write(new)
            self._newest = instant(number(new.one(_NEWEST)[0]))
        if not kept:
            raise NothingReadable(str(self._source), "no story in it can be read")
        # a copy is one file
        with closing(connect(part, patience=1)) as end:
            end.execute(backups.END_LOG)
        return seen, kept

    # -- the new file -------------------------------------------------------------------------------------------------

    def _write(self, new: Connection) -> tuple[int, int]:
        raw = new.raw
        raw.execute("PRAGMA foreign_keys = OFF")
        with new.writing():
            revisions = self._revisions(raw)
            tree = Tree(self._read["parentage"], revisions)
            seen, kept = self._stories(new, revisions, tree)
            raw.executemany("INSERT OR IGNORE INTO parentage VALUES (?, ?)", tree.links())
            notes = {row["id"] for row in self._read["note"].rows if is_id(row.get("id"))}
            for table in _AFTER_STORIES:
                for row in self._read[table].rows:
                    if table == "unsent" and row.get("place") == ASIDE:
                        self._take_up(raw, row)
                        continue
                    if table == "note" and row.get("parent") not in notes:
                        row["parent"] = None  # what it replied to is lost
                    if "story" not in row or row["story"] in (None, b"") or row["story"] in kept:
                        self._insert(raw, table, row)
            self._miss_notes(raw, kept)
        raw.execute("PRAGMA foreign_keys = ON")
        return len(seen), len(kept)

    def _take_up(self, raw: sqlite3.Connection, row: Row) -> None:
        """Make a draft again of one that was set aside because it could not be read, unless a newer one stands."""
        story = row["story"]
        self._lose(LossKind.TYPED, story)  # not whole, in either case
        if not raw.execute("SELECT 1 FROM draft WHERE story = ?", (story,)).fetchone():
            self._insert(raw, "draft", _readable({**row, "base": _base_of(row["item"])}))

    def _revisions(self, raw: sqlite3.Connection) -> dict[bytes, list[Row]]:
        """The revisions by story, in the order in which they were written."""
        by_story: defaultdict[bytes, list[Row]] = defaultdict(list)
        for row in sorted(self._read["revision"].rows, key=lambda row: number(row.get("number"))):
            if self._insert(raw, "revision", row):
                by_story[row["story"]].append(row)
        return by_story

    def _stories(self, new: Connection, revisions: dict[bytes, list[Row]], tree: Tree) -> tuple[set[bytes], set[bytes]]:
        stood = {row["id"]: row for row in self._read["story"].rows}
        seen = {*stood, *revisions, *(row["story"] for row in self._read["revision"].rows)}
        for table in _WRITTEN_IN:
            seen |= {row["story"] for row in self._read[table].rows if is_id(row.get("story"))}
        kept = set()
        for story in sorted(seen, key=lambda story: (number(stood.get(story, {}).get("modified")), story)):
            if self._story(new, story, stood.get(story), revisions.get(story, []), tree):
                kept.add(story)
            else:
                self._lose(LossKind.STORY, story)
        self._counts["stories"] = len(kept)
        return seen, kept

    def _story(self, new: Connection, story: bytes, row: Row | None, revisions: list[Row], tree: Tree) -> bool:
        heads = tree.heads(story, row)
        draft = self._draft_of(story)
        content = _said(heads[-1]["fields"], heads[-1]["body"]) if heads else draft
        if content is None:
            content = self._what_is_left(story, row)
            if content is None:
                return False
            self._keep_typed(new.raw, story, content, row)
        elif row is not None:
            self._miss_versions(story, row, revisions)
        self._headlines[story] = content.headline or content.slug
        standing, created, modified, entered = self._standing(story, row, revisions)
        key = UUID(bytes=story)
        rows = StoryRows(new)
        rows.add(
            key,
            content,
            when=instant(modified),
            head=UUID(bytes=heads[-1]["id"]) if heads else None,
            standing=standing,
            created=instant(created),
            words=number(heads[-1]["words"]) if heads else 0,
        )
        rows.settle(key, versions=len(revisions), forked=len(heads) > 1, entered=entered)
        return True

    def _draft_of(self, story: bytes) -> Content | None:
        drafts = (row for row in self._read["draft"].rows if row["story"] == story)
        return next((said for row in drafts if (said := _said(row["content"])) is not None), None)

    def _what_is_left(self, story: bytes, row: Row | None) -> Content | None:
        """Of a story without a version or draft that can be read: its spoiled words, else what the list shows of it."""
        for spoiled in reversed([each for each in self._read["revision"].rows if each["story"] == story]):
            if (content := _said(spoiled["fields"], spoiled["body"])) is not None:
                self._lose(LossKind.LETTERS, story)
                return content
        if row is not None:
            self._lose(LossKind.WORDS, story)
            return _listed(row)
        if any(each.get("story") == story for table in ("note", "unsent") for each in self._read[table].rows):
            self._lose(LossKind.WORDS, story)
            return Content()
        return None

    def _keep_typed(self, raw: sqlite3.Connection, story: bytes, content: Content, row: Row | None) -> None:
        """Store what is left of a story as a draft, as nobody saved it as a revision."""
        self._read["draft"].rows = [each for each in self._read["draft"].rows if each["story"] != story]
        kept = number(row.get("modified")) if row else 0
        values = (story, None, kept, content.headline, draft_json(content))
        raw.execute(
            "INSERT INTO draft (story, base, kept, headline, content, cursor, scroll, checksum)"
            " VALUES (?, ?, ?, ?, ?, 0, 0, ?)",
            (*values, checksum(*values)),
        )
        self._counts["drafts"] += 1

    def _standing(self, story: bytes, row: Row | None, revisions: list[Row]) -> tuple[Workflow, int, int, int]:
        """Where the story stood, and when it was begun, touched and handed in; as a draft where that is lost."""
        times = [at for each in revisions if is_instant(at := each["at"])]
        times += [each["kept"] for each in self._read["draft"].rows if each["story"] == story]
        first, last = number(min(times, default=0)), number(max(times, default=0))
        if row is None:
            self._lose(LossKind.STANDING, story)
            return workflows.NEW, first, last, last
        standing = self._stood(story, row, {each["id"] for each in revisions})
        told = {"created": first, "modified": last, "entered": last}
        created, modified, entered = (
            int(row[name]) if is_instant(row.get(name)) else usual for name, usual in told.items()
        )
        return standing, created, modified, entered

    def _stood(self, story: bytes, row: Row, held: set[bytes]) -> Workflow:
        try:
            values = [row.get(name, "" if name in workflows.TEXTS else None) for name in workflows.COLUMNS]
            standing = workflows.standing_of(values)
        except FAULTS:
            self._lose(LossKind.STANDING, story)
            return workflows.NEW
        if row.get("checksum") is not None and row["checksum"] != checksum(
            *(row.get(name) for name in COLUMNS["story"])
        ):
            self._lose(LossKind.DOUBTFUL, story)
        if standing.cleared is None or standing.cleared.bytes in held:
            return standing
        # the approved revision is lost, and what is left was never approved, so it must not be exported
        self._lose(LossKind.STANDING, story)
        stays = standing.status if standing.status in STOPPED else Status.DRAFT
        return replace(
            standing,
            status=stays,
            change=None,
            cleared=None,
            scheduled=None,
            held_from=Status.DRAFT if standing.held_from else None,
            spiked_from=Status.DRAFT if standing.spiked_from else None,
        )

    def _insert(self, raw: sqlite3.Connection, table: str, row: Row) -> bool:
        """Insert a row into the new file, with a new checksum; False where it cannot be read."""
        whose = row["story"] if is_id(row.get("story")) else b""
        if proof.wrong_with(table, row):
            self._lose(_LOST[table], whose)
            if table != "draft" or not whose:
                return False
            row = _readable(row)
        if table in COLUMNS:
            summed = checksum(*(row[name] for name in COLUMNS[table]))
            if row.get("checksum") not in (None, summed):
                self._lose(LossKind.DOUBTFUL, whose)
            row = {**row, "checksum": summed}
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        try:
            raw.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))  # noqa: S608 - ours
        except sqlite3.IntegrityError:
            self._lose(_LOST[table], whose)
            return False
        self._counts[_COUNTED.get(table, f"{table}s")] += 1
        return True

    # -- what is lost --------------------------------------------------------------------------------------------------

    def _miss_versions(self, story: bytes, row: Row, revisions: list[Row]) -> None:
        """The number of revisions that the story's row counts and that are missing."""
        missing = number(row.get("versions")) - len(revisions)
        del self._lost[LossKind.VERSIONS, story]
        if is_id(row.get("head")) and row["head"] not in {each["id"] for each in revisions}:
            self._lose(LossKind.NEWEST, story)
            missing -= 1
        if missing > 0:
            self._lose(LossKind.VERSIONS, story, missing)

    def _miss_notes(self, raw: sqlite3.Connection, kept: Iterable[bytes]) -> None:
        """The number of notes that the story's row counts and that are missing."""
        stood = {row["id"]: number(row.get("notes")) for row in self._read["story"].rows}
        open_now = dict(raw.execute("SELECT id, notes FROM story"))
        for story in kept:
            missing = stood.get(story, 0) - open_now.get(story, 0)
            if missing > self._lost[LossKind.NOTES, story]:
                self._lost[LossKind.NOTES, story] = missing

    def _lose(self, what: LossKind, story: bytes, count: int = 1) -> None:
        self._lost[what, story] += count

    def _losses(self) -> tuple[LossEntry, ...]:
        """The losses by story; a lost story comes before its parts."""
        order = list(LossKind)
        found = [(story, order.index(what), what, count) for (what, story), count in self._lost.items() if count > 0]
        return tuple(
            LossEntry(
                what=what, story=name_of(story) if story else "", headline=self._headlines.get(story, ""), count=count
            )
            for story, _, what, count in sorted(found)
        )


def salvage(source: Path, to: Path) -> Salvaged:
    """Recover what can be read of a file into a new one. Raises ArchiveError."""
    return Salvage(source, to).run()


def _base_of(item: Any) -> bytes | None:
    """The base revision of a draft that was set aside."""
    with suppress(ValueError):
        return bytes.fromhex(str(item).partition("-")[0]) or None
    return None


def _readable(row: Row) -> Row:
    """A draft of which each value can be read: where its text says no story, all of that text is the body."""
    content = _said(row["content"]) or Content(body=str(shown(row["content"])))
    base, kept = row.get("base"), row["kept"]
    return {
        "story": row["story"],
        "base": base if is_id(base) else None,
        "kept": kept if is_instant(kept) else 0,
        "cursor": 0,
        "scroll": 0,
        "headline": valid_utf8(content.headline),
        "content": draft_json(content),
        "checksum": None,
    }


def make_desk(path: Path) -> None:
    """Make an empty desk of the newest schema."""
    Archive.open(path).close()


def _layout(new: Connection) -> dict[str, tuple[str, ...]]:
    """The columns of each table, as the file has them."""
    tables = ("revision", "parentage", "story", *_AFTER_STORIES)
    return {table: tuple(row[1] for row in new.all(f"PRAGMA table_info({table})")) for table in tables}


def _said(fields: Any, body: Any = None) -> Content | None:
    """What a revision or a draft says, letters that cannot be read marked as such; None where it says nothing."""
    if not isinstance(fields, str) or not isinstance(body, str | None):
        return None
    try:
        return content_of(valid_utf8(str(fields)), None if body is None else valid_utf8(str(body)))
    except FAULTS:
        return None


def _listed(row: Row) -> Content:
    """The fields of a story that its row in the list has."""
    language = _text(row.get("language")) or "en"
    urgency = row.get("urgency")
    return Content(
        slug=_text(row.get("slug")),
        headline=_text(row.get("headline")),
        section=_text(row.get("section")),
        byline=byline.parse(_text(row.get("byline")), language=language),
        language=language,
        urgency=urgency if type(urgency) is int and 1 <= urgency <= 9 else Content().urgency,
        embargo=_embargo(row),
    )


def _embargo(row: Row) -> Any:
    try:
        values = [row.get(name, "" if name in workflows.TEXTS else None) for name in workflows.COLUMNS]
        return workflows.standing_of(values).embargo
    except FAULTS:
        return None


def _text(value: Any) -> str:
    return valid_utf8(str(value)) if isinstance(value, str | Undecoded) else ""
