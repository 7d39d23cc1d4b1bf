"""The view of changes of history and conflicts: marks, steps by key, folds, directions, words for screen readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from newsdesk.text.diff import word_changes
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.changes import ShownChange, UnchangedRun, folded
from newsdesk.ui.widgets.changes_panel import ChangesPanel

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
HEADLINE = ShownChange("headline", "changed", word_changes("Snow shut the pass", "Hail shut the pass"))
MENDED = ShownChange("body", "changed", word_changes("Five lorries wait.", "Eight lorries wait."))
MOVED = ShownChange("body", "moved", word_changes("Bread is dear.", "Bread is dear."), origin=7)
AWAY = ShownChange("body", "moved", word_changes("Bread is dear.", "Bread is dear."), away=2)
DARI = ShownChange("body", "changed", word_changes("باران آمد.", "برف آمد."))
BODY = (MENDED, MOVED, UnchangedRun(tuple(f"Paragraph {number}." for number in range(6))), DARI, AWAY)


@pytest.fixture
def panel(look: Theme, qtbot: QtBot) -> ChangesPanel:
    made = ChangesPanel(look)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    qtbot.waitExposed(made)
    with qtbot.waitSignal(made.view.changes_written):
        made.show_changes([HEADLINE], folded(BODY), note="as if accepted", when_same="Nothing differs.")
    return made


def test_each_change_is_told_when_it_is_walked_to_and_after_the_last_comes_the_first(
    panel: ChangesPanel, qtbot: QtBot
) -> None:
    assert panel.where.text() == "4 changes · as if accepted"  # what moved counts where it stands now
    panel.setFocus()
    told = []
    for _ in range(5):
        qtbot.keyClick(panel.view, K.Key_F7)
        told.append(panel.where.accessibleName())
    assert told[0].endswith("removed: Snow, added: Hail")
    assert told[1].endswith("removed: Five, added: Eight")
    assert told[2].endswith("moved from paragraph 7")
    assert told[3].endswith("removed: باران, added: برف")
    assert told[4] == told[0]
    qtbot.keyClick(panel.view, K.Key_F7, SHIFT)
    assert panel.where.accessibleName() == told[3]
    qtbot.mouseClick(panel.previous, Qt.MouseButton.LeftButton)
    assert panel.where.accessibleName() == told[2]


def test_the_change_that_was_walked_to_is_in_sight_and_marked(panel: ChangesPanel, look: Theme, qtbot: QtBot) -> None:
    panel.walk(-1)
    cursor = panel.view.textCursor()
    assert cursor.block().text() == "بارانبرف آمد."
    assert cursor.blockFormat().background().color() == QColor(look.tokens.wash)
    assert panel.view.rect().contains(panel.view.cursorRect(cursor))
    panel.walk(1)
    assert cursor.blockFormat().background().style() is Qt.BrushStyle.NoBrush


def test_each_paragraph_runs_in_its_own_direction(panel: ChangesPanel) -> None:
    ways = {each.change.parts: each.cursor.blockFormat().layoutDirection() for each in panel.view.shown_changes}
    assert ways[DARI.parts] is Qt.LayoutDirection.RightToLeft
    assert ways[MENDED.parts] is Qt.LayoutDirection.LeftToRight


def test_colours_follow_the_theme(panel: ChangesPanel, look: Theme, qtbot: QtBot) -> None:
    def colours() -> set[str]:
        found = set()
        block = panel.view.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                found.add(parts.fragment().charFormat().background().color().name().upper())
                parts += 1
            block = block.next()
        return found

    assert {look.tokens.inserted.upper(), look.tokens.deleted.upper()} <= colours()
    before = look.tokens.inserted
    with qtbot.waitSignal(panel.view.changes_written):
        look.set_theme("light" if look.dark else "dark")
    assert look.tokens.inserted != before
    assert {look.tokens.inserted.upper(), look.tokens.deleted.upper()} <= colours()


def test_where_nothing_differs_that_is_said(panel: ChangesPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.view.changes_written):
        panel.show_changes([], [], when_same="Nothing differs.")
    assert panel.where.text() == "Nothing differs."
    assert not panel.next.isEnabled()
    panel.walk(1)
    assert panel.where.text() == "Nothing differs."
