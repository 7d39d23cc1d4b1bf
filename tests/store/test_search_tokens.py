"""What people type into the search field, in the index's language."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.store.search_tokens import MARK, asked, joined, mark, split


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("", ""),
        ("   ", ""),
        ('"', ""),
        ("!?", ""),
        ("flood ", '"flood"'),
        ("flood", '"flood"*'),
        ("Flood  RIVER", '"flood" AND "river"*'),
        ("flood r", '"flood"'),
        ("f", ""),
        ("f ", '"f"'),
        ('"city council"', '"city council"'),
        ('"city council" vot', '"city council" AND "vot"*'),
        ('"city cou', '"city cou"*'),
        ('flood"city hall"', '"flood" AND "city hall"'),
        ("wash-out", '"wash out"*'),
        ("wash-o", '"wash"'),
        ("it’s ", '"it s"'),
        ("NOT a OR b* NEAR(c) ", '"not" AND "a" AND "or" AND "b" AND "near c"'),
        ("كابل ", '"کابل"'),
        ("می‌روم ", '("می روم" OR "میروم")'),
        ("می‌روم", '("می روم"* OR "میروم"*)'),
        ("می‌ر", '("می" OR "میر"*)'),
        (f"{MARK}statusdraft ", '"statusdraft"'),
    ],
)
def test_a_search_means(typed: str, means: str) -> None:
    assert asked(typed) == means


@given(st.text())
def test_no_search_breaks_the_index(typed: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize='ascii')")
    if means := asked(typed):
        connection.execute("SELECT * FROM words WHERE words MATCH ?", (means,)).fetchall()
    connection.close()


@given(st.text())
def test_what_was_written_is_found_by_its_own_words(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text, joined, tokenize='ascii')")
    connection.execute("INSERT INTO words VALUES (?, ?)", (split(text), joined(text)))
    means = asked(f"{text.replace(chr(34), ' ')} ")
    assert not means or connection.execute("SELECT 1 FROM words WHERE words MATCH ?", (means,)).fetchone()
    connection.close()


def test_joined_words_are_kept_both_ways() -> None:
    assert split("او می‌رود") == "او می رود"
    assert joined("او می‌رود و می‌آید") == "میرود میاید"
    assert joined("plain") == ""


def test_marks_cannot_be_typed() -> None:
    assert mark("status", "in review") == f'"{MARK}statusinreview"'
    assert mark("section", "World") == f'"{MARK}section576f726c64"'
    assert MARK not in split(f"a {MARK}statusdraft b")
