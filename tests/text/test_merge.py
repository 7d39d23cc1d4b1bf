"""A merge of two texts takes no side: it is the same whoever asks, and what either wrote is in it or in a conflict."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdesk.text.diff import words
from newsdesk.text.merge import Merged, chosen, merge

_WORDS = st.lists(st.sampled_from(["snow", "road,", "pass", "1,000", "چاه\u200cها", "night."]), min_size=1, max_size=6)
TEXTS = st.lists(_WORDS.map(" ".join), max_size=5).map("\n\n".join)
BASES = st.none() | TEXTS


def _bag(text: str) -> Counter[str]:
    return Counter(words(text).texts)


def _all_of(merged: Merged) -> Counter[str]:
    """The words of the result, with both sides of every conflict, whatever stands in it now."""
    return _bag("\n\n".join((merged.text, *(chosen(each, "both") for each in merged.conflicts))))


@given(BASES, TEXTS, TEXTS)
@example(base=None, mine="a\n\nb", theirs="b\n\na")
def test_it_does_not_matter_who_asks(base: str | None, mine: str, theirs: str) -> None:
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)

    assert [(each.base, each.mine, each.theirs) for each in one.conflicts] == [
        (each.base, each.theirs, each.mine) for each in other.conflicts
    ]
    if not one.conflicts:
        assert one.text == other.text


@given(BASES, TEXTS, TEXTS)
@example(base="the the end", mine="a the end", theirs="the b end")
def test_what_a_side_wrote_is_in_the_result_or_in_a_conflict(base: str | None, mine: str, theirs: str) -> None:
    merged = merge(base, mine, theirs)
    for side in (mine, theirs):
        assert _bag(side) - _bag(base or "") <= _all_of(merged)


@given(TEXTS, TEXTS)
def test_a_change_of_one_side_stands_and_no_change_changes_nothing(base: str, changed: str) -> None:
    assert merge(base, changed, base) == merge(base, base, changed)
    assert merge(base, changed, base).text == changed
    assert not merge(base, changed, base).conflicts


def test_two_changes_of_one_sentence_that_do_not_touch_come_together() -> None:
    base = "He said the 1,000 men don’t go home."
    merged = merge(base, base.replace("1,000", "2,000"), base.replace("home.", "home!"))

    assert (merged.text, merged.conflicts) == ("He said the 2,000 men don’t go home!", ())


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("He said 2,000.", "He said 1,500."), ("They don’t.", "They won’t."), ("He said.", "He wrote.")],
)
def test_parts_of_one_word_are_never_mixed(mine: str, theirs: str) -> None:
    base = "He said 1,000." if "He" in mine else "They can’t."
    merged = merge(base, mine, theirs)

    assert not merged.conflicts or (merged.conflicts[0].mine, merged.conflicts[0].theirs) == (mine, theirs)
    assert _bag(merged.text) - _bag(mine) - _bag(theirs) - _bag(base) == Counter()


@pytest.mark.parametrize("shape", ["a b ", "same\n\n", "x", "!?"])
def test_long_texts_of_one_shape_are_merged(shape: str) -> None:
    base = shape * 20_000
    merged = merge(base, "mine " + base, base + " theirs")

    assert _bag("mine theirs") <= _all_of(merged)
