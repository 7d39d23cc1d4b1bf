"""The reason of a returned, held or spiked story is shown over it until the story moves on."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from newsdesk.domain.moves import Move
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.window.main_window import MainWindow


def told(window: MainWindow) -> str:
    band = window.centre.reason
    return band.text.text().translate({0x2068: None, 0x2069: None}) if band.isVisible() else ""


@pytest.fixture
def in_review(window: MainWindow, people: object, opened: UUID, lanes: Lanes) -> UUID:
    for verb in (Move.FILE, Move.REVIEW):
        window.story_actions.ask(verb, (opened,))
        assert lanes.drain(30)
    return opened


@pytest.mark.parametrize(
    ("verb", "said"), [(Move.RETURN, "Sent back"), (Move.HOLD, "Held"), (Move.SPIKE, "Spiked")], ids=str
)
def test_the_reason_stands_over_the_story_until_it_goes_on(
    window: MainWindow, in_review: UUID, lanes: Lanes, qtbot, verb: Move, said: str
):
    assert told(window) == ""
    window.story_actions.ask(verb, (in_review,), reason="Two facts to check")
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: told(window) != "")
    assert told(window).startswith(f"{said} by Desk editor (")
    assert told(window).endswith("): Two facts to check")

    window.story_actions.undo()
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: told(window) == "")


def test_another_story_in_front_shows_no_reason_of_the_one_before(
    window: MainWindow, in_review: UUID, lanes: Lanes, qtbot
):
    window.story_actions.ask(Move.RETURN, (in_review,), reason="Too long")
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: told(window) != "")

    qtbot.keyClick(window.centre.editor_page.body, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert told(window) == ""

    window.open_story(in_review)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: told(window).endswith("Too long"))
