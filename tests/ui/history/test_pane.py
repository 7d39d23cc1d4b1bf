"""History panel: lists every version and act, and leads to what changed."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.ui.bus import Bus
from newsdesk.ui.history.pane import HistoryPane
from newsdesk.ui.story.session import StorySession

Desk = Any
Open = Callable[[], StorySession]
K = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def heard(signal: Any) -> list[tuple[Any, ...]]:
    got: list[tuple[Any, ...]] = []
    signal.connect(lambda *args: got.append(args))
    return got


def titles(pane: HistoryPane) -> list[str]:
    return [entry.title for entry in pane.entries]


def click(pane: HistoryPane, qtbot: QtBot, row: int, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    at = pane.list.visualRect(pane.list.model().index(row, 0)).center()
    qtbot.mouseClick(pane.list.viewport(), LEFT, held, at)


def test_versions_and_acts_stand_in_the_order_of_time(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    desk.move(Move.FILE)
    desk.sit_down("Desk editor")
    desk.move(Move.REVIEW)
    desk.save(body="Fewer words.")
    desk.move(Move.RETURN, reason="Ring the police.")
    open_story()
    assert titles(pane) == ["Sent back", "Saved", "Taken into review", "Filed to the desk", "Saved"]
    sent_back, edited = pane.entries[:2]
    assert sent_back.detail == "Ring the police."
    assert "Desk editor" in sent_back.head
    assert edited.detail.startswith("2 words (−")
    for words in ("Sent back", "Desk editor", "Ring the police."):
        assert words in sent_back.spoken


def test_the_newest_and_the_approved_version_are_marked(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    desk.move(Move.FILE)
    desk.sit_down("Desk editor")
    desk.move(Move.APPROVE)
    open_story()
    assert [text for text, _ in pane.entries[-1].badges] == ["Newest", "Approved version"]
    desk.move(Move.PUBLISH)
    desk.save(body="A change on the side.")
    pane.show_session(None)
    open_story()
    versions = [entry for entry in pane.entries if entry.is_version]
    assert [[text for text, _ in entry.badges] for entry in versions] == [["Newest"], ["What readers have"]]


def test_a_notice_is_listed_with_its_text(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    desk.move(Move.FILE)
    desk.sit_down("Desk editor")
    desk.move(Move.APPROVE)
    desk.move(Move.PUBLISH)
    newsroom = desk.newsroom
    desk.do(lambda: newsroom.notices.publish_notice(desk.story, NoticeKind.CORRECTION, wrong="seven", right="eleven"))
    open_story()
    assert pane.entries[0].title == "Correction"
    assert pane.entries[0].detail == "Wrong: seven\nRight: eleven"


def test_an_undone_act_is_listed(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    desk.move(Move.FILE)
    act = desk.do(lambda: desk.newsroom.moves.acts(desk.story))[0]
    desk.do(lambda: desk.newsroom.moves.undo(act.id))
    open_story()
    assert titles(pane) == ["Undone: Filed to the desk", "Filed to the desk", "Saved"]


def test_assigning_and_due_times_are_listed(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    desk.sit_down("Desk editor")
    desk.do(lambda: desk.newsroom.moves.assign(desk.story, ""))
    desk.do(lambda: desk.newsroom.moves.assign(desk.story, "Desk editor"))
    open_story()
    assert "Desk editor" in titles(pane)[0]
    assert titles(pane)[1] == "Given to nobody in particular"


def test_a_click_compares_a_version_with_the_one_before(
    desk: Desk, pane: HistoryPane, open_story: Open, qtbot: QtBot
) -> None:
    first = desk.versions()[0].id
    second = desk.save(body="Other words.")
    open_story()
    asked = heard(pane.compare_asked)
    click(pane, qtbot, 0)
    click(pane, qtbot, 1)
    assert asked == [(first, second), (None, first)]


def test_two_chosen_versions_are_compared_the_older_first(
    desk: Desk, pane: HistoryPane, open_story: Open, qtbot: QtBot
) -> None:
    first = desk.versions()[0].id
    desk.save(body="Other words.")
    third = desk.save(body="Quite other words.")
    open_story()
    asked = heard(pane.compare_asked)
    click(pane, qtbot, 0)
    click(pane, qtbot, 2, Qt.KeyboardModifier.ControlModifier)
    assert asked[-1] == (first, third)


def test_versions_are_compared_by_keys(desk: Desk, pane: HistoryPane, open_story: Open, qtbot: QtBot) -> None:
    first = desk.versions()[0].id
    second = desk.save(body="Other words.")
    open_story()
    asked = heard(pane.compare_asked)
    pane.setFocus()
    qtbot.keyClick(pane.list, K.Key_Home)
    qtbot.keyClick(pane.list, K.Key_Return)
    qtbot.keyClick(pane.list, K.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.list, K.Key_Return)
    assert asked == [(first, second), (first, second)]


def test_another_version_is_chosen_from_a_menu(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    first = desk.versions()[0].id
    desk.save(body="Other words.")
    third = desk.save(body="Quite other words.")
    open_story()
    asked = heard(pane.compare_asked)
    pane.list.choose(third)
    menu = pane.compare_with.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert asked == [(first, third)]


def test_a_reporter_sees_in_one_click_what_the_editor_changed(
    desk: Desk, pane: HistoryPane, open_story: Open, qtbot: QtBot
) -> None:
    filed = desk.versions()[0].id
    desk.move(Move.FILE)
    session = open_story()
    assert pane.edited.isHidden()
    desk.sit_down("Desk editor")
    head = desk.save(body="The editor's words.")
    session.archive_state_changed.emit()
    desk.settle()
    asked = heard(pane.compare_asked)
    qtbot.mouseClick(pane.edited, LEFT)
    assert asked == [(filed, head)]


def test_an_older_version_is_restored_and_taken_back(
    desk: Desk, pane: HistoryPane, open_story: Open, qtbot: QtBot
) -> None:
    first = desk.versions()[0].id
    desk.save(body="Other words.")
    open_story()
    offered, restored = heard(pane.undo_offered), heard(pane.revision_restored)
    pane.list.choose(first)
    qtbot.mouseClick(pane.restore, LEFT)
    desk.settle()
    assert desk.content().body.startswith("Snow shut the pass.")
    assert restored == [(desk.story,)]
    assert titles(pane)[0] == "An older version restored"
    assert len(desk.versions()) == 3
    offered[0][1]()
    desk.settle()
    assert desk.content().body == "Other words."


@pytest.mark.parametrize("go_on", [True, False])
def test_unsaved_words_are_asked_about_once(
    desk: Desk, pane: HistoryPane, open_story: Open, qtbot: QtBot, go_on: bool
) -> None:
    first = desk.versions()[0].id
    head = desk.save(body="Other words.")
    typed = desk.content()
    desk.do(lambda: desk.newsroom.drafts.keep(desk.story, typed, base=head))
    open_story()
    pane.list.choose(first)
    qtbot.mouseClick(pane.restore, LEFT)
    desk.settle()
    question = pane._restoring.question
    assert question is not None
    assert "not saved yet" in question.text()
    assert len(desk.versions()) == 2
    chosen = next(each for each in question.buttons() if (each.text() == "Restore") is go_on)
    qtbot.mouseClick(chosen, LEFT)
    desk.settle()
    assert len(desk.versions()) == (3 if go_on else 2)
    assert desk.do(lambda: desk.newsroom.drafts.unsaved())[0].content.body == "Other words."


def test_the_newest_version_cannot_be_restored(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    desk.save(body="Other words.")
    open_story()
    for row, offered in ((0, False), (1, True)):
        pane.list.choose(pane.entries[row].key)
        assert pane.restore.isEnabled() is offered


def test_what_is_done_elsewhere_shows_and_the_choice_stays(
    desk: Desk, pane: HistoryPane, open_story: Open, bus: Bus
) -> None:
    first = desk.versions()[0].id
    open_story()
    pane.list.choose(first)
    bus.tell(desk.do(lambda: desk.newsroom.moves.move(desk.story, Move.FILE)))
    desk.settle()
    assert titles(pane) == ["Filed to the desk", "Saved"]
    assert pane.list.chosen == (first,)


def test_without_a_story_the_panel_says_what_will_be_here(pane: HistoryPane) -> None:
    assert "Open a story" in pane.empty.text()
    assert pane.edited.isHidden()


def test_the_model_passes_qts_model_tester(desk: Desk, pane: HistoryPane, open_story: Open) -> None:
    tester = QAbstractItemModelTester(pane.list.model())
    open_story()
    pane.list.selectionModel().select(pane.list.model().index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    desk.save(body="Other words.")
    pane.show_session(None)
    open_story()
    assert tester.model() is pane.list.model()
