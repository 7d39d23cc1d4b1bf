"""Drafts, moves, lists, queues, search, bulk against plain sqlite3: the same settings and words, in the same run."""

import argparse
import datetime as dt
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from newsdesk.domain.act import Act
from newsdesk.domain.draft import Draft
from newsdesk.domain.person import Role
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import ListOrder, StoryQuery
from newsdesk.domain.workflow import Workflow
from newsdesk.store.archive import Archive
from stories import content
from table import Row, show
from words import body, vocabulary

START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_SETTINGS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;"
_SCHEMA = """
CREATE TABLE story (id INTEGER PRIMARY KEY, modified INTEGER, headline TEXT, section TEXT, body TEXT);
CREATE INDEX story_by_modified ON story (modified);
CREATE VIRTUAL TABLE found USING fts5(headline, body, content='story', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER came AFTER INSERT ON story BEGIN
    INSERT INTO found (rowid, headline, body) VALUES (new.id, new.headline, new.body);
END;
"""
_ADD = "INSERT INTO story (modified, headline, section, body) VALUES (?, ?, ?, ?)"
_PAGE = "SELECT id, modified, headline, section FROM story WHERE modified < ? ORDER BY modified DESC LIMIT 50"
_FOUND = """
SELECT story.id, modified, story.headline, section FROM found JOIN story ON story.id = found.rowid
WHERE found MATCH ? ORDER BY found.rowid DESC LIMIT 50
"""
_RANKED = """
SELECT story.id, modified, story.headline, section FROM (
    SELECT rowid AS id, rank FROM found WHERE found MATCH ? ORDER BY rank LIMIT 50
) AS best JOIN story USING (id)
"""
_MOVED = "UPDATE story SET modified = ?, section = ? WHERE id = ?"
_INDEXED = (
    "INSERT INTO found (found, rowid, headline, body) SELECT 'delete', id, headline, body FROM story WHERE id = ?",
    "INSERT INTO found (rowid, headline, body) SELECT id, headline, body FROM story WHERE id = ?",
)
_ACT = "INSERT INTO act (story, verb, who, at, was, now) VALUES (?, 'file', 'City reporter', ?, ?, ?)"
_REVISION = "INSERT INTO revision VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"
_HISTORY = "SELECT id, who, at, why, headline, words FROM revision WHERE story = ? ORDER BY number DESC"
_DESK = """
CREATE TABLE act (number INTEGER PRIMARY KEY, story INTEGER, verb TEXT, who TEXT, at INTEGER, was TEXT, now TEXT);
CREATE TABLE revision (number INTEGER PRIMARY KEY, id BLOB, story INTEGER, who TEXT, at INTEGER, why TEXT,
    headline TEXT, words INTEGER, body TEXT);
CREATE INDEX revision_by_story ON revision (story, number);
"""
_LAST = 2**62
_ROUNDS = 31
_ENOUGH = 4000  # milliseconds for one row of the table
_KEPT = 1600
_MOVES = 201
_SECONDS_ON = 10**7
# Of twenty stories of a desk: one filed, one on its way to that, the others published
_STATUSES = (Status.FILED, Status.DRAFT, *[Status.PUBLISHED] * 18)
# What a draft holds beside the body is about as long as this
_FIELDS = "f" * 200


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The floor: SQLite itself, as the archive sets it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(_SETTINGS + _SCHEMA)
        yield connection


def drafts(folder: Path) -> list[Row]:
    """One draft of six kilobytes after the other; floor and ours take turns, so that both meet the same disk."""
    text = body(1, 1200)[:5400]
    draft = Draft(story=uuid4(), base=None, content=replace(content(1), body=text), kept=START)
    typed = [f"{text}{turn:06}" for turn in range(_KEPT)]
    with raw(folder / "raw.db") as connection, Archive.open(folder / "drafts.newsdesk") as archive:
        connection.execute("CREATE TABLE draft (story BLOB PRIMARY KEY, content TEXT)")
        connection.execute("INSERT INTO draft VALUES (x'00', '')")
        archive.drafts.keep(draft)
        floors, ours = [], []
        for text in typed:
            kept, row = replace(draft, content=replace(draft.content, body=text)), (f"{text}{_FIELDS}",)
            floors.append(_took(partial(connection.execute, "UPDATE draft SET content = ?", row)))
            ours.append(_took(partial(archive.drafts.keep, kept)))
    pairs = (("p50", 50, "1.5"), ("p99", 99, "2"))
    return [
        Row(what=f"draft saved, {name}", floor=_percentile(floors, at), ours=_percentile(ours, at), aim=aim, unit="ms")
        for name, at, aim in pairs
    ]


