"""Sketches of texts: the same everywhere, and alike for texts that are alike."""

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.shingles import KEPT, likeness, sketch

WORDS = st.lists(st.sampled_from(["snow", "road", "truck", "market", "bread", "price", "guard", "night"]), max_size=60)
STORY = """
Snow closed the pass above the town on Sunday night and left forty lorries waiting on both sides of
it. Drivers lit fires of old tyres and shared what bread they had. The road department said that two
ploughs were on their way, and that nobody should set out before noon. By then the queue had grown
to the bridge, where a tea seller had put up his samovar.
"""


def test_a_text_is_like_itself_and_unlike_another() -> None:
    assert likeness(sketch(STORY), sketch(STORY)) == 1.0
    assert (
        likeness(sketch(STORY), sketch("Bread is dearer in the city, bakers say, since the flour comes by air.")) == 0.0
    )


def test_a_lightly_edited_story_is_still_alike() -> None:
    edited = STORY.replace("forty lorries", "fifty lorries")
    assert 0.4 < likeness(sketch(STORY), sketch(edited)) < 1.0


def test_marks_capitals_and_keyboards_make_no_difference() -> None:
    assert sketch("The ROAD, “they” say: is closed again!") == sketch("the road they say is closed again")
    assert sketch("برف راه کابل را بسته است") == sketch("برف راه كابل را بسته است")


def test_the_numbers_are_the_same_on_every_machine() -> None:
    assert sketch("one two three four five") == (2237958103129565683,)


def test_too_few_words_have_no_sketch() -> None:
    assert sketch("only four words here") == ()
    assert likeness((), ()) == likeness((), sketch(STORY)) == 0.0


@given(WORDS, WORDS)
def test_likeness_is_a_share_and_the_same_both_ways(one: list[str], other: list[str]) -> None:
    first, second = sketch(" ".join(one)), sketch(" ".join(other))
    assert 0.0 <= likeness(first, second) <= 1.0
    assert likeness(first, second) == likeness(second, first)
    assert likeness(first, first) == (1.0 if first else 0.0)


@given(st.text(max_size=400))
def test_any_text_has_a_small_ordered_sketch(text: str) -> None:
    found = sketch(text)
    assert len(found) <= KEPT
    assert list(found) == sorted(set(found))
    assert all(0 <= number < 2**63 for number in found)
