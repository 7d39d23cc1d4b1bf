"""The desk column by keys and clicks."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.changes import Changes
from newsdesk.domain.listing import Order, Query
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.desk.pane import DeskPane
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look

Ask = Callable[[Callable[[], Any]], Any]
Write = Callable[..., UUID]


@pytest.fixture
def pane(qtbot: QtBot, lanes: Lanes, bus: Bus, look: Look) -> Iterator[DeskPane]:
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


def buttons(pane: DeskPane) -> dict[str, QPushButton]:
    found = pane.empty.findChildren(QPushButton)
    return {button.property("step"): button for button in found if button.isVisibleTo(pane.empty)}


def test_search_narrows_as_one_types_and_escape_brings_all_back(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write
) -> None:
    write(headline="Snow closes the pass")
    write(headline="Bridge reopens")
    fill(qtbot, pane, newsroom, 2)
    pane.focus_search()
    qtbot.keyClicks(pane.search, "sno")
    qtbot.waitUntil(lambda: headlines(pane) == ["Snow closes the pass"])
    assert pane.stories.query.order is Order.NEWEST
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.stories.query.order is Order.LIKENESS)
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


def test_keys_ask_for_verbs_on_what_is_selected(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write) -> None:
    stories = {write(headline="Snow"), write(headline="Bridge")}
    fill(qtbot, pane, newsroom, 2)
    pane.list.setFocus()
    pane.list.selectAll()
    asked: list[tuple[str, set[UUID]]] = []
    pane.verb_asked.connect(lambda verb, ids: asked.append((verb, set(ids))))
    qtbot.keyClick(pane.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    assert asked == [("duplicate", stories), ("spike", stories)]


def test_delete_on_a_spiked_story_brings_it_back(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    story = write(headline="Snow")
    ask(lambda: newsroom.stories.spike(story))
    fill(qtbot, pane, newsroom, 0)
    qtbot.waitUntil(lambda: pane.queues.queues.index_of("spiked").isValid())
    pane.show_queue("spiked")
    qtbot.waitUntil(lambda: pane.stories.rowCount() == 1)
    pane.list.setCurrentIndex(pane.stories.index(0))
    with qtbot.waitSignal(pane.verb_asked, check_params_cb=lambda verb, ids: (verb, ids) == ("unspike", (story,))):
        qtbot.keyClick(pane.list, Qt.Key.Key_Delete)


@pytest.mark.parametrize(
    ("status", "texts"),
    [
        (Status.DRAFT, ["Open", "Duplicate", "Export…", "Spike"]),
        (Status.SPIKED, ["Open", "Duplicate", "Export…", "Un-spike"]),
    ],
)
def test_menu_offers_what_the_trade_allows(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask, status: Status, texts: list[str]
) -> None:
    story = write(headline="Snow")
    if status is Status.SPIKED:
        ask(lambda: newsroom.stories.spike(story))
    rows = ask(lambda: newsroom.stories.page(Query(status=status))).rows
    menu = pane.list.menu(rows)
    assert [action.text() for action in menu.actions() if action.text()] == texts


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


def test_story_that_is_opened_before_it_is_listed_is_marked_when_it_comes(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, bus: Bus
) -> None:
    fill(qtbot, pane, newsroom, 0)
    story = write(headline="Snow")
    pane.select(story)
    bus.tell(Changes(stories=frozenset({story}), created=frozenset({story})))
    qtbot.waitUntil(lambda: [row.id for row in pane.list.chosen()] == [story])


def test_marking_a_story_does_not_open_it(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write) -> None:
    story = write(headline="Snow")
    fill(qtbot, pane, newsroom, 1)
    with qtbot.assertNotEmitted(pane.story_chosen):
        pane.select(story)


def test_empty_desk_offers_the_first_story(qtbot: QtBot, pane: DeskPane, newsroom: Newsroom) -> None:
    with qtbot.waitSignal(pane.stories.listed):
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
    bus.tell(ask(lambda: newsroom.stories.spike(story)))
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


def test_every_kind_of_row_can_be_painted_both_ways_round(
    qtbot: QtBot, pane: DeskPane, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    write(headline="A headline so long that it needs more than two lines of the narrow column of the desk " * 2)
    write(headline="برف راه سالنگ را بست", language="fa", section="ملی")
    write(body="No headline yet")
    story = write(headline="Snow")
    head = ask(lambda: newsroom.stories.get(story).head)
    for text in ("Mine", "Theirs"):
        ask(lambda text=text: newsroom.stories.save(story, Content(headline=text), base=head))
    fill(qtbot, pane, newsroom, 4)
    for way in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        pane.setLayoutDirection(way)
        assert not pane.grab().isNull()
    heights = {pane.list.visualRect(pane.stories.index(at)).height() for at in range(4)}
    assert len(heights) == 2
    assert pane.list.indexAt(QPoint(20, 5)).isValid()
