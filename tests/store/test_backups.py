"""Copies that can be relied on, and the way back to one."""

import datetime as dt
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Self
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveTooNew,
    ArchiveUnwritable,
    Cancelled,
    NotAnArchive,
    NotProved,
)
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.store import backups, restore
from newsdesk.store.archive import Archive

Add = Callable[..., UUID]


def kept_in(path: Path) -> Path:
    return path.with_name("desk-backups")


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


NOW = dt.datetime(2026, 3, 10, 12, 30, tzinfo=dt.UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[dt.datetime], None]:
    """Sets the clock by which copies are named and kept."""

    def set_to(now: dt.datetime) -> None:
        class Clock(dt.datetime):
            @classmethod
            def now(cls, zone: dt.tzinfo | None = None) -> Self:
                return cls.fromtimestamp(now.timestamp(), zone)

        monkeypatch.setattr(dt, "datetime", Clock)

    return set_to


def test_an_hourly_copy_stays_for_a_day_and_a_daily_one_for_a_month(
    archive: Archive, path: Path, tmp_path: Path, clock: Callable[[dt.datetime], None]
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    migration = folder / backups.name_for(path, folder, before="0002")
    migration.touch()
    (folder / "something else.txt").touch()
    for hours in range(40 * 24, -1, -6):
        clock(NOW - dt.timedelta(hours=hours))
        archive.rolling_backup(folder)
    for minutes in range(0, 180, 20):
        clock(NOW + dt.timedelta(minutes=minutes))
        made = archive.rolling_backup(folder)
    kept = archive.backups(folder)
    assert kept[0] == made
    assert migration in kept
    ages = [(NOW + dt.timedelta(minutes=160) - backups.made_at(each)) for each in kept if each != migration]
    assert sum(age <= dt.timedelta(days=1) for age in ages) == 3 + 4 + 2  # and all of the last hour
    assert 29 <= len({age.days for age in ages}) <= 31
    assert max(ages) <= dt.timedelta(days=30)
    assert archive.backups(tmp_path / "none") == ()


def test_a_copy_made_while_the_clock_was_ahead_stops_no_later_one(
    archive: Archive, add: Add, path: Path, tmp_path: Path, clock: Callable[[dt.datetime], None]
) -> None:
    folder = tmp_path / "copies"
    for ahead in range(12):
        clock(NOW + dt.timedelta(days=365 + ahead))
        archive.rolling_backup(folder)
    clock(NOW)
    assert archive.backup_is_due(folder)
    add()
    made = archive.rolling_backup(folder)
    assert made.exists()
    assert archive.backups(folder)[0] == made
    assert Archive.newest_readable_backup(path, folder) == made


def test_a_copy_is_due_an_hour_after_the_last_and_only_for_new_words(
    archive: Archive, add: Add, path: Path, tmp_path: Path, clock: Callable[[dt.datetime], None]
) -> None:
    folder = tmp_path / "copies"
    clock(NOW)
    assert archive.backup_is_due(folder)
    made = archive.rolling_backup(folder)
    later = made.stat().st_mtime + 1
    clock(NOW + dt.timedelta(minutes=59))
    add()
    os.utime(path, (later, later))
    assert not archive.backup_is_due(folder)
    clock(NOW + dt.timedelta(minutes=61))
    assert archive.backup_is_due(folder)
    os.utime(made, (later + 60, later + 60))
    assert not archive.backup_is_due(folder)


def test_copies_together_stay_within_their_budget(
    archive: Archive, tmp_path: Path, clock: Callable[[dt.datetime], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "copies"
    monkeypatch.setattr(backups, "BUDGET", 0)
    for day in range(6):
        clock(NOW + dt.timedelta(days=day))
        archive.rolling_backup(folder)
    assert len(archive.backups(folder)) == 3


def test_a_copy_is_refused_before_the_disk_is_full(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(total=1, used=1, free=1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(ArchiveUnwritable, match="1 MB are free"):
        archive.rolling_backup(tmp_path / "copies")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_long_copy_lets_others_write_and_can_be_stopped(
    archive: Archive, add: Add, other: Archive, tmp_path: Path
) -> None:
    for _ in range(60):
        add(body="word " * 20_000)
    written = []

    def between() -> None:
        story = uuid4()
        other.stories.add(story, Content(headline="Meanwhile"), who="Ed", when=dt.datetime.now(dt.UTC), why="saved")
        written.append(story)

    copy = archive.backup(tmp_path / "copy.newsdesk", breathe=between)
    assert written
    with Archive.open(copy, create=False) as held:
        assert held.stories.counts().by_status == {Status.DRAFT: 60}

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        archive.backup(tmp_path / "stopped.newsdesk", breathe=stop)
    assert not list(tmp_path.glob("stopped*"))


def spoil(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER revision_stands")
        raw.execute("UPDATE revision SET body = 'It snowed.'")


def test_a_copy_of_a_spoiled_row_is_made_and_pushes_out_none_that_is_proved(
    archive: Archive, add: Add, path: Path, tmp_path: Path, clock: Callable[[dt.datetime], None]
) -> None:
    folder = tmp_path / "copies"
    story = add()
    clock(NOW)
    proved = archive.rolling_backup(folder)
    spoil(path)
    for day in range(1, 60):
        clock(NOW + dt.timedelta(days=day))
        with pytest.raises(NotProved, match=f"of story {story}: is not as it was written") as told:
            archive.rolling_backup(folder)
    assert archive.backups(folder) == (Path(told.value.copy), proved)
    assert Archive.newest_readable_backup(path, folder) == proved


def test_a_copy_of_a_spoiled_row_does_not_replace_a_proved_one(
    archive: Archive, add: Add, path: Path, tmp_path: Path
) -> None:
    add()
    to = archive.backup(tmp_path / "nightly.newsdesk")
    whole = to.read_bytes()
    spoil(path)
    with pytest.raises(NotProved) as told:
        archive.backup(to)
    assert to.read_bytes() == whole
    assert told.value.copy == str(tmp_path / "nightly-unproved.newsdesk")


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a person's folders by other means")
def test_desk_and_copies_are_the_owners_alone(tmp_path: Path) -> None:
    path, folder = tmp_path / "own" / "desk.newsdesk", tmp_path / "own" / "desk-backups"
    with Archive.open(path) as archive:
        archive.stories.add(uuid4(), Content(headline="Rain"), who="Ed", when=NOW, why="saved")
        copy = archive.rolling_backup(folder)
        assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir() if each.is_file()} == {0o600}
        assert copy.stat().st_mode & 0o777 == 0o600
        assert folder.stat().st_mode & 0o777 == 0o700
    Archive.restore(path, copy, folder)
    assert {each.stat().st_mode & 0o777 for each in (path, *folder.iterdir())} == {0o600}


@pytest.mark.parametrize(("mode", "then"), [(0o644, 0o600), (0o604, 0o600), (0o660, 0o660), (0o600, 0o600)])
@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a person's folders by other means")
def test_a_desk_that_others_may_only_read_is_taken_from_them(path: Path, mode: int, then: int) -> None:
    path.chmod(mode)
    backups.tighten(path)
    assert path.stat().st_mode & 0o777 == then


def test_what_a_killed_copy_left_is_swept_and_what_a_living_one_writes_is_not(archive: Archive, tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = [tmp_path / f"desk.newsdesk.{ended.pid}.part{suffix}" for suffix in ("", "-journal")]
    under_way = tmp_path / f"desk.newsdesk.{os.getppid()}.part"
    for each in (*left, under_way):
        each.touch()
    archive.backup(tmp_path / "copy.newsdesk")
    assert not any(each.exists() for each in left)
    assert under_way.exists()


def test_restoring_brings_back_what_was(archive: Archive, add: Add, path: Path, tmp_path: Path) -> None:
    story = add("Rain")
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    lost = add("Not in the copy")
    archive.close()
    Archive.restore(path, copy, kept_in(path))
    with Archive.open(path) as restored:
        assert restored.stories.exists(story)
        assert not restored.stories.exists(lost)
        assert restored.health().ok
    assert beside(path) == ["copies", "desk-backups", "desk.newsdesk"]
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
    Archive.restore(path, copy, kept_in(path))
    assert not log.exists()
    with Archive.open(path) as restored:
        assert restored.stories.counts().by_status == {}
        assert restored.health().ok


def test_an_archive_that_is_open_is_not_restored(archive: Archive, add: Add, path: Path, tmp_path: Path) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    story = add()
    with pytest.raises(ArchiveBusy):
        Archive.restore(path, copy, kept_in(path), patience=0.1)
    assert archive.stories.exists(story)
    assert not [name for name in beside(path) if ".restored" in name]


def test_a_log_that_sqlite_does_not_give_up_is_taken_for_use(
    archive: Archive, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()
    monkeypatch.setattr(backups, "END_LOG", "PRAGMA journal_mode")
    with pytest.raises(ArchiveBusy):
        Archive.restore(path, copy, kept_in(path))


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
    Archive.restore(path, copy, kept_in(path))
    with Archive.open(path, create=False) as restored:
        assert restored.stories.exists(story)


def test_a_damaged_archive_is_set_aside_for_who_can_read_it(archive: Archive, path: Path, tmp_path: Path) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()
    path.write_bytes(b"not much left" * 100)
    Archive.restore(path, copy, kept_in(path))
    (aside,) = kept_in(path).iterdir()
    assert aside.name.endswith("-before-restore-damaged.newsdesk")
    assert aside.read_bytes().startswith(b"not much left")
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

    monkeypatch.setattr(restore, "_close_log", refused)
    with pytest.raises(ArchiveUnwritable):
        Archive.restore(path, copy, kept_in(path))
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
        Archive.restore(path, copy, kept_in(path))
    with Archive.open(path) as same:
        assert same.stories.exists(story)


def test_a_newer_backup_is_not_restored(archive: Archive, path: Path, tmp_path: Path) -> None:
    copy = archive.backup(tmp_path / "copies" / "copy.newsdesk")
    archive.close()
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ArchiveTooNew):
        Archive.restore(path, copy, kept_in(path))


def test_a_copy_is_never_written_through_a_link_that_somebody_laid(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"mine")
    to = folder / "copy.newsdesk"
    (folder / f"{to.name}.{os.getpid()}.part").symlink_to(elsewhere)  # the name that could be foreseen
    seen: list[str] = []
    backups.copy(
        archive.path,
        archive._connection.raw,
        to,
        breathe=lambda: seen.extend(path.name for path in folder.glob(f"{to.name}.*.part") if not path.is_symlink()),
    )
    assert elsewhere.read_bytes() == b"mine"
    assert to.is_file()
    assert {re.sub(r"[0-9a-f]{16}", "X", name) for name in seen} <= {f"{to.name}.X.{os.getpid()}.part"}


def test_a_copy_that_holds_what_the_newer_ones_lack_is_not_let_go(
    archive: Archive, add: Add, path: Path, clock: Callable[[dt.datetime], None]
) -> None:
    """Another desk came to lie under the name while Newsdesk was closed: a new one, or an older copy."""
    folder, now = kept_in(path), dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    clock(now)
    add("Rain")
    old = archive.rolling_backup(folder)
    archive.close()
    for each in (path, *beside_of(path)):
        each.unlink(missing_ok=True)
    with Archive.open(path) as other:
        for days in (1, 40, 80):
            clock(now + dt.timedelta(days=days))
            newest = other.rolling_backup(folder)
    assert {old, newest} <= set(backups.listed(path, folder))


def beside_of(path: Path) -> list[Path]:
    return [path.with_name(f"{path.name}{suffix}") for suffix in ("-wal", "-shm")]


def test_a_copy_made_by_hand_stays_beside_one_that_follows_at_once(
    archive: Archive, add: Add, path: Path, clock: Callable[[dt.datetime], None]
) -> None:
    folder, now = kept_in(path), dt.datetime(2026, 3, 1, 12, 5, tzinfo=dt.UTC)
    clock(now)
    add("Rain")
    by_hand = archive.rolling_backup(folder)
    clock(now + dt.timedelta(minutes=20))
    add("Snow")
    archive.rolling_backup(folder)
    assert by_hand in backups.listed(path, folder)
