"""Ranking of the actions in the palette."""

import pytest

from newsdesk.ui.window.action_palette import closeness


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("exp", "Export…", "Find in the story…"),
        ("ns", "New story", "Colours: as the system"),
        ("spike", "Spike", "Un-spike"),
        ("correct", "Correct…", "Corrections page…"),
        ("rb", "Restore a backup…", "About Newsdesk"),
    ],
)
def test_palette_ranks_what_one_means_first(typed, better, worse):
    assert closeness(typed, better) > closeness(typed, worse)


@pytest.mark.parametrize(("typed", "name"), [("xyz", "Export…"), ("tropxe", "Export…")])
def test_palette_leaves_out_what_does_not_match(typed, name):
    assert closeness(typed, name) == 0