def desk(folder: Path) -> list[Row]:
    """One story after the other is moved and its act kept, in one commit; then the history of a story."""
    with raw(folder / "raw.db") as connection, Archive.open(folder / "desk.newsdesk") as archive:
        connection.executescript(_DESK)
        stories = [content(number) for number in range(1000)]
        _fill_raw(connection, stories)
        _fill(archive, stories)
        rows = []
        for words in (350, 20_000):
            story, moved = _kept(connection, archive, words), partial(_acted, connection, archive)
            standing = Workflow(assigned="City reporter")
            rows.append(moved(f"move, {words:,} words", *story, _moves(standing), _INDEXED, "1.3 x floor + 2"))
            rows.append(moved(f"assignment, {words:,} words", *story, _dues(standing), (), "floor + 2"))
        return [*rows, _history(connection, archive)]


def _moves(standing: Workflow) -> Iterator[Workflow]:
    while True:
        yield replace(standing, status=Status.FILED)
        yield standing


def _dues(standing: Workflow) -> Iterator[Workflow]:
    for turn in count(1):
        yield replace(standing, due=START + dt.timedelta(minutes=turn))


def _acted(
    connection: sqlite3.Connection,
    archive: Archive,
    what: str,
    row: int,
    story: UUID,
    turns: Iterator[Workflow],
    indexed: tuple[str, ...],
    aim: str,
) -> Row:
    """Each turn writes the row, the act and, where lists move, the index, which knows a story by its place in them."""
    standing = archive.stories.get(story).standing
    said = '{"status":"filed","assigned":"City reporter"}'
    clock = count(_SECONDS_ON)

    def floor() -> None:
        at = next(clock)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_MOVED, (at, "Sport", row))
        connection.execute(_ACT, (row, at, said, said))
        for statement in indexed:
            connection.execute(statement, (row,))
        connection.execute("COMMIT")

    def ours() -> None:
        nonlocal standing
        was, standing, when = standing, next(turns), START + dt.timedelta(seconds=next(clock))
        act = Act(
            id=uuid4(),
            story=story,
            verb="file",
            who="City reporter",
            role=Role.REPORTER,
            at=when,
            revision=None,
            was=was,
            now=standing,
        )
        with archive.transaction():
            archive.stories.update_workflow(story, standing, when=when)
            archive.acts.add(act)

    return _compared(what, floor, ours, aim, rounds=_MOVES)


def _history(connection: sqlite3.Connection, archive: Archive) -> Row:
    """A story with twenty revisions of a thousand words."""
    story, base = uuid4(), None
    for turn in range(20):
        when, words = START + dt.timedelta(days=1, minutes=turn), content(turn)
        base = archive.revisions.save(story, words, base=base, who="City reporter", when=when, words=1000).revision
        row = (base.bytes, 7, "City reporter", turn, "saved", words.headline, 1000, words.body)
        connection.execute(_REVISION, row)
    floor = partial(_all, connection, _HISTORY, 7)
    return _compared("history of 20 revisions", floor, partial(archive.revisions.history, story), "floor + 2")


def _kept(connection: sqlite3.Connection, archive: Archive, words: int) -> tuple[int, UUID]:
    """A story of so many words, in the floor and in ours."""
    story, written = uuid4(), replace(content(1), body=body(1, words))
    standing = Workflow(assigned="City reporter")
    archive.stories.add(story, written, who="bench", when=START, why="saved", words=words, standing=standing)
    added = connection.execute(_ADD, (1, written.headline, written.section, written.body))
    return added.lastrowid or 0, story


def bulk(folder: Path) -> list[Row]:
    """A thousand stories in one transaction."""
    stories = [content(number) for number in range(1000)]
    with raw(folder / "raw.db") as connection, Archive.open(folder / "bulk.newsdesk") as archive:
        floor = _took(lambda: _fill_raw(connection, stories))
        ours = _took(lambda: _fill(archive, stories))
    rows = [Row(what="1,000 stories added", floor=floor, ours=ours, aim="3", unit="ms")]
    sizes = [_size(folder / name) / len(stories) / 1024 for name in ("raw.db", "bulk.newsdesk")]
    rows.append(Row(what="disk for a story", floor=sizes[0], ours=sizes[1], aim="", unit="KB"))
    return rows


def lists(folder: Path, stories: int) -> list[Row]:
    """The desk list and search in an archive of that size."""
    with raw(folder / f"raw{stories}.db") as connection, Archive.open(folder / f"{stories}.newsdesk") as archive:
        for start in range(0, stories, 1000):
            batch = [content(number) for number in range(start, start + 1000)]
            _fill_raw(connection, batch, start)
            _fill(archive, batch, start)
        return [replace(row, what=f"{row.what}, {stories:,}") for row in _asked(connection, archive)]


