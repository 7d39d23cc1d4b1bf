"""Copies that can be relied on, and the way back to one."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.domain.errors import ArchiveBusy, ArchiveDamaged, ArchiveTooNew, ArchiveUnwritable, NotAnArchive
from newsdesk.store import backups
from newsdesk.store.archive import Archive

Add = Callable[..., UUID]


def beside(path: Path) -> list[str]:
    return sorted(other.name for other in path.parent.iterdir())


def test_a_backup_is_one_whole_file(archive: Archive, add: Add, tmp_path: Path) -> None:
    story = add("Rain")
    made = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    assert beside(made) == ["copy.newsdesk"]
    with Archive.open(made, create=False) as copy:
        assert copy.stories.get(story).content.headline == "Rain"
        assert copy.health().ok


def test_a_backup_takes_the_place_of_an_older_one(archive: Archive, add: Add, tmp_path: Path) -> None:
    to = tmp_path / "copy.newsdesk"
    archive.backup(to)
    story = add()
    archive.backup(to)
    with Archive.open(to) as copy:
        assert copy.stories.exists(story)


def test_a_copy_that_does_not_hold_as_much_is_not_kept(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = iter([[1], [2]])
    monkeypatch.setattr(backups, "_counts", lambda _: next(counts))
    with pytest.raises(ArchiveDamaged):
        archive.backup(tmp_path / "copies" / "copy.newsdesk")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_damaged_archive_makes_no_backup(archive: Archive, add: Add, path: Path, tmp_path: Path) -> None:
    for _ in range(40):
        add(body="word " * 2000)
    archive.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 40960)
    with Archive.open(path) as damaged, pytest.raises(ArchiveDamaged):
        damaged.backup(tmp_path / "copies" / "copy.newsdesk")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_backup_that_cannot_be_written_is_told(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveUnwritable):
        archive.backup(tmp_path / "file" / "copy.newsdesk")


def test_rolling_backups_keep_the_newest(archive: Archive, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    migration = folder / backups.name_for(path, before="0002")
    migration.touch()
    (folder / "something else.txt").touch()
    made = [archive.rolling_backup(folder, keep=2) for _ in range(4)]
    assert archive.backups(folder) == (made[3], made[2], migration)
    assert archive.backups(tmp_path / "none") == ()


def test_restoring_brings_back_what_was(archive: Archive, add: Add, path: Path, tmp_path: Path) -> None:
    story = add("Rain")
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    lost = add("Not in the copy")
    archive.close()
    Archive.restore(path, copy)
    with Archive.open(path) as restored:
        assert restored.stories.exists(story)
        assert not restored.stories.exists(lost)
        assert restored.health().ok
    assert beside(path) == ["copies", "desk.newsdesk"]
    assert beside(copy) == ["copy.newsdesk"]


def test_an_old_log_is_not_played_into_a_restored_archive(
    archive: Archive, add: Add, path: Path, tmp_path: Path
) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    add("In the log")
    log = path.with_name("desk.newsdesk-wal")
    kept = log.read_bytes()
    archive.close()
    log.write_bytes(kept)
    Archive.restore(path, copy)
    assert not log.exists()
    with Archive.open(path) as restored:
        assert restored.stories.counts().by_status == {}
        assert restored.health().ok


def test_an_archive_that_is_open_is_not_restored(archive: Archive, add: Add, path: Path, tmp_path: Path) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    story = add()
    with pytest.raises(ArchiveBusy):
        Archive.restore(path, copy, patience=0.1)
    assert archive.stories.exists(story)
    assert "desk.newsdesk.restored" not in beside(path)


def test_a_log_that_sqlite_does_not_give_up_is_taken_for_use(
    archive: Archive, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()
    monkeypatch.setattr(backups, "_END_LOG", "PRAGMA journal_mode")
    with pytest.raises(ArchiveBusy):
        Archive.restore(path, copy)


def test_a_system_without_handles_on_folders_makes_backups_too(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY", raising=False)
    assert archive.backup(tmp_path / "copy.newsdesk").exists()


def test_a_missing_archive_is_restored(archive: Archive, add: Add, path: Path, tmp_path: Path) -> None:
    story = add()
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()
    path.unlink()
    Archive.restore(path, copy)
    with Archive.open(path, create=False) as restored:
        assert restored.stories.exists(story)


def test_a_damaged_archive_is_set_aside_for_who_can_read_it(archive: Archive, path: Path, tmp_path: Path) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()
    path.write_bytes(b"not much left" * 100)
    Archive.restore(path, copy)
    aside = [name for name in beside(path) if ".damaged-" in name]
    assert len(aside) == 1
    assert (path.parent / aside[0]).read_bytes().startswith(b"not much left")
    with Archive.open(path) as restored:
        assert restored.health().ok


def test_a_machine_that_fails_while_restoring_leaves_the_old_one(
    archive: Archive, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()

    def refused(*_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    monkeypatch.setattr(backups, "_close_log", refused)
    with pytest.raises(ArchiveUnwritable):
        Archive.restore(path, copy)
    assert beside(path) == ["copies", "desk.newsdesk"]


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda copy: os.truncate(copy, 0), NotAnArchive),
        (lambda copy: copy.write_text("a letter"), NotAnArchive),
        (lambda copy: os.truncate(copy, 8192), ArchiveDamaged),
    ],
)
def test_what_is_no_whole_backup_is_not_restored(
    archive: Archive, add: Add, path: Path, tmp_path: Path, spoil: Callable[[Path], object], error: type[Exception]
) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    story = add()
    archive.close()
    spoil(copy)
    with pytest.raises(error):
        Archive.restore(path, copy)
    with Archive.open(path) as same:
        assert same.stories.exists(story)


def test_a_newer_backup_is_not_restored(archive: Archive, path: Path, tmp_path: Path) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ArchiveTooNew):
        Archive.restore(path, copy)
