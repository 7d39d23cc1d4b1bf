"""Import and export of 1,000 stories: against raw inserts with an index, and against a minimal exporter."""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

import markdown

from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.opening import open_newsroom
from newsdesk.settings import Settings
from table import Row, show
from words import body, headline

STORIES = 1000
# 600 pages a second, whatever the floor
_PAGES_AIM = f"0 x floor + {STORIES / 600 * 1000:.0f}"
_TEXT_PAGE = "Home / National / {headline}\n\n{headline}\n\nCity desk report\n\nKABUL: {body}\n\nAbout City desk\n"
_RAW_SCHEMA = """
PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
CREATE TABLE story (id INTEGER PRIMARY KEY, headline TEXT, body TEXT);
CREATE VIRTUAL TABLE found USING fts5(headline, body, content='story', content_rowid='id', prefix='2 3');
CREATE TRIGGER came AFTER INSERT ON story BEGIN
    INSERT INTO found(rowid, headline, body) VALUES (new.id, new.headline, new.body);
END;
"""


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _raw_inserts(folder: Path, stories: list[tuple[str, str]]) -> None:
    with sqlite3.connect(folder / "raw.db", isolation_level=None) as connection:
        connection.executescript(_RAW_SCHEMA)
        for story in stories:
            connection.execute("INSERT INTO story (headline, body) VALUES (?, ?)", story)


def _minimal_pages(folder: Path, stories: list[tuple[str, str]]) -> None:
    folder.mkdir()
    for number, (title, text) in enumerate(stories):
        page = f"<!DOCTYPE html><title>{title}</title><h1>{title}</h1>{markdown.markdown(text)}"
        (folder / f"{number}.html").write_text(page, encoding="utf-8")


def _ids(newsroom: Newsroom, folder: Path, stories: list[tuple[str, str]]) -> tuple[list[UUID], float]:
    folder.mkdir()
    paths = []
    for number, (title, text) in enumerate(stories):
        path = folder / f"{number}.txt"
        path.write_text(_TEXT_PAGE.format(headline=title, body=text), encoding="utf-8")
        paths.append(path)
    started = time.perf_counter()
    imported = newsroom.exchange.import_files(paths)
    return [story.id for story in imported.stories], time.perf_counter() - started


def _looked(newsroom: Newsroom) -> float:
    """How long the list of what is stale outside takes, with three copies of each story there."""
    return _timed(newsroom.recall.stray) * 1e3


def rows() -> list[Row]:
    """Stories a second each way, as milliseconds for all of them."""
    stories = [(headline(number), body(number, 385)) for number in range(STORIES)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom = open_newsroom(folder / "desk.newsdesk", settings=Settings())
        raw = _timed(lambda: _raw_inserts(folder, stories))
        ids, taken = _ids(newsroom, folder / "in", stories)
        found = [Row(what=f"import {STORIES} text pages", floor=raw * 1e3, ours=taken * 1e3, aim="3", unit="ms")]
        minimal = _timed(lambda: _minimal_pages(folder / "minimal", stories)) * 1e3
        for key in ("html", "text", "markdown"):
            out = folder / key
            out.mkdir()
            taken = _timed(partial(newsroom.exchange.export, ids, format_key=key, folder=out)) * 1e3
            found.append(Row(what=f"export {STORIES} as {key}", floor=minimal, ours=taken, aim=_PAGES_AIM, unit="ms"))
        found.append(
            Row(what=f"exported copies of {STORIES} stories", floor=minimal, ours=_looked(newsroom), aim="", unit="ms")
        )
        newsroom.close()
    return found


if __name__ == "__main__":
    show(rows())
