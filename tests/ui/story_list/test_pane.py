"""Desk column, used by keys and clicks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import MoveRefused
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Actor
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import ListOrder
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story_list.pane import DeskPane
from newsdesk.ui.theme import Theme

Ask = Callable[[Callable[[], Any]], Any]
Write = Callable[..., UUID]
Sit = Callable[[str], Actor]
EDITOR, REPORTER = "Desk editor", "City reporter"


@pytest.fixture
def pane(qtbot: QtBot, lanes: Lanes, bus: Bus, look: Theme) -> Iterator[DeskPane]:
    made = DeskPane(lanes, bus, look)
    qtbot.addWidget(made)
    made.resize(304, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    assert lanes.drain(30)


def fill(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, rows: int) -> None:
    pane.attach(newsroom)
    qtbot.waitUntil(lambda: pane.stories.rowCount() == rows)


def headlines(pane: DeskPane) -> list[str]:
    model = pane.stories
    return [model.index(at).data() for at in range(model.rowCount())]


def counts(pane: DeskPane) -> dict[str, int]:
    queues = pane.queues.queues
    lines = (queues.item(queues.index(at)) for at in range(queues.rowCount()))
    return {line.key: line.count for line in lines if line is not None}


def buttons(pane: DeskPane) -> dict[str, QPushButton]:
    found = pane.empty.findChildren(QPushButton)
    return {button.property("step"): button for button in found if button.isVisibleTo(pane.empty)}


def test_search_filters_while_typing_and_escape_shows_all(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    write(headline="Snow closes the pass")
    write(headline="Bridge reopens")
    fill(qtbot, pane, newsroom, 2)
    pane.focus_search()
    qtbot.keyClicks(pane.search, "sno")
    qtbot.waitUntil(lambda: headlines(pane) == ["Snow closes the pass"])
    assert pane.stories.query.order is ListOrder.NEWEST
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.stories.query.order is ListOrder.LIKENESS)
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pane.stories.rowCount() == 2)


def test_down_leads_from_the_search_into_the_list_and_enter_opens(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    older, newer = write(headline="Snow"), write(headline="Bridge")
    fill(qtbot, pane, newsroom, 2)
    pane.focus_search()
    qtbot.keyClick(pane.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.story_chosen, check_params_cb=lambda story: story == newer):
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.story_chosen, check_params_cb=lambda story: story == older):
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)


def test_click_opens_a_story(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write) -> None:
    story = write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    place = pane.list.visualRect(pane.stories.index(0)).center()
    with qtbot.waitSignal(pane.story_chosen, check_params_cb=lambda chosen: chosen == story):
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_keys_ask_for_moves_of_the_selected_stories(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    stories = {write(headline="Snow"), write(headline="Bridge")}
    fill(qtbot, pane, newsroom, 2)
    pane.list.setFocus()
    pane.list.selectAll()
    asked: list[tuple[str, set[UUID]]] = []
    pane.verb_asked.connect(lambda verb, ids: asked.append((verb, set(ids))))
    qtbot.keyClick(pane.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    assert asked == [("duplicate", stories), ("spike", stories)]


def test_shortcuts_in_the_list_act_on_the_selected_stories(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    stories = {write(headline="Snow"), write(headline="Bridge")}
    fill(qtbot, pane, newsroom, 2)
    pane.list.setFocus()
    pane.list.selectAll()
    asked: list[tuple[str, set[UUID]]] = []
    pane.verb_asked.connect(lambda verb, ids: asked.append((verb, set(ids))))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    with qtbot.assertNotEmitted(pane.story_chosen):
        qtbot.keyClick(pane.list, Qt.Key.Key_Return, control)
        qtbot.keyClick(pane.list, Qt.Key.Key_Return, control | shift)
    qtbot.keyClick(pane.list, Qt.Key.Key_E, control)
    assert asked == [("file", stories), ("approve", stories), ("export", stories)]
    with qtbot.waitSignal(pane.failed, check_params_cb=lambda error: isinstance(error, MoveRefused)):
        qtbot.keyClick(pane.list, Qt.Key.Key_B, control | shift)


def test_delete_on_a_spiked_story_brings_it_back(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    story = write(headline="Snow")
    ask(lambda: newsroom.moves.move(story, Move.SPIKE, reason="old"))
    fill(qtbot, pane, newsroom, 0)
    qtbot.waitUntil(lambda: pane.queues.queues.index_of("spiked").isValid())
    pane.show_queue("spiked")
    qtbot.waitUntil(lambda: pane.stories.rowCount() == 1)
    pane.list.setCurrentIndex(pane.stories.index(0))
    with qtbot.waitSignal(pane.verb_asked, check_params_cb=lambda verb, ids: (verb, ids) == ("unspike", (story,))):
        qtbot.keyClick(pane.list, Qt.Key.Key_Delete)


def test_selection_stays_with_its_story_when_others_move(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask, bus: Bus
) -> None:
    stories = [write(headline=f"Story {number}") for number in range(3)]
    fill(qtbot, pane, newsroom, 3)
    pane.select(stories[2])
    assert pane.list.currentIndex().row() == 0
    changes = ask(
        lambda: newsroom.stories.save(stories[0], Content(headline="New"), base=newsroom.stories.get(stories[0]).head)
    )
    bus.tell(changes)
    qtbot.waitUntil(lambda: headlines(pane)[0] == "New")
    assert [row.id for row in pane.list.chosen()] == [stories[2]]


def test_story_opened_before_it_is_listed_is_selected_once_it_is(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, bus: Bus
) -> None:
    fill(qtbot, pane, newsroom, 0)
    story = write(headline="Snow")
    pane.select(story)
    bus.tell(ChangeSet(stories=frozenset({story}), created=frozenset({story})))
    qtbot.waitUntil(lambda: [row.id for row in pane.list.chosen()] == [story])


def test_selecting_a_story_does_not_open_it(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write) -> None:
    story = write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    with qtbot.assertNotEmitted(pane.story_chosen):
        pane.select(story)


def test_empty_desk_offers_the_first_story(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom) -> None:
    with qtbot.waitSignal(pane.stories.rows_listed):
        pane.attach(newsroom)
    assert "No stories yet" in pane.empty.text.text()
    with qtbot.waitSignal(pane.new_asked):
        qtbot.mouseClick(buttons(pane)["new"], Qt.MouseButton.LeftButton)


def test_search_without_result_says_so_and_offers_the_way_back(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    pane.show_queue("draft")
    pane.focus_search()
    qtbot.keyClicks(pane.search, "zebra")
    qtbot.waitUntil(lambda: "zebra" in pane.empty.text.text())
    assert set(buttons(pane)) == {"everywhere", "clear"}
    qtbot.mouseClick(buttons(pane)["clear"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.stories.rowCount() == 1)


def test_counts_follow_changes(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask, bus: Bus
) -> None:
    story = write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    bus.tell(ask(lambda: newsroom.moves.move(story, Move.SPIKE, reason="old")))
    qtbot.waitUntil(lambda: pane.queues.queues.index_of("spiked").isValid())


def test_sections_unfold_by_key_and_list_their_stories(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    write(headline="Snow", section="National")
    write(headline="Flour", section="Business")
    fill(qtbot, pane, newsroom, 2)
    queues = pane.queues
    qtbot.waitUntil(lambda: queues.queues.index_of("sections").isValid())
    queues.setFocus()
    queues.setCurrentIndex(queues.queues.index_of("sections"))
    qtbot.keyClick(queues, Qt.Key.Key_Return)
    pane.show_queue("section:Business")
    qtbot.waitUntil(lambda: headlines(pane) == ["Flour"])
    assert queues.queues.chosen == "section:Business"


def test_every_kind_of_row_is_painted_in_both_directions(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    write(headline="A headline so long that it needs more than two lines of the narrow column of the desk " * 2)
    write(headline="برف راه سالنگ را بست", language="fa", section="ملی")
    write(body="No headline yet")
    story = write(headline="Snow")
    head = ask(lambda: newsroom.stories.get(story).head)
    for text in ("Mine", "Theirs"):
        ask(partial(newsroom.stories.save, story, Content(headline=text), base=head))
    fill(qtbot, pane, newsroom, 4)
    for way in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        pane.setLayoutDirection(way)
        assert not pane.grab().isNull()
    heights = {pane.list.visualRect(pane.stories.index(at)).height() for at in range(4)}
    assert len(heights) == 2
    assert pane.list.indexAt(QPoint(20, 5)).isValid()


def chosen_queue(pane: DeskPane) -> str:
    return pane.queues.queues.chosen


@pytest.mark.parametrize(("name", "queue", "rows"), [(EDITOR, "filed", 1), (REPORTER, "mine", 2)])
def test_desk_opens_at_the_queue_of_the_role(
    qtbot: QtBot,
    pane: DeskPane,
    newsroom: Newsroom,
    write: Write,
    ask: Ask,
    sign_in: Sit,
    name: str,
    queue: str,
    rows: int,
) -> None:
    sign_in(REPORTER)
    filed, *_ = (write(headline=headline) for headline in ("Snow", "Bridge", "Flour"))
    ask(lambda: newsroom.moves.move(filed, Move.FILE))
    sign_in(name)
    fill(qtbot, pane, newsroom, rows)
    assert chosen_queue(pane) == queue
    qtbot.waitUntil(lambda: counts(pane)["filed"] == 1)
    assert counts(pane)["mine"] == (2 if name == REPORTER else 0)


def test_another_person_begins_at_their_first_queue(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, sign_in: Sit
) -> None:
    reporter = sign_in(REPORTER)
    write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    editor = sign_in(EDITOR)
    pane.show_actor(editor)
    assert chosen_queue(pane) == "filed"
    qtbot.waitUntil(lambda: "Nothing is waiting" in pane.empty.text.text())
    sign_in(REPORTER)
    pane.show_actor(reporter)
    qtbot.waitUntil(lambda: headlines(pane) == ["Snow"])


def test_person_who_gets_a_colleague_stays_at_their_queue(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, sign_in: Sit, ask: Ask
) -> None:
    alone = ask(newsroom.people.actor)
    write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    pane.show_actor(replace(alone, alone=False))
    assert chosen_queue(pane) == "all"
    assert headlines(pane) == ["Snow"]


def test_story_moved_to_another_queue_leaves_the_list_without_a_selection(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask, sign_in: Sit, bus: Bus
) -> None:
    sign_in(EDITOR)
    stories = [write(headline=f"Story {number}") for number in range(3)]
    for story in stories:
        ask(partial(newsroom.moves.move, story, Move.FILE))
    fill(qtbot, pane, newsroom, 3)
    assert headlines(pane) == ["Story 0", "Story 1", "Story 2"]
    pane.select(stories[0])
    pane.search.setFocus()
    taken = ask(lambda: newsroom.moves.move(stories[0], Move.REVIEW))
    bus.tell(taken)
    qtbot.waitUntil(lambda: headlines(pane) == ["Story 1", "Story 2"])
    assert pane.list.chosen() == ()
    qtbot.waitUntil(lambda: counts(pane)["in review"] == 1)
    bus.tell(ask(lambda: newsroom.moves.undo(taken.undo.act)))
    qtbot.waitUntil(lambda: [row.id for row in pane.list.chosen()] == [stories[0]])


def test_delete_says_why_it_does_nothing(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    story = write(headline="Snow")
    ask(lambda: newsroom.moves.move(story, Move.PUBLISH))
    fill(qtbot, pane, newsroom, 1)
    pane.list.setFocus()
    pane.list.setCurrentIndex(pane.stories.index(0))
    with (
        qtbot.assertNotEmitted(pane.verb_asked),
        qtbot.waitSignal(pane.failed, check_params_cb=lambda error: isinstance(error, MoveRefused)),
    ):
        qtbot.keyClick(pane.list, Qt.Key.Key_Delete)


def test_several_stories_are_selected_by_keys_and_clicks_and_moved_together(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    stories = [write(headline=f"Story {number}") for number in range(4)][::-1]
    fill(qtbot, pane, newsroom, 4)
    pane.list.setFocus()
    pane.list.setCurrentIndex(pane.stories.index(0))
    qtbot.keyClick(pane.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.id for row in pane.list.chosen()] == stories[:2]
    place = pane.list.visualRect(pane.stories.index(3)).center()
    with qtbot.assertNotEmitted(pane.story_chosen):
        qtbot.mouseClick(
            pane.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=place
        )
    assert [row.id for row in pane.list.chosen()] == [*stories[:2], stories[3]]
    qtbot.keyClick(pane.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    menu = pane.list.menu(pane.list.chosen())
    actions = {action.text(): action for action in menu.actions()}
    assert "Open" not in actions
    with qtbot.waitSignal(pane.verb_asked, check_params_cb=lambda *asked: asked == ("file", tuple(stories))):
        actions["File"].trigger()
    menu.close()


def test_story_is_assigned_from_the_menu(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, sign_in: Sit
) -> None:
    sign_in(REPORTER)
    story = write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    menu = pane.list.menu((pane.stories.row(pane.stories.index(0)),))
    names = {action.text(): action for action in menu.findChildren(QMenu)[0].actions()}
    assert names[REPORTER].isChecked()
    with qtbot.waitSignal(pane.assign_asked, check_params_cb=lambda *asked: asked == (EDITOR, (story,))):
        names[EDITOR].trigger()
    menu.close()


def test_empty_queue_can_be_chosen(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write) -> None:
    write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    pane.show_queue("approved")
    qtbot.waitUntil(lambda: pane.stories.rowCount() == 0)
    assert chosen_queue(pane) == "approved"


@pytest.mark.parametrize("height", [330, 420, 500, 900])
@pytest.mark.parametrize("scale", [100, 200])
def test_no_queue_is_drawn_over_the_stories(
    qtbot: QtBot, pane: DeskPane, look: Theme, newsroom: Newsroom, write: Write, height: int, scale: int
) -> None:
    for section in ("National", "World", "Sports", "Arts", "Business", "Letters"):
        write(headline="Snow", section=section)
    fill(qtbot, pane, newsroom, 6)
    pane.queues.queues.toggle_sections()
    look.set_scale(scale)
    pane.resize(pane.width(), height * scale // 100)
    QCoreApplication.processEvents()
    below = pane.list.mapTo(pane, QPoint(0, 0)).y()
    assert pane.queues.geometry().bottom() < below
    assert pane.list.height() >= 100
