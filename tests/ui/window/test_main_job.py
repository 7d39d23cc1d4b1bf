"""The main workflow with keys and clicks alone: write, link, save, export, and find the story again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from newsdesk.ui.related.outside_form import OutsideForm
from newsdesk.ui.window.exchange_dialogs import ExportDialog

HEADLINE = "Salang pass opens for one lane"
OUTSIDE = "Lorry drivers ask for heated shelters"
PARAGRAPHS = (
    "One lane of the Salang pass opened on Thursday, the ministry of public works said.",
    '"We have bread for one more night," said a driver who had waited since Monday.',
    "The ministry's ploughs go up again at dawn -- if the wind allows it.",
)
PAGE = """\
Home / National / Salang pass opens for one lane

Salang pass opens for one lane

City desk report

CHARIKAR: One lane of the Salang pass opened on Thursday, the ministry of public works said.

“We have bread for one more night,” said a driver who had waited since Monday.

The ministry’s ploughs go up again at dawn – if the wind allows it.

About City desk

Check Also

Lorry drivers ask for heated shelters

Business desk report KABUL: Drivers who wait for days below the pass have asked for …
"""


@pytest.fixture
def type_(qtbot) -> Callable[[str], None]:
    """Types into the focused widget."""

    def typing(text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    return typing


@pytest.fixture
def press(qtbot) -> Callable[..., None]:
    """Presses a key in the focused widget, several times."""

    def pressing(key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)

    return pressing


def _shortcut(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def _write(window, type_, press) -> None:
    type_(HEADLINE)
    press(Qt.Key.Key_Tab, 2)
    type_("City desk report")
    press(Qt.Key.Key_Tab)
    type_("Charikar")
    press(Qt.Key.Key_Tab)
    type_("National")
    press(Qt.Key.Key_Tab, 3)
    type_("City desk")
    window.centre.editor_page.body.setFocus()
    for number, paragraph in enumerate(PARAGRAPHS):
        if number:
            press(Qt.Key.Key_Return)
        type_(paragraph)


def _link(window, qtbot, type_, press) -> None:
    window.show_panel("related")
    form = window.side.findChild(OutsideForm)
    outside = next(button for button in window.side.findChildren(QPushButton) if "Outside" in button.text())
    qtbot.waitUntil(outside.isVisible)
    qtbot.mouseClick(outside, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Tab)
    for words in (OUTSIDE, "Business desk report", "KABUL:"):
        type_(words)
        press(Qt.Key.Key_Tab)
    type_("Drivers who wait for days below the pass have asked for heated shelters and hot food.")
    add = next(button for button in form.findChildren(QPushButton) if button.text() == "Add")
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)


def _listed(window) -> list[str]:
    model = window.desk.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _export_text(window, qtbot, lanes, file: Path) -> None:
    _shortcut(window, Qt.Key.Key_E)
    assert lanes.drain(30)
    dialog = next(dialog for dialog in window.findChildren(ExportDialog) if dialog.isVisible())
    text = next(button for button in dialog.choices.buttons() if button.property("format") == "text")
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(8, text.height() // 2))
    dialog.place.selectAll()
    QTest.keyClicks(dialog.place, str(file))
    QTest.keyClick(dialog.place, Qt.Key.Key_Return)
    assert lanes.drain(30)


def test_story_is_written_linked_kept_exported_and_found_again(
    window, qtbot, lanes, ask, add, newsroom, type_, press, tmp_path: Path
):
    add("Bread grows dear", body="A loaf costs more.")
    window.activateWindow()
    with qtbot.waitSignal(window.saver.state_changed):
        _shortcut(window, Qt.Key.Key_N)
        _write(window, type_, press)
    _link(window, qtbot, type_, press)
    qtbot.waitUntil(lambda: window.sessions.current.has_draft)
    story = window.sessions.current.id
    assert ask(lambda: newsroom.drafts.get(story)).content.headline == HEADLINE

    _export_text(window, qtbot, lanes, tmp_path / "page.txt")
    assert (tmp_path / "page.txt").read_text(encoding="utf-8") == PAGE
    assert ask(lambda: newsroom.drafts.get(story)) is None

    _shortcut(window, Qt.Key.Key_N)
    assert window.sessions.current.id != story
    with qtbot.waitActive(window):  # the dialog took the place in front with it
        window.activateWindow()
    window.desk.list.setFocus()
    _shortcut(window, Qt.Key.Key_F)
    type_("lane of the Sal")
    qtbot.waitUntil(lambda: _listed(window) == [HEADLINE])
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.sessions.current.id == story)
    assert window.sessions.current.content().body.startswith("One lane of the Salang pass")
    assert [entry.headline for entry in window.sessions.current.content().related] == [OUTSIDE]
