"""What was there when a backup is put back is kept, whatever became of it, and can be put back itself."""

import datetime as dt
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.errors import ArchiveMissing, ArchiveUnwritable, DeskInTheWay
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.store import restore
from newsdesk.store.archive import Archive

Add = Callable[..., UUID]
CHILDREN = Path(__file__).parent / "children"
NEWER = "Precious newer words."
_PAGE = 4096


def folder_of(desk: Path) -> Path:
    return desk.with_name("desk-backups")


def edit(desk: Path, change: Callable[[bytearray], object]) -> None:
    data = bytearray(desk.read_bytes())
    changed = change(data)
    desk.write_bytes(changed if isinstance(changed, (bytes, bytearray)) else data)


def root(desk: Path, name: str) -> int:
    with closing(sqlite3.connect(desk)) as raw:
        return int(raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0])


def zeroed(name: str) -> Callable[[Path], None]:
    def spoil(desk: Path) -> None:
        at = (root(desk, name) - 1) * _PAGE
        edit(desk, lambda data: data.__setitem__(slice(at, at + _PAGE), bytes(_PAGE)))

    return spoil


def flipped(at: int) -> Callable[[Path], None]:
    return lambda desk: edit(desk, lambda data: data.__setitem__(at, data[at] ^ 1))


def noise(desk: Path) -> None:
    dice = random.Random(5)  # noqa: S311 - the same each time

    def spoil(data: bytearray) -> None:
        at = 2 * _PAGE
        data[at : at + _PAGE] = dice.randbytes(_PAGE)

    edit(desk, spoil)


