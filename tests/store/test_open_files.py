"""The desk file is deleted, replaced or loses its log while it is open: what would not be found is not called saved."""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest

from newsdesk.desk.moved_desk import MendedDesk, mend_place
from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import ArchiveMoved, Moved
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.store.archive import Archive
from newsdesk.store.salvage import salvage

Add = Callable[..., UUID]
NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
HOUR, MINUTE = dt.timedelta(hours=1), dt.timedelta(minutes=1)
CHILDREN = Path(__file__).parent / "children"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")


def mend(archive: Archive, path: Path, *, at_once: bool = False) -> MendedDesk:
    """As the window does; what it goes on with is closed at once."""
    room = SimpleNamespace(archive=archive, clock=lambda: NOW)
    done = mend_place(room, path.with_name("desk-backups"), at_once=at_once)  # type: ignore[arg-type]
    if room.archive is not archive:
        room.archive.close()
    return done


def headlines(path: Path) -> set[str]:
    with Archive.open(path, create=False) as opened:
        assert opened.health().ok
        return {row.headline for row in opened.stories.page(StoryQuery(), limit=100).rows}


def another_process(path: Path, does: str = "writes") -> str:
    return _told("another_newsdesk.py", path, does)


def _told(child: str, *arguments: object) -> str:
    command = [sys.executable, str(CHILDREN / child), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def delete(path: Path) -> None:
    path.unlink()


def move(path: Path) -> None:
    path.rename(path.with_name("elsewhere.newsdesk"))


def move_the_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name(f"{path.parent.name}-elsewhere"))


def replace(path: Path) -> None:
    """As a program does that syncs folders: a whole file, renamed over the one that lies there."""
    older = path.with_name("older.newsdesk")
    shutil.copy(path, older)
    os.replace(older, path)


def cut(path: Path) -> None:
    os.truncate(path, 0)


def copy_another_desk_over(path: Path) -> None:
    """As `cp` does it: the same file, with other bytes in it."""
    other = path.with_name("other.newsdesk")
    with Archive.open(other) as opened:
        for number in range(3):
            opened.stories.add(
                uuid4(), Content(headline=f"Other {number}"), who="desk", when=NOW + number * HOUR, why="saved", words=2
            )
    write_over(path, other)


def write_over(path: Path, source: Path) -> None:
    written = path.stat().st_mtime_ns
    data = source.read_bytes()
    with path.open("r+b") as file:
        file.write(data + bytes(max(0, path.stat().st_size - len(data))))
    os.utime(path, ns=(written + 1_000_000, written + 1_000_000))


def delete_log(path: Path) -> None:
    path.with_name(f"{path.name}-wal").unlink()


def clean_up(path: Path) -> None:
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink()


@pytest.mark.parametrize(
    ("harm", "moved"),
    [
        (delete, Moved.GONE),
        (move, Moved.GONE),
        (move_the_folder, Moved.GONE),
        (replace, Moved.REPLACED),
        (delete_log, Moved.LOG_GONE),
        (clean_up, Moved.LOG_GONE),
        (cut, Moved.CUT),
        (copy_another_desk_over, Moved.OVERWRITTEN),
    ],
)
def test_nothing_is_saved_into_a_file_that_is_not_there(
    archive: Archive, add: Add, path: Path, harm: Callable[[Path], None], moved: Moved
) -> None:
    add("Rain")
    harm(path)
    with pytest.raises(ArchiveMoved) as caught:
        add("Snow")
    assert caught.value.moved is moved
    with pytest.raises(ArchiveMoved):
        archive.prove_place()


def test_a_file_that_is_moved_while_it_is_written_is_told_after_the_write(
    archive: Archive, add: Add, path: Path
) -> None:
    def write_and_delete() -> None:
        with archive.transaction():
            add("Rain")
            delete(path)

    with pytest.raises(ArchiveMoved):
        write_and_delete()


@pytest.mark.parametrize("folder", [False, True])
def test_a_file_that_comes_back_is_written_again(archive: Archive, add: Add, path: Path, *, folder: bool) -> None:
    add("Rain")
    here = path.parent if folder else path
    away = here.with_name(f"{here.name}-elsewhere")
    here.rename(away)
    with pytest.raises(ArchiveMoved):
        add("Snow")
    away.rename(here)
    assert mend(archive, path) == MendedDesk()
    add("Hail")
    assert headlines(path) == {"Rain", "Hail"}


def test_of_a_replaced_desk_all_is_kept_and_the_new_one_is_whole(archive: Archive, add: Add, path: Path) -> None:
    backups = path.with_name("desk-backups")
    older = archive.backup(path.with_name("older.newsdesk"))
    add("Rain")
    os.replace(older, path)
    done = mend(archive, path)
    assert done.moved is Moved.REPLACED
    assert headlines(path) == set()
    another_process(path)
    assert headlines(path) == set()
    assert done.copy
    assert done.copy in backups.iterdir()
    assert headlines(done.copy) == {"Rain"}


def test_a_deleted_log_is_written_back(archive: Archive, add: Add, path: Path) -> None:
    add("Rain")
    clean_up(path)
    assert mend(archive, path) == MendedDesk(moved=Moved.LOG_GONE)
    assert headlines(path) == {"Rain"}


def test_a_deleted_log_is_not_written_over_what_another_wrote_since(archive: Archive, add: Add, path: Path) -> None:
    add("Rain")
    clean_up(path)
    another_process(path)
    with pytest.raises(ArchiveMoved) as caught:
        mend(archive, path)
    assert headlines(Path(caught.value.copy)) == {"Rain"}
    archive.close()
    assert another_process(path, "tells authors") == "True Reporter"


