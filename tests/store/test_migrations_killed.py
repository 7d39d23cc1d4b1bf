"""A desk of every released schema, brought up to date: killed at any step, or with the disk full, it is old or new."""

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

import pytest

from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.domain.listing import Query
from newsdesk.store import upgrade, version
from newsdesk.store.archive import Archive
from newsdesk.store.connection import connect

RELEASED = version.VERSIONS[:-1]
STORIES = 30
_ADD = {
    "0001": """
INSERT INTO story (id, status, status_before, created, modified, head, forked, versions, words, slug, headline, byline,
                   section, language)
VALUES (:id, 'filed', NULL, :at, :at, :revision, 0, 1, 2, '', :headline, '', 'National', 'en')
""",
    "later": """
INSERT INTO story (id, status, created, modified, entered, head, forked, versions, words, slug, headline, byline,
                   section, language)
VALUES (:id, 'filed', :at, :at, :at, :revision, 0, 1, 2, '', :headline, '', 'National', 'en')
""",
}
_REVISION = """
INSERT INTO revision (id, story, who, at, why, headline, words, fields, body)
VALUES (:revision, :id, 'Ed', :at, 'saved', :headline, 2, :fields, :body)
"""
_LATER = (
    """INSERT INTO person (id, name, folded, role, byline, bio, initials, "left")
       VALUES (zeroblob(16), 'Ed', 'ed', 'editor', '', '', '', 0)""",
    """INSERT INTO note (id, story, who, at, text, quote, resolved_by)
       SELECT randomblob(16), id, 'Ed', 1, 'Who says so?', '', '' FROM story""",
)


@pytest.fixture(scope="module", params=RELEASED)
def released(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk as a released version of the program left it, with stories, notes and people."""
    path = tmp_path_factory.mktemp(f"schema-{request.param}") / "desk.newsdesk"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(version, "NEWEST", request.param)
        upgrade.upgrade(path, patience=1)
    with closing(connect(path, patience=1)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("BEGIN")
        for number in range(STORIES):
            row = {
                "id": bytes([number + 1]) * 16,
                "revision": bytes([number + 101]) * 16,
                "at": 1_772_366_400_000_000 + number,
                "headline": f"Story {number}",
                "fields": f'{{"headline":"Story {number}","section":"National"}}',
                "body": f"Words {number}. " * 200,
            }
            raw.execute(_REVISION, row)
            raw.execute(_ADD.get(request.param, _ADD["later"]), row)
        for sql in _LATER if request.param != "0001" else ():
            raw.execute(sql)
        raw.execute("COMMIT")
    return path


def layout(path: Path) -> str:
    with closing(sqlite3.connect(path)) as raw:
        return str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def words(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM story").fetchone()[0] == STORIES
        return {body for (body,) in raw.execute("SELECT body FROM revision")}


def assert_up_to_date(path: Path) -> None:
    with Archive.open(path, create=False) as archive:
        assert archive.health().ok, archive.health()
        assert len(archive.stories.page(Query(), limit=99).rows) == STORIES
        assert len(archive.stories.page(Query(text="words"), limit=99).rows) == STORIES


def test_it_is_brought_up_to_date_with_every_word(released: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(released, tmp_path / "desk.newsdesk"))
    had = words(path)
    assert_up_to_date(path)
    assert words(path) == had
    (copy,) = path.with_name("desk-backups").iterdir()
    assert (layout(copy), words(copy)) == (layout(released), had)
    if os.name == "posix":
        assert copy.stat().st_mode & 0o777 == 0o600


_KILLED = """
import os, signal, sys
from pathlib import Path
from newsdesk.store import connection, upgrade, version
from newsdesk.store.archive import Archive

left = int(sys.argv[2])

def step(statement):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)

made = connection.connect
def connect(*args, **kwargs):
    raw = made(*args, **kwargs)
    raw.set_trace_callback(step)
    return raw

from newsdesk.store import archive, backups
for room in (upgrade, archive, backups, version, connection):
    room.connect = connect
Archive.open(Path(sys.argv[1]), create=False).close()
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_killed_at_any_statement_it_is_old_or_new_and_whole(released: Path, tmp_path: Path) -> None:
    dice, left, killed, done = random.Random(3), 0, 0, False  # noqa: S311 - the same each time
    had = words(released)
    while not done:
        folder = tmp_path / str(left)
        folder.mkdir()
        path = Path(shutil.copy(released, folder / "desk.newsdesk"))
        process = subprocess.run(
            [sys.executable, "-c", _KILLED, str(path), str(left)], check=False, capture_output=True
        )
        done = process.returncode != -signal.SIGKILL
        assert process.returncode in (0, -signal.SIGKILL), process.stderr.decode()
        killed += not done
        if layout(path) != layout(released):
            backups = [each for each in path.with_name("desk-backups").iterdir() if each.suffix == ".newsdesk"]
            assert any(layout(each) == layout(released) and words(each) == had for each in backups)
        assert words(path) == had
        assert_up_to_date(path)
        left += dice.randint(10, 60)
        shutil.rmtree(folder)
    assert killed >= 3


_FULL = """
import resource, sys
from pathlib import Path
from newsdesk.domain.errors import ArchiveError
from newsdesk.store.archive import Archive

import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    Archive.open(Path(sys.argv[1]), create=False).close()
except ArchiveError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files as Linux does")
def test_on_a_full_disk_it_stays_as_it_was(released: Path, tmp_path: Path) -> None:
    had, size = words(released), released.stat().st_size
    seen = set()
    for share in (0.1, 0.5, 0.9, 1.0, 1.05, 1.2):
        folder = tmp_path / str(share)
        folder.mkdir()
        path = Path(shutil.copy(released, folder / "desk.newsdesk"))
        limit = str(int(size * share))
        done = subprocess.run(
            [sys.executable, "-c", _FULL, str(path), limit], check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        seen.add(done.stdout.strip())
        assert words(path) == had
        assert not list(path.parent.rglob("*.part"))
        assert_up_to_date(path)
    assert ArchiveUnwritable.__name__ in seen


def test_a_desk_with_a_spoiled_row_is_brought_up_to_date_all_the_same(
    older_desk: Callable[..., Path], tmp_path: Path
) -> None:
    path = older_desk(tmp_path / "desk.newsdesk")
    with closing(connect(path, patience=1)) as raw:
        raw.execute("DROP TRIGGER revision_stands")
        raw.execute("UPDATE revision SET who = CAST(x'ff' AS TEXT)")
    with Archive.open(path, create=False) as archive:
        assert not archive.health().ok
        assert archive.stories.page(Query(), limit=9).rows
    (copy,) = path.with_name("desk-backups").iterdir()
    assert copy.name.endswith("-unproved.newsdesk")
