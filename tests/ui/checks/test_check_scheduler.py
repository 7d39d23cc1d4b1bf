"""Scheduler of checks: reads when the writer pauses, off the window's thread, and only the newest text."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import Qt

from newsdesk.domain.finding import Fault
from newsdesk.domain.moves import Move


@pytest.fixture
def body(session, window) -> Any:
    window.centre.editor_page.body.setFocus()
    return window.centre.editor_page.body


def counts(window) -> str:
    return window.side.tabs["checks"].text()


def test_a_story_that_is_only_opened_starts_no_engine(small, story, lanes, qtbot) -> None:
    assert lanes.drain(30)
    assert small.asked == []


def test_the_first_pause_in_typing_has_the_copy_read(small, body, checks, qtbot) -> None:
    qtbot.keyClicks(body, "A")

    qtbot.waitUntil(lambda: checks.checking.read)
    assert small.asked[-1].startswith("AThe drivers")


def test_typing_reads_nothing_on_the_windows_thread(small, body, checks, qtbot) -> None:
    qtbot.keyClicks(body, "Two more nights. ")
    assert small.asked == []

    qtbot.waitUntil(lambda: checks.checking.read)
    assert small.threads == {"newsdesk-side"}


def test_a_reading_of_text_that_was_edited_since_is_cancelled(small, body, checks, qtbot) -> None:
    small.hold = threading.Event()
    qtbot.keyClicks(body, "A")
    qtbot.waitUntil(lambda: len(small.asked) == 1)
    qtbot.keyClicks(body, "B")
    qtbot.waitUntil(lambda: small.cancelled == 1)
    small.hold.set()

    qtbot.waitUntil(lambda: checks.checking.read)
    assert small.asked[-1].startswith("ABThe")


def test_the_panel_reads_as_soon_as_it_is_looked_at(small, story, checks, window, qtbot) -> None:
    window.actions_["view.checks"].trigger()

    qtbot.waitUntil(lambda: checks.checking.read)


def test_with_live_checks_off_only_the_panel_reads(small, body, checks, window, lanes, qtbot) -> None:
    window.actions_["check.live"].trigger()
    assert not window.preferences.value.live_checks
    qtbot.keyClicks(body, "A")
    assert not checks.checking.reading.wanted

    window.actions_["view.checks"].trigger()
    qtbot.waitUntil(lambda: checks.checking.read)


def test_switching_it_off_takes_the_underlines_away(read, story, checks, window) -> None:
    read()
    assert checks.checking.found
    window.actions_["check.live"].trigger()

    assert not checks.checking.found
    assert not window.centre.editor_page.body.extraSelections()


def test_the_tab_counts_what_stops_a_move_before_advice(read, story, session, window) -> None:
    read()
    assert counts(window) == "Checks  4"
    session.set_fields(byline=type(session.fields().byline)())
    read()
    assert counts(window) == "Checks  1"


def test_another_story_begins_with_nothing_found(read, story, checks, window, add, lanes) -> None:
    read()
    window.open_story(add("Clean"))
    assert lanes.drain(30)

    assert checks.checking.found == ()
    assert counts(window) == "Checks"


def test_a_story_changed_by_others_is_read_again(read, small, story, checks, ask, newsroom, bus, qtbot) -> None:
    read()
    before = len(small.asked)
    bus.tell(ask(lambda: newsroom.moves.move(story, Move.FILE)))

    qtbot.waitUntil(lambda: len(small.asked) > before)


def test_places_follow_the_words_between_two_readings(read, checks, body, qtbot) -> None:
    read()
    word = next(each for each in checks.checking.found if each.finding.quote == "wiated")
    start, end = checks.checking.place(word)
    cursor = body.textCursor()
    cursor.setPosition(0)
    body.setTextCursor(cursor)
    qtbot.keyClicks(body, "Now ")

    assert checks.checking.place(word) == (start + 4, end + 4)


def test_places_after_a_letter_of_two_utf16_units_are_right(read, checks, session, window) -> None:
    session.set_fields(body="😀 The drivers wiated.")
    read()
    window.actions_["check.next"].trigger()
    window.actions_["check.next"].trigger()

    assert window.centre.editor_page.body.textCursor().selectedText() == "wiated"


def test_checks_that_are_switched_off_are_named_at_the_foot(small, pane, read) -> None:
    small.faults = (Fault(what="Persian dictionary", reason="Its file is damaged."),)
    read()

    assert "Persian dictionary" in pane.faults.text()
    assert pane.faults.isVisible()
    assert "Its file is damaged." in pane.faults.text()


def test_a_long_reading_is_announced_in_the_panel(small, pane, checks, qtbot) -> None:
    small.hold = threading.Event()
    checks.checking.reading.read()
    qtbot.waitUntil(lambda: pane.summary.text() == "Reading…")
    small.hold.set()
    qtbot.waitUntil(lambda: pane.summary.text() != "Reading…")

    assert pane.focusPolicy() is not Qt.FocusPolicy.ClickFocus