def test_a_desk_that_is_gone_waits_to_come_back(archive: Archive, add: Add, path: Path) -> None:
    delete(path)
    with pytest.raises(ArchiveMoved):
        mend(archive, path)


def test_a_desk_that_was_emptied_keeps_its_log_for_the_way_back(archive: Archive, add: Add, path: Path) -> None:
    """SQLite would write the log into the empty file, and delete it."""
    add("Rain")
    log = path.with_name(f"{path.name}-wal")
    held = log.stat().st_size
    cut(path)
    with pytest.raises(ArchiveMoved):
        mend(archive, path)
    archive.close()
    assert (path.stat().st_size, log.stat().st_size) == (0, held)


def test_an_older_copy_that_is_written_over_the_open_desk_is_noticed_and_opened(
    archive: Archive, add: Add, path: Path
) -> None:
    add("Rain")
    older = archive.backup(path.with_name("older.newsdesk"))
    add("Snow")
    assert not archive._connection.one("PRAGMA wal_checkpoint(PASSIVE)")[0]
    archive.prove_place()
    add("Hail")
    write_over(path, older)
    with pytest.raises(ArchiveMoved) as caught:
        add("Nowhere")
    assert caught.value.moved is Moved.OVERWRITTEN
    with pytest.raises(ArchiveMoved):
        mend(archive, path)  # nobody knows yet whether it is written still
    done = mend(archive, path, at_once=True)
    assert done.moved is Moved.OVERWRITTEN
    assert headlines(path) == {"Rain"}
    another_process(path)
    assert headlines(path) == {"Rain"}
    assert done.copy is not None
    salvaged = path.with_name("salvaged.newsdesk")
    salvage(done.copy, salvaged)
    assert {"Rain", "Hail"} <= headlines(salvaged)


def test_an_older_copy_that_is_smaller_is_opened_and_not_taken_for_a_file_that_was_cut(
    archive: Archive, add: Add, path: Path
) -> None:
    add("Rain")
    older = archive.backup(path.with_name("older.newsdesk"))
    for number in range(40):
        add(f"Snow {number}", body="It snowed. " * 500)
    assert not archive._connection.one("PRAGMA wal_checkpoint(PASSIVE)")[0]
    archive.prove_place()
    add("Hail")
    path.write_bytes(older.read_bytes())  # as `cp` does
    done = mend(archive, path, at_once=True)
    assert (done.moved, headlines(path)) == (Moved.CUT, {"Rain"})
    another_process(path)
    assert headlines(path) == {"Rain"}
    assert done.copy is not None
    salvaged = path.with_name("salvaged.newsdesk")
    salvage(done.copy, salvaged)
    assert {"Rain", "Snow 39", "Hail"} <= headlines(salvaged)


def test_an_older_copy_is_noticed_where_nothing_but_a_draft_was_typed_since(
    archive: Archive, add: Add, path: Path
) -> None:
    story = add("Rain")
    older = archive.backup(path.with_name("older.newsdesk"))
    for minute in range(3):
        words = Content(headline="Rain", body=f"It rained for {minute} minutes.")
        archive.drafts.keep(Draft(story=story, base=None, content=words, kept=NOW + minute * MINUTE))
        assert not archive._connection.one("PRAGMA wal_checkpoint(PASSIVE)")[0]
        archive.prove_place()
    write_over(path, older)
    with pytest.raises(ArchiveMoved):
        archive.prove_place()


def test_a_clock_that_is_set_back_is_no_older_copy(archive: Archive, add: Add, path: Path) -> None:
    story = add("Rain")
    for minute in (9, 8, 7):
        words = Content(headline="Rain", body=f"It rained for {minute} minutes.")
        archive.drafts.keep(Draft(story=story, base=None, content=words, kept=NOW + minute * MINUTE))
        assert not archive._connection.one("PRAGMA wal_checkpoint(PASSIVE)")[0]
        archive.prove_place()


def test_of_a_desk_with_another_written_over_it_every_word_is_kept(archive: Archive, add: Add, path: Path) -> None:
    add("Rain")
    copy_another_desk_over(path)
    done = mend(archive, path, at_once=True)
    assert headlines(path) == {"Other 0", "Other 1", "Other 2"}
    assert done.copy is not None
    assert headlines(done.copy) == {"Rain"}


def test_what_is_no_desk_is_left_for_the_ways_back(archive: Archive, add: Add, path: Path) -> None:
    add("Rain")
    archive._connection.one("PRAGMA wal_checkpoint(TRUNCATE)")
    archive.prove_place()
    garbage = path.with_name("garbage")
    garbage.write_bytes(b"no desk " * 100_000)
    write_over(path, garbage)
    with pytest.raises(ArchiveMoved) as caught:
        mend(archive, path, at_once=True)
    assert (caught.value.moved, caught.value.final) == (Moved.OVERWRITTEN, True)
    archive.close()
    assert path.read_bytes().startswith(b"no desk ")


def test_a_log_that_was_taken_over_is_nobody_elses_doing(archive: Archive, add: Add, path: Path) -> None:
    for number in range(30):
        add(f"Rain {number}", body="It rained. " * 2_000)
        another_process(path)
        if number % 5 == 0:
            another_process(path, "takes log over")
    archive.prove_place()
    assert len(headlines(path)) == 30


def test_a_touch_is_no_change(archive: Archive, add: Add, path: Path) -> None:
    add("Rain")
    os.utime(path)
    add("Snow")
    assert headlines(path) == {"Rain", "Snow"}


def test_a_look_past_the_log_keeps_every_lock(archive: Archive, add: Add, path: Path) -> None:
    """Closing a handle on a file drops the locks of the whole process, unless SQLite waits with it."""
    add("Rain")
    for _ in range(3):
        os.utime(path)
        archive.prove_place()
    assert _told("ask_whether_free.py", path) == "in use"
