"""Check of every row: it must be readable, match its checksum, and agree with the rows that it repeats."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from newsdesk.domain.health_report import BadRow
from newsdesk.store import (
    acts,
    authors,
    copies,
    desk_words,
    drafts,
    ignored,
    notes,
    notices,
    people,
    revisions,
    unsent,
    workflows,
)
from newsdesk.store.checksums import COLUMNS, checksum
from newsdesk.store.row_reading import FAULTS, RowShape, name_of, shape, shown
from newsdesk.store.rows import shown_of
from newsdesk.store.values import content_of

_BATCH = 200
_KEPT = "SELECT name FROM sqlite_master WHERE type = 'table'"


def _nothing(_: Any) -> None:
    return None


def _standing(row: Any) -> None:
    workflows.standing_of(row[-len(workflows.COLUMNS) :])


_STORY = (
    "id:id created:at modified:at entered:at head:id? forked:flag versions:int words:int urgency:int slug:text "
    "headline:text byline:text section:text language:text claimed_by:text claimed_at:at? notes:int "
    "status:text change:text? held_from:text? spiked_from:text? cleared:id? published:at? scheduled:at? "
    "zone:text assigned:text due:at? embargo_until:at? embargo_zone:text embargo_source:text"
)
_REPEATED = ("words", "urgency", "slug", "headline", "byline", "section", "language")


def _revision(row: Any) -> None:
    *noted, fields, body = row
    revisions.WHOLE.make((*noted, None, fields, body))


def _grains(row: Any) -> None:
    if not all(type(grain) is int for grain in json.loads(row[1])):
        raise ValueError("grains are no numbers")


# The program's own readers, and further columns that a reader passes over
_SHAPES: tuple[tuple[RowShape[Any], str], ...] = (
    (shape("story", _STORY, _standing), ""),
    (
        shape(
            "revision",
            "id:id story:id who:text at:at why:text headline:text words:int fields:text body:text",
            _revision,
        ),
        "",
    ),
    (shape("parentage", "revision:id parent:id", _nothing), ""),
    (drafts.DRAFT, "headline:text"),
    (acts.ACT, ""),
    (notes.NOTE, ""),
    (notices.NOTICE, ""),
    (copies.COPY, ""),
    (people.PERSON, "folded:text"),
    (authors.AUTHOR, ""),
    (desk_words.WORD, "folded:text who:text at:at"),
    (ignored.IGNORED, "who:text at:at"),
    (unsent.UNSENT, ""),
    (shape("mention", "story:id named:id", _nothing), ""),
    (shape("tally", "section:text status:text queue:text stories:int", _nothing), ""),
    (shape("sketch", "story:id grains:text", _grains), ""),
    (shape("unsketched", "story:id", _nothing), ""),
)


@dataclass(slots=True)
class Proof:
    """Result: the number of rows read, and the damaged ones."""

    rows: int = 0
    bad: list[BadRow] = field(default_factory=list)


def prove(raw: sqlite3.Connection, *, breathe: Callable[[], None] = lambda: None) -> Proof:
    """Read every row of every table, of whatever schema of ours. `breathe` is called every few hundred rows.

    Raises sqlite3.Error where SQLite itself cannot go on.
    """
    held = {shown(name) for (name,) in raw.execute(_KEPT)}
    proof = Proof()
    for known, more in _SHAPES:
        if known.table in held:
            _prove_table(raw, known, more, proof, breathe)
    if {"story", "revision", "mention"} <= held:
        for bad in _torn(raw, breathe):
            proof.bad.append(bad)
    proof.bad = _once(proof.bad)
    return proof


def wrong_with(table: str, row: Mapping[str, Any]) -> str:
    """What is wrong with a row, given by its columns; empty where the program can read it."""
    known, more = next((known, more) for known, more in _SHAPES if known.table == table)
    columns = [column for column in (*known.columns, *shape(table, more, _nothing).columns) if column.name in row]
    values = [row[column.name] for column in columns]
    if wrong := RowShape(table, tuple(columns), _nothing).wrong(values):
        return wrong
    if not all(column.name in row for column in known.columns):
        return ""
    try:
        known.make(tuple(values[: len(known.columns)]))
    except FAULTS as error:
        return f"cannot be read: {error}"
    return ""


def _prove_table(
    raw: sqlite3.Connection, known: RowShape[Any], more: str, proof: Proof, breathe: Callable[[], None]
) -> None:
    has = [shown(row[1]) for row in raw.execute(f"PRAGMA table_info({known.table})")]
    further = shape(known.table, more, _nothing)
    asked = [column for column in (*known.columns, *further.columns) if column.name in has]
    reads_all = all(column.name in has for column in known.columns)
    sums = [name for name in COLUMNS.get(known.table, ()) if name in has] if "checksum" in has else []
    names = ", ".join(
        f'"{name}"' for name in (*(column.name for column in asked), *sums, *(["checksum"] if sums else []))
    )
    found = raw.execute(f"SELECT {names} FROM {known.table}")  # noqa: S608 - our own names
    looked = RowShape(known.table, tuple(asked), known.make if reads_all else _nothing)
    for batch in _batches(found):
        for row in batch:
            proof.rows += 1
            if wrong := _wrong(looked, len(known.columns), row, sums):
                proof.bad.append(_named(looked, row, wrong))
        breathe()


def _wrong(looked: RowShape[Any], read: int, row: Sequence[Any], sums: Sequence[str]) -> str:
    if wrong := looked.wrong(row):
        return wrong
    try:
        looked.make(row[:read])
    except FAULTS as error:
        return f"cannot be read: {error}"
    if not sums:
        return ""
    found, kept = row[len(looked.columns) : -1], row[-1]
    if kept is None:
        return "has no checksum"
    return "" if checksum(*found) == kept else "is not as it was written"


def _torn(raw: sqlite3.Connection, breathe: Callable[[], None]) -> Iterator[BadRow]:
    """Stories whose row does not agree with their newest revision."""
    mentions: dict[bytes, set[bytes]] = {}
    for story, named in raw.execute("SELECT story, named FROM mention"):
        mentions.setdefault(story, set()).add(named)
    has = {shown(row[1]) for row in raw.execute("PRAGMA table_info(story)")}
    repeated = ", ".join(f"story.{name}" if name in has else "NULL" for name in _REPEATED)
    sql = f"""SELECT story.id, {repeated}, revision.words, revision.headline, revision.fields, revision.body
              FROM story JOIN revision ON revision.id = story.head"""  # noqa: S608 - our own names
    for batch in _batches(raw.execute(sql)):
        for story, *told in batch:
            if wrong := _differs(told, mentions.get(story, set())):
                yield BadRow(table="story", row=name_of(story), story=name_of(story), reason=wrong)
        breathe()


def _differs(told: Sequence[Any], mentioned: set[bytes]) -> str:
    row, (words, headline, fields, body) = told[: len(_REPEATED)], told[len(_REPEATED) :]
    try:
        content = content_of(fields, body)
    except FAULTS:
        return "the words of its newest revision cannot be read"
    wanted = shown_of(content, words)
    wrong = [name for name, kept, said in zip(_REPEATED, row, wanted, strict=True) if kept not in (said, None)]
    if "byline" in wrong:  # another version of the program may have put it together otherwise; the checksum holds it
        wrong.remove("byline")
    if headline != wanted[3]:
        wrong.append("headline")
    if mentioned != {entry.story.bytes for entry in content.related if entry.story}:
        wrong.append("Check Also")
    return f"says something else than its newest revision: {', '.join(dict.fromkeys(wrong))}" if wrong else ""


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _named(looked: RowShape[Any], row: Sequence[Any], wrong: str) -> BadRow:
    named = {column.name: value for column, value in zip(looked.columns, row, strict=False)}
    story = named["id"] if looked.table == "story" else named.get("story")
    return BadRow(
        table=looked.table,
        row=name_of(row[0]),
        story=name_of(story) if story is not None else "",
        reason=wrong,
    )


def _once(bad: list[BadRow]) -> list[BadRow]:
    """Each damaged row once, with the first fault found."""
    return list({(each.table, each.row): each for each in reversed(bad)}.values())[::-1]
