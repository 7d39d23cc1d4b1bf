"""What can be read of a damaged desk comes into a new one, and what cannot is named.

Salvage works in a process that has no desk open, and reads the file plainly: here it has a name that no desk has.
"""

import datetime as dt
import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import NothingReadable
from newsdesk.domain.health_report import LossEntry, LossKind, Salvaged
from newsdesk.domain.note import Note
from newsdesk.domain.person import Person, Role
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.domain.workflow import Workflow
from newsdesk.store import page_search
from newsdesk.store import salvage as salvaging
from newsdesk.store.archive import Archive
from newsdesk.store.salvage import salvage

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
STORIES = 40
_PAGE = 4096


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty stories of two revisions, some longer than a page, with a note each; one that was only typed."""
    path = tmp_path_factory.mktemp("salvage") / "desk.torn"
    with Archive.open(path) as archive:
        for number in range(STORIES):
            story, when = UUID(int=number + 1), NOON + dt.timedelta(minutes=number)
            content = Content(headline=f"Story {number}", body=f"Words {number}. " * (1 if number % 3 else 2000))
            standing = Workflow(status=Status.FILED) if number % 2 else Workflow()
            first = archive.stories.add(story, content, who="Ed", when=when, why="saved", words=2, standing=standing)
            again = Content(headline=f"Story {number} again", body=content.body)
            archive.revisions.save(story, again, base=first, who="Ed", when=when, why="saved", words=2)
            archive.notes.add(Note(id=uuid4(), story=story, who="Ed", at=when, text=f"Who says {number}?"))
        archive.drafts.keep(Draft(story=uuid4(), base=None, content=Content(headline="Typed"), kept=NOON))
        archive.people.put(Person(id=uuid4(), name="Ed", role=Role.EDITOR))
    return path


@pytest.fixture
def damaged(desk: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(desk, tmp_path / "desk.torn"))


def headlines(path: Path) -> set[str]:
    with Archive.open(path, create=False) as archive:
        assert archive.health().ok, archive.health()
        return {row.headline for row in archive.stories.page(StoryQuery(), limit=99).rows}


ALL = {f"Story {number} again" for number in range(STORIES)} | {"Typed"}


def root(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0])


def overwrite(path: Path, page: int, data: bytes = bytes(_PAGE)) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * _PAGE)
        file.write(data)


def test_a_healthy_desk_is_recovered_whole(damaged: Path, tmp_path: Path) -> None:
    before = damaged.read_bytes()
    done = salvage(damaged, tmp_path / "new.newsdesk")
    assert headlines(done.path) == ALL
    assert (done.stories, done.seen, done.lost) == (STORIES + 1, STORIES + 1, ())
    assert done.counts["revisions"] == 2 * STORIES
    assert done.counts["notes"] == STORIES
    assert damaged.read_bytes() == before
    with Archive.open(damaged) as was, Archive.open(done.path) as now:
        for story in (UUID(int=1), UUID(int=2)):
            assert now.stories.get(story) == was.stories.get(story)
            assert now.revisions.history(story) == was.revisions.history(story)
            assert now.notes.of(story) == was.notes.of(story)
        assert now.people.all() == was.people.all()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["desk.torn", "new.newsdesk"]


KINDS: dict[str, Callable[[Path], object]] = {
    "root of the stories": lambda path: overwrite(path, root(path, "story")),
    "root of the revisions": lambda path: overwrite(path, root(path, "revision")),
    "root of the notes": lambda path: overwrite(path, root(path, "note")),
    "root of an index": lambda path: overwrite(path, root(path, "story_by_modified")),
    "search": lambda path: overwrite(path, root(path, "search_data")),
    "header": lambda path: overwrite(path, 1, bytes(100)),
    "application id": lambda path: overwrite(path, 1, path.read_bytes()[:71] + b"\0"),
    "first page": lambda path: overwrite(path, 1),
    "noise in the first page": lambda path: overwrite(path, 1, os.urandom(_PAGE)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_story_is_recovered_whose_words_are_there(damaged: Path, tmp_path: Path, kind: str) -> None:
    KINDS[kind](damaged)
    done = salvage(damaged, tmp_path / "new.newsdesk")
    assert headlines(done.path) == ALL
    assert done.stories == STORIES + 1
    with Archive.open(done.path) as archive:
        assert archive.stories.get(UUID(int=1)).content.body == "Words 0. " * 2000


SMALL = 6


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six stories of two versions, one longer than a page, one approved; a note; one that was only typed."""
    path = tmp_path_factory.mktemp("small") / "desk.torn"
    with Archive.open(path) as archive:
        for number in range(SMALL):
            story, body = UUID(int=number + 1), f"Words {number}. " * (1500 if number == 3 else 1)
            content = Content(headline=f"Story {number}", body=body)
            first = archive.stories.add(story, content, who="Ed", when=NOON, why="saved", words=2)
            again = Content(headline=f"Story {number}", body=f"{body} And more.")
            archive.revisions.save(story, again, base=first, who="Ed", when=NOON, why="saved", words=2)
            if number == 1:
                archive.stories.update_workflow(story, Workflow(status=Status.APPROVED, cleared=first), when=NOON)
        archive.notes.add(Note(id=uuid4(), story=UUID(int=1), who="Ed", at=NOON, text="Who says?"))
        archive.drafts.keep(Draft(story=uuid4(), base=None, content=Content(headline="Typed"), kept=NOON))
    return path


