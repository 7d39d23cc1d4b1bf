"""What differs is told word by word, and every word of both versions is shown."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.domain.story import Content
from newsdesk.ui.conflict.compare import LEFT_OUT, ComparedPair, MarkedWords, SideChange, marked, pairs, shortened

WORDS = st.lists(st.sampled_from(["a", "b", "c", "\n", "برف"]), max_size=12).map(" ".join)
BODIES = st.lists(st.sampled_from(["one", "two", "three", "four five"]), max_size=6).map("\n\n".join)


@pytest.mark.parametrize(
    ("before", "after", "spans"),
    [
        ("a b", "a b", (MarkedWords("a b"),)),
        (
            "a b",
            "a c",
            (MarkedWords("a "), MarkedWords("b", SideChange.DELETED), MarkedWords("c", SideChange.INSERTED)),
        ),
        ("", "new", (MarkedWords("new"),)),
        ("old", "", (MarkedWords("old", SideChange.DELETED),)),
        ("", "", ()),
    ],
)
def test_marks_say_what_came_and_what_went(before: str, after: str, spans: tuple[MarkedWords, ...]) -> None:
    assert marked(before, after) == spans


@given(WORDS, WORDS)
def test_no_word_is_lost_by_marking(before: str, after: str) -> None:
    spans = marked(before, after)
    assert "".join(span.text for span in spans if span.mark is not SideChange.DELETED) == after
    if before:
        assert "".join(span.text for span in spans if span.mark is not SideChange.INSERTED) == before


@given(BODIES, BODIES, BODIES)
def test_every_paragraph_of_both_is_shown(base: str, mine: str, theirs: str) -> None:
    shown = list(pairs(Content(body=base), Content(body=mine), Content(body=theirs)))
    same = sum(pair.same for pair in shown)
    for body, side in ((mine, "mine"), (theirs, "theirs")):
        if mine != theirs:
            assert same + sum(_stands(pair, side) for pair in shown) == len([p for p in body.split("\n\n") if p])


def _stands(pair: ComparedPair, side: str) -> bool:
    return any(span.mark is not SideChange.DELETED for span in getattr(pair, side))


def test_only_fields_that_differ_are_shown() -> None:
    base = Content(headline="One", section="World")
    (pair,) = pairs(base, replace(base, headline="Two"), base)
    assert pair.field == "headline"
    assert pair.mine == (MarkedWords("One", SideChange.DELETED), MarkedWords("Two", SideChange.INSERTED))
    assert pair.theirs == (MarkedWords("One"),)


def test_without_a_base_both_are_shown_as_they_are() -> None:
    (pair,) = pairs(None, Content(headline="One"), Content(headline="Two"))
    assert (pair.mine, pair.theirs) == ((MarkedWords("One"),), (MarkedWords("Two"),))


@pytest.mark.parametrize("mark", list(SideChange))
def test_very_long_stretch_is_shown_by_its_ends(mark: SideChange) -> None:
    text = " ".join(f"w{number}" for number in range(9_000))
    (shown,) = shortened((MarkedWords(text, mark),))
    assert shown.mark is mark
    assert len(shown.text) < 5_000
    start, _, end = shown.text.partition(f" {LEFT_OUT} ")
    assert text.startswith(start)
    assert len(start) > 300
    assert text.endswith(end)
    assert len(end) > 300


def test_what_is_short_is_shown_whole() -> None:
    spans = (
        MarkedWords("a word " * 20),
        MarkedWords("gone " * 100, SideChange.DELETED),
        MarkedWords("come " * 100, SideChange.INSERTED),
    )
    assert shortened(spans) == spans
