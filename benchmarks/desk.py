"""What an editor does all day, whole verbs through the newsroom: against one raw commit of as many rows."""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Role
from newsdesk.settings import Settings
from stories import content
from table import Row, show

WORDS = (350, 20_000)
REVISIONS = 20
_ROUNDS = 41
_NUMBERS = count(1)  # no two stories of a day may have one slug
_SCHEMA = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE story (id INTEGER PRIMARY KEY, standing TEXT);
CREATE TABLE act (number INTEGER PRIMARY KEY, story INTEGER, was TEXT, now TEXT);
INSERT INTO story VALUES (1, '');
"""
_STANDING = '{"status":"filed","assigned":"City reporter"}'


def _raw_act(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE story SET standing = ? WHERE id = 1", (_STANDING,))
    connection.execute("INSERT INTO act (story, was, now) VALUES (1, ?, ?)", (_STANDING, _STANDING))
    connection.execute("COMMIT")


def _took(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _in_turn(what: str, floor: Callable[[], object], ours: Callable[[], object], aim: str) -> Row:
    pairs = [(_took(floor), _took(ours)) for _ in range(_ROUNDS)]
    floors, mine = zip(*pairs, strict=True)
    return Row(what=what, floor=statistics.median(floors), ours=statistics.median(mine), aim=aim, unit="ms")


def _there_and_back(newsroom: Newsroom, story: UUID) -> Iterator[Callable[[], object]]:
    """A move and its opposite, by turns."""
    while True:
        for verb in (Move.TAKE_BACK, Move.FILE):
            yield partial(newsroom.moves.move, story, verb, seen=newsroom.stories.get(story).seen)


def _undone(newsroom: Newsroom, story: UUID) -> Iterator[Callable[[], object]]:
    """The last act taken back, and that taken back, by turns."""
    while True:
        yield partial(newsroom.moves.undo, newsroom.moves.acts(story)[0].id)


def _story(newsroom: Newsroom, words: int) -> UUID:
    (story,) = newsroom.stories.new(content(next(_NUMBERS), words)).created
    for number in range(REVISIONS - 1):
        held = newsroom.stories.get(story)
        newsroom.stories.save(story, replace(held.content, kicker=str(number)), base=held.head)
    newsroom.moves.move(story, Move.FILE)
    return story


def _rows_of(newsroom: Newsroom, connection: sqlite3.Connection, words: int) -> Iterator[Row]:
    floor = partial(_raw_act, connection)
    for name, turns_of in (("move", _there_and_back), ("undo", _undone)):
        turns = turns_of(newsroom, _story(newsroom, words))
        yield _in_turn(f"{name}, {words:,} words", floor, partial(_next, turns), "floor + 16")
    story = _story(newsroom, words)
    claim, history = partial(newsroom.moves.claim, story), partial(newsroom.revisions.history, story)
    yield _in_turn(f"claim, {words:,} words", floor, claim, "floor + 2")
    yield _in_turn(f"history of {REVISIONS}, {words:,} words", floor, history, "floor + 2")


def _next(turns: Iterator[Callable[[], object]]) -> None:
    next(turns)()


def rows() -> list[Row]:
    """Every verb, on a story of each length."""
    with tempfile.TemporaryDirectory() as name, closing(sqlite3.connect(Path(name) / "raw.db")) as connection:
        connection.isolation_level = None
        connection.executescript(_SCHEMA)
        desk = Path(name) / "desk.newsdesk"
        with open_newsroom(desk, settings=Settings(), who="Desk editor") as newsroom:
            for person, role in (("Desk editor", Role.EDITOR), ("City reporter", Role.REPORTER)):
                newsroom.people.add(name=person, role=role)
            return [row for words in WORDS for row in _rows_of(newsroom, connection, words)]


if __name__ == "__main__":
    show(rows())