def breakages(whole: bytes) -> Iterator[tuple[str, bytes]]:
    noise = random.Random(1)  # noqa: S311 - damage, not a secret
    for start in range(0, len(whole), _PAGE):
        for what, page in (("zeroed", bytes(_PAGE)), ("noise in", noise.randbytes(_PAGE))):
            yield f"{what} page {start // _PAGE + 1}", whole[:start] + page + whole[start + _PAGE :]
        at = start + (100 if start == 0 else 0) + start // _PAGE % 8
        yield (
            f"a byte of the header of page {start // _PAGE + 1}",
            whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :],
        )
        if start:
            yield f"cut before page {start // _PAGE + 1}", whole[:start]
    for at in range(0, 100, 7):
        yield f"byte {at}", whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]


def readable(path: Path) -> tuple[set[str], set[str]]:
    """The headlines and notes that SQLite itself still reads."""
    found: list[set[str]] = []
    for sql in ("SELECT headline FROM story", "SELECT text FROM note"):
        found.append(set())
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as raw, suppress(sqlite3.Error):
            raw.text_factory = lambda data: data.decode("utf-8", "replace")
            found[-1].update(text for (text,) in raw.execute(sql))
    return found[0] & {f"Story {number}" for number in range(SMALL)} | found[0] & {"Typed"}, found[1] & {"Who says?"}


