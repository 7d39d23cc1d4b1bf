"""The desk file is moved, deleted or replaced while somebody types: the window says so, keeps the words, recovers."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsdesk.domain.story_list import StoryQuery
from newsdesk.store.archive import Archive
from newsdesk.store.salvage import salvage

Drive = Callable[..., Any]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")

_NOT_SAVED = (
    "window.saver.state.phase.value == 'failed' and window.centre.band.isVisible() and window.saver.state.rescued"
)
_BAND = "=window.centre.band.text.text()"


def bodies(desk: Path) -> str:
    """Bodies of all drafts and stories, joined."""
    with Archive.open(desk, create=False) as archive:
        assert archive.health().ok
        stories = [row.id for row in archive.stories.page(StoryQuery(), limit=100).rows]
        drafts = [draft.content.body for draft in archive.drafts.all()]
        return "\n".join([*drafts, *(archive.stories.get(story).content.body for story in stories)])


def take_log_over(desk: Path) -> None:
    """Checkpoint: SQLite does it by itself every thousand pages."""
    with Archive.open(desk, create=False) as archive:
        assert not archive._connection.one("PRAGMA wal_checkpoint(PASSIVE)")[0]


def salvaged(copy: Path, to: Path) -> str:
    salvage(copy, to)
    return bodies(to)


def rescued(tmp_path: Path) -> str:
    return "\n".join(json.loads(path.read_text())["content"]["body"] for path in (tmp_path / "rescue").glob("*.json"))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    return folder / "desk.newsdesk"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_desk_that_comes_back_is_saved_into_again(drive: Drive, desk: Path, tmp_path: Path, what: str) -> None:
    run = drive(desk).opened()
    run.type("Before. ")
    run.saved()
    here = desk if what == "file" else desk.parent
    away = here.with_name("elsewhere")
    here.rename(away)
    run.until("window.saver.state.phase.value == 'failed'")  # noticed while nobody types
    run.type("Meanwhile. ")
    run.until(_NOT_SAVED)
    assert "moved" in run.do(_BAND)
    assert "Meanwhile. " in rescued(tmp_path)
    away.rename(here)
    run.saved()
    run.until("not window.centre.band.isVisible()")
    run.do("window.lanes.drain(10)")
    assert not list((tmp_path / "rescue").glob("*.json"))
    run.kill()
    assert "Before. Meanwhile. " in bodies(desk)


def test_of_a_desk_that_is_replaced_every_word_is_kept(drive: Drive, desk: Path, tmp_path: Path) -> None:
    run = drive(desk).opened()
    run.type("Before. ")
    run.saved()
    run.do("window.saver.save_now()")
    run.do("window.lanes.drain(10)")
    older = desk.with_name("older")
    with Archive.open(desk, create=False) as archive:
        archive.backup(older)
    run.type("Since then. ")
    run.saved()
    os.replace(older, desk)
    run.type("Meanwhile. ")
    run.until("window.desk_band.isVisible()")
    assert "-before-replaced.newsdesk" in run.do("=window.desk_band.text.text()")
    assert run.do("=window.centre.editor_page.body.hasFocus()"), "the cursor is where it was"
    run.type("Afterwards. ")
    run.saved()
    assert run.quit() == 0
    found = bodies(desk)
    assert "Before. Since then. Meanwhile. Afterwards. " in found
    (copy,) = desk.with_name("desk-backups").glob("*-before-replaced.newsdesk")
    assert "Since then. " in bodies(copy)


@pytest.mark.parametrize("what", ["older copy", "another desk"])
def test_of_a_desk_that_is_written_over_every_word_is_kept(drive: Drive, desk: Path, tmp_path: Path, what: str) -> None:
    run = drive(desk).opened()
    run.type("Before. ")
    run.saved()
    run.do("window.saver.save_now()")
    run.do("window.lanes.drain(10)")
    source = desk.with_name("source")
    if what == "older copy":
        with Archive.open(desk, create=False) as archive:
            archive.backup(source)
    else:
        drive(source).opened().quit()
    run.type("Since then. ")
    run.saved()
    take_log_over(desk)
    run.do("window.parts.work.file_watch.check()")
    run.do("window.lanes.drain(10)")
    with desk.open("r+b") as file:  # as `cp` does
        file.write(source.read_bytes().ljust(desk.stat().st_size, b"\0"))
    run.type("Meanwhile. ")
    run.until("window.desk_band.isVisible()")
    assert "-before-replaced" in run.do("=window.desk_band.text.text()")
    run.type("Afterwards. ")
    run.saved()
    assert run.quit() == 0
    assert "Since then. Meanwhile. Afterwards. " in bodies(desk)
    (copy,) = desk.with_name("desk-backups").glob("*-before-replaced*")
    assert "Since then. " in bodies(copy) + salvaged(copy, tmp_path / "salvaged.newsdesk")


def test_a_desk_that_is_written_over_while_nobody_types_is_not_called_saved(drive: Drive, desk: Path) -> None:
    run = drive(desk).opened()
    run.type("Before. ")
    run.saved()
    run.do("window.saver.save_now()")
    run.do("window.lanes.drain(10)")
    source = desk.with_name("source")
    drive(source).opened().quit()
    take_log_over(desk)
    with desk.open("r+b") as file:
        file.write(source.read_bytes().ljust(desk.stat().st_size, b"\0"))
    run.until("window.desk_band.isVisible()")
    assert run.quit() == 0


def test_a_deleted_log_costs_no_word(drive: Drive, desk: Path) -> None:
    run = drive(desk).opened()
    run.type("Before. ")
    run.saved()
    for suffix in ("-wal", "-shm"):
        desk.with_name(desk.name + suffix).unlink()
    run.type("Meanwhile. ")
    run.until("window.desk_band.isVisible()")
    run.saved()
    run.kill()
    assert "Before. Meanwhile. " in bodies(desk)


def test_words_of_a_deleted_desk_come_back_into_the_next(drive: Drive, desk: Path, tmp_path: Path) -> None:
    run = drive(desk).opened()
    run.do("window.new_story()")
    run.type("Typed. ")
    run.saved()
    shutil.rmtree(desk.parent)
    run.type("Nowhere else. ")
    run.until(_NOT_SAVED)
    run.kill()
    desk.parent.mkdir()
    again = drive(desk).opened()
    assert "Typed. Nowhere else. " in again.until("window.sessions.current and window.sessions.current.display()")
    assert again.quit() == 0
    assert "Typed. Nowhere else. " in bodies(desk)
    assert not list((tmp_path / "rescue").glob("*.json"))


def test_words_typed_while_the_desk_is_still_opening_are_kept(drive: Drive, desk: Path, tmp_path: Path) -> None:
    drive(desk).opened().quit()
    run = drive(desk, DRIVEN_FIRST="window.first_painted.disconnect(program._open_desk)")
    run.do("window.new_story()")
    run.type("Early bird. ")
    run.until("window.saver.all_rescued and window.saver.at_risk()")
    run.kill()
    assert "Early bird. " in rescued(tmp_path)
    drive(desk).opened().quit()
    assert "Early bird. " in bodies(desk)


def test_a_desk_that_is_emptied_under_the_window_is_not_called_saved(drive: Drive, desk: Path, tmp_path: Path) -> None:
    run = drive(desk).opened()
    run.type("Before. ")
    run.saved()
    os.truncate(desk, 0)
    run.type("Meanwhile. ")
    run.until(_NOT_SAVED)
    assert "emptied" in run.do(_BAND)
    run.kill()
    assert "Meanwhile. " in rescued(tmp_path)
    assert desk.with_name(f"{desk.name}-wal").stat().st_size