def newer(desk: Path) -> None:
    with closing(sqlite3.connect(desk, isolation_level=None)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")


def another_programs(desk: Path) -> None:
    keep = desk.read_bytes()
    desk.unlink()
    with closing(sqlite3.connect(desk, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE recipe (words)")
        raw.execute("INSERT INTO recipe VALUES (?)", (NEWER,))
    assert keep


def folder(desk: Path) -> None:
    desk.unlink()
    desk.mkdir()
    (desk / "words.txt").write_text(NEWER)


def log_left(cut: int) -> Callable[[Path], None]:
    """As a killed program leaves it: the words are in the log alone, or what is left of it."""

    def spoil(desk: Path) -> None:
        away = desk.with_name("away.newsdesk")
        shutil.copy(desk, away)
        with Archive.open(away) as archive:
            archive.stories.add(
                uuid4(), Content(headline="x", body=NEWER), who="Ed", when=dt.datetime.now(dt.UTC), why="saved"
            )
            log = away.with_name("away.newsdesk-wal").read_bytes()
            data = away.read_bytes()
        away.unlink()
        desk.write_bytes(data)
        desk.with_name("desk.newsdesk-wal").write_bytes(log[: len(log) - cut])

    return spoil


# kind of damage: how it is done, and whether the newer words are still in the file then
DAMAGE: dict[str, tuple[Callable[[Path], object], bool]] = {
    "healthy": (lambda _: None, True),
    "application id": (flipped(71), True),
    "schema version": (flipped(40), True),
    "header gone": (lambda desk: edit(desk, lambda data: data.__setitem__(slice(0, 100), bytes(100))), True),
    "magic": (flipped(3), True),
    "zeroed tally": (zeroed("tally"), True),
    "zeroed story": (zeroed("story"), True),
    "zeroed people": (zeroed("person"), True),
    "zeroed index": (zeroed("story_by_modified"), True),
    "zeroed search": (zeroed("search_data"), True),
    "zeroed first page": (lambda desk: edit(desk, lambda data: data.__setitem__(slice(0, _PAGE), bytes(_PAGE))), True),
    "cut short": (lambda desk: os.truncate(desk, desk.stat().st_size - _PAGE), True),
    "cut within a page": (lambda desk: os.truncate(desk, desk.stat().st_size - 100), True),
    "a few bytes": (lambda desk: desk.write_bytes(NEWER.encode()), True),
    "empty": (lambda desk: os.truncate(desk, 0), False),
    "another file": (lambda desk: desk.write_bytes(NEWER.encode() * 1000), True),
    "noise": (noise, True),
    "newer": (newer, True),
    "another program's": (another_programs, True),
    "a folder": (folder, True),
    "log left": (log_left(0), True),
    "log cut": (log_left(20), True),
}


@pytest.fixture
def prepared(archive: Archive, add: Add, path: Path, tmp_path: Path) -> Path:
    """A desk with newer words than its backup has."""
    add("Old")
    archive.backup(tmp_path / "backup.newsdesk")
    add("Newer", body=NEWER)
    archive.close()
    return path


def everything(path: Path) -> bytes:
    files = [path, *path.rglob("*")] if path.is_dir() else [path, path.with_name(f"{path.name}-wal")]
    return b"".join(each.read_bytes() for each in files if each.is_file())


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_restore_keeps_what_was_there_and_can_be_undone(prepared: Path, tmp_path: Path, kind: str) -> None:
    spoil, held = DAMAGE[kind]
    spoil(prepared)
    before = everything(prepared)
    assert (NEWER.encode() in before) is held

    kept = Archive.restore(prepared, tmp_path / "backup.newsdesk", folder_of(prepared))

    assert kept is not None
    assert (NEWER.encode() in everything(kept)) is held
    assert kept.parent == folder_of(prepared)
    with Archive.open(prepared, create=False) as restored:
        assert restored.health().ok
        assert {row.headline for row in restored.stories.page(StoryQuery(), limit=9).rows} == {"Old"}
    Archive.newer_content(kept, prepared)

    Archive.undo_restore(prepared, folder_of(prepared))
    assert (NEWER.encode() in everything(prepared)) is held
    # and that can be undone as well
    Archive.undo_restore(prepared, folder_of(prepared))
    with Archive.open(prepared, create=False) as restored:
        assert restored.health().ok


def test_what_only_the_desk_held_is_counted(prepared: Path, tmp_path: Path) -> None:
    kept = Archive.restore(prepared, tmp_path / "backup.newsdesk", folder_of(prepared))
    assert kept
    beyond = Archive.newer_content(kept, prepared)
    assert (beyond.stories, beyond.revisions, beyond.drafts, beyond.whole) == (1, 1, 0, True)


def test_a_log_whose_desk_is_gone_is_kept_and_not_played_into_the_restored_one(prepared: Path, tmp_path: Path) -> None:
    log_left(0)(prepared)
    prepared.unlink()
    Archive.restore(prepared, tmp_path / "backup.newsdesk", folder_of(prepared))
    with Archive.open(prepared, create=False) as restored:
        assert restored.health().ok
    (log,) = folder_of(prepared).glob("*-wal")
    assert NEWER.encode() in log.read_bytes()


def test_a_desk_is_not_restored_from_itself(prepared: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.newsdesk"
    link.symlink_to(prepared)
    for source in (prepared, link):
        with pytest.raises(DeskInTheWay):
            Archive.restore(prepared, source, folder_of(prepared))
    assert NEWER.encode() in prepared.read_bytes()


def test_nothing_is_undone_where_nothing_was_restored(prepared: Path) -> None:
    with pytest.raises(ArchiveMissing):
        Archive.undo_restore(prepared, folder_of(prepared))


def test_a_folder_of_backups_that_takes_no_file_keeps_the_desk_in_its_place(prepared: Path, tmp_path: Path) -> None:
    folder_of(prepared).write_text("in the way")
    with pytest.raises(ArchiveUnwritable):
        Archive.restore(prepared, tmp_path / "backup.newsdesk", folder_of(prepared))
    assert NEWER.encode() in prepared.read_bytes()


def test_where_files_cannot_be_linked_the_desk_is_moved(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    kept = Archive.restore(prepared, tmp_path / "backup.newsdesk", folder_of(prepared))
    assert kept
    assert NEWER.encode() in kept.read_bytes()
    with Archive.open(prepared, create=False) as restored:
        assert restored.health().ok


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kind", ["healthy", "zeroed tally", "log left"])
def test_a_restore_that_is_killed_leaves_the_old_desk_or_the_new_and_no_parts(
    prepared: Path, tmp_path: Path, kind: str
) -> None:
    DAMAGE[kind][0](prepared)
    backup, start = tmp_path / "backup.newsdesk", tmp_path / "start"
    shutil.copytree(tmp_path, start, ignore=shutil.ignore_patterns("start"))
    dice, calls, done = random.Random(7), 0, False  # noqa: S311 - the same each time
    while not done:
        for each in tmp_path.iterdir():
            if each.name not in ("start",):
                shutil.rmtree(each) if each.is_dir() else each.unlink()
        shutil.copytree(start, tmp_path, dirs_exist_ok=True)
        command = [sys.executable, str(CHILDREN / "killed_restore.py"), str(prepared), str(backup), str(calls)]
        done = subprocess.run(command, check=False, capture_output=True).returncode != -signal.SIGKILL
        calls += dice.randint(120, 300)
        files = [prepared, *folder_of(prepared).glob("*before-restore*")]
        words = b"".join(everything(each) for each in files if each.exists())
        assert NEWER.encode() in words
        assert prepared.exists()
        # the next one goes through, and sweeps
        kept = Archive.restore(prepared, backup, folder_of(prepared))
        assert kept
        assert not [each.name for each in tmp_path.iterdir() if ".part" in each.name or ".restored" in each.name]
        assert not [each for each in folder_of(prepared).iterdir() if each.samefile(prepared)]
        with Archive.open(prepared, create=False) as restored:
            assert restored.health().ok
    assert calls > 100
    assert restore.last_replaced_desk(prepared, folder_of(prepared))