def test_whatever_page_is_broken_what_sqlite_reads_is_recovered_and_the_loss_is_told(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty, source = tmp_path / "empty", tmp_path / "desk.torn"
    salvaging.make_desk(empty)
    monkeypatch.setattr(salvaging, "make_desk", lambda path: shutil.copy(empty, path))
    for number, (what, data) in enumerate(breakages(small.read_bytes())):
        source.write_bytes(data)
        stories, notes = readable(source)
        to = tmp_path / f"{number}.newsdesk"
        try:
            done = salvage(source, to)
        except NothingReadable:
            assert what.startswith("cut"), what
            assert not stories, what
            continue
        with Archive.open(to) as archive:
            assert archive.health().ok, (what, archive.health())
            rows = archive.stories.page(StoryQuery(), limit=99).rows
            recovered = [archive.stories.get(row.id).content for row in rows]
            texts = {note.text for row in rows for note in archive.notes.of(row.id)}
        assert stories <= {row.headline for row in rows}, what
        assert notes <= texts, what
        assert source.read_bytes() == data, what
        # what is not there whole is told, and nothing else is
        lost = {(loss.what, loss.headline) for loss in done.lost}
        assert {what for what, _ in lost}.isdisjoint(
            {LossKind.FINDINGS, LossKind.PEOPLE, LossKind.COPIES, LossKind.AUTHORS}
        ), what
        assert all(content.body or content.headline == "Typed" or any(told for told in lost) for content in recovered)
        assert len(rows) == SMALL + 1 or what.startswith("cut"), what
        assert ("Who says?" in texts) or LossKind.NOTES in {what for what, _ in lost} or what.startswith("cut"), what
        to.unlink()


def test_what_was_approved_and_is_lost_is_no_longer_approved(small: Path, tmp_path: Path) -> None:
    source = Path(shutil.copy(small, tmp_path / "desk.torn"))
    with closing(sqlite3.connect(source, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER revision_stands")
        raw.execute(
            "UPDATE revision SET fields = '{' WHERE id = (SELECT cleared FROM story WHERE id = ?)", (UUID(int=2).bytes,)
        )
    done = salvage(source, tmp_path / "new.newsdesk")
    with Archive.open(done.path) as archive:
        assert archive.stories.get(UUID(int=2)).status is Status.DRAFT
        assert archive.health().ok
    assert {loss.what for loss in done.lost} == {LossKind.VERSIONS, LossKind.STANDING}


def test_a_lost_version_in_between_makes_no_conflict(small: Path, tmp_path: Path) -> None:
    source = Path(shutil.copy(small, tmp_path / "desk.torn"))
    with Archive.open(source) as archive:
        middle = archive.stories.get(UUID(int=3)).head
        assert middle
        archive.revisions.save(
            UUID(int=3), Content(headline="Third"), base=middle, who="Ed", when=NOON, why="saved", words=1
        )
    with closing(sqlite3.connect(source, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER revision_stands")
        raw.execute("UPDATE revision SET fields = '{' WHERE id = ?", (middle.bytes,))
    done = salvage(source, tmp_path / "new.newsdesk")
    with Archive.open(done.path) as archive:
        story = archive.stories.get(UUID(int=3))
        assert len(story.heads) <= 1
        assert story.content.headline == "Third"
        assert archive.health().ok, archive.health()
    assert done.lost == (LossEntry(what=LossKind.VERSIONS, story=str(UUID(int=3)), headline="Third"),)


def test_a_desk_that_is_cut_gives_what_lies_before_the_cut(damaged: Path, tmp_path: Path) -> None:
    os.truncate(damaged, damaged.stat().st_size // 2)
    done = salvage(damaged, tmp_path / "new.newsdesk")
    assert done.stories > 0
    assert headlines(done.path)


@pytest.mark.parametrize("seed", range(6))
def test_noise_anywhere_costs_only_what_lay_there(damaged: Path, tmp_path: Path, seed: int) -> None:
    count = damaged.stat().st_size // _PAGE
    overwrite(damaged, 2 + (seed * 7919) % (count - 2), os.urandom(_PAGE))
    done = salvage(damaged, tmp_path / "new.newsdesk")
    assert done.stories >= STORIES - 8
    headlines(done.path)


def test_words_that_only_the_log_holds_are_recovered_also_behind_a_cut(damaged: Path, tmp_path: Path) -> None:
    live = Path(shutil.copy(damaged, tmp_path / "live.newsdesk"))
    with Archive.open(live) as archive:
        for name in ("In the log", "In the log, too"):
            archive.stories.add(uuid4(), Content(headline=name), who="Ed", when=NOON, why="saved")
        log = live.with_name("live.newsdesk-wal").read_bytes()
        shutil.copy(live, damaged)
    frame = 32 + 24 + _PAGE
    torn = bytearray(log)
    torn[frame + 30] ^= 0xFF  # SQLite stops reading the log there
    damaged.with_name("desk.torn-wal").write_bytes(torn)
    done = salvage(damaged, tmp_path / "new.newsdesk")
    assert {"In the log", "In the log, too"} <= headlines(done.path)


def test_a_row_that_cannot_be_read_is_named_and_its_story_goes_back_to_an_older_revision(
    damaged: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(damaged, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER revision_stands")
        raw.execute(
            "UPDATE revision SET fields = '{' WHERE id = (SELECT head FROM story WHERE id = ?)", (UUID(int=1).bytes,)
        )
    done = salvage(damaged, tmp_path / "new.newsdesk")
    assert headlines(done.path) == ALL - {"Story 0 again"} | {"Story 0"}
    assert done.lost == (LossEntry(what=LossKind.NEWEST, story=str(UUID(int=1)), headline="Story 0"),)


def test_where_a_story_stood_is_kept_and_where_it_is_lost_it_is_a_draft(damaged: Path, tmp_path: Path) -> None:
    whole = salvage(damaged, tmp_path / "whole.newsdesk")
    with Archive.open(whole.path) as archive:
        assert archive.stories.get(UUID(int=2)).status is Status.FILED
    with closing(sqlite3.connect(damaged, isolation_level=None)) as raw:
        for name in ("tally_move", "search_lets_go", "search_takes_again"):
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE story SET status = 'mislaid' WHERE id = ?", (UUID(int=2).bytes,))
    done: Salvaged = salvage(damaged, tmp_path / "new.newsdesk")
    with Archive.open(done.path) as archive:
        assert archive.stories.get(UUID(int=2)).status is Status.DRAFT
    assert [(loss.what, loss.story) for loss in done.lost] == [(LossKind.STANDING, str(UUID(int=2)))]


@pytest.mark.parametrize("data", [b"", b"a letter", os.urandom(40_000), bytes(40_000)])
def test_what_holds_no_story_makes_no_desk(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "desk.torn"
    source.write_bytes(data)
    with pytest.raises(NothingReadable):
        salvage(source, tmp_path / "new.newsdesk")
    assert [each.name for each in tmp_path.iterdir()] == ["desk.torn"]


def test_a_desk_of_the_first_version_is_recovered(older_desk: Callable[..., Path], tmp_path: Path) -> None:
    done = salvage(older_desk(tmp_path / "desk.torn"), tmp_path / "new.newsdesk")
    assert headlines(done.path) == {"Rain"}


def test_rows_are_read_from_pages_as_sqlite_wrote_them(tmp_path: Path) -> None:
    path = tmp_path / "any.db"
    rows = [
        (1, None, "x", b"y", 1.5),
        (2, -1, "long " * 5000, b"", 0.0),
        (3, 2**40, "دری", bytes(range(256)), -2.0),
        (-4, 127, "", b"\0", 1e300),
        (5, 0, "a", b"z", 3.0),
        (6, 1, "a", b"z", 3.25),
    ]
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, a, b, c, d)")
        raw.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", rows)
    found = page_search.open_pages(path, None)
    read = {number: values[1:] for number, values in found.rows() if len(values) == 5 and values[0] is None}
    found.file.close()
    assert read == {number: tuple(rest) for number, *rest in rows}


@pytest.mark.parametrize("left", ["missing", "empty"])
def test_words_of_a_log_whose_desk_is_gone_are_recovered(damaged: Path, tmp_path: Path, left: str) -> None:
    with Archive.open(damaged) as archive:
        archive.stories.add(uuid4(), Content(headline="In the log"), who="Ed", when=NOON, why="saved")
        log = damaged.with_name("desk.torn-wal").read_bytes()
    source = tmp_path / "gone" / "desk.torn"
    source.parent.mkdir()
    source.with_name("desk.torn-wal").write_bytes(log)
    if left == "empty":
        source.touch()
    assert "In the log" in headlines(salvage(source, tmp_path / "new.newsdesk").path)
