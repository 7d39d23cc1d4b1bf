"""However many blank lines come in, no word is lost of what stands between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.domain.length_limit import LETTERS, LINES, is_too_long
from newsdesk.text.blank_lines import MOST, paragraph_places, thinned
from newsdesk.text.markdown import paragraphs


@pytest.mark.parametrize(
    ("text", "kept", "count"),
    [
        ("", "", 0),
        ("a\n\nb", "a\n\nb", 0),
        ("a\n" + "\n" * MOST + "b", "a\n" + "\n" * MOST + "b", 0),
        ("a\n" + "\n" * (MOST + 1) + "b", "a\n" + "\n" * MOST + "b", 1),
        ("a\n" + " \t\n" * 1_000_000 + "  b", "a\n" + "\n" * MOST + "  b", 1_000_000 - MOST),
        ("\n" * 1_000_000, "\n" * MOST, 1_000_000 - MOST),
        (" " * 1_000_000 + "\na", " " * 1_000_000 + "\na", 0),
    ],
)
def test_runs_of_blank_lines_are_cut_to_a_few(text: str, kept: str, count: int) -> None:
    assert thinned(text) == (kept, count)


@given(st.lists(st.tuples(st.text(alphabet="ab \t", max_size=5), st.integers(0, 50)), max_size=8))
def test_every_line_with_words_stays_as_it_was_and_in_order(parts: list[tuple[str, int]]) -> None:
    text = "".join(words + "\n" * number for words, number in parts)
    kept, count = thinned(text)
    assert [line for line in kept.split("\n") if line.strip()] == [line for line in text.split("\n") if line.strip()]
    assert text.count("\n") - kept.count("\n") == count
    assert thinned(kept) == (kept, 0)


@pytest.mark.parametrize(
    ("body", "too_long"),
    [
        ("a\n" * (LINES - 1), False),
        ("a\n" * LINES, True),
        ("\u2029" * LINES, True),
        ("a" * LETTERS, False),
        ("a" * (LETTERS + 1), True),
    ],
)
def test_what_an_editor_takes_has_so_many_lines_and_letters(body: str, too_long: bool) -> None:
    assert is_too_long(body) is too_long


@given(st.lists(st.sampled_from(["One.", "برف", "\n", " ", "\t", "\n\n"]), max_size=20).map("".join))
def test_the_places_of_paragraphs_cover_the_text(text: str) -> None:
    places = paragraph_places(text)

    assert "".join(text[start:end] for start, end in places) == text
    held = [text[start:end].strip() for start, end in places]
    assert [each for each in held if each] == [each.strip() for each in paragraphs(text)]
