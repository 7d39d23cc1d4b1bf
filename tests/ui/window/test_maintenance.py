"""Damage that maintenance finds is shown without taking the focus; a restore can be undone to the damaged desk."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.story import Content
from newsdesk.settings import Settings

Drive = Callable[..., Any]
_MAINTENANCE = "from newsdesk.ui.window.maintenance import Maintenance; window.findChildren(Maintenance)[0].begin()"
_MODAL = "=__import__('PySide6.QtWidgets').QtWidgets.QApplication.activeModalWidget() is None"
_OFFERED = (
    "any(each.text().startswith('Put back the backup of ') for each in window.stack.currentWidget()"
    ".findChildren(__import__('PySide6.QtWidgets').QtWidgets.QPushButton))"
)
_BUTTON = """
from PySide6.QtWidgets import QPushButton
buttons = window.stack.currentWidget().findChildren(QPushButton)
next(each for each in buttons if each.text().startswith("Put back the backup of ")).click()
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "newsroom" / "desk.newsdesk"


def test_damage_that_maintenance_finds_is_shown_in_a_band_without_taking_the_focus(drive: Drive, desk: Path) -> None:
    with open_newsroom(desk, settings=Settings()) as newsroom:
        newsroom.stories.new(Content(headline="Rain", body="It rained."))
    with closing(sqlite3.connect(desk)) as raw:
        raw.execute("UPDATE tally SET stories = stories + 5")
        raw.commit()
    run = drive(desk).opened(story=False)
    run.do("window.new_story()")
    run.type("word1 ")
    run.do(_MAINTENANCE)
    run.type("word2 ")
    run.until("window.desk_band.isVisible()")
    assert "Something is wrong with the desk file" in run.do("=window.desk_band.text.text()")
    assert run.do(_MODAL)
    assert run.do("=window.centre.editor_page.body.hasFocus()")
    run.type("word3 ")
    run.saved()
    assert "word1 word2 word3 " in run.do("=window.sessions.current.content().body")
    run.kill()


def test_undoing_the_restore_of_a_damaged_desk_shows_the_ways_out_again(
    drive: Drive, desk: Path, tmp_path: Path
) -> None:
    with open_newsroom(desk, settings=Settings()) as newsroom:
        for number in range(40):
            newsroom.stories.new(Content(headline=f"Rain {number}", body="It rained. " * 400))
        newsroom.keeping.backup()
    os.truncate(desk, 100_000)
    damaged = desk.read_bytes()
    run = drive(desk)
    run.do("import newsdesk.ui.window.desk_dialogs as dialogs; dialogs.confirm_restore = lambda *_: True")
    run.until(_OFFERED)
    run.do(_BUTTON)
    run.until("window.newsroom is not None and window.desk_band.isVisible()")
    assert run.do("=window.desk_band.buttons[0].text()") == "Undo the restore"
    run.opened(story=False)
    run.do("window.new_story()")
    run.type("Typed meanwhile. ")
    run.saved()
    run.do("window.desk_band.buttons[0].click()")
    run.until("hasattr(window.stack.currentWidget(), 'text') and 'damaged' in window.stack.currentWidget().text.text()")
    assert desk.read_bytes() == damaged
    run.kill()
    kept = desk.with_name("desk-backups").glob("*-before-restore*.newsdesk")
    words: list[str] = []
    for path in kept:
        with closing(sqlite3.connect(path)) as raw:
            for table, column in (("draft", "content"), ("revision", "body")):
                words += [row[0] for row in raw.execute(f"SELECT {column} FROM {table}")]  # noqa: S608 - our own names
    assert any("Typed meanwhile. " in each for each in words)
