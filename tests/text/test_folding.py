import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.folding import fold, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كتاب", "کتاب"),  # kaf of two keyboards
        ("علي", "علی"),
        ("على", "علی"),
        ("ښوونځي", "ښوونځی"),
        ("آب", "اب"),
        ("إسلام", "اسلام"),
        ("مدرسة", "مدرسه"),
        ("خانۀ", "خانه"),
        ("۱۴۰۵", "1405"),
        ("١٤٠٥", "1405"),
        ("می‌خواهد", "میخواهد"),  # with and without ZWNJ
        ("كِتَاب", "کتاب"),  # vowel marks
        ("كـــتاب", "کتاب"),  # stretched
        ("ګل", "گل"),
        ("KABUL", "kabul"),
        ("Café", "cafe"),
        ("NATO’s", "NATO's"),
        ("\u200fکابل", "کابل"),
        ("ﻻ", "لا"),  # a presentation form
    ],
)
def test_one_word_from_two_keyboards_is_one_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("pair", ["پب", "چج", "ژز", "گک", "ټت", "ډد", "ړر", "ښس", "ځح", "څج", "ږر", "ڼن"])
def test_letters_that_differ_stay_apart(pair: str) -> None:
    assert fold(pair[0]) != fold(pair[1])


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_knows_no_case_of_plain_letters(text: str) -> None:
    plain = "".join(character for character in text if character.isascii())
    assert fold(plain.upper()) == fold(plain.lower())


def test_tokens_are_folded_words_in_order() -> None:
    assert tokens("Sana’a: «كتاب» ۱۲-13 a_b") == ("sana", "a", "کتاب", "12", "13", "a", "b")
