"""Suggested changes: written so that they are read back, settled one by one or all, and foreign marks understood."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text import critic_markup
from newsdesk.text.suggestions import (
    SuggestionKind,
    TextRun,
    accepted,
    among,
    found,
    rejected,
    runs,
    settle,
    suggest,
    written,
)

NOON = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
SIGNED = "{>>DE 2026-11-24T14:12:00Z<<}"

# Pieces that are likely to look like marks, in several scripts.
_BRACKETS = ["{", "}", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{==", "==}", "{>>", "<<}", SIGNED]
_WORDS = ["a", "word ", "کابل ", "می\u200cرود", "🙂", "é", "**", "`", "\\", "+", "-", "\n", "\n\n"]
_PIECES = st.sampled_from([*_BRACKETS, *_WORDS])
TEXTS = st.lists(_PIECES, max_size=14).map("".join)
PEOPLE = st.sampled_from(["DE", "CR", "میز خبر", ""])
EDITS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12), TEXTS, PEOPLE), max_size=6)


def _edited(original: str, edits: list[tuple[int, int, str, str]]) -> tuple[str, tuple[TextRun, ...]]:
    display: str = original
    suggested: tuple[TextRun, ...] = ()
    for minute, (at, length, text, who) in enumerate(edits):
        start = min(at, len(display))
        when = NOON + timedelta(minutes=minute)
        display, suggested = suggest(
            display, suggested, start, min(start + length, len(display)), text, who=who, at=when
        )
    return display, suggested


@given(TEXTS, EDITS)
def test_what_was_suggested_is_read_back_to_the_letter(original: str, edits: list[tuple[int, int, str, str]]) -> None:
    display, suggested = _edited(original, edits)
    body = written(display, suggested)
    assert runs(body) == (display, suggested)
    assert written(*runs(body)) == body


@given(TEXTS, EDITS)
def test_rejecting_all_gives_the_text_as_it_stood(original: str, edits: list[tuple[int, int, str, str]]) -> None:
    body = written(*_edited(original, edits))
    assert runs(rejected(body)) == (original, ())


@given(st.text(max_size=40), st.text(max_size=8), st.data())
def test_accepting_one_edit_gives_the_edited_text(original: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(original)))
    end = data.draw(st.integers(start, len(original)))
    body = written(*suggest(original, (), start, end, new, who="DE", at=NOON))
    assert runs(accepted(body)) == (original[:start] + new + original[end:], ())


@given(TEXTS, EDITS)
def test_accepting_all_gives_the_edited_text(original: str, edits: list[tuple[int, int, str, str]]) -> None:
    display, suggested = _edited(original, edits)
    gone = {place for run in suggested if run.kind is SuggestionKind.DELETE for place in range(run.start, run.end)}
    edited = "".join(letter for place, letter in enumerate(display) if place not in gone)
    assert runs(accepted(written(display, suggested))) == (edited, ())


@given(TEXTS, EDITS, st.booleans(), st.randoms(use_true_random=False))
def test_settling_one_by_one_in_any_order_comes_to_settling_all(
    original: str, edits: list[tuple[int, int, str, str]], accept: bool, random: Random
) -> None:
    display, suggested = _edited(original, edits)
    body = written(display, suggested)
    while suggested:
        chosen = random.choice(among(display, suggested))
        display, suggested = settle(display, suggested, chosen, accept=accept)
    assert display == runs((accepted if accept else rejected)(body))[0]


@given(TEXTS)
def test_any_text_at_all_is_read_and_settled(text: str) -> None:
    display, suggested = runs(text)
    assert all(0 <= run.start < run.end <= len(display) for run in suggested)
    assert [run.start for run in suggested] == sorted(run.start for run in suggested)
    assert runs(written(display, suggested)) == (display, suggested)
    assert found(accepted(text)) == found(rejected(text)) == ()


@pytest.mark.parametrize(
    ("body", "kind", "old", "new", "who", "accepted_body", "rejected_body"),
    [
        (f"one {{++two++}}{SIGNED}", "insert", "", "two", "DE", "one two", "one "),
        (f"one {{--two--}}{SIGNED}", "delete", "two", "", "DE", "one ", "one two"),
        (f"{{--one--}}{SIGNED}{{++two++}}{SIGNED}", "replace", "one", "two", "DE", "two", "one"),
        ("{++two++}{>> 2026-11-24T14:12:00Z<<}", "insert", "", "two", "", "two", ""),
        ("{++two++}{>>میز خبر 2026-11-24T14:12:00Z<<}", "insert", "", "two", "میز خبر", "two", ""),
        ("a {++b++} c", "insert", "", "b", "", "a b c", "a  c"),
        ("a {~~b~>c~~} d", "replace", "b", "c", "", "a c d", "a b d"),
        ("a {~~b~>c~~}" + SIGNED, "replace", "b", "c", "DE", "a c", "a b"),
        ("a {~~b~~} d", "delete", "b", "", "", "a  d", "a b d"),
        ("a {==b==}{>>why?<<} c", "comment", "b", "why?", "", "a b c", "a b c"),
        ("a {==b==} c", "comment", "b", "", "", "a b c", "a b c"),
        ("a {>>why?<<} c", "comment", "", "why?", "", "a  c", "a  c"),
        ("{++one\n\ntwo++}", "insert", "", "one\n\ntwo", "", "one\n\ntwo", ""),
    ],
)
def test_a_mark_is_one_suggestion(
    body: str, kind: str, old: str, new: str, who: str, accepted_body: str, rejected_body: str
) -> None:
    (only,) = found(body)
    assert (only.kind, only.old, only.new, only.who) == (kind, old, new, who)
    assert accepted(body) == accepted_body
    assert rejected(body) == rejected_body


@pytest.mark.parametrize(
    ("body", "display"),
    [
        (r"\{++a++}", "{++a++}"),
        (r"\\\{++a++}", r"\{++a++}"),
        ("for {--i in C", "for {--i in C"),
        ("{++++}", "{++++}"),
        ("{a} {} {", "{a} {} {"),
    ],
)
def test_what_is_no_mark_stays_text(body: str, display: str) -> None:
    assert runs(body) == (display, ())
    assert found(body) == ()
    assert written(display, ()) == body
    assert accepted(body) == rejected(body) == body


def test_a_comment_behind_a_mark_is_no_signature() -> None:
    insert, comment = found("{++a++}{>>good, 2026-13-40T99:00:00Z<<}")
    assert (insert.who, insert.at, comment.new) == ("", None, "good, 2026-13-40T99:00:00Z")


def test_a_foreign_mark_within_another_is_read() -> None:
    display, suggested = runs("{++a {--b--} c++}")
    assert display == "a b c"
    assert [run.kind for run in suggested] == [SuggestionKind.INSERT, SuggestionKind.DELETE, SuggestionKind.INSERT]


def test_adjoining_insertions_of_one_person_are_one() -> None:
    display, suggested = suggest("ab", (), 1, 1, "x", who="DE", at=NOON)
    display, suggested = suggest(display, suggested, 2, 2, "y", who="DE", at=NOON + timedelta(minutes=5))
    assert written(display, suggested) == f"a{{++xy++}}{SIGNED}b"
    display, suggested = suggest(display, suggested, 3, 3, "z", who="CR", at=NOON)
    assert [(each.new, each.who) for each in among(display, suggested)] == [("axyb", "DE"), ("azb", "CR")]


def test_words_that_were_only_suggested_go_at_once() -> None:
    display, suggested = suggest("a b", (), 2, 2, "new ", who="DE", at=NOON)
    assert suggest(display, suggested, 2, 6, "", who="CR", at=NOON) == ("a b", ())


@pytest.mark.parametrize(
    ("marked", "changes"),
    [
        ("{--fiv--}e{++ight++} men", [("five", "eight")]),
        ("{--si--}e{--x--}{++ight++} men", [("siex", "eight")]),
        ("no{++w++} men", [("no", "now")]),
        ("men{--s--}, wome{++n++}", [("mens", "men"), ("wome", "women")]),
        ("it{++’s++} so", [("it", "it’s")]),
        ("{--1--}{++2++},000 men", [("1,000", "2,000")]),
        ("چاه{--‌ها--} را", [("چاه‌ها", "چاه")]),
        ("a{-- --}b", [("a b", "ab")]),
        ("a{++ ++}b", [("ab", "a b")]),
        ("a {++new ++}b", [("", "new ")]),
        ("One.{++ Two.++}", [("", " Two.")]),
        ("**{--five--}{++eight++}**", [("five", "eight")]),
        ("a{++b++} {++c++}d", [("a", "ab"), ("d", "cd")]),
    ],
)
def test_a_change_is_never_smaller_than_a_word(marked: str, changes: list[tuple[str, str]]) -> None:
    signed = marked.replace("--}", f"--}}{SIGNED}").replace("++}", f"++}}{SIGNED}")
    display, suggested = runs(signed)
    made = among(display, suggested)

    assert [(each.old, each.new) for each in made] == changes
    for accept in (True, False):
        left = display, suggested
        for _ in made:
            left = settle(*left, among(*left)[0], accept=accept)
        assert left == ((accepted if accept else rejected)(signed), ())


@given(TEXTS, EDITS)
def test_what_a_change_says_went_and_came_is_what_settling_does(
    original: str, edits: list[tuple[int, int, str, str]]
) -> None:
    display, suggested = _edited(original, [(*edit[:3], "DE") for edit in edits])
    gone = {place for run in suggested if run.kind is SuggestionKind.DELETE for place in range(run.start, run.end)}
    edited = "".join(letter for place, letter in enumerate(display) if place not in gone)
    for each in among(display, suggested):
        if each.kind != "move":
            assert each.old in original
            assert each.new in edited


def test_marks_end_with_their_paragraph() -> None:
    body = written(*suggest("one\n\ntwo", (), 1, 6, "", who="DE", at=NOON))
    assert body == f"o{{--ne--}}{SIGNED}{{--\n\n--}}{SIGNED}{{--t--}}{SIGNED}wo"
    assert [(each.old, each.new) for each in found(body)] == [("one\n\ntwo", "owo")]


@pytest.mark.parametrize("who", ["a <<} b", "{>>x<<}", "two\nlines", "2026-11-24T14:12:00Z"])
def test_no_name_breaks_the_marks(who: str) -> None:
    display, suggested = suggest("ab", (), 1, 1, "x", who=who, at=NOON)
    ((kind, start, end),) = [(run.kind, run.start, run.end) for run in runs(written(display, suggested))[1]]
    assert (kind, start, end, display) == (SuggestionKind.INSERT, 1, 2, runs(written(display, suggested))[0])


def test_a_paragraph_taken_out_and_put_in_elsewhere_is_one_move() -> None:
    display, suggested = suggest("one\n\ntwo words\n\nthree", (), 5, 16, "", who="DE", at=NOON)
    display, suggested = suggest(display, suggested, len(display), len(display), "\n\ntwo words", who="DE", at=NOON)
    (move,) = found(written(display, suggested))
    assert (move.kind, move.old, move.new) == ("move", "two words\n\n", "\n\ntwo words")
    assert settle(display, suggested, move, accept=True) == ("one\n\nthree\n\ntwo words", ())
    assert settle(display, suggested, move, accept=False) == ("one\n\ntwo words\n\nthree", ())


def test_the_same_words_taken_out_by_another_are_no_move() -> None:
    display, suggested = suggest("one\n\ntwo\n\nthree", (), 5, 10, "", who="DE", at=NOON)
    display, suggested = suggest(display, suggested, len(display), len(display), "\n\ntwo", who="CR", at=NOON)
    assert [each.kind for each in among(display, suggested)] == ["delete", "insert"]


def test_dari_is_kept_to_the_letter() -> None:
    display, suggested = suggest("کابل: خبر نو", (), 6, 9, "گزارش", who="میز خبر", at=NOON)
    (only,) = found(written(display, suggested))
    assert (only.kind, only.old, only.new, only.who) == ("replace", "خبر", "گزارش", "میز خبر")


def test_a_part_of_a_second_in_a_signature_is_left_out_when_it_is_read() -> None:
    body = "One {++new++}{>>A 2026-11-24T14:12:01.5Z<<} two"
    display, found = runs(body)
    assert written(display, found) == "One {++new++}{>>A 2026-11-24T14:12:01Z<<} two"
    assert runs(written(display, found)) == (display, found)


def test_a_signature_of_an_early_year_is_written_as_it_is_read() -> None:
    display, runs = critic_markup.runs("One {++new++}{>>A 20026-11-24T14:12:00Z<<} two")
    assert critic_markup.runs(critic_markup.written(display, runs)) == (display, runs)
