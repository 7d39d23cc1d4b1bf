"""Comparison: changed words are marked and walked through by keys; markup in a body stays text."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from newsdesk.domain.related import Related
from newsdesk.ui.history.compare_pane import ComparePane

Desk = Any
K = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def heard(signal: Any) -> list[tuple[Any, ...]]:
    got: list[tuple[Any, ...]] = []
    signal.connect(lambda *args: got.append(args))
    return got


def show(desk: Desk, pane: ComparePane, qtbot: QtBot, *, newest: int = 0, oldest: int = -1) -> None:
    versions = desk.versions()
    with qtbot.waitSignal(pane.panel.view.changes_written):
        pane.compare(desk.story, versions[oldest].id, versions[newest].id)


def marked_words(pane: ComparePane, *, struck: bool) -> list[str]:
    """The words that are struck out, or underlined, in order."""
    found = []
    block = pane.panel.view.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            marks = parts.fragment().charFormat()
            if (marks.fontStrikeOut() if struck else marks.fontUnderline()) and not marks.isAnchor():
                found.append(parts.fragment().text().strip())
            parts += 1
        block = block.next()
    return found


def test_added_and_removed_words_are_marked(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    body = desk.content().body
    desk.save(body=body.replace("Ploughs were", "Helicopters were"), section="Weather")
    show(desk, compare_pane, qtbot)
    assert marked_words(compare_pane, struck=True) == ["National", "Ploughs"]
    assert marked_words(compare_pane, struck=False) == ["Weather", "Helicopters"]
    assert compare_pane.panel.where.text() == "2 changes"
    assert "Snow closes the pass" in compare_pane.title.text()


def test_a_moved_paragraph_shows_at_both_places(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    first, second, *rest = desk.content().body.split("\n\n")
    desk.save(body="\n\n".join((first, *rest, second)))
    show(desk, compare_pane, qtbot)
    text = compare_pane.panel.view.toPlainText()
    assert text.count(second) == 2
    assert "Moved away, to paragraph 5" in text
    assert "Moved here from paragraph 2" in text
    assert compare_pane.panel.where.text() == "One change"


def test_related_links_are_compared_too(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    story = desk.story
    desk.save(related=(Related(url="https://example.org/a", headline="Elsewhere"),))
    (other,) = desk.do(
        lambda: desk.newsroom.stories.new(desk.newsroom.revisions.get(desk.newsroom.stories.get(story).head).content)
    ).created
    desk.save(related=(Related(story=other),))
    show(desk, compare_pane, qtbot, oldest=1)
    assert any("Elsewhere" in words for words in marked_words(compare_pane, struck=True))
    assert "Snow closes the pass" in marked_words(compare_pane, struck=False)


def test_unchanged_paragraphs_fold_and_unfold(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    body = desk.content().body
    desk.save(body=f"{body}\n\nThe end.")
    show(desk, compare_pane, qtbot)
    view = compare_pane.panel.view
    assert "Show 4 unchanged paragraphs" in view.toPlainText()
    assert "Lorries wait" not in view.toPlainText()
    compare_pane.panel.walk(1)
    view.anchorClicked.emit(QUrl("fold:0"))
    lines = view.toPlainText().split("\n")
    assert lines[-6:] == [*body.split("\n\n"), "The end."]
    assert view.shown_changes[0].cursor.block().text() == "The end."


@pytest.mark.parametrize(
    ("on", "back"),
    [((K.Key_F7, Qt.KeyboardModifier.NoModifier), (K.Key_F7, SHIFT)), ((K.Key_Down, ALT), (K.Key_Up, ALT))],
)
def test_changes_are_walked_through_by_keys(
    desk: Desk, compare_pane: ComparePane, qtbot: QtBot, on: Any, back: Any
) -> None:
    desk.save(headline="Snow opens the pass", body=desk.content().body.replace("dear", "cheap"))
    show(desk, compare_pane, qtbot)
    compare_pane.setFocus()
    positions = []
    for key in (on, on, on, back):
        qtbot.keyClick(compare_pane.panel.view, *key)
        positions.append(compare_pane.panel.where.text())
    count = len(compare_pane.panel.view.shown_changes)
    assert positions[:2] == [f"Change 1 of {count}", f"Change 2 of {count}"]
    assert positions[3] == positions[1]
    assert "removed" in compare_pane.panel.where.accessibleName()


def test_escape_closes(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    desk.save(body="Other words.")
    show(desk, compare_pane, qtbot)
    closed = heard(compare_pane.pane_closed)
    qtbot.keyClick(compare_pane.panel.view, K.Key_Escape)
    qtbot.mouseClick(compare_pane.close_button, LEFT)
    assert closed == [(), ()]


def test_another_version_is_picked(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    for body in ("One.", "Two.", "Three."):
        desk.save(body=body)
    show(desk, compare_pane, qtbot)
    before = compare_pane.before
    assert before.count() == 4
    before.setFocus()
    with qtbot.waitSignal(compare_pane.panel.view.changes_written):
        qtbot.keyClick(before, K.Key_Up)
    assert marked_words(compare_pane, struck=True) == ["One"]


def test_the_first_version_is_compared_with_the_blank_page(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(compare_pane.panel.view.changes_written):
        compare_pane.compare(desk.story, None, desk.versions()[0].id)
    assert marked_words(compare_pane, struck=True) == []
    assert "Snow shut the pass." in marked_words(compare_pane, struck=False)
    assert compare_pane.before.currentText() == "Before the first version"


def test_equal_words_are_said_to_be_equal(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    show(desk, compare_pane, qtbot)
    assert "same words" in compare_pane.panel.where.text()
    assert not compare_pane.panel.next.isEnabled()


def test_restoring_says_so_and_offers_the_way_back(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    desk.save(body="Other words.")
    show(desk, compare_pane, qtbot)
    offered, restored, changed = (
        heard(signal) for signal in (compare_pane.undo_offered, compare_pane.revision_restored, compare_pane.changed)
    )
    assert not compare_pane.after.restore.isEnabled()
    qtbot.mouseClick(compare_pane.before.restore, LEFT)
    desk.settle()
    assert desk.content().body.startswith("Snow shut the pass.")
    assert restored == [(desk.story,)]
    assert changed[0][0].stories == {desk.story}
    offered[0][1]()
    desk.settle()
    assert desk.content().body == "Other words."


def test_markup_in_a_body_stays_words(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    desk.save(body='<b>bold</b> <a href="x">x</a> &amp;')
    show(desk, compare_pane, qtbot)
    assert '<b>bold</b> <a href="x">x</a> &amp;' in compare_pane.panel.view.toPlainText()


def test_a_right_to_left_paragraph_runs_from_the_right(desk: Desk, compare_pane: ComparePane, qtbot: QtBot) -> None:
    desk.save(body="برف سنگین گذرگاه را بست.\n\nSnow.")
    show(desk, compare_pane, qtbot)
    ways = {
        spot.cursor.block().text(): spot.cursor.blockFormat().layoutDirection()
        for spot in compare_pane.panel.view.shown_changes
    }
    assert any(way is Qt.LayoutDirection.RightToLeft and "برف" in text for text, way in ways.items())


def test_open_suggestions_are_said_to_be_compared_as_accepted(
    desk: Desk, compare_pane: ComparePane, qtbot: QtBot
) -> None:
    desk.save(body="Snow {++deep ++}{>>DE 2026-11-24T14:12:00Z<<}shut the pass.")
    show(desk, compare_pane, qtbot)
    assert "suggestions" in compare_pane.panel.where.text()


def test_a_story_that_is_gone_is_reported(desk: Desk, compare_pane: ComparePane) -> None:
    failed = heard(compare_pane.failed)
    compare_pane.compare(desk.versions()[0].id, None, desk.versions()[0].id)
    desk.settle()
    assert failed
    assert compare_pane.failure.isVisible()
