"""Backup, restore and health check from the window, and the ways out for a desk that cannot be opened."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from newsdesk.desk import archive_file
from newsdesk.desk.backup import DeskBackup
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.errors import ArchiveDamaged, ArchiveError, ArchiveUnwritable, DeskGone, NotProved
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.settings import Settings
from newsdesk.ui.window import desk_dialogs
from newsdesk.ui.window.backup_chooser import BackupChooser
from newsdesk.ui.window.maintenance import Maintenance

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow


def buttons(window: "MainWindow") -> dict[str, QPushButton]:
    return {button.text(): button for button in window.stack.currentWidget().findChildren(QPushButton)}


def restore_button(window) -> QPushButton:
    """The button that restores the newest backup, with its time."""
    return next(button for label, button in buttons(window).items() if label.startswith("Put back the backup of "))


@pytest.fixture
def elsewhere(window: "MainWindow", tmp_path: Path) -> Path:
    """Path of another desk, with a story and a backup, set as the window's desk."""
    desk = tmp_path / "elsewhere" / "desk.newsdesk"
    with open_newsroom(desk, settings=Settings()) as newsroom:
        newsroom.start_with_samples()
        newsroom.keeping.backup()
    window.desk_path = desk
    return desk


def refused(desk: Path) -> Exception:
    with pytest.raises(ArchiveError) as told:
        archive_file.open_archive(desk, create=True)
    return told.value


@pytest.mark.parametrize("how", [Path.unlink, lambda desk: os.truncate(desk, 0)], ids=["missing", "empty"])
def test_of_a_desk_that_is_gone_the_newest_backup_is_offered(
    window, elsewhere: Path, how: Callable[[Path], object], qtbot, monkeypatch
) -> None:
    how(elsewhere)
    error = refused(elsewhere)
    assert isinstance(error, DeskGone)
    window.show_open_failure(error)
    assert str(elsewhere) in window.stack.currentWidget().text.text()
    monkeypatch.setattr(desk_dialogs, "confirm_restore", lambda *_: True)
    with qtbot.waitSignal(window.rescue_asked) as asked:
        restore_button(window).click()
    assert asked.args == [archive_file.newest_backup(elsewhere)]


def test_a_new_desk_is_begun_only_when_it_is_meant(window, elsewhere: Path, qtbot, monkeypatch) -> None:
    elsewhere.unlink()
    window.show_open_failure(refused(elsewhere))
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    buttons(window)["Begin a new desk"].click()
    assert not elsewhere.exists()

    def accept(box: QMessageBox) -> None:
        accepts = QMessageBox.ButtonRole.AcceptRole
        next(button for button in box.buttons() if box.buttonRole(button) is accepts).click()

    monkeypatch.setattr(QMessageBox, "exec", accept)
    with qtbot.waitSignal(window.reopen_asked, timeout=30_000):
        buttons(window)["Begin a new desk"].click()
    with open_newsroom(elsewhere, settings=Settings()) as newsroom:
        assert newsroom.stories.page(StoryQuery()).rows == ()


def test_what_can_be_read_of_a_damaged_desk_is_recovered_and_opened(window, elsewhere: Path, lanes, qtbot) -> None:
    with elsewhere.open("r+b") as file:
        file.write(bytes(4096))
    whole = elsewhere.read_bytes()
    window.show_open_failure(ArchiveDamaged(str(elsewhere), "file is not a database"))
    assert lanes.drain(30)
    assert restore_button(window).property("kind") == "primary"
    buttons(window)["Recover what can be read…"].click()
    qtbot.waitUntil(lambda: "Open the recovered desk" in buttons(window), timeout=60_000)
    with qtbot.waitSignal(window.desk_asked) as asked:
        buttons(window)["Open the recovered desk"].click()
    (recovered,) = asked.args
    assert recovered.name == "desk-salvaged.newsdesk"
    assert elsewhere.read_bytes() == whole
    with open_newsroom(recovered, settings=Settings(), create=False) as newsroom:
        assert newsroom.stories.page(StoryQuery()).rows
        assert newsroom.keeping.doctor().ok


