"""House rules: what they find, what passes, and which rules are switched off and named as faults."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.style.phrases import Phrases
from newsdesk.checks.style.quotations import quoted
from newsdesk.checks.style.rule_examples import faults_of
from newsdesk.checks.style.rules import HouseRules
from newsdesk.domain.finding import Finding, FindingKind, Severity
from newsdesk.domain.house_rule import HouseRule, RuleGroup, RuleOrigin
from newsdesk.domain.story import Content

TOWARDS = """\
[[rule]]
key = "towards"
group = "preferred"
words = "towards"
put = "toward"
reason = "One form."
wrong = "They walked towards it."
right = "They walked toward it."
"""
TIMES = """\
[[rule]]
key = "full-hours"
group = "times"
pattern = '(\\d+)[.:]00 ?(am|pm)'
put = '\\1 \\2'
reason = "Full hours have no minutes."
wrong = "At 10.00 am."
right = "At 10 am."
"""
OURS = TOWARDS.replace('"towards"', '"ours"', 1).replace("walked toward", "came afterward").replace(" it.", ".")
OURS = OURS.replace('"towards"', '"afterwards"').replace('"toward"', '"afterward"')
OUR_TIMES = TIMES.replace("full-hours", "ours").replace("00", "99")
RUNS_AWAY = """\
[[rule]]
key = "runaway"
group = "banned"
pattern = '(x+x+)+y'
reason = "It never ends."
wrong = "Say xxy."
"""


@pytest.fixture
def house(tmp_path: Path) -> Callable[..., HouseRules]:
    def built(shipped: str = TOWARDS + TIMES, own: str = "") -> HouseRules:
        (tmp_path / "en.toml").write_text(shipped, encoding="utf-8")
        if own:
            (tmp_path / "house_rules.toml").write_text(own, encoding="utf-8")
        return HouseRules(tmp_path / "en.toml", tmp_path / "house_rules.toml")

    return built


def found(house: HouseRules, body: str, **content: Any) -> list[Finding]:
    copy = CheckedStory(content=Content(body=body, **content))
    return [one for check in house.checks() if check.passage for p in copy.passages for one in check.passage(p)]


def rule(**values: object) -> HouseRule:
    usual = {
        "key": "a-rule",
        "group": RuleGroup.PREFERRED,
        "reason": "So.",
        "wrong": ("Say bad here.",),
        "words": ("bad",),
    }
    return HouseRule(**{**usual, **values})  # type: ignore[arg-type]


def test_a_finding_says_what_where_why_and_what_would_mend_it(house: Callable[..., HouseRules]) -> None:
    (one,) = found(house(), "He ran **towards** it.")
    assert (one.check, one.kind, one.rule, one.severity) == (
        "style-preferred",
        FindingKind.STYLE,
        "towards",
        Severity.ADVICE,
    )
    assert (one.quote, one.start, one.end, one.fixes, one.why) == ("towards", 9, 16, ("toward",), "One form.")
    assert one.message == "House style: “toward”, not “towards”."


@pytest.mark.parametrize(
    ("copy", "fixes"),
    [
        ("Towards noon it rained.", ["Toward"]),
        ("TOWARDS NOON", ["TOWARD"]),
        ("They went towards’s end.", ["toward"]),
        ("It opens at 9.00 am and 10:00 PM.", ["9 am", "10 PM"]),
        ("Aftertowards and towardsly", []),
        ("a north-towards-south road", []),
        ("“We walked towards it,” she said.", []),
        ("‘We walked towards it,’ she said.", []),
        ('"We walked towards it," she said, towards noon.', ["toward"]),
        ("“We walked towards it.", []),
        ("> We walked towards it.", []),
        ("`towards` is code", []),
        ("A [towards](https://x.example/towards) link", ["toward"]),
    ],
)
def test_whole_words_outside_quotations_are_found_and_keep_their_capitals(
    house: Callable[..., HouseRules], copy: str, fixes: list[str]
) -> None:
    assert [fix for one in found(house(), copy) for fix in one.fixes] == fixes


def test_words_with_marks_between_are_told_without_a_fix(house: Callable[..., HouseRules]) -> None:
    shipped = TOWARDS.replace('"towards"', '"plans"', 1).replace("towards", "future plans").replace("toward ", "plans ")
    (one,) = found(house(shipped), "The future *plans* are open.")
    assert (one.quote, one.fixes) == ("future *plans", ())
    assert found(house(shipped), "The future `code` plans are open.") == []


def test_a_rule_holds_in_its_sections_language_and_lines(house: Callable[..., HouseRules]) -> None:
    extra = 'sections = ["Sport"]\nlanguage = "en-GB"\nheadlines = false\n'
    rules = house(TOWARDS + extra)
    there = {"section": "sport", "language": "en-GB"}
    assert len(found(rules, "towards", **there)) == 1
    assert found(rules, "towards", section="Business", language="en-GB") == []
    assert found(rules, "towards", section="Sport", language="en-US") == []
    assert found(rules, "## towards\n\n| towards |\n|---|", headline="Towards", **there) == []


def test_other_languages_are_not_read_by_english_rules(house: Callable[..., HouseRules]) -> None:
    assert found(house(), "towards", language="de") == []


def test_each_group_is_a_check_and_nothing_is_loaded_for_the_table(tmp_path: Path) -> None:
    rules = HouseRules(tmp_path / "none.toml", tmp_path / "none-either.toml")
    assert [check.key for check in rules.checks()] == [f"style-{group}" for group in RuleGroup]
    assert rules.faults() == ()
    assert [*found(rules, "towards")] == []
    assert [fault.reason for fault in rules.faults()] == ["It is not there."]


@pytest.mark.parametrize(
    ("own", "fixes", "origins"),
    [
        ("", ["toward"], [RuleOrigin.SHIPPED, RuleOrigin.SHIPPED]),
        ('[[rule]]\nkey = "towards"\noff = true\n', [], [RuleOrigin.SHIPPED, RuleOrigin.SHIPPED]),
        (TOWARDS.replace('"toward"', '"to"'), ["to"], [RuleOrigin.REPLACED, RuleOrigin.SHIPPED]),
        (
            TOWARDS.replace('key = "towards"', 'key = "ours"'),
            ["toward"],
            [RuleOrigin.SHIPPED, RuleOrigin.SHIPPED, RuleOrigin.OWN],
        ),
    ],
)
def test_the_newsrooms_file_adds_replaces_and_switches_off(
    house: Callable[..., HouseRules], own: str, fixes: list[str], origins: list[RuleOrigin]
) -> None:
    rules = house(own=own)
    assert [fix for one in found(rules, "He ran towards it.") for fix in one.fixes] == fixes
    assert [row.origin for row in rules.rules()] == origins
    assert rules.faults() == ()


def test_what_is_shipped_off_can_be_switched_on(house: Callable[..., HouseRules]) -> None:
    rules = house(TOWARDS + "off = true\n", own='[[rule]]\nkey = "towards"\noff = false\n')
    assert len(found(rules, "towards")) == 1


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("[[rule]\n", "Line 1 cannot be read"),
        ("x = 1\n", "“x” has no place outside a rule"),
        ("a." * 130_000 + "a = 1\n", "A line has more than 1000 dots"),
        ("a = " + "[" * 2_000, "nested more deeply than any rule needs"),
        ("rule = 3\n", "Every rule begins with a line [[rule]]."),
        ('[[rule]]\ngroup = "banned"\n', "line 1: “key” is missing."),
        ('[[rule]]\nkey = "k"\n', "line 1: “group” is missing."),
        ('\n[[rule]]\nkey = "k"\ngroup = "dates"\nreasn = "x"\n', "line 2: a rule has no “reasn”; perhaps “reason”"),
        ('[[rule]]\nkey = "k"\ngroup = "date"\n', "“group” is “date”, but must be one of preferred, banned"),
        ('[[rule]]\nkey = "k"\ngroup = "dates"\nput = 3\n', "“put” must be text or a list, and is a number."),
        ('[[rule]]\nkey = "k"\ngroup = "dates"\nwords = ["a", 3]\n', "“words” must be text, and is a number."),
        ('[[rule]]\nkey = "k"\ngroup = "dates"\noff = "yes"\n', "“off” must be true or false, and is text."),
        ('[[rule]]\nkey = "k"\noff = true\n', "it is no rule that Newsdesk knows"),
        (OURS * 2, "there is a rule of this name already in line 1"),
        (OURS.replace('"ours"', '"a b"'), "“key” must be a name"),
        (OURS.replace('words = "afterwards"', ""), "A rule has one of “words”, “swap” and “pattern”"),
        (OURS.replace('reason = "One form."', ""), "“reason” is missing"),
        (OURS.replace('wrong = "They came afterwards."', ""), "“wrong” is missing"),
        (OURS.replace('words = "afterwards"', 'words = "and/or"'), "“and/or” is not plain words"),
        (OURS + '[rule.swap]\na = "b"\n', "A rule has one of"),
        (OUR_TIMES.replace("(am|pm)'", "(am|pm'"), "The pattern cannot be read: missing )"),
        (OUR_TIMES.replace(r"\2'", r"\5'"), "“put” asks for bracket 5, but the pattern has 2."),
        (OURS.replace("came afterwards", "came later"), "It finds nothing in “They came later.”"),
        (OURS.replace("came afterward.", "ran afterwards."), "It finds “afterwards” in “They ran afterwards.”"),
        (OURS.replace('"afterward"', '"on afterwards"'), "What it puts does not mend"),
        (RUNS_AWAY.replace("xxy", "x" * 40_000), "takes too long"),
    ],
)
def test_what_is_broken_is_named_and_nothing_else_suffers(
    house: Callable[..., HouseRules], broken: str, says: str
) -> None:
    rules = house(own=broken)
    assert [one.rule for one in found(rules, "He ran towards it at 10.00 am.")] == ["towards", "full-hours"]
    (fault,) = rules.faults()
    assert says in fault.reason
    assert "house_rules.toml" in fault.reason + fault.what


@pytest.mark.parametrize("written", [b"\xff\xfe\x00", "x = «".encode("cp1252")])
def test_a_file_that_is_no_text_is_named(house: Callable[..., HouseRules], tmp_path: Path, written: bytes) -> None:
    (tmp_path / "house_rules.toml").write_bytes(written)
    rules = house()
    assert len(found(rules, "He ran towards it.")) == 1
    assert [fault.reason for fault in rules.faults()] == ["It is not a text in UTF-8."]


def test_a_pattern_that_runs_away_is_switched_off_and_named_until_rules_are_loaded_anew(
    house: Callable[..., HouseRules],
) -> None:
    rules = house(TOWARDS + RUNS_AWAY)
    assert rules.rules()[1].works
    assert [one.rule for one in found(rules, "x" * 40_000 + " y towards")] == ["towards"]
    (fault,) = rules.faults()
    assert "runaway" in fault.what
    assert not rules.rules()[1].works
    assert found(rules, "Say xxy.") == []
    rules.reload()
    assert [one.rule for one in found(rules, "Say xxy.")] == ["runaway"]


def test_a_rule_as_typed_is_tried_at_once(house: Callable[..., HouseRules]) -> None:
    assert house().faults_of(rule(put=("good",))) == ()
    assert house().faults_of(rule(wrong=("Nothing here.",))) == (
        "It finds nothing in “Nothing here.”, which “wrong” says is wrong.",
    )


def test_several_threads_load_once_and_find_the_same(house: Callable[..., HouseRules]) -> None:
    rules = house()
    answers: list[int] = []
    threads = [Thread(target=lambda: answers.append(len(found(rules, "towards\n\n10.00 am")))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [2] * 6


PIECES = st.lists(
    st.sampled_from(["bad", "Bad", "good", " ", ", ", "’s", "ẞ", "İ", "سلام", "e\u0301", "-", "“", "”", "\u200c"])
)


@given(PIECES)
def test_places_are_those_of_the_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    for hit in Phrases([rule()]).matches(text):
        assert text[hit.start : hit.end].lower() == "bad"
        assert not text[hit.end : hit.end + 1].isalpha()


@given(st.text(alphabet="ab “”\"'‘’«»„.,\n"))
def test_quotations_begin_and_end_within_the_text(text: str) -> None:
    spans = quoted(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(max_size=60))
def test_no_key_pattern_or_word_breaks_the_trial(text: str) -> None:
    for typed in (rule(key=text), rule(words=(text,)), rule(words=(), pattern=text), rule(put=(text,))):
        assert all(isinstance(sentence, str) for sentence in faults_of(typed))


def test_an_off_rule_does_not_read(house: Callable[..., HouseRules]) -> None:
    rules = house(TOWARDS + "off = true\n")
    assert found(rules, "towards") == []
    assert replace(rules.rules()[0].rule, off=False).key == "towards"


def test_a_passage_alone_can_be_read(house: Callable[..., HouseRules]) -> None:
    check = house().checks()[0]
    assert check.passage is not None
    (one,) = check.passage(CheckedPassage(text="Go towards it.", raw="Go towards it."))
    assert (one.start, one.end) == (3, 10)
