"""What two sequences have in common is told in full and rightly, and in work that does not run away."""

from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.sequence_match import Stretch, longest_rise, stretches

_FEW = st.lists(st.sampled_from("ab\n"), max_size=60)


def _proven(old: Sequence[str], new: Sequence[str], *, most: int = 10**9) -> list[Stretch]:
    """The stretches, once it is sure that they cover both in order and that what is called the same is so."""
    found = stretches(old, new, most=most)
    i = j = 0
    before = None
    for each in found:
        assert (each.old, each.new) == (i, j)
        assert (each.old, each.new) != (each.old_end, each.new_end)
        assert each.same == (list(old[each.old : each.old_end]) == list(new[each.new : each.new_end]))
        assert each.same is not before
        i, j, before = each.old_end, each.new_end, each.same
    assert (i, j) == (len(old), len(new))
    return found


def _same(found: Sequence[Stretch]) -> int:
    return sum(each.old_end - each.old for each in found if each.same)


@given(old=_FEW, new=_FEW)
def test_all_of_both_is_covered(old: list[str], new: list[str]) -> None:
    _proven(old, new)


@given(old=_FEW, new=_FEW, many=st.sampled_from(("a\n", "\n", "ab")), most=st.sampled_from((0, 100, 10**9)))
def test_all_of_both_is_covered_where_much_is_equal(old: list[str], new: list[str], many: str, most: int) -> None:
    _proven([*many * 200, *old, *many * 100], [*many * 150, *new, *many * 130], most=most)


_SHORT = st.lists(st.sampled_from("abc"), max_size=12)


@given(old=_SHORT, new=_SHORT)
def test_as_much_is_the_same_as_can_be(old: list[str], new: list[str]) -> None:
    @cache
    def longest(i: int, j: int) -> int:
        if not i or not j:
            return 0
        if old[i - 1] == new[j - 1]:
            return 1 + longest(i - 1, j - 1)
        return max(longest(i - 1, j), longest(i, j - 1))

    assert _same(_proven(old, new)) == longest(len(old), len(new))


@given(st.permutations(range(30)))
def test_the_longest_rise_rises(numbers: list[int]) -> None:
    row = [numbers[place] for place in longest_rise(numbers)]

    assert row == sorted(row)
    # Dilworth: rows that fall cover all, as many as the longest rising one has members
    assert len(row) * len(longest_rise(numbers[::-1])) >= len(numbers)


def test_paragraphs_parted_by_empty_lines_are_found_where_they_went() -> None:
    story = [line for number in range(1000) for line in (f"Paragraph {number}.", "")]
    later = [*story[:200], "New.", "", *story[200:1000], *story[1100:]]

    assert _same(_proven(story, later)) >= len(story) - 102


def test_what_is_too_much_to_compare_is_placed_by_what_stands_once() -> None:
    story = [word for number in range(1000) for word in ("the", f"word{number}", "of", "the")]
    later = [*story[:1000], "new", *story[1000:2000], *story[2400:]]

    assert _same(_proven(["x", *story], [*later, "y"], most=1_000_000)) == len(story) - 400


class Counted(str):
    """A word that counts how often it is compared."""

    compared = 0
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


@pytest.mark.parametrize("shape", ["a", "ab", "a\n", "abc\n\n"])
def test_twice_as_much_takes_about_twice_the_work(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def work(size: int) -> int:
        old = [Counted(letter) for letter in shape * size]
        new = [Counted("x"), *map(Counted, shape[::-1] * size), Counted("y")]
        Counted.compared = 0
        stretches(old, new)
        return Counted.compared

    assert work(4000) <= 2.5 * work(2000)
