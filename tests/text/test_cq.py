"""The mark CQ: checked, and never printed."""

import pytest

from newsdesk.text import cq


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Smyth CQ said", "Smyth said"),
        ("Smyth (CQ) said", "Smyth said"),
        ("Smyth [CQ].", "Smyth."),
        ("CQD and ACQ stay", "CQD and ACQ stay"),
        ("nothing here", "nothing here"),
    ],
)
def test_the_mark_goes_with_the_space_before_it(typed: str, printed: str) -> None:
    assert cq.without(typed) == printed


def test_its_places_are_told() -> None:
    assert [("a CQ b (CQ)")[start:end] for start, end in cq.marks("a CQ b (CQ)")] == [" CQ", " (CQ)"]
