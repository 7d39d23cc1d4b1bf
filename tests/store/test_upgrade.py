"""Schema changes: backed up first, all or nothing, and the same as the mappings say."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from newsdesk.domain.errors import ArchiveBusy, ArchiveDamaged, ArchiveUnwritable
from newsdesk.store import backups, file_state, table_watermarks, upgrade
from newsdesk.store.archive import Archive
from newsdesk.store.tables import metadata

Add = Callable[..., UUID]
CHILDREN = Path(__file__).parent / "children"
_NEWEST, _LATER = file_state.NEWEST, f"{int(file_state.NEWEST) + 1:04}"
_NEXT = '''
"""A step that a later version may bring."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{later}", "{newest}", None, None
def upgrade():
    with op.batch_alter_table("author") as author:
        author.add_column(sa.Column("link", sa.Text, nullable=False, server_default=""))
    {then}
'''


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Makes this program one version newer, with a step that does what the test says."""

    def made(then: str) -> None:
        versions = tmp_path / "later"
        versions.mkdir()
        (versions / "later.py").write_text(_NEXT.format(then=then, later=_LATER, newest=_NEWEST))
        monkeypatch.setattr(upgrade, "STEPS", (*upgrade.STEPS, versions))
        monkeypatch.setattr(file_state, "VERSIONS", (*file_state.VERSIONS, _LATER))
        monkeypatch.setattr(file_state, "NEWEST", _LATER)

    return made


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


# stories and their heads name each other; Alembic would sort the tables if it could
@pytest.mark.filterwarnings("ignore:Cannot correctly sort tables")
def test_the_mappings_say_what_the_migrations_build(path: Path) -> None:
    with sa.create_engine(f"sqlite:///{path}").connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, metadata) == []


def _ours(name: str | None, kind: str, _: object) -> bool:
    return kind != "table" or not str(name).startswith("search")


def test_the_newest_version_is_alembics_head() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(upgrade.__file__).with_name("migrations")))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [file_state.NEWEST]
    assert tuple(step.revision for step in scripts.walk_revisions())[::-1] == file_state.VERSIONS


def test_an_older_archive_is_backed_up_and_brought_up_to_date(
    archive: Archive, add: Add, path: Path, later: Callable[[str], None]
) -> None:
    story = add("Rain")
    archive.close()
    later("pass")
    with Archive.open(path) as opened:
        assert opened.stories.get(story).content.headline == "Rain"
        assert opened.health().ok
        (backup,) = opened.backups(path.with_name("desk-backups"))
    assert query(path, "SELECT version_num FROM alembic_version") == [(_LATER,)]
    assert backup.name.endswith(f"-before-{_LATER}.newsdesk")
    assert query(backup, "SELECT version_num FROM alembic_version") == [(_NEWEST,)]
    assert query(backup, "SELECT headline FROM story") == [("Rain",)]


def test_a_step_that_fails_leaves_the_file_as_it_was(
    archive: Archive, add: Add, path: Path, later: Callable[[str], None]
) -> None:
    add("Rain")
    archive.close()
    later("op.execute('INSERT INTO nowhere VALUES (1)')")
    before = path.read_bytes()
    with pytest.raises(sa.exc.OperationalError, match="nowhere"):
        Archive.open(path)
    assert path.read_bytes() == before


def test_a_step_that_tears_the_archive_is_taken_back(
    archive: Archive, add: Add, path: Path, later: Callable[[str], None]
) -> None:
    add("Rain")
    archive.close()
    later("op.execute('UPDATE story SET head = zeroblob(16)')")
    before = path.read_bytes()
    with pytest.raises(ArchiveDamaged):
        Archive.open(path)
    assert path.read_bytes() == before


def test_a_disk_that_fills_up_on_the_way_is_told(path: Path, later: Callable[[str], None], archive: Archive) -> None:
    archive.close()
    later("op.execute('PRAGMA max_page_count = 1'); op.execute('CREATE TABLE more AS SELECT zeroblob(9999999)')")
    with pytest.raises(ArchiveUnwritable):
        Archive.open(path)
    assert query(path, "SELECT version_num FROM alembic_version") == [(_NEWEST,)]


def test_an_archive_that_somebody_writes_to_is_not_upgraded(
    path: Path, later: Callable[[str], None], archive: Archive
) -> None:
    later("pass")
    with archive.transaction(), pytest.raises(ArchiveBusy):
        Archive.open(path, patience=0.1)


# As much as does not fit into memory: half of it stands in the file, or in its log, when the end comes
_MUCH = """
    op.execute('PRAGMA cache_size = 1')
    op.execute('CREATE TABLE more AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)'
               ' SELECT i, randomblob(2000) AS data FROM n')
"""
_KILL = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
@pytest.mark.parametrize("within", [True, False], ids=["within a step", "before it is kept"])
def test_a_process_killed_on_the_way_leaves_the_archive_to_the_program_of_before(
    archive: Archive, add: Add, path: Path, tmp_path: Path, mode: str, within: bool
) -> None:
    story = add("Rain")
    archive.close()
    query(path, f"PRAGMA journal_mode = {mode}")
    steps = tmp_path / "later"
    steps.mkdir()
    then = _MUCH + (f"    {_KILL}" if within else "")
    (steps / "later.py").write_text(_NEXT.format(then=then.strip(), later=_LATER, newest=_NEWEST))

    command = [sys.executable, str(CHILDREN / "killed_upgrade.py"), str(path), str(steps), _LATER]
    done = subprocess.run(command, capture_output=True, timeout=60)

    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    with Archive.open(path, create=False) as opened:
        assert opened.stories.get(story).content.headline == "Rain"
        assert opened.health().ok
    assert query(path, "SELECT count(*) FROM sqlite_master WHERE name = 'more'") == [(0,)]


def test_whoever_is_told_of_an_upgrade_can_still_take_it_back(
    archive: Archive, add: Add, path: Path, later: Callable[[str], None]
) -> None:
    add("Rain")
    archive.close()
    later("pass")
    told = []

    def refuse(upgrade: upgrade.Upgrade) -> None:
        told.append(upgrade)
        raise ArchiveUnwritable(str(path), "disk full")

    before = path.read_bytes()
    with pytest.raises(ArchiveUnwritable):
        Archive.open(path, upgrading=refuse)
    assert path.read_bytes() == before
    (upgraded,) = told
    assert (upgraded.before, upgraded.after) == (_NEWEST, _LATER)
    assert upgraded.backup.is_file()

    with Archive.open(path, upgrading=told.append):
        assert table_watermarks.read_file(path, patience=1) == told[1].marks


def test_words_that_come_while_it_is_copied_are_not_left_out_of_the_copy(
    archive: Archive, add: Add, path: Path, later: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    later("pass")
    copy = backups.copy

    def copied(*args: Any) -> backups.Copied:
        made = copy(*args)
        add("Late")
        archive.close()
        return made

    with monkeypatch.context() as patch:
        patch.setattr(backups, "copy", copied)
        with pytest.raises(ArchiveBusy):
            Archive.open(path)
    with Archive.open(path) as opened:
        newest = opened.backups(path.with_name("desk-backups"))[0]
    assert query(newest, "SELECT headline FROM story") == [("Late",)]


def test_an_archive_that_another_process_has_just_made_is_taken_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    upgrade.upgrade(path, patience=1)
    assert path.read_bytes() == before


@pytest.mark.parametrize("first_page_written", [False, True])
def test_a_first_start_that_was_cut_short_begins_again(tmp_path: Path, first_page_written: bool) -> None:
    """Killed while the first tables reached the file: its journal takes them back."""
    path, journal = tmp_path / "desk.newsdesk", tmp_path / "desk.newsdesk-journal"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute(f"PRAGMA application_id = {file_state.APPLICATION_ID}")
        connection.execute("CREATE TABLE half (text)")
        connection.executemany("INSERT INTO half VALUES (?)", [("x" * 3000,)] * 50)
        written, hot = path.read_bytes(), journal.read_bytes()
        if first_page_written:
            connection.execute("COMMIT")
            written = path.read_bytes()
    path.write_bytes(written)
    journal.write_bytes(hot)
    with Archive.open(path) as archive:
        assert archive.health().ok


def test_a_change_that_was_cut_short_is_taken_back(path: Path) -> None:
    journal = path.with_name("desk.newsdesk-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.executemany(
            "INSERT INTO author (name, bio) VALUES (?, ?)", [(str(n), "x" * 3000) for n in range(50)]
        )
        written, hot = path.read_bytes(), journal.read_bytes()
    path.write_bytes(written)
    journal.write_bytes(hot)
    with Archive.open(path) as archive:
        assert archive.authors.remembered() == ()
        assert archive.health().ok