def _asked(connection: sqlite3.Connection, archive: Archive) -> Iterator[Row]:
    def sql(statement: str, *values: object) -> Callable[[], object]:
        return partial(_all, connection, statement, *values)

    def page(**query: Any) -> Callable[[], object]:
        return partial(archive.stories.page, StoryQuery(**query))

    story = content(77)
    headwords = " OR ".join(sorted(set(story.headline.lower().split())))
    yield _compared("list, first page", sql(_PAGE, _LAST), page(), "floor + 2")
    yield _compared("list, one section", sql(_PAGE, _LAST), page(section="Sport"), "floor + 2")
    filed: dict[str, Any] = {"queue": Status.FILED, "order": ListOrder.WAITING}
    yield _compared("queue, first page", sql(_PAGE, _LAST), page(**filed), "floor + 2")
    middle = archive.stories.page(StoryQuery(**filed), limit=archive.stories.counts().by_queue[Status.FILED] // 2).after
    further = partial(archive.stories.page, StoryQuery(**filed), after=middle)
    yield _compared("queue, from its middle", sql(_PAGE, _LAST), further, "floor + 2")
    yield _compared("queue, one section", sql(_PAGE, _LAST), page(section="Sport", **filed), "floor + 2")
    yield _compared("my drafts", sql(_PAGE, _LAST), page(mine="Reporter 1"), "floor + 2")
    for name, typed, match in _SEARCHES:
        yield _compared(f"search, {name}", sql(_FOUND, match), page(text=typed), "1.3 x floor + 2")
    name, typed, match = _SEARCHES[0]
    searched = page(text=typed, **filed)
    yield _compared(f"search in the queue, {name}", sql(_FOUND, match), searched, "1.3 x floor + 2")
    mine = page(text=typed, mine="Reporter 1")
    yield _compared(f"search in my drafts, {name}", sql(_FOUND, match), mine, "1.3 x floor + 2")
    ranked = page(text=_SEARCHES[0].typed, order=ListOrder.LIKENESS)
    yield _compared(f"ranked, {_SEARCHES[0].name}", sql(_RANKED, _SEARCHES[0].match), ranked, "1.3 x floor + 2")
    counts = partial(archive.stories.counts, "Reporter 1")
    yield _compared("counts", sql("SELECT section, count(*) FROM story GROUP BY 1"), counts, "floor + 2")
    alike = partial(archive.search.alike, story, not_story=UUID(int=0))
    yield _compared("alike", sql(_RANKED, headwords), alike, "floor + 30")


class _Search(NamedTuple):
    name: str
    typed: str
    match: str


_RARE = vocabulary()[4000]
_SEARCHES = (
    _Search("common word", "council ", '"council"'),
    _Search("word in every story", "the ", '"the"'),
    _Search("rare word", f"{_RARE} ", f'"{_RARE}"'),
    _Search("two words", "council water ", '"council" AND "water"'),
    _Search("two letters", "co", '"co"*'),
    _Search("four letters", "coun", '"coun"*'),
    _Search("rare prefix", _RARE[:5], f'"{_RARE[:5]}"*'),
    _Search("phrase", '"of the council"', '"of the council"'),
)


def _fill_raw(connection: sqlite3.Connection, stories: list[Content], start: int = 0) -> None:
    connection.execute("BEGIN")
    for number, story in enumerate(stories, start):
        connection.execute(_ADD, (number, story.headline, story.section, story.body))
    connection.execute("COMMIT")


def _fill(archive: Archive, stories: list[Content], start: int = 0) -> None:
    with archive.transaction():
        for number, story in enumerate(stories, start):
            when = START + dt.timedelta(minutes=number)
            status, urgency = _STATUSES[number % len(_STATUSES)], 1 + number % 8
            standing = Workflow(status=status, assigned=f"Reporter {number % 30}")
            archive.stories.add(
                uuid4(),
                replace(story, urgency=urgency),
                who="bench",
                when=when,
                why="saved",
                words=350,
                standing=standing,
            )


def _all(connection: sqlite3.Connection, statement: str, *values: object) -> object:
    return connection.execute(statement, values).fetchall()


def _compared(
    what: str, floor: Callable[[], object], ours: Callable[[], object], aim: str, *, rounds: int = _ROUNDS
) -> Row:
    times: list[tuple[float, float]] = []
    while len(times) < rounds and sum(map(sum, times)) < _ENOUGH:
        times.append((_took(floor), _took(ours)))
    floors, mine = zip(*times, strict=True)
    return Row(what=what, floor=statistics.median(floors), ours=statistics.median(mine), aim=aim, unit="ms")


def _took(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _percentile(times: list[float], at: int) -> float:
    return statistics.quantiles(times, n=100)[at - 1]


def _size(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


def rows(sizes: list[int]) -> list[Row]:
    """Everything, with archives of these sizes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("drafts", "desk", "bulk", "lists"):
            (folder / part).mkdir()
        return [
            *drafts(folder / "drafts"),
            *desk(folder / "desk"),
            *bulk(folder / "bulk"),
            *(row for size in sizes for row in lists(folder / "lists", size)),
        ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, nargs="*", default=[10_000, 100_000])
    show(rows(parser.parse_args().stories))
