"""Ranking of the actions in the palette."""

import pytest

from newsdesk.ui.window.action_palette import match_score


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
    assert match_score(typed, better) > match_score(typed, worse)


@pytest.mark.parametrize(("typed", "name"), [("xyz", "Export…"), ("tropxe", "Export…")])
def test_palette_leaves_out_what_does_not_match(typed, name):
    assert match_score(typed, name) == 0
