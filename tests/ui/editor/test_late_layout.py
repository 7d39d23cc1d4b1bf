"""Keys faster than Qt lays out a very long line: each is in the text at once, and the line is laid out once."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from newsdesk.ui.editor.late_layout import LONG_LINE

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LINE = "word and " * (LONG_LINE // 9 + 1)


def count_layouts(desk: Any) -> list[object]:
    told: list[object] = []
    desk.editor.document().documentLayout().update.connect(lambda *_: told.append(None))
    return told


@pytest.fixture
def make(make_desk: Callable[[], Any]) -> Callable[[], Any]:
    """Desks of one width, whatever they show."""

    def made() -> Any:
        desk = make_desk()
        desk.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        run_event_loop()
        return desk

    return made


def run_event_loop() -> None:
    for _ in range(5):  # a text that grew, the sheet around it, its scroll bar
        QCoreApplication.processEvents()


@pytest.mark.parametrize("drawn", [f"{LINE}|", f"|{LINE}", f"{LINE}|{LINE}", f"Short.\n\n{LINE}|\n\nShort."])
def test_letters_stand_in_a_long_line_at_once_and_it_is_laid_out_when_no_more_keys_wait(desk: Any, drawn: str) -> None:
    desk.write(drawn)
    run_event_loop()
    layouts = count_layouts(desk)
    QTest.keyClicks(desk.editor, "twenty letters typed")
    assert desk.drawn == drawn.replace("|", "twenty letters typed|")
    assert not layouts
    run_event_loop()
    assert layouts
    assert desk.editor.document().isLayoutEnabled()


def test_the_caret_and_the_height_are_those_of_the_text_afterwards(make: Callable[[], Any]) -> None:
    typed, written = make(), make()
    typed.write(f"{LINE}|")
    QTest.keyClicks(typed.editor, "more words " * 20)
    run_event_loop()
    written.write(f"{LINE}{'more words ' * 20}|")
    run_event_loop()
    assert typed.editor.cursorRect() == written.editor.cursorRect()
    assert typed.editor.height() == written.editor.height()
    assert typed.area.verticalScrollBar().maximum() == written.area.verticalScrollBar().maximum()


def test_a_short_line_and_a_small_part_of_a_long_story_are_laid_out_at_each_key(desk: Any) -> None:
    for drawn in ("Short.|", f"{LINE}|\n\n{LINE}\n\n{LINE}"):
        desk.write(drawn)
        run_event_loop()
        layouts = count_layouts(desk)
        QTest.keyClicks(desk.editor, "x")
        assert layouts


def undo(desk: Any) -> None:
    QTest.keyClick(desk.editor, K.Key_Z, CTRL)


def click(desk: Any) -> None:
    QTest.mouseClick(desk.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 40))


def change_from_outside(desk: Any) -> None:
    cursor = desk.editor.textCursor()
    cursor.select(cursor.SelectionType.Document)
    cursor.insertText("Another text.")


def show_another(desk: Any) -> None:
    desk.write("Another story.|")


def ask_where_the_caret_is(desk: Any) -> None:
    assert desk.editor.cursorRect().height() > 0


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: QTest.keyClick(desk.editor, K.Key_Backspace),
        lambda desk: QTest.keyClick(desk.editor, K.Key_Return),
        lambda desk: QTest.keyClick(desk.editor, K.Key_Home),
        lambda desk: QTest.keyClick(desk.editor, K.Key_Up),
        undo,
        click,
        change_from_outside,
        show_another,
        ask_where_the_caret_is,
    ],
)
def test_whatever_comes_next_finds_the_letters_in_their_places(
    make: Callable[[], Any], act: Callable[[Any], None]
) -> None:
    at_once, waiting = make(), make()
    for desk in (at_once, waiting):
        desk.write(f"{LINE}|")
        run_event_loop()
        QTest.keyClicks(desk.editor, "these words")
        if desk is at_once:
            run_event_loop()
        act(desk)
    run_event_loop()
    assert waiting.drawn == at_once.drawn
    assert waiting.editor.cursorRect() == at_once.editor.cursorRect()
    assert waiting.editor.document().isLayoutEnabled()


def test_typed_words_of_a_long_line_are_one_step_of_undo(desk: Any) -> None:
    desk.write(f"{LINE}|")
    QTest.keyClicks(desk.editor, "these")
    run_event_loop()
    QTest.keyClicks(desk.editor, "words")
    undo(desk)
    assert desk.drawn == f"{LINE}|"


def test_quotes_become_typographic_in_a_long_line(desk: Any) -> None:
    desk.write(f"{LINE}|")
    QTest.keyClicks(desk.editor, '"Go," he said.')
    run_event_loop()
    assert desk.drawn == f"{LINE}“Go,” he said.|"


def test_a_picture_of_the_editor_shows_the_letters(make: Callable[[], Any]) -> None:
    typed, written = make(), make()
    typed.write(f"|{LINE}")
    typed.editor.setFocus()
    QTest.keyClicks(typed.editor, "WWWWWWWW")
    run_event_loop()
    written.write(f"WWWWWWWW|{LINE}")
    for desk in (typed, written):
        desk.editor.setCursorWidth(0)
    run_event_loop()
    assert typed.editor.grab().toImage() == written.editor.grab().toImage()
