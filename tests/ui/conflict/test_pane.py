"""A conflict is settled by keys and clicks in three ways, and no version is lost."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsdesk.domain.merge import Choice
from newsdesk.domain.story import Content
from newsdesk.text.diff import WordChange
from newsdesk.ui.bus import Bus
from newsdesk.ui.conflict.pane import ConflictPane
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.changed_text import ChangedText
from newsdesk.ui.widgets.changes_panel import ChangesPanel

LEFT = Qt.MouseButton.LeftButton
MINE_BODY = "Heavy snow kept the pass shut.\n\nFive hundred lorries wait.\n\nThe ministry sent two ploughs."
THEIRS_BODY = "Heavy snow kept the pass shut.\n\nSix hundred lorries wait.\n\nThe ministry sent ploughs."


def settle(pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.settle_button, LEFT)
    assert forked.lanes.drain(30)


@pytest.mark.parametrize(
    ("way", "headline", "section", "body"),
    [
        ("mine", "Snow closes the Salang pass", "National", MINE_BODY),
        ("theirs", "Snow closes the pass", "Weather", THEIRS_BODY),
    ],
)
def test_one_side_is_kept_and_both_stay_in_the_history(
    way: str, headline: str, section: str, body: str, pane: ConflictPane, forked: Any, qtbot: QtBot
) -> None:
    heads = forked.heads()
    qtbot.mouseClick(pane.ways[way], LEFT)
    with qtbot.waitSignal(pane.conflict_settled, timeout=30_000) as settled:
        qtbot.mouseClick(pane.settle_button, LEFT)
    assert settled.args == [forked.story]
    content = forked.content()
    assert (content.headline, content.section, content.body) == (headline, section, body)
    assert len(forked.heads()) == 1
    history = forked.do(lambda: forked.newsroom.revisions.history(forked.story))
    assert set(heads) < {note.id for note in history}
    assert set(history[0].parents) == set(heads)


@pytest.mark.parametrize(
    ("choice", "paragraph"),
    [
        ("mine", "Five hundred lorries wait."),
        ("theirs", "Six hundred lorries wait."),
        ("both", "Five hundred lorries wait.\n\nSix hundred lorries wait."),
    ],
)
def test_merge_takes_what_is_chosen_and_what_only_one_changed(
    choice: Choice, paragraph: str, pane: ConflictPane, forked: Any, qtbot: QtBot
) -> None:
    assert pane.way == "merge"
    (card,) = pane.merge_choices.cards
    assert not pane.settle_button.isEnabled()
    qtbot.mouseClick(card.buttons[choice], LEFT)
    settle(pane, forked, qtbot)
    content = forked.content()
    assert content.headline == "Snow closes the Salang pass"
    assert content.section == "Weather"
    assert content.body == f"Heavy snow kept the pass shut.\n\n{paragraph}\n\nThe ministry sent two ploughs."


def test_result_can_be_edited_before_it_is_kept(pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    (card,) = pane.merge_choices.cards
    qtbot.mouseClick(card.buttons["mine"], LEFT)
    pane.merge_choices.result.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(pane.merge_choices.result, " More by hand.")
    settle(pane, forked, qtbot)
    assert forked.content().body.endswith("two ploughs. More by hand.")


def test_words_edited_by_hand_come_back_after_another_choice(pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    (card,) = pane.merge_choices.cards
    qtbot.mouseClick(card.buttons["mine"], LEFT)
    pane.merge_choices.result.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(pane.merge_choices.result, " By hand.")
    qtbot.mouseClick(card.buttons["theirs"], LEFT)
    assert "By hand." not in pane.merge_choices.result.toPlainText()
    qtbot.keyClick(pane.merge_choices.result, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "By hand." in pane.merge_choices.result.toPlainText()


@pytest.mark.parametrize("event", ["looked at again", "another language"])
def test_answers_and_edits_stay_if_no_version_was_added(
    event: str, pane: ConflictPane, forked: Any, qtbot: QtBot
) -> None:
    qtbot.mouseClick(pane.merge_choices.cards[0].buttons["theirs"], LEFT)
    pane.merge_choices.result.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(pane.merge_choices.result, " By hand.")
    if event == "looked at again":
        pane.show_story(forked.story)
    else:
        QCoreApplication.sendEvent(pane, QEvent(QEvent.Type.LanguageChange))
    assert forked.lanes.drain(30)
    settle(pane, forked, qtbot)
    assert "Six hundred" in forked.content().body
    assert forked.content().body.endswith("By hand.")


def test_no_break_spaces_outlive_the_merge(empty_pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    forked.save(replace(forked.content(), body=forked.content().body.replace("Heavy snow", "Heavy\u00a0snow")))
    empty_pane.show_story(forked.story)
    assert forked.lanes.drain(30)
    for _ in range(2):
        for card in empty_pane.merge_choices.cards:
            qtbot.mouseClick(card.buttons["mine"], LEFT)
        settle(empty_pane, forked, qtbot)
    assert "Heavy\u00a0snow" in forked.content().body


def test_three_versions_are_settled_in_turn(empty_pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    third = replace(forked.content(), headline="A third headline", section="World")
    forked.save(third)
    heads = forked.heads()
    assert len(heads) == 3
    empty_pane.show_story(forked.story)
    assert forked.lanes.drain(30)
    qtbot.mouseClick(empty_pane.ways["theirs"], LEFT)
    settle(empty_pane, forked, qtbot)
    assert len(forked.heads()) == 3  # nothing is settled before all were seen
    qtbot.mouseClick(empty_pane.ways["mine"], LEFT)
    with qtbot.waitSignal(empty_pane.conflict_settled, timeout=30_000):
        qtbot.mouseClick(empty_pane.settle_button, LEFT)
    assert len(forked.heads()) == 1
    assert forked.content().headline == "Snow closes the Salang pass"


def test_version_saved_meanwhile_is_shown_before_settling(pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.ways["mine"], LEFT)
    forked.save(replace(forked.content(), headline="Yet another"))
    qtbot.mouseClick(pane.settle_button, LEFT)
    qtbot.waitUntil(lambda: "wait: 1" in pane.explanation.text())
    assert len(forked.heads()) == 3


def marks_of(panel: ChangesPanel) -> list[tuple[str, bool, bool]]:
    """The words that are shown, each with whether it is struck out and whether it is underlined."""
    found = []
    block = panel.view.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            marks = parts.fragment().charFormat()
            found.append((parts.fragment().text().strip(), marks.fontStrikeOut(), marks.fontUnderline()))
            parts += 1
        block = block.next()
    return found


def test_differences_are_marked_and_accessible(pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    (card,) = pane.merge_choices.cards
    assert card.mine.accessibleName() == "[removed: Four][added: Five] hundred lorries wait."
    assert "line-through" in card.mine.text()
    assert "underline" in card.mine.text()
    qtbot.mouseClick(pane.ways["mine"], LEFT)
    (panel,) = pane.findChildren(ChangesPanel)
    qtbot.waitUntil(lambda: panel.where.text() == "5 changes")  # written part by part
    shown = marks_of(panel)
    for words in (("Salang", False, True), ("National", True, False), ("Weather", False, True), ("Four", True, False)):
        assert words in shown
    assert ("Heavy snow kept the pass shut.", False, False) in shown
    panel.setFocus()
    spoken = []
    for _ in range(5):
        qtbot.keyClick(panel.view, Qt.Key.Key_F7)
        spoken.append(panel.where.accessibleName())
    assert spoken[0] == "Change 1 of 5. added: Salang"
    assert spoken[3] == "Change 4 of 5. removed: Four, added: Five, removed: Four, added: Six"


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_mine_stands_on_the_side_where_the_language_begins(
    direction: Qt.LayoutDirection, empty_pane: ConflictPane, forked: Any, qtbot: QtBot
) -> None:
    empty_pane.setLayoutDirection(direction)
    empty_pane.show_story(forked.story)
    assert forked.lanes.drain(30)
    qtbot.mouseClick(empty_pane.ways["mine"], LEFT)
    view = empty_pane.findChildren(ChangesPanel)[0].view
    qtbot.waitUntil(lambda: view.cursorRect(view.document().find("Six")).top() > 0)
    mine, theirs = (view.cursorRect(view.document().find(word)) for word in ("Five", "Six"))
    assert mine.top() == theirs.top()
    assert mine.left() != theirs.left()
    assert (mine.left() < theirs.left()) is (direction is Qt.LayoutDirection.LeftToRight)


def test_hundreds_of_conflicts_are_answered_page_by_page(empty_pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    def body(word: str) -> str:
        return "\n\n".join(f"Paragraph {number} is about {word} and what came of it." for number in range(400))

    (forked.story,) = forked.do(lambda: forked.newsroom.stories.new(Content(body=body("snow")))).created
    (forked.base,) = forked.heads()
    for word in ("hail", "rain"):
        forked.save(Content(body=body(word)))
    empty_pane.show_story(forked.story)
    assert forked.lanes.drain(30)
    choices = empty_pane.merge_choices
    pages = choices.pages
    assert (len(choices.cards), choices.unanswered) == (20, 400)
    assert not pages.previous.isEnabled()
    qtbot.mouseClick(choices.cards[19].buttons["mine"], LEFT)
    qtbot.mouseClick(pages.next, LEFT)
    assert pages.where.text() == "Places 21 to 40 of 400"
    assert "about [removed: snow][added: rain] and" in choices.cards[0].mine.accessibleName()
    qtbot.keyClick(pages.focusWidget(), Qt.Key.Key_Space)
    assert choices.unanswered == 398
    qtbot.mouseClick(pages.previous, LEFT)
    assert choices.cards[19].choice == "mine"
    assert choices.kept["answers"] == {"19": "mine", "20": "mine"}
    assert choices.result.toPlainText().count("rain") == 400
    assert choices.result.toPlainText().count("hail") == 398


def test_kept_answers_are_shown_and_nonsense_is_left_out(pane: ConflictPane, forked: Any, qtbot: QtBot) -> None:
    choices = pane.merge_choices
    choices.restore_kept({"answers": {"9": "mine", "x": "mine", "-1": "mine"}, "body": "By hand."})
    assert choices.unanswered == 1
    choices.restore_kept({"answers": {"0": "theirs"}, "body": "By hand."})
    assert choices.unanswered == 0
    assert choices.content.body == "By hand."
    assert choices.cards[0].buttons["theirs"].isChecked()


def test_pane_says_that_nothing_is_dropped(pane: ConflictPane) -> None:
    assert "both versions stay" in pane.explanation.text()


def test_conflict_settled_by_another_process_disappears(pane: ConflictPane, forked: Any, bus: Bus) -> None:
    fork = forked.do(lambda: forked.newsroom.revisions.fork(forked.story))
    heads = tuple(head.id for head in fork.heads)
    content = forked.content()
    bus.tell(forked.do(lambda: forked.newsroom.revisions.settle(forked.story, content, heads=heads)))
    assert forked.lanes.drain(30)
    assert "Nothing to settle" in pane.title.text()
    assert not pane.settle_button.isVisible()


def test_a_line_of_ten_thousand_words_is_shown_by_what_differs_and_kept_whole(
    empty_pane: ConflictPane, forked: Any, qtbot: QtBot
) -> None:
    line = " ".join(f"word{number}" for number in range(10_000))
    (forked.story,) = forked.do(lambda: forked.newsroom.stories.new(Content(headline="Long", body=line))).created
    (forked.base,) = forked.heads()
    for more in ("theirs", "mine"):
        forked.save(Content(headline="Long", body=f"{line} {more}"))
    empty_pane.show_story(forked.story)
    assert forked.lanes.drain(30)
    for words in empty_pane.findChildren(ChangedText):
        assert len(words.text()) < 10_000
        assert words.minimumSizeHint().height() == words.fontMetrics().lineSpacing()
    assert not empty_pane.findChildren(ChangesPanel)  # side by side is made when somebody looks
    qtbot.mouseClick(empty_pane.ways["mine"], LEFT)
    (panel,) = empty_pane.findChildren(ChangesPanel)
    assert len(panel.view.toPlainText()) < 10_000
    assert ("mine", False, True) in marks_of(panel)
    with qtbot.waitSignal(empty_pane.conflict_settled, timeout=30_000):
        qtbot.mouseClick(empty_pane.settle_button, LEFT)
    assert forked.content().body == f"{line} mine"


def test_words_are_as_high_as_they_need_in_their_width(empty_pane: ConflictPane, look: Theme, qtbot: QtBot) -> None:
    words = ChangedText((WordChange("same", "a word " * 100),), look)
    qtbot.addWidget(words)
    narrow, wide = words.heightForWidth(200), words.heightForWidth(800)
    assert narrow > 2 * wide > 2 * words.fontMetrics().lineSpacing()
    words.setFont(look.reading_font("en", 30))
    assert words.heightForWidth(200) > narrow
