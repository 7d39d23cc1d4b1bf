"""Opening: what is an archive, what is not, and what happens to a file that cannot be opened."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.domain.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveError,
    ArchiveMissing,
    ArchiveTooNew,
    ArchiveUnwritable,
    NotAnArchive,
)
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.store import file_state, search_index
from newsdesk.store.archive import Archive
from newsdesk.store.connection import Connection

Add = Callable[..., UUID]
CHILDREN = Path(__file__).parent / "children"


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def replaced_by_another_program(path: Path) -> None:
    path.unlink()
    another_program(path)


def another_program(path: Path) -> None:
    run(path, "CREATE TABLE song (name TEXT)", "PRAGMA application_id = 7")


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def only_a_header(path: Path) -> None:
    os.truncate(path, 40)


def overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 8000)


def without_version(path: Path) -> None:
    run(path, "DELETE FROM alembic_version")


def newer(path: Path) -> None:
    run(path, "UPDATE alembic_version SET version_num = '9999'")


def test_a_new_archive_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "desk.newsdesk"
    with Archive.open(path) as archive:
        assert archive.health().ok
        assert archive.path == path
    assert int.from_bytes(path.read_bytes()[68:72], "big") == file_state.APPLICATION_ID


def test_a_missing_archive_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing):
        Archive.open(tmp_path / "desk.newsdesk", create=False)
    assert not list(tmp_path.iterdir())


def test_an_empty_file_that_a_cut_short_start_left_becomes_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "desk.newsdesk"
    path.touch()
    with Archive.open(path) as archive:
        assert archive.health().ok


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda path: path.write_text("Dear editor,\n" * 100), NotAnArchive),
        (lambda path: path.write_bytes(b"short"), NotAnArchive),
        (replaced_by_another_program, NotAnArchive),
        (lambda path: (path.unlink(), path.mkdir()), NotAnArchive),
        (only_a_header, ArchiveDamaged),
        (cut_short, ArchiveDamaged),
        (overwritten, ArchiveDamaged),
        (without_version, ArchiveDamaged),
        (newer, ArchiveTooNew),
    ],
)
def test_what_cannot_be_opened_is_told_and_left_as_it_was(
    path: Path, spoil: Callable[[Path], object], error: type[ArchiveError]
) -> None:
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    names = set(path.parent.iterdir())
    with pytest.raises(error) as raised:
        Archive.open(path)
    assert raised.value.path == str(path)
    assert raised.value.reason
    assert (path.read_bytes() if path.is_file() else None) == before
    assert set(path.parent.iterdir()) == names


def test_a_newer_archive_keeps_even_its_log(path: Path) -> None:
    """What a newer program wrote before the power went is still in the log: a look must not play it in."""
    subprocess.run([sys.executable, CHILDREN / "newer_write_and_death.py", path], check=True)
    log = path.with_name(f"{path.name}-wal")
    before = path.read_bytes(), log.read_bytes()
    with pytest.raises(ArchiveTooNew):
        Archive.open(path)
    assert (path.read_bytes(), log.read_bytes()) == before


def test_an_archive_held_by_another_process_is_busy_and_stays_whole(path: Path, archive: Archive, add: Add) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveBusy):
            add()
        holder.execute("ROLLBACK")
    add("Sun")
    assert [row.headline for row in archive.stories.page(StoryQuery()).rows] == ["Sun"]


def test_a_full_disk_is_told_and_what_was_kept_stays(archive: Archive, add: Add) -> None:
    kept = add("Kept")
    raw = archive._connection.raw
    raw.execute(f"PRAGMA max_page_count = {raw.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(ArchiveUnwritable):
        add("Lost", body="far too long " * 2000)
    raw.execute("PRAGMA max_page_count = 1000000")
    assert archive.stories.get(kept).content.headline == "Kept"
    assert archive.health().ok
    add("Room again")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveUnwritable):
        Archive.open(tmp_path / "file" / "desk.newsdesk")


@pytest.mark.skipif(os.name == "nt", reason="files and folders are guarded otherwise there")
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o555), (0o000, 0o755)], ids=["read only", "not to be read"])
def test_what_may_not_be_read_or_written_is_told(path: Path, file: int, folder: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        guarded = Path(shutil.copy(path, name))
        guarded.chmod(file)
        guarded.parent.chmod(folder)
        said = subprocess.run(
            [sys.executable, CHILDREN / "open_as_nobody.py", guarded], check=True, capture_output=True, text=True
        )
        guarded.parent.chmod(0o755)
    assert said.stdout.split() == ["told"]


def test_opening_an_up_to_date_archive_loads_no_sqlalchemy(path: Path) -> None:
    command = [sys.executable, str(CHILDREN / "loaded_by_opening.py"), str(path)]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == "[]"


def test_the_settings_that_keep_words_safe_are_on(archive: Archive) -> None:
    settings = {name: archive._connection.one(f"PRAGMA {name}")[0] for name in ("journal_mode", "foreign_keys")}
    assert settings == {"journal_mode": "wal", "foreign_keys": 1}
    assert archive._connection.one("PRAGMA synchronous")[0] == 2


def test_a_transaction_happens_as_a_whole_or_not_at_all(archive: Archive, add: Add) -> None:
    added: list[UUID] = []

    def two_things() -> None:
        with archive.transaction():
            added.append(add())
            assert archive.stories.exists(added[0])
            assert archive.revisions.forks() == ()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        two_things()
    assert not archive.stories.exists(added[0])
    assert archive.stories.counts().by_status == {}


def test_our_own_mistakes_keep_their_name(archive: Archive) -> None:
    with pytest.raises(sqlite3.OperationalError, match="syntax error"):
        archive._connection.all("SELEKT 1")
    archive.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        archive.stories.counts()


def test_an_opening_that_fails_half_way_lets_go_of_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "is_true", lambda _: 1 / 0)
    closed: list[Path] = []
    monkeypatch.setattr(Connection, "close", lambda self: closed.append(self.path))
    with pytest.raises(ZeroDivisionError):
        Archive.open(path)
    assert closed == [path]


def test_a_file_that_goes_bad_while_settings_are_made_is_told(path: Path) -> None:
    shutil.copy(path, path.with_name("bad"))
    overwritten(path.with_name("bad"))
    with pytest.raises(ArchiveError):
        Connection(path.with_name("bad"), patience=0.1)


def test_the_index_is_made_again_when_words_are_folded_otherwise(path: Path, archive: Archive, add: Add) -> None:
    add("Storm over the lake")
    archive._connection.run("PRAGMA user_version = 1")
    archive._connection.run("INSERT INTO search (search) VALUES ('delete-all')")
    assert not archive.stories.page(StoryQuery(text="storm ")).rows
    with Archive.open(path) as again:
        assert again.stories.page(StoryQuery(text="storm ")).rows
        assert again.health().ok


def test_content_that_utf8_cannot_hold_is_kept_as_far_as_it_goes(archive: Archive, add: Add) -> None:
    story = add("half \ud83d a face", body="whole \ud83d\ude00 face")
    assert archive.stories.get(story).content == Content(headline="half \ufffd a face", body="whole \U0001f600 face")
