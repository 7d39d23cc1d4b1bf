"""docs/desk.md names the keys and moves that the window has."""

from pathlib import Path

from newsdesk.domain.moves import Move
from newsdesk.ui import messages
from newsdesk.ui.window.actions import ACTIONS

PAGE = (Path(__file__).parents[3] / "docs/desk.md").read_text(encoding="utf-8")


def test_the_page_gives_each_key_to_the_action_that_has_it() -> None:
    rows = PAGE.partition("| key | what |\n|---|---|\n")[2].partition("\n\n")[0].split("\n")
    said = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows]

    assert len(said) > 1
    assert set(said) <= {(entry.shortcut, entry.text) for entry in ACTIONS}


def test_the_page_calls_each_move_what_the_window_calls_it() -> None:
    for verb in Move:
        assert f"| {verb} | {messages.verb_text(verb)} |" in PAGE
