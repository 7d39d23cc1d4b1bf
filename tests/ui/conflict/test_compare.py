"""What differs is told word by word, and every word of both versions is shown."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.domain.story import Content
from newsdesk.text.diff import WordChange
from newsdesk.ui.conflict.compare import changed_body, changed_fields, marked
from newsdesk.ui.widgets.changes import LEFT_OUT, ShownChange, UnchangedRun, shortened

WORDS = st.lists(st.sampled_from(["a", "b", "c", "\n", "برف"]), max_size=12).map(" ".join)
BODIES = st.lists(st.sampled_from(["one", "two", "three", "four five"]), max_size=6).map("\n\n".join)


@pytest.mark.parametrize(
    ("before", "after", "spans"),
    [
        ("a b", "a b", (WordChange("same", "a b"),)),
        ("a b", "a c", (WordChange("same", "a "), WordChange("removed", "b"), WordChange("added", "c"))),
        ("", "new", (WordChange("same", "new"),)),
        ("old", "", (WordChange("removed", "old"),)),
        ("", "", ()),
    ],
)
def test_marks_say_what_came_and_what_went(before: str, after: str, spans: tuple[WordChange, ...]) -> None:
    assert marked(before, after) == spans


@given(WORDS, WORDS)
def test_no_word_is_lost_by_marking(before: str, after: str) -> None:
    spans = marked(before, after)
    assert "".join(span.text for span in spans if span.kind != "removed") == after
    if before:
        assert "".join(span.text for span in spans if span.kind != "added").split() == before.split()


@given(BODIES, BODIES, BODIES)
def test_every_paragraph_of_both_is_shown(base: str, mine: str, theirs: str) -> None:
    shown = changed_body(Content(body=base), Content(body=mine), Content(body=theirs))
    same = sum(len(each.paragraphs) for each in shown if isinstance(each, UnchangedRun))
    changes = [each for each in shown if isinstance(each, ShownChange)]
    sides = [each.parts for each in changes], [each.beside or () for each in changes]
    for body, cells in zip((mine, theirs), sides, strict=True):
        if mine != theirs:
            stand = sum(any(part.kind != "removed" for part in cell) for cell in cells)
            assert same + stand == len([p for p in body.split("\n\n") if p])


def test_only_fields_that_differ_are_shown() -> None:
    base = Content(headline="One", section="World")
    (pair,) = changed_fields(base, replace(base, headline="Two"), base)
    assert pair.field == "headline"
    assert pair.parts == (WordChange("removed", "One"), WordChange("added", "Two"))
    assert pair.beside == (WordChange("same", "One"),)


def test_without_a_base_both_are_shown_as_they_are() -> None:
    (pair,) = changed_fields(None, Content(headline="One"), Content(headline="Two"))
    assert (pair.parts, pair.beside) == ((WordChange("same", "One"),), (WordChange("same", "Two"),))


@pytest.mark.parametrize("mark", ["same", "removed", "added"])
def test_very_long_stretch_is_shown_by_its_ends(mark: Any) -> None:
    text = " ".join(f"w{number}" for number in range(9_000))
    (shown,) = shortened((WordChange(mark, text),))
    assert shown.kind == mark
    assert len(shown.text) < 5_000
    start, _, end = shown.text.partition(f" {LEFT_OUT} ")
    assert text.startswith(start)
    assert len(start) > 300
    assert text.endswith(end)
    assert len(end) > 300


def test_what_is_short_is_shown_whole() -> None:
    spans = (
        WordChange("same", "a word " * 20),
        WordChange("removed", "gone " * 100),
        WordChange("added", "come " * 100),
    )
    assert shortened(spans) == spans
