import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.page.typography import MOST_SET, Typesetter, quotes_for, typeset


@pytest.mark.parametrize(
    ("typed", "language", "printed"),
    [
        ('He said "yes" and left', "en", "He said “yes” and left"),
        ("He said 'yes'", "en", "He said ‘yes’"),
        ("\"He said 'yes'\"", "en", "“He said ‘yes’”"),
        ("it's NATO's", "en", "it’s NATO’s"),
        ("the drivers' lorries", "en", "the drivers’ lorries"),
        ("the '90s, 'tis rock 'n' roll", "en", "the ’90s, ’tis rock ’n’ roll"),
        ('("quoted") -- "2026"', "en", "(“quoted”) – “2026”"),
        ("dawn --- dusk...", "en", "dawn — dusk…"),
        ("already “curly” and «angled»", "en", "already “curly” and «angled»"),
        ('see http://a.example/"b"--c, "yes"', "en", 'see http://a.example/"b"--c, “yes”'),
        ('او گفت "نه" و رفت', "fa", "او گفت «نه» و رفت"),
        ('هغه "نه" وویل', "ps", "هغه «نه» وویل"),
        ("قال 'لا'", "ar", "قال ‹لا›"),
        ('سخنگوی "NATO" گفت', "fa-AF", "سخنگوی «NATO» گفت"),
        ('سخنگوی "NATO" گفت', "prs", "سخنگوی «NATO» گفت"),
        ('Er sagte "nein"', "de", "Er sagte „nein“"),
        ('"', "en", "”"),
        ("'", "en", "’"),
        ("\x0234\x03", "en", "\x0234\x03"),
        ("plain", "en", "plain"),
    ],
)
def test_marks_are_set_as_the_language_sets_them(typed: str, language: str, printed: str) -> None:
    assert typeset(typed, language) == printed


def test_a_quote_closes_after_markup_and_opens_before_it() -> None:
    setter = Typesetter(quotes_for("en"))
    assert setter.set('He said "', after="x") == "He said “"
    assert setter.set("yes") == "yes"
    assert setter.set('" twice') == "” twice"


@given(st.text(alphabet=st.characters(exclude_characters="\"'-.\x02\x03")))
def test_a_text_without_typewriter_marks_stays_as_it_is(text: str) -> None:
    assert typeset(text, "en") == text


@given(st.text(alphabet="ab \"'-.…“”’\n"))
def test_setting_twice_changes_nothing_more(text: str) -> None:
    once = typeset(text, "en")
    assert typeset(once, "en") == once or "--" in once or ".." in once


def test_a_field_with_more_signs_than_any_text_has_stays_as_typed() -> None:
    assert typeset("'" * MOST_SET, "en")[-1] == "’"
    assert typeset("'" * (MOST_SET + 1), "en") == "'" * (MOST_SET + 1)
