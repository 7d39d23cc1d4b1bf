"""A note's passage is found again after edits before, behind and in it, and is known to be gone when it is."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.anchors import Anchor, carry

REVISION = UUID(int=1)
TEXT = (
    "The council met on Monday to talk about the bridge.\n\n"
    "It will cost three million dollars, said the mayor, who was at the bridge.\n\n"
    "Work on the bridge begins in spring.\n\n"
    "The bridge was built in 1930."
)


def _anchor(text: str, quote: str, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Anchor(revision=REVISION, start=start, end=start + len(quote), quote=quote)


@pytest.mark.parametrize(
    ("quote", "nth", "old", "new", "expected"),
    [
        ("three million", 0, "", "", "three million"),
        ("three million", 0, "The council", "Yesterday the whole council", "three million"),
        ("three million", 0, "built in 1930", "built long ago", "three million"),
        ("three million", 0, "It will", "Building it will", "three million"),
        ("three million", 0, "said the mayor", "he said", "three million"),
        ("three million dollars", 0, "million", "hundred", "three hundred dollars"),
        ("three million dollars", 0, "three million dollars", "three and a half million dollars", None),
        ("the bridge", 1, "the bridge.\n\nIt", "it.\n\nIt", "the bridge"),
        ("bridge", 2, "The council met", "They met", "bridge"),
        ("1930", 0, "The council met on Monday to talk about the bridge.\n\n", "", "1930"),
        ("begins", 0, "begins", "beginns", "beginns"),
        ("ridg", 2, "Work", "All work", "ridg"),
        ("dollars, said the mayor", 0, "dollars, said", "dollars.\n\nSo said", "dollars.\n\nSo said the mayor"),
    ],
)
def test_a_passage_is_followed_through_an_edit(quote: str, nth: int, old: str, new: str, expected: str | None) -> None:
    after = TEXT.replace(old, new, 1) if old else TEXT
    place = carry(_anchor(TEXT, quote, nth), TEXT, after)
    assert place is not None
    assert after[place[0] : place[1]] == (expected or new)


def test_the_right_one_of_several_like_passages_is_followed() -> None:
    after = "A new opening about the bridge.\n\n" + TEXT
    for nth in range(TEXT.count("bridge")):
        anchor = _anchor(TEXT, "bridge", nth)
        shift = len(after) - len(TEXT)
        assert carry(anchor, TEXT, after) == (anchor.start + shift, anchor.end + shift)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It will cost three million dollars, said the mayor, who was at the bridge.\n\n", ""),
        ("three million dollars", "a lot"),
        ("It will cost three million dollars, said the mayor, who was at the bridge.", "Nobody knows why."),
        (TEXT, ""),
        (TEXT, "Something else altogether."),
    ],
)
def test_a_passage_whose_words_are_gone_is_gone(old: str, new: str) -> None:
    assert carry(_anchor(TEXT, "three million dollars"), TEXT, TEXT.replace(old, new)) is None


@pytest.mark.parametrize("mended", [False, True])
def test_a_passage_is_followed_where_its_paragraph_is_moved(mended: bool) -> None:
    one, two, three, four = TEXT.split("\n\n")
    two_now = two.replace("It will cost", "It is to cost") if mended else two
    after = "\n\n".join((one, three, four, two_now))
    place = carry(_anchor(TEXT, "three million dollars"), TEXT, after)
    assert place is not None
    assert after[place[0] : place[1]] == "three million dollars"
    assert place[0] > after.index("1930")


def test_a_passage_over_several_paragraphs_is_followed() -> None:
    quote = "at the bridge.\n\nWork on the bridge"
    after = TEXT.replace("said the mayor", "the mayor said").replace("begins in spring", "is to begin")
    place = carry(_anchor(TEXT, quote), TEXT, after)
    assert place is not None
    assert after[place[0] : place[1]] == quote


def test_a_passage_that_was_noted_a_little_off_is_found_by_its_words() -> None:
    anchor = _anchor(TEXT, "spring")
    off = Anchor(revision=REVISION, start=anchor.start - 3, end=anchor.end - 3, quote="spring")
    assert carry(off, TEXT, TEXT) == (anchor.start, anchor.end)


def test_dari_is_followed() -> None:
    before = "کابل: رئیس شهرداری گفت که کار پل در بهار آغاز می‌شود."
    after = "کابل: رئیس شهرداری امروز گفت که کار ساخت پل در بهار آینده آغاز می‌شود."
    place = carry(_anchor(before, "کار پل در بهار"), before, after)
    assert place is not None
    assert after[place[0] : place[1]] == "کار ساخت پل در بهار"


@given(st.text("ab \n", max_size=30), st.text("ab \n", max_size=30), st.data())
def test_whatever_became_of_a_text_the_place_lies_in_it(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    anchor = Anchor(revision=REVISION, start=start, end=end, quote=before[start:end])
    place = carry(anchor, before, after)
    assert place is None or 0 <= place[0] < place[1] <= len(after)


@given(st.text(max_size=20), st.text(max_size=20), st.text("xyz ", min_size=1, max_size=9), st.text(max_size=9))
def test_an_edit_that_leaves_the_paragraph_alone_moves_nothing_in_it(
    ahead: str, behind: str, quote: str, came: str
) -> None:
    before, after = f"{ahead}\n{quote}\n{behind}", f"{came}\n{ahead}\n{quote}\n{behind}{came}"
    anchor = Anchor(revision=REVISION, start=len(ahead) + 1, end=len(ahead) + 1 + len(quote), quote=quote)
    place = carry(anchor, before, after)
    assert place is not None
    assert after[place[0] : place[1]] == quote
