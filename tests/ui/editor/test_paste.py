"""A paste that takes a moment to convert: its plain words are in the story at once."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

Done = Callable[[str], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def waiting(desk: Any) -> list[Done]:
    """A long paste is under way; what is in the list ends its conversion."""
    held: list[Done] = []
    desk.editor.set_convert(lambda _html, done: held.append(done))
    desk.write("one | three")
    page = QMimeData()
    page.setText("two")
    page.setHtml("<i>two</i>")
    QGuiApplication.clipboard().setMimeData(page)
    QTest.keyClick(desk.editor, Qt.Key.Key_V, CTRL)
    return held


def plain(desk: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.text == "one two three")


def test_its_plain_words_stand_in_the_story_while_it_is_converted(desk: Any, waiting: list[Done], qtbot) -> None:
    assert desk.editor.paster.pending
    assert desk.editor.paster.text_for_rescue() == "two"
    plain(desk, qtbot)
    assert desk.editor.paster.pending
    assert desk.editor.paster.text_for_rescue() == ""
    with qtbot.waitSignal(desk.editor.paster.saving_progressed):
        waiting[0]("*two*")
    assert desk.drawn == "one *two*| three"
    assert not desk.editor.paster.pending


def test_words_without_a_plain_form_stand_in_the_story_too(desk: Any, qtbot: QtBot) -> None:
    desk.editor.set_convert(lambda _html, done: None)
    desk.write("one |")
    page = QMimeData()
    words = "<head><title>no</title></head><p>two &amp; <b>three</b></p><!-- no --><script>no()</script><li>four < 5"
    page.setData("text/html", words.encode())
    QGuiApplication.clipboard().setMimeData(page)
    QTest.keyClick(desk.editor, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: desk.text == "one two & three\n\nfour < 5")


def test_plain_and_converted_words_are_one_step_of_undo(desk: Any, waiting: list[Done], qtbot) -> None:
    plain(desk, qtbot)
    waiting[0]("*two*")
    QTest.keyClick(desk.editor, Qt.Key.Key_Z, CTRL)
    assert desk.text == "one  three"


def test_typing_goes_on_behind_the_plain_words(desk: Any, waiting: list[Done], qtbot) -> None:
    plain(desk, qtbot)
    QTest.keyClicks(desk.editor, " and")
    QTest.keyClick(desk.editor, Qt.Key.Key_Home, CTRL)
    QTest.keyClicks(desk.editor, "zero ")
    waiting[0]("*two*")
    assert desk.drawn == "zero |one *two* and three"


def test_words_that_were_typed_into_the_paste_are_not_overwritten(desk: Any, waiting: list[Done], qtbot) -> None:
    plain(desk, qtbot)
    QTest.keyClick(desk.editor, Qt.Key.Key_Left)
    QTest.keyClicks(desk.editor, "!")
    waiting[0]("*two*")
    assert desk.text == "one tw!o three"


def test_paste_stays_in_its_story_when_another_is_shown(desk: Any, waiting: list[Done]) -> None:
    story = desk.editor.document()
    desk.editor.show_document(QTextDocument("another", desk.editor))
    assert story.toPlainText() == "one two three"
    waiting[0]("*two*")
    assert (story.toPlainText(), desk.text) == ("one *two* three", "another")


def test_who_waits_no_longer_has_the_plain_words(desk: Any, waiting: list[Done]) -> None:
    desk.editor.paster.stay_plain()
    assert not desk.editor.paster.pending
    waiting[0]("*two*")
    assert desk.text == "one two three"
