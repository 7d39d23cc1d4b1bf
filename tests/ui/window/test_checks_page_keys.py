"""docs/checks.md names the keys that the window has."""

from pathlib import Path

from newsdesk.ui.widgets.card_verbs import VERBS
from newsdesk.ui.window.actions import ACTIONS

PAGE = (Path(__file__).parents[3] / "docs/checks.md").read_text(encoding="utf-8")


def table(head: str) -> list[tuple[str, ...]]:
    rows = PAGE.partition(f"{head}\n|---|---|\n")[2].partition("\n\n")[0].split("\n")
    return [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows]


def test_the_page_gives_each_key_to_the_action_that_has_it() -> None:
    said = table("| key | what |")

    assert len(said) > 1
    assert set(said) <= {(entry.shortcut, entry.text) for entry in ACTIONS}


def test_the_page_gives_each_key_of_the_list_to_what_it_does_there() -> None:
    offered = ("fix", "add-word", "ignore-once", "ignore-story", "ignore-always")

    assert table("| key | on a finding |") == [(VERBS[verb].key, VERBS[verb].text) for verb in offered]