def test_a_restore_is_told_when_the_desk_is_open_again_and_can_be_undone(
    window, opened, newsroom, ask, lanes, tmp_path, qtbot
) -> None:
    backup = ask(lambda: newsroom.keeping.backup(tmp_path / "backup.newsdesk"))
    ask(lambda: newsroom.stories.new(Content(headline="Later")))
    ask(lambda: newsroom.keeping.restore_from(backup))
    window.archive_actions.attach(newsroom)
    assert lanes.drain(30)
    assert window.desk_band.isVisibleTo(window)
    assert "is kept as" in window.desk_band.text.text()
    with qtbot.waitSignal(window.reopen_asked):
        window.desk_band.buttons[0].click()
        assert lanes.drain(30)
    assert len(ask(lambda: newsroom.stories.page(StoryQuery())).rows) == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("desk-20260302-090000-000000-s000001", ""),
        ("desk-20260302-090000-000000-s000001-unproved", "not proved"),
        ("desk-20260302-090000-000000-s000001-before-0004", "before an update"),
        ("desk-20260302-090000-000000-s000001-before-replaced", "of a desk that was replaced"),
        ("desk-20260302-090000-000000-s000001-before-restore", " kept at a restore"),
        ("desk-20260302-090000-000000-s000001-before-restore-damaged", "damaged, kept"),
    ],
)
def test_a_backup_says_what_it_is_of(window, qtbot, tmp_path, name, said) -> None:
    copy = tmp_path / f"{name}.newsdesk"
    copy.touch()
    chooser = BackupChooser((copy,), tmp_path, window)
    qtbot.addWidget(chooser)
    shown = chooser.list.item(0).text()
    assert said in shown
    assert shown.count("·") == (2 if said else 1)


def test_the_last_restore_is_undone_from_the_list_of_backups(window, qtbot, tmp_path) -> None:
    chooser = BackupChooser((), tmp_path, window, can_undo=True)
    qtbot.addWidget(chooser)
    next(button for button in chooser.findChildren(QPushButton) if "Undo" in button.text()).click()
    assert chooser.undo
    assert chooser.result()


