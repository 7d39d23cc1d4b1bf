"""Unsent text of every form survives a kill, a quit, and a switch of story or person."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.ui.window.main_window import MainWindow

PLACES = (
    "note",
    "outside",
    "reason to send back",
    "reason to hold",
    "reason to spike",
    "reason to lift",
    "time to publish",
    "notice",
    "rule",
    "word",
    "words",
    "person",
    "who",
    "settings",
    "merge",
    "embargo",
    "language",
    "urgency",
    "link",
)
Call = Callable[..., Any]
Open = Callable[[MainWindow, UUID], QWidget]
WORDS = "Ask the ministry"


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    assert isinstance(widget, QTextEdit | QPlainTextEdit)
    return widget.toPlainText()


def write(qtbot: QtBot, widget: QWidget, text: str = WORDS) -> str:
    """Types; gives what stands there then."""
    qtbot.keyClicks(widget, text)
    typed = text_of(widget)
    assert text in typed
    return typed


def test_every_place_is_tried(places: dict[str, Open]) -> None:
    assert set(places) == set(PLACES)


@pytest.mark.parametrize("name", PLACES)
def test_what_was_typed_is_there_after_a_kill(
    name: str,
    places: dict[str, Open],
    window: MainWindow,
    opened: UUID,
    kill: Call,
    kept: Call,
    qtbot: QtBot,
) -> None:
    typed = write(qtbot, places[name](window, opened))
    kept()
    assert text_of(places[name](kill(opened), opened)) == typed


@pytest.mark.parametrize("name", PLACES)
def test_what_was_typed_is_there_after_a_quit_at_once(
    name: str, places: dict[str, Open], window: MainWindow, opened: UUID, kill: Call, lanes, qtbot: QtBot
) -> None:
    typed = write(qtbot, places[name](window, opened))
    with qtbot.waitSignal(window.window_retired):
        window.close()
    assert lanes.drain(30)
    assert text_of(places[name](kill(opened), opened)) == typed


@pytest.mark.parametrize("name", PLACES)
def test_the_corner_says_saving_until_it_is_kept(
    name: str, places: dict[str, Open], window: MainWindow, opened: UUID, kept: Call, lanes, qtbot: QtBot
) -> None:
    widget = places[name](window, opened)
    qtbot.waitUntil(lambda: window.saver.state.phase != "saving")
    write(qtbot, widget)
    assert window.saver.state.phase == "saving"
    kept()
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.saver.state.phase == "saved")


@pytest.mark.parametrize("name", PLACES)
def test_nobody_else_sees_it(
    name: str,
    places: dict[str, Open],
    window: MainWindow,
    opened: UUID,
    people: dict[str, Any],
    kill: Call,
    kept: Call,
    lanes,
    qtbot: QtBot,
) -> None:
    before = text_of(places[name](window, opened))
    typed = write(qtbot, places[name](window, opened))
    kept()
    window.sign_in.switch(people["reporter"])
    assert lanes.drain(30)
    after = kill(opened)
    assert text_of(places[name](after, opened)) in {before, ""}
    for dialog in after.findChildren(QWidget):
        if dialog.isWindow() and dialog.isVisible() and dialog is not after:
            dialog.close()
    after.sign_in.switch(people["editor"])
    assert lanes.drain(30)
    assert text_of(places[name](after, opened)) == typed
