"""What became of a sequence is told in full and rightly, and in work that does not run away."""

from collections.abc import Sequence
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text import sequence_match

_FEW = st.lists(st.sampled_from("ab\n"), max_size=60)


def _proven(old: Sequence[str], new: Sequence[str]) -> list[sequence_match.Code]:
    """The codes, once it is sure that they cover both in order and that what is called equal is so."""
    codes = sequence_match.opcodes(old, new)
    i = j = 0
    for tag, i1, i2, j1, j2 in codes:
        assert (i1, j1) == (i, j)
        assert (tag == "equal") == (list(old[i1:i2]) == list(new[j1:j2]))
        assert (tag, i1 < i2, j1 < j2) in {
            ("equal", True, True),
            ("replace", True, True),
            ("delete", True, False),
            ("insert", False, True),
        }
        i, j = i2, j2
    assert (i, j) == (len(old), len(new))
    return codes


@given(old=_FEW, new=_FEW)
def test_all_of_both_is_covered(old: list[str], new: list[str]) -> None:
    _proven(old, new)


@given(old=_FEW, new=_FEW, many=st.sampled_from(("a\n", "\n", "ab")))
def test_all_of_both_is_covered_where_much_is_equal(old: list[str], new: list[str], many: str) -> None:
    _proven([*many * 200, *old, *many * 100], [*many * 150, *new, *many * 130])


@given(old=_FEW, new=_FEW)
def test_few_equal_things_are_matched_as_difflib_matches_them(old: list[str], new: list[str]) -> None:
    assert sequence_match.opcodes(old, new) == SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def test_paragraphs_parted_by_empty_lines_are_found_where_they_went() -> None:
    story = [line for number in range(1000) for line in (f"Paragraph {number}.", "")]
    later = [*story[:200], "New.", "", *story[200:1000], *story[1100:]]

    codes = _proven(story, later)

    assert sum(i2 - i1 for tag, i1, i2, _, _ in codes if tag == "equal") >= len(story) - 102


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
        sequence_match.opcodes(old, new)
        return Counted.compared

    assert work(4000) <= 2.5 * work(2000)