def test_a_desk_that_cannot_be_written_says_so_and_offers_a_copy(
    window, newsroom, lanes, tmp_path, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr(DeskBackup, "unwritable", True)
    window.archive_actions.attach(newsroom)
    assert lanes.drain(30)
    assert "nothing can be written" in window.desk_band.text.text()
    assert window.desk_band.close_button is None or window.desk_band.close_button.isHidden()
    monkeypatch.setattr(desk_dialogs, "ask_backup_file", lambda *_: tmp_path / "copy.newsdesk")
    with qtbot.waitSignal(window.desk_asked) as asked:
        window.desk_band.buttons[0].click()
        assert lanes.drain(30)
    assert asked.args == [tmp_path / "copy.newsdesk"]
    assert (tmp_path / "copy.newsdesk").exists()


def test_a_story_that_cannot_be_read_stands_in_the_list_and_opens_with_a_sentence(
    window, opened, add, newsroom, lanes
) -> None:
    bad = add("Rain")
    with closing(sqlite3.connect(newsroom.keeping.path, isolation_level=None)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute("UPDATE story SET headline = CAST(x'41ff' AS TEXT) WHERE id = ?", (bad.bytes,))
        raw.execute("UPDATE revision SET fields = '{' WHERE story = ?", (bad.bytes,))
    window.desk.list.model().refresh()
    assert lanes.drain(30)
    index = window.desk.list.model().index_of(bad)
    assert "cannot be read" in index.data(2 + 1)  # what the tooltip says
    window.open_story(bad)
    assert lanes.drain(30)
    assert "disk damaged it" in window.toast.text.text()


def test_a_story_whose_newest_words_are_spoiled_goes_back_to_the_version_before(
    window, opened, add, newsroom, lanes, ask
) -> None:
    story = add("Rain")
    head = ask(lambda: newsroom.stories.get(story)).head
    ask(lambda: newsroom.stories.save(story, Content(headline="Rain again", body="It rains."), base=head))
    with closing(sqlite3.connect(newsroom.keeping.path, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER revision_stands")
        raw.execute("UPDATE revision SET fields = '{' WHERE headline = 'Rain again'")
    window.open_story(story)
    assert lanes.drain(30)
    window.toast.button.click()
    assert lanes.drain(30)
    assert window.sessions.current.id == story
    assert window.sessions.current.content().headline == "Rain"


@pytest.fixture
def maintenance(window, newsroom) -> Maintenance:
    return Maintenance(newsroom.keeping.path, Settings(), window)


def test_a_copy_is_made_when_one_is_due_and_only_then(maintenance, opened, newsroom, qtbot) -> None:
    with qtbot.waitSignal(maintenance.backed_up, timeout=30_000):
        maintenance.begin()
    assert len(newsroom.keeping.backups()) == 1
    with qtbot.waitSignal(maintenance.backed_up, timeout=30_000):
        maintenance.back_up()
    assert len(newsroom.keeping.backups()) == 1


@pytest.mark.parametrize(
    "error",
    [
        ArchiveUnwritable("desk-backups", "a copy needs 9 MB, and 1 MB are free"),
        NotProved("desk.newsdesk", copy="desk-1-unproved.newsdesk", rows=("note 1: text is no UTF-8",)),
    ],
    ids=["no room", "not proved"],
)
def test_a_copy_that_fails_is_told_until_one_is_made(window, maintenance, opened, qtbot, monkeypatch, error) -> None:
    monkeypatch.setattr(DeskBackup, "backup", Mock(side_effect=error))
    maintenance.not_backed_up.connect(window.archive_actions.show_backup_failure)
    with qtbot.waitSignal(maintenance.not_backed_up, timeout=30_000):
        maintenance.begin()
    assert window.desk_band.isVisibleTo(window)
    assert error.reason in window.desk_band.text.text()


def test_a_backup_to_a_file_does_not_wait_for_the_archive_lane(window, opened, tmp_path, qtbot, monkeypatch) -> None:
    to = tmp_path / "copy.newsdesk"
    monkeypatch.setattr(desk_dialogs, "ask_backup_file", lambda *_: to)
    with qtbot.waitSignal(window.archive_actions.message, timeout=30_000):
        window.archive_actions.back_up()
    assert to.exists()


def test_what_can_be_read_of_a_damaged_desk_is_looked_at_without_writing(
    window, elsewhere: Path, lanes, qtbot, tmp_path
) -> None:
    with elsewhere.open("r+b") as file:
        file.write(bytes(4096))
    whole = elsewhere.read_bytes()
    window.show_open_failure(ArchiveDamaged(str(elsewhere), "file is not a database"))
    with qtbot.waitSignal(window.desk_asked, timeout=60_000) as asked:
        buttons(window)["Look at what can be read"].click()
        buttons(window)["Look at what can be read"].click()
    with open_newsroom(asked.args[0], settings=Settings(), create=False) as newsroom:
        assert newsroom.keeping.unwritable
        rows = newsroom.stories.page(StoryQuery()).rows
        assert newsroom.stories.get(rows[0].id).content.body
        with pytest.raises(ArchiveError):
            newsroom.stories.new(Content(headline="x"))
        window.archive_actions.attach(newsroom)
        assert lanes.drain(30)
        assert "what can be read of a damaged desk" in window.desk_band.text.text()
    assert elsewhere.read_bytes() == whole
    assert sorted(each.name for each in elsewhere.parent.glob("desk*")) == ["desk-backups", "desk.newsdesk"]


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A desk with the sample stories on a read-only mount."""
    if shutil.which("mount") is None or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can make a medium that nobody can write to")
    source, medium = tmp_path / "source", tmp_path / "stick"
    medium.mkdir()
    with open_newsroom(source / "desk.newsdesk", settings=Settings()) as newsroom:
        newsroom.start_with_samples()
    if subprocess.run(["mount", "--bind", str(source), str(medium)], check=False).returncode:
        pytest.skip("this system mounts nothing")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(medium)], check=True)
        yield medium / "desk.newsdesk"
    finally:
        subprocess.run(["umount", "-l", str(medium)], check=False)


def test_a_desk_on_a_write_protected_medium_is_read_in_the_window(locked: Path, drive, tmp_path: Path) -> None:
    run = drive(locked)
    run.until("window.newsroom is not None")
    run.until("window.desk_band.isVisible()")
    assert "nothing can be written" in run.do("=window.desk_band.text.text()")
    run.until("window.desk.list.model().rowCount() > 0")
    run.do(
        "window.open_story(window.newsroom.stories.page(__import__('newsdesk.domain.story_list').domain.story_list.StoryQuery()).rows[0].id)"
    )
    run.until("window.sessions.current is not None and window.centre.editor_page.body.toPlainText()")
    run.opened()  # all that a start does is done
    assert run.do("=window.lanes.drain(30)")
    assert not run.do("=window.toast.isVisible() and window.toast.text.text()")
    assert not run.do("=window.centre.band.isVisible() and window.centre.band.text.text()")
    assert run.quit() == 0
