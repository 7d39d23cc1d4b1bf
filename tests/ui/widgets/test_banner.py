"""A banner says one thing, offers what can be done about it, and keeps the focus while it says it again."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.banner import Banner, Tone


@pytest.fixture
def shown(qtbot: QtBot, look: Theme) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 200)
    window.show()
    return window


@pytest.mark.parametrize("tone", Tone)
def test_it_says_a_message_with_a_button_for_each_way(qtbot: QtBot, look: Theme, shown: QWidget, tone: Tone) -> None:
    done: list[str] = []
    banner = Banner(look, shown, tone=tone)
    assert not banner.isVisible()
    banner.say("Not saved.", ("Try again", lambda: done.append("again")), ("Copy", lambda: done.append("copy")))
    assert (banner.isVisible(), banner.text.text(), banner.accessibleName()) == (True, "Not saved.", "Not saved.")
    for button in banner.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["again", "copy"]
    banner.say("")
    assert not banner.isVisible()


def test_the_same_buttons_stay_with_the_focus_and_do_the_newest(qtbot: QtBot, look: Theme, shown: QWidget) -> None:
    done: list[int] = []
    banner = Banner(look, shown)
    banner.say("One", ("Try again", lambda: done.append(1)))
    button = banner.buttons[0]
    banner.say("Two", ("Try again", lambda: done.append(2)))
    assert banner.buttons == [button]
    button.click()
    assert done == [2]
    banner.say("Three")
    assert banner.buttons == []


def test_it_can_be_closed_where_it_says_so(look: Theme, shown: QWidget) -> None:
    banner = Banner(look, shown)
    banner.say("Something went wrong.")
    assert not banner.findChildren(QToolButton)
    banner.say("The desk was restored.", closes=True)
    close: Any = banner.close_button
    close.click()
    assert not banner.isVisible()
    banner.say("Nothing can be written.")
    assert not banner.close_button.isVisible()
