from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.ui.editor.find_bar import FindBar
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
STORY = "The road closed.\n\nRoads close; the ROAD’s end.|"


@pytest.fixture
def bar(desk: Any, look: Theme, qtbot: QtBot) -> FindBar:
    made = FindBar(desk.editor, look)
    qtbot.addWidget(made)
    desk.write(STORY)
    made.open(replacing=True)
    return made


def press_button(bar: FindBar, name: str, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QAbstractButton

    found = next(one for one in bar.findChildren(QAbstractButton) if name in (one.accessibleName(), one.text()))
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def selected(desk: Any) -> tuple[int, str]:
    cursor = desk.editor.textCursor()
    return cursor.selectionStart(), cursor.selectedText()


def test_finding_as_one_types_and_going_round(bar: FindBar, desk: Any) -> None:
    QTest.keyClicks(bar.words, "road")
    assert bar.message == "1 of 3"
    assert selected(desk) == (4, "road")
    assert len(desk.editor.extraSelections()) == 3
    seen = []
    for key, modifier in [(K.Key_Return, None), (K.Key_F3, None), (K.Key_F3, None), (K.Key_Return, SHIFT)]:
        QTest.keyClick(bar.words, key, modifier or Qt.KeyboardModifier.NoModifier)
        seen.append(bar.message)
    assert seen == ["2 of 3", "3 of 3", "1 of 3", "3 of 3"]


@pytest.mark.parametrize(
    ("option", "words", "message"),
    [
        ("Match case", "road", "1 of 1"),
        ("Whole words", "road", "1 of 2"),
        ("Regular expression", r"clos\w*", "1 of 2"),
        ("Regular expression", "nothing", "No match"),
    ],
)
def test_options(bar: FindBar, qtbot: QtBot, option: str, words: str, message: str) -> None:
    press_button(bar, option, qtbot)
    QTest.keyClicks(bar.words, words)
    assert bar.message == message


def test_wrong_and_slow_expressions_are_explained(bar: FindBar, desk: Any, qtbot: QtBot) -> None:
    press_button(bar, "Regular expression", qtbot)
    bar.words.setText("(")
    assert bar.message.startswith("This expression cannot be read")
    desk.write("a" * 80 + "!|")
    bar.words.setText(r"(a|aa|a.)+(b|bb)+$")
    assert bar.message.startswith("This expression takes too long")


def test_replacing_one_goes_on_to_the_next(bar: FindBar, desk: Any, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.words, "road")
    bar.replacement.setText("pass")
    press_button(bar, "Replace", qtbot)
    assert desk.text == "The pass closed.\n\nRoads close; the ROAD’s end."
    assert bar.message == "1 of 2"
    assert selected(desk)[1] == "Road"


def test_replacing_all_with_groups_is_one_undo_step(bar: FindBar, desk: Any, qtbot: QtBot) -> None:
    press_button(bar, "Regular expression", qtbot)
    bar.words.setText(r"(road)(s?)")
    bar.replacement.setText(r"<\1>$2")
    press_button(bar, "Replace all", qtbot)
    assert desk.text == "The <road> closed.\n\n<Road>s close; the <ROAD>’s end."
    desk.editor.undo()
    assert desk.text == STORY.replace("|", "")


def test_replacement_with_an_unknown_group_changes_nothing(bar: FindBar, desk: Any, qtbot: QtBot) -> None:
    press_button(bar, "Regular expression", qtbot)
    bar.words.setText("road")
    bar.replacement.setText(r"\7")
    press_button(bar, "Replace all", qtbot)
    assert bar.message.startswith("This expression cannot be read")
    assert desk.text == STORY.replace("|", "")


def test_escape_goes_back_to_the_text_with_the_match_selected(bar: FindBar, desk: Any, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.words, "end")
    with qtbot.waitSignal(bar.bar_closed):
        QTest.keyClick(bar.words, K.Key_Escape)
    assert not bar.isVisible()
    assert selected(desk)[1] == "end"
    assert not desk.editor.extraSelections()


def test_matches_follow_what_is_written(bar: FindBar, desk: Any, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.words, "road")
    desk.editor.setPlainText("road")
    qtbot.waitUntil(lambda: bar.message == "1 of 1")


def test_long_story_is_searched_in_the_lane_and_marked_only_where_it_shows(
    desk: Any, look: Theme, lanes: Lanes, qtbot: QtBot
) -> None:
    bar = FindBar(desk.editor, look, lanes.side)
    qtbot.addWidget(bar)
    desk.write("|" + "\n\n".join(["🙂 The road closed again."] * 2_000))
    bar.open()
    bar.words.setText("road")
    qtbot.waitUntil(lambda: bar.message == "1 of 2000")
    assert selected(desk) == (7, "road")
    assert 0 < len(desk.editor.extraSelections()) < 100
    bar.select_next(-1)
    assert bar.message == "2000 of 2000"


def test_selection_is_looked_for(desk: Any, look: Theme, qtbot: QtBot) -> None:
    bar = FindBar(desk.editor, look)
    qtbot.addWidget(bar)
    desk.write("one |two| three two")
    bar.open()
    assert (bar.words.text(), bar.message) == ("two", "1 of 2")
