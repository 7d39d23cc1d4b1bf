"""The desk file is moved, deleted or replaced while somebody types: the window says so, keeps the words, recovers."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from newsdesk.domain.story import Content
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
    run.do("window.lanes.drain(60)")
    assert not list((tmp_path / "rescue").glob("*.json"))
    run.kill()
    assert "Before. Meanwhile. " in bodies(desk)


def test_of_a_desk_that_is_replaced_every_word_is_kept(drive: Drive, desk: Path, tmp_path: Path) -> None:
    run = drive(desk).opened()
    run.type("Before. ")
    run.saved()
    run.do("window.saver.save_now()")
    run.do("window.lanes.drain(60)")
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
    run.do("window.lanes.drain(60)")
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
    run.do("window.lanes.drain(60)")
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
    run.do("window.lanes.drain(60)")
    source = desk.with_name("source")
    drive(source).opened().quit()
    take_log_over(desk)
    with desk.open("r+b") as file:
        file.write(source.read_bytes().ljust(desk.stat().st_size, b"\0"))
    run.until("window.desk_band.isVisible()")
    assert run.quit() == 0


@pytest.mark.parametrize(
    ("how", "saved"), [("written over", True), ("written over by a smaller one", False), ("replaced", True)]
)
def test_the_open_story_goes_to_a_desk_that_lacks_it_while_nobody_types(
    drive: Drive, desk: Path, tmp_path: Path, how: str, saved: bool
) -> None:
    source = desk.with_name("source")
    drive(source).opened().quit()
    run = drive(desk).opened()
    if how.endswith("smaller one"):
        run.do("window.sessions.current.set_fields(body='Long before. ' * 40_000)")
    run.type("Before. ")
    run.saved()
    if saved:
        run.do("window.saver.save_now()")
        run.do("window.lanes.drain(10)")
    take_log_over(desk)
    run.do("window.parts.work.file_watch.check()")
    run.do("window.lanes.drain(10)")
    if how == "replaced":
        os.replace(source, desk)
    elif how == "written over":
        with desk.open("r+b") as file:
            file.write(source.read_bytes().ljust(desk.stat().st_size, b"\0"))
    else:
        assert source.stat().st_size < desk.stat().st_size
        desk.write_bytes(source.read_bytes())  # as `cp` does
    run.until("window.desk_band.isVisible()")
    run.saved()
    run.kill()
    assert "Before. " in bodies(desk)
    assert len(list(desk.with_name("desk-backups").glob("*-before-replaced*"))) == 1
    again = drive(desk).opened()
    again.until("'Before. ' in window.sessions.current.content().body")
    assert again.quit() == 0
    assert "Before. " in bodies(desk)


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


@pytest.mark.parametrize("quick", [True, False], ids=["quit at once", "quit later"])
def test_of_a_desk_whose_file_is_deleted_everything_is_kept(drive: Drive, desk: Path, quick: bool) -> None:
    """The window still has all of it open when nothing else has it."""
    run = drive(desk).opened()
    with Archive.open(desk, create=False) as archive:
        for number in range(30):
            story = Content(headline=f"Rain {number}", body=f"Rain {number} fell. " * 200)
            archive.revisions.save(uuid4(), story, base=None, who="", when=datetime.now(UTC))
    run.type("Typed. ")
    run.saved()
    desk.unlink()
    if quick:
        run.do("window.parts.work.file_watch.check()")
        run.do("window.lanes.drain(10)")
    else:
        run.until("'is copied to' in window.centre.band.text.text()")
    run.do("window.close_now()") if quick else run.kill()
    run.process.wait(60)
    (copy,) = desk.with_name("desk-backups").glob("*-before-replaced.newsdesk")
    assert "Typed. " in bodies(copy)
    assert "Rain 29 fell. " in bodies(copy)


def test_a_desk_that_comes_back_needs_no_copy(drive: Drive, desk: Path) -> None:
    run = drive(desk).opened()
    away = desk.with_name("elsewhere")
    desk.rename(away)
    run.until("'is copied to' in window.centre.band.text.text()")
    away.rename(desk)
    run.until("not window.centre.band.isVisible()")
    assert not list(desk.with_name("desk-backups").glob("*-before-replaced*"))


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
