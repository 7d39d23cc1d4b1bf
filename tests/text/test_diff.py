"""A difference turns one text into the other exactly, never cuts a word, and comes in bounded work."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdesk.text import sequence_match
from newsdesk.text.diff import applied, changes, tokens, word_changes, words_around

_PIECES = [
    "a",
    "b",
    "rain",
    "wells",
    "چاه\u200cها",
    "don’t",
    "1,000",
    "e\u0301",
    "👍",
    "\ud83d",
    "  ",
    " ",
    "\n",
    "\n\n",
    ".",
]
TEXTS = st.lists(st.sampled_from(_PIECES), max_size=24).map("".join) | st.text(max_size=40)
_SENTENCES = st.lists(
    st.sampled_from(["Rain fell.", "Wells", "run dry", "again", "in the town."]), min_size=1, max_size=6
)
STORIES = st.lists(_SENTENCES.map(" ".join), max_size=6).map("\n\n".join)
PAIRS = st.tuples(TEXTS, TEXTS) | st.tuples(STORIES, STORIES)


def _borders(text: str) -> set[int]:
    ends, at = {0}, 0
    for token in tokens(text):
        at += len(token)
        ends.add(at)
    return ends


@given(PAIRS, st.booleans())
@example(("Same line.\n\n" * 3, "New.\n\n" + "Same line.\n\n" * 2), False)
def test_the_changes_make_the_new_text_of_the_old_and_cut_no_word(pair: tuple[str, str], quick: bool) -> None:
    old, new = pair
    found = changes(old, new, quick=quick)

    assert applied(old, new, found) == new
    assert [(each.start, each.new_start) for each in found] == sorted((each.start, each.new_start) for each in found)
    assert {place for each in found for place in (each.start, each.end)} <= _borders(old)
    assert {place for each in found for place in (each.new_start, each.new_end)} <= _borders(new)
    assert all(old[each.start : each.end] != new[each.new_start : each.new_end] for each in found)


@given(PAIRS)
def test_what_stayed_and_came_is_the_newer_text_what_stayed_and_went_the_older(pair: tuple[str, str]) -> None:
    before, after = pair
    told = word_changes(before, after)

    assert "".join(part.text for part in told if part.kind != "removed") == after
    assert "".join(part.text for part in told if part.kind != "added").split() == before.split()


@given(st.permutations(range(6)))
def test_a_paragraph_elsewhere_is_told_as_moved_from_and_to(order: list[int]) -> None:
    names = [f"Paragraph {each} says something of {each} that no other does." for each in range(6)]
    old, new = "\n\n".join(names), "\n\n".join(names[each] for each in order)
    found = changes(old, new)

    assert {each.kind for each in found if each.start == each.end or each.moved} <= {"moved", "added"}
    for each in (each for each in found if each.moved):
        text, other = (
            (old[each.start : each.end], new) if each.end > each.start else (new[each.new_start : each.new_end], old)
        )
        assert text.strip() == other[slice(*each.moved)].strip()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("don’t stop", ["don’t", " ", "stop"]),
        ("don't", ["don't"]),
        ("‘go’", ["‘", "go", "’"]),
        ("1,000.50 km", ["1,000.50", " ", "km"]),
        ("at 14:30.", ["at", " ", "14:30", "."]),
        ("چاه\u200cها را", ["چاه\u200cها", " ", "را"]),
        ("مُهم، ۱٫۵", ["مُهم", "،", " ", "۱٫۵"]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("हिन्दी में", ["हिन्दी", " ", "में"]),
        ("**bold**", ["*", "*", "bold", "*", "*"]),
        ("a \t b\n\nc", ["a", " \t ", "b", "\n", "\n", "c"]),
        ("\ud83d\udc4d\ud83d", ["\ud83d\udc4d", "\ud83d"]),
    ],
)
def test_a_word_is_a_word(text: str, pieces: list[str]) -> None:
    assert tokens(text) == pieces


@given(TEXTS)
def test_no_sign_is_lost_in_pieces(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(TEXTS, st.data())
def test_a_place_grows_to_whole_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    grown = words_around(text, start, end)

    assert grown[0] <= start <= end <= grown[1]
    assert set(grown) <= _borders(text) | {at for at in range(1, len(text)) if text[at - 1 : at + 1].isspace()}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a b c", "a b c", [("same", "a b c")]),
        ("a b c", "a c", [("same", "a "), ("removed", "b "), ("same", "c")]),
        ("a b c", "a b", [("same", "a b"), ("removed", " c")]),
        ("a b", "a b c", [("same", "a b "), ("added", "c")]),
        ("a", "b a", [("added", "b "), ("same", "a")]),
        ("a  b", "a\nb", [("same", "a\nb")]),
        ("five", "eight", [("removed", "five"), ("added", "eight")]),
        ("He said no.", "He said no!", [("same", "He said no"), ("removed", "."), ("added", "!")]),
        ("a cat", "a, cat", [("same", "a"), ("added", ","), ("same", " cat")]),
        (
            "باران چاه‌ها را پر کرد",
            "برف چاه‌ها را پر کرد",
            [("removed", "باران"), ("added", "برف"), ("same", " چاه‌ها را پر کرد")],
        ),
        (
            "whole sentences were written anew of which nothing is left",
            "they rewrote it of until everyone agreed and",
            [
                ("removed", "whole sentences were written anew of which nothing is left"),
                ("added", "they rewrote it of until everyone agreed and"),
            ],
        ),
    ],
)
def test_words_are_told_with_their_spaces(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    assert [(part.kind, part.text) for part in word_changes(before, after)] == expected


HOSTILE = [
    pytest.param("x" * 500_000, "x" * 250_000 + "y" + "x" * 249_999, id="one endless word"),
    pytest.param("a b " * 125_000, "b a " * 125_000, id="one line of two words"),
    pytest.param("!?" * 250_000, "?!" * 250_000, id="one line of signs"),
    pytest.param("1." * 250_000, "1," * 250_000, id="one line of figures"),
    pytest.param(
        " ".join(f"theformerword{number} a" for number in range(30_000)),
        " ".join(f"thelaterword{number} a" for number in range(30_000)),
        id="a short word between every two changes",
    ),
    pytest.param("same\n" * 20_000, "new\n" + "same\n" * 19_000 + "x\n", id="equal lines"),
    pytest.param("same\n\n" * 20_000, "new\n\n" + "same\n\n" * 19_000 + "x\n", id="equal paragraphs"),
]


@pytest.mark.parametrize(("old", "new"), HOSTILE)
def test_no_text_takes_more_than_bounded_work(old: str, new: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The only work that grows faster than the text is the table of pairs."""
    compared: list[int] = []
    common = sequence_match._common

    def counted(*two: Any) -> Any:
        compared.append(len(two[0]) * len(two[1]))
        return common(*two)

    monkeypatch.setattr(sequence_match, "_common", counted)

    assert applied(old, new, changes(old, new)) == new
    assert "".join(part.text for part in word_changes(old, new) if part.kind != "removed") == new
    assert sum(compared) <= 4 * sequence_match.MOST
