"""A desk of every released schema, brought up to date: killed at any step, or with the disk full, it is old or new."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.domain.story_list import StoryQuery
from newsdesk.store import file_state, upgrade
from newsdesk.store.archive import Archive
from newsdesk.store.connecting import connect

CHILDREN = Path(__file__).parent / "children"
RELEASED = file_state.VERSIONS[:-1]
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
        patch.setattr(file_state, "NEWEST", request.param)
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
        assert len(archive.stories.page(StoryQuery(), limit=99).rows) == STORIES
        assert len(archive.stories.page(StoryQuery(text="words"), limit=99).rows) == STORIES


def test_it_is_brought_up_to_date_with_every_word(released: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(released, tmp_path / "desk.newsdesk"))
    had = words(path)
    assert_up_to_date(path)
    assert words(path) == had
    (copy,) = path.with_name("desk-backups").iterdir()
    assert (layout(copy), words(copy)) == (layout(released), had)
    if os.name == "posix":
        assert copy.stat().st_mode & 0o777 == 0o600


def tries(child: str, released: Path, folder: Path) -> dict[str, str]:
    """How each try ended, by the name of its folder: "killed", "0", or the class of the error."""
    done = subprocess.run(
        [sys.executable, CHILDREN / child, released, folder], check=True, capture_output=True, text=True
    )
    return dict(line.split() for line in done.stdout.splitlines())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no SIGKILL")
def test_killed_at_any_statement_it_is_old_or_new_and_whole(released: Path, tmp_path: Path) -> None:
    had = words(released)
    ended = tries("upgrades_killed.py", released, tmp_path)
    for name in ended:
        path = tmp_path / name / "desk.newsdesk"
        if layout(path) != layout(released):
            backups = [each for each in path.with_name("desk-backups").iterdir() if each.suffix == ".newsdesk"]
            assert any(layout(each) == layout(released) and words(each) == had for each in backups)
        assert words(path) == had
        assert_up_to_date(path)
    assert set(ended.values()) == {"killed", "0"}
    assert list(ended.values()).count("killed") >= 3


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files as Linux does")
def test_on_a_full_disk_it_stays_as_it_was(released: Path, tmp_path: Path) -> None:
    had = words(released)
    ended = tries("upgrades_on_full_disk.py", released, tmp_path)
    for name in ended:
        path = tmp_path / name / "desk.newsdesk"
        assert words(path) == had
        assert not list(path.parent.rglob("*.part"))
        assert_up_to_date(path)
    assert len(ended) == 6
    assert "1" not in ended.values()
    assert ArchiveUnwritable.__name__ in ended.values()


def test_a_desk_with_a_damaged_row_is_brought_up_to_date_all_the_same(
    older_desk: Callable[..., Path], tmp_path: Path
) -> None:
    path = older_desk(tmp_path / "desk.newsdesk")
    with closing(connect(path, patience=1)) as raw:
        raw.execute("DROP TRIGGER revision_stands")
        raw.execute("UPDATE revision SET who = CAST(x'ff' AS TEXT)")
    with Archive.open(path, create=False) as archive:
        assert not archive.health().ok
        assert archive.stories.page(StoryQuery(), limit=9).rows
    (copy,) = path.with_name("desk-backups").iterdir()
    assert copy.name.endswith("-unproved.newsdesk")
