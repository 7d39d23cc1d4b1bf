"""Closing a window waits for pending writes, and names what cannot be kept."""

from typing import Any
from unittest.mock import Mock
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.domain.story_list import StoryQuery
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.paste_progress import PasteProgress

FULL = ArchiveUnwritable("desk.newsdesk", "disk full")


@pytest.fixture
def note(window: MainWindow, opened: UUID, places, qtbot: QtBot) -> UUID:
    """A note that is half typed."""
    qtbot.keyClicks(places["note"](window, opened), "Who counted?")
    return opened


@pytest.fixture
def pasted(window: MainWindow, opened: UUID) -> list[Any]:
    """A long paste is under way; what is in the list ends its conversion."""
    held: list[Any] = []
    window.centre.editor_page.body.set_convert(lambda _html, done: held.append(done))
    page = QMimeData()
    page.setText("Long plain words.")
    page.setHtml("<b>Long</b>")
    window.centre.editor_page.body.insertFromMimeData(page)
    return held


def test_note_that_cannot_be_kept_is_named_and_stays(window, note, newsroom, lanes, monkeypatch, qtbot) -> None:
    told: list[str] = []

    def stay(box: QMessageBox) -> None:
        told.append(box.informativeText())
        box.escapeButton().click()

    with monkeypatch.context() as disk:
        disk.setattr(newsroom.unsent, "keep", Mock(side_effect=FULL))
        disk.setattr(QMessageBox, "exec", stay)
        window.close()
        assert lanes.drain(30)
        assert told == ["What you typed in a form and did not send"]
        assert window.saver.state.phase == "failed"
        assert "Who counted?" in window.saver.text_for_rescue()
    assert window.isVisible()
    qtbot.mouseClick(window.centre.band.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert lanes.drain(30)
    assert not window.unsent.pending
    assert window.saver.state.phase == "saved"


def test_unasked_it_goes_into_a_file(window, note, newsroom, lanes, monkeypatch, tmp_path, qtbot) -> None:
    with monkeypatch.context() as disk:
        disk.setattr(newsroom.unsent, "keep", Mock(side_effect=FULL))
        with qtbot.waitSignal(window.window_retired):
            window.save_and_close()
            assert lanes.drain(30)
    (rescued,) = tmp_path.glob("*rescued*.txt")
    assert "Who counted?" in rescued.read_text(encoding="utf-8")


def test_while_a_paste_is_converted_the_corner_says_saving(window, pasted, lanes, qtbot) -> None:
    assert window.saver.state.phase == "saving"
    qtbot.waitUntil(lambda: "Long plain words." in window.sessions.current.content().body)
    assert lanes.drain(30)
    assert window.saver.state.phase == "saving"
    pasted[0]("**Long** plain words.")
    qtbot.waitUntil(lambda: window.saver.state.phase == "saved")


def test_a_quit_waits_for_the_paste(window, opened, pasted, newsroom, ask, lanes, qtbot) -> None:
    window.close()
    assert lanes.drain(30)
    assert window.isVisible()
    with qtbot.waitSignal(window.window_retired):
        pasted[0]("**Long** plain words.")
    assert lanes.drain(30)
    assert "**Long** plain words." in ask(lambda: newsroom.stories.get(opened)).content.body


def test_a_quit_takes_the_plain_words_where_nobody_wants_to_wait(
    window, opened, pasted, newsroom, ask, lanes, qtbot
) -> None:
    window.close()
    with qtbot.waitSignal(window.window_retired):
        window.findChild(PasteProgress).dialog.canceled.emit()
    assert lanes.drain(30)
    assert "Long plain words." in ask(lambda: newsroom.stories.get(opened)).content.body


def test_a_quit_that_nobody_asked_for_takes_the_plain_words(window, opened, pasted, newsroom, ask, lanes, qtbot):
    with qtbot.waitSignal(window.window_retired):
        window.save_and_close()
    assert lanes.drain(30)
    assert "Long plain words." in ask(lambda: newsroom.stories.get(opened)).content.body


def test_a_paste_into_a_new_story_outlives_a_switch_at_once(window, opened, newsroom, ask, lanes, qtbot) -> None:
    held: list[Any] = []
    window.centre.editor_page.body.set_convert(lambda _html, done: held.append(done))
    window.new_story()
    new = window.sessions.current.id
    page = QMimeData()
    page.setText("Long plain words.")
    page.setHtml("<b>Long</b>")
    window.centre.editor_page.body.insertFromMimeData(page)
    window.open_story(opened)
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(new)).content.body == "Long plain words."


def test_a_quit_waits_for_an_import(window, lanes, tmp_path, newsroom, ask, qtbot) -> None:
    files = []
    for number in range(3):
        files.append(tmp_path / f"{number}.md")
        files[-1].write_text(f"---\ntitle: Story {number}\n---\nWords.\n", encoding="utf-8")
    window.exchange.import_files(files)
    with qtbot.waitSignal(window.window_retired):
        window.close()
        assert not window.isHidden()
    assert lanes.drain(30)
    assert len(ask(lambda: newsroom.stories.page(StoryQuery())).rows) == len(files)


def test_somebody_who_is_renamed_keeps_the_note_of_this_moment(
    window, opened, people, places, newsroom, ask, lanes, qtbot
) -> None:
    dialog = places["person"](window, opened).window()
    dialog.list.setCurrentRow(1)
    assert dialog.form.name.text() == "Desk editor"
    window.show_panel("notes")
    window.side.pane("notes").composer.field.setPlainText("Who counted?")
    dialog.form.name.setText("Chief editor")
    dialog.keep.click()
    assert lanes.drain(30)
    assert window.side.pane("notes").composer.text == "Who counted?"
    kept = ask(lambda: newsroom.unsent.all(who="Chief editor"))
    assert [each.content["text"] for each in kept if each.key.place == "note"] == ["Who counted?"]
