"""Related panel: a story is found, added, ordered, described, removed and brought back, by keys and clicks."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.moves import Move
from newsdesk.domain.related import Related
from newsdesk.ui import links
from newsdesk.ui.bus import Bus
from newsdesk.ui.related.pane import RelatedPane
from newsdesk.ui.story.session import StorySession

OUTSIDE = Related(headline="Taliban opposes presence of any foreign troops", url="https://example.org/troops")


def cards(view: QListView) -> Any:
    """The model of a list of cards."""
    return view.model()


def headlines(pane: RelatedPane) -> list[str]:
    return [card.headline for card in cards(pane.entries).rows]


def link(session: StorySession, desk: Any, *names: str) -> None:
    session.set_fields(related=tuple(Related(story=desk.ids[name]) for name in names))
    assert desk.lanes.drain(30)


def find(pane: RelatedPane, desk: Any, qtbot: QtBot, text: str) -> list[str]:
    qtbot.keyClicks(pane.story_search.field, text)
    assert desk.lanes.drain(30)
    return [card.headline for card in cards(pane.story_search.found).rows]


def test_story_is_found_as_one_types_and_added_by_enter(
    pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    assert find(pane, desk, qtbot, "kun") == ["Bridge over the Kunar reopens"]
    qtbot.keyClick(pane.story_search.field, Qt.Key.Key_Return)
    assert desk.lanes.drain(30)
    assert session.fields().related == (Related(story=desk.ids["bridge"]),)
    assert headlines(pane) == ["Bridge over the Kunar reopens"]
    assert pane.story_search.field.text() == ""
    assert not pane.story_search.found.isVisible()


def test_arrows_choose_among_what_was_found(pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    pane.show_session(desk.session("bread"))
    found = find(pane, desk, qtbot, "salang")
    assert len(found) == 2
    qtbot.keyClick(pane.story_search.field, Qt.Key.Key_Down)
    qtbot.keyClick(pane.story_search.field, Qt.Key.Key_Return)
    assert desk.lanes.drain(30)
    assert headlines(pane) == [found[1]]


def test_story_found_is_added_by_a_click(pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    find(pane, desk, qtbot, "kunar")
    click(pane.story_search.found, 0, qtbot)
    assert session.fields().related == (Related(story=desk.ids["bridge"]),)


def click(view: Any, row: int, qtbot: QtBot) -> None:
    place = view.visualRect(view.model().index(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_story_itself_and_listed_ones_are_not_offered(
    pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    link(session, desk, "ploughs")
    assert find(pane, desk, qtbot, "salang") == []
    assert pane.story_search.nothing.isVisible()


def test_escape_clears_the_search(pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    find(pane, desk, qtbot, "kunar")
    qtbot.keyClick(pane.story_search.field, Qt.Key.Key_Escape)
    assert desk.lanes.drain(30)
    assert not pane.story_search.found.isVisible()


def test_entry_shows_the_very_words_that_print(pane: RelatedPane, session: StorySession, desk: Any) -> None:
    link(session, desk, "bridge")
    (box,) = desk.do(lambda: desk.newsroom.related.boxes(session.content()))
    (card,) = cards(pane.entries).rows
    assert card.text == box.excerpt
    assert card.text.startswith("City desk report KABUL: Traffic crossed")


@pytest.mark.parametrize(
    ("row", "key", "order"),
    [
        (0, Qt.Key.Key_Down, ["bread", "bridge", "ploughs"]),
        (2, Qt.Key.Key_Up, ["bridge", "ploughs", "bread"]),
        (0, Qt.Key.Key_Up, ["bridge", "bread", "ploughs"]),
        (2, Qt.Key.Key_Down, ["bridge", "bread", "ploughs"]),
    ],
)
def test_keys_put_entries_in_order(
    row: int, key: Qt.Key, order: list[str], pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    link(session, desk, "bridge", "bread", "ploughs")
    pane.entries.choose_row(row)
    qtbot.keyClick(pane.entries, key, Qt.KeyboardModifier.AltModifier)
    assert [entry.story for entry in session.fields().related] == [desk.ids[name] for name in order]


@pytest.mark.parametrize(
    ("row", "gap", "order"),
    [
        (0, 3, ["bread", "ploughs", "bridge"]),
        (2, 0, ["ploughs", "bridge", "bread"]),
        (0, 1, ["bridge", "bread", "ploughs"]),
        (1, 1, ["bridge", "bread", "ploughs"]),
    ],
)
def test_drag_puts_entries_in_order(
    row: int, gap: int, order: list[str], pane: RelatedPane, session: StorySession, desk: Any
) -> None:
    link(session, desk, "bridge", "bread", "ploughs")
    pane.entries.choose_row(row)
    pane.entries.move_to(gap)
    assert [entry.story for entry in session.fields().related] == [desk.ids[name] for name in order]


def test_moved_entry_stays_chosen(pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    link(session, desk, "bridge", "bread", "ploughs")
    pane.entries.choose_row(0)
    for _ in range(2):
        qtbot.keyClick(pane.entries, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert pane.entries.row == 2


def test_removed_entry_comes_back_by_undo_in_its_place(
    pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    link(session, desk, "bridge", "bread", "ploughs")
    before = session.fields().related
    pane.entries.choose_row(1)
    pane.entries.setFocus()
    qtbot.keyClick(pane.entries, Qt.Key.Key_Delete)
    assert len(session.fields().related) == 2
    qtbot.keyClick(pane.entries, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.fields().related == before


def test_removal_offers_the_way_back(pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    link(session, desk, "bridge", "bread")
    before = session.fields().related
    pane.entries.choose_row(0)
    with qtbot.waitSignal(pane.undo_offered) as offered:
        qtbot.mouseClick(pane.tools.buttons["remove"], Qt.MouseButton.LeftButton)
    words, take_back = offered.args
    assert "Bridge over the Kunar reopens" in words
    take_back()
    assert session.fields().related == before
    take_back()  # twice does nothing
    assert session.fields().related == before


def test_undo_takes_back_one_step_at_a_time(pane: RelatedPane, session: StorySession, desk: Any) -> None:
    pane.edits.add(Related(story=desk.ids["bridge"]))
    pane.edits.add(Related(story=desk.ids["bread"]))
    pane.edits.move(1, 0)
    for left in (2, 1, 0):
        assert pane.undo()
        assert len(session.fields().related) == left
    assert not pane.undo()


def test_story_is_never_listed_twice_or_under_itself(pane: RelatedPane, session: StorySession, desk: Any) -> None:
    assert pane.edits.add(Related(story=desk.ids["bridge"]))
    assert not pane.edits.add(Related(story=desk.ids["bridge"]))
    assert not pane.edits.add(Related(story=session.id))


@pytest.mark.parametrize("how", ["enter", "double click", "button"])
def test_entry_is_opened(how: str, pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    link(session, desk, "bridge")
    pane.entries.choose_row(0)
    place = pane.entries.visualRect(cards(pane.entries).index(0)).center()
    with qtbot.waitSignal(pane.open_asked) as asked:
        if how == "enter":
            qtbot.keyClick(pane.entries, Qt.Key.Key_Return)
        elif how == "double click":
            qtbot.mouseClick(pane.entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
            qtbot.mouseDClick(pane.entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            qtbot.mouseClick(pane.tools.buttons["open"], Qt.MouseButton.LeftButton)
    assert asked.args == [desk.ids["bridge"]]


def test_outside_entry_opens_in_the_browser(
    pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(links, "open_outside", opened.append)
    session.set_fields(related=(OUTSIDE,))
    pane.entries.choose_row(0)
    qtbot.keyClick(pane.entries, Qt.Key.Key_Return)
    assert opened == [QUrl(OUTSIDE.url)]


def test_changed_headline_changes_in_the_list(pane: RelatedPane, session: StorySession, desk: Any, bus: Bus) -> None:
    link(session, desk, "bridge")
    other = desk.session("bridge")
    content = replace(other.content(), headline="Bridge closes again")
    bus.tell(desk.do(lambda: desk.newsroom.stories.save(other.id, content, base=other.base)))
    assert desk.lanes.drain(30)
    assert headlines(pane) == ["Bridge closes again"]


def test_spiked_entry_is_flagged_and_unflagged(pane: RelatedPane, session: StorySession, desk: Any, bus: Bus) -> None:
    link(session, desk, "bridge")
    bus.tell(desk.do(lambda: desk.newsroom.moves.move(desk.ids["bridge"], Move.SPIKE, reason="Old")))
    assert desk.lanes.drain(30)
    (card,) = cards(pane.entries).rows
    assert "left out of exports" in card.flag
    assert "left out of exports" in cards(pane.entries).index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    bus.tell(desk.do(lambda: desk.newsroom.moves.move(desk.ids["bridge"], Move.UNSPIKE)))
    assert desk.lanes.drain(30)
    assert cards(pane.entries).rows[0].flag == ""


def test_story_that_is_gone_is_flagged(pane: RelatedPane, session: StorySession, desk: Any) -> None:
    from uuid import uuid4

    session.set_fields(related=(Related(story=uuid4()),))
    assert desk.lanes.drain(30)
    (card,) = cards(pane.entries).rows
    assert "No longer in the archive" in card.flag


def test_suggestions_are_like_the_story_and_one_click_adds(
    pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    offered = [card.headline for card in cards(pane.offers).rows]
    assert offered[0] == "Ploughs sent to the pass"
    assert "Snow closes the Salang pass" not in offered
    click(pane.offers, 0, qtbot)
    assert session.fields().related == (Related(story=desk.ids["ploughs"]),)
    assert "Ploughs sent to the pass" not in [card.headline for card in cards(pane.offers).rows]


def test_hasty_second_click_adds_nothing_more(
    pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    place = pane.offers.visualRect(cards(pane.offers).index(0)).center()
    qtbot.mouseClick(pane.offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(pane.offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(session.fields().related) == 1


def test_suggestions_wait_until_the_panel_is_seen(
    pane: RelatedPane, session: StorySession, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.hide()
    asked: list[object] = []

    def suggest(*given: object, **_: object) -> tuple[object, ...]:
        asked.append(given)
        return ()

    monkeypatch.setattr(desk.newsroom.related, "suggest", suggest)
    session.set_fields(headline="Another")
    assert desk.lanes.drain(30)
    assert asked == []
    pane.show()
    assert desk.lanes.drain(30)
    assert len(asked) == 1


def test_count_is_signalled_for_the_tab(pane: RelatedPane, session: StorySession, desk: Any) -> None:
    counts: list[int] = []
    pane.count_changed.connect(counts.append)
    link(session, desk, "bridge", "bread")
    pane.show_session(None)
    assert counts[0] == 2
    assert counts[-1] == 0


def test_empty_list_offers_the_first_step(pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    assert pane.empty.isVisible()
    assert "Find a story" in pane.empty.text()
    link(session, desk, "bridge")
    assert not pane.empty.isVisible()


def test_no_story_says_what_the_panel_is_for(pane: RelatedPane, session: StorySession) -> None:
    pane.show_session(None)
    assert pane.no_story.isVisible()
    assert "Check Also" in pane.no_story.text()


def test_buttons_are_there_for_what_makes_sense(pane: RelatedPane, session: StorySession, desk: Any) -> None:
    session.set_fields(related=(OUTSIDE, Related(story=desk.ids["bridge"])))
    pane.entries.choose_row(0)
    assert {verb for verb, button in pane.tools.buttons.items() if button.isEnabled()} == {
        "open",
        "edit",
        "down",
        "remove",
    }
    pane.entries.choose_row(1)
    assert {verb for verb, button in pane.tools.buttons.items() if button.isEnabled()} == {"open", "up", "remove"}


def test_models_pass_qts_model_tester(pane: RelatedPane, session: StorySession, desk: Any) -> None:
    testers = [
        QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
        for view in (pane.entries, pane.offers, pane.story_search.found)
    ]
    link(session, desk, "bridge", "bread")
    pane.edits.move(0, 1)
    pane.edits.remove(0)
    pane.undo()
    assert len(testers) == 3


def test_change_of_another_story_asks_nothing(
    pane: RelatedPane, session: StorySession, desk: Any, bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    link(session, desk, "bridge")
    asked: list[object] = []

    def boxes(content: object) -> tuple[object, ...]:
        asked.append(content)
        return ()

    monkeypatch.setattr(desk.newsroom.related, "boxes", boxes)
    bus.tell(ChangeSet(stories=frozenset({desk.ids["bread"]})))
    assert desk.lanes.drain(30)
    assert asked == []
