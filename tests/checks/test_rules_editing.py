"""Editing the newsroom's file of rules: one rule at a time, atomically, never over somebody else's change."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.checks.style import rules_editing, rules_file
from newsdesk.checks.style.rules import HouseRules
from newsdesk.domain.errors import RuleRefused, RulesChanged, WriteFailed
from newsdesk.domain.house_rule import HouseRule, RuleGroup, RuleOrigin

SHIPPED = """\
[[rule]]
key = "towards"
group = "preferred"
words = "towards"
put = "toward"
reason = "One form."
wrong = "They walked towards it."
"""
OWN = """\
# our rules
# kept by the night desk

# agreed in spring
[[rule]]
key = "one"   # the first
group = "banned"
words = ["bad", "worse"] # both
reason = "No."
wrong = "It is bad."

# agreed in autumn
[[rule]]
key = "two"
group = "dates"
words = "ago"
reason = "When?"
wrong = "Long ago."
# the end
"""
RULE = HouseRule(
    key="three",
    group=RuleGroup.TIMES,
    pattern=r"it's (\d+)",
    put=(r"it is \1", r"now \1"),
    reason="So.",
    wrong=("Now it's 10.",),
    right=("It is 10.",),
    case=True,
)


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., HouseRules]:
    def built(own: str = "") -> HouseRules:
        (tmp_path / "en.toml").write_text(SHIPPED, encoding="utf-8")
        if own:
            (tmp_path / "desk" / "rules.toml").parent.mkdir()
            (tmp_path / "desk" / "rules.toml").write_bytes(own.encode())
        return HouseRules(tmp_path / "en.toml", tmp_path / "desk" / "rules.toml")

    return built


def keys(rules: HouseRules) -> list[tuple[str, RuleOrigin, bool]]:
    return [(row.rule.key, row.origin, row.works) for row in rules.rules()]


def test_the_first_rule_makes_the_file(desk: Callable[..., HouseRules]) -> None:
    rules = desk()
    assert rules.own().text == ""
    kept = rules.put(RULE, rules.own().seen)
    assert kept == rules.own()
    assert kept.text.startswith("# The newsroom's own house rules")
    assert rules.rules()[1].rule == RULE
    assert rules.faults() == ()


def test_all_else_stays_as_it_was_typed(desk: Callable[..., HouseRules]) -> None:
    rules = desk(OWN)
    rule = rules.rules()[1].rule
    changed = HouseRule(key="one", group=rule.group, words=rule.words, put=("good",), reason="Never.", wrong=rule.wrong)
    text = rules.put(changed, rules.own().seen).text
    expected = OWN.replace('"No."', '"Never."').replace(
        'wrong = "It is bad."\n', 'wrong = "It is bad."\nput = "good"\n', 1
    )
    assert text == expected
    assert rules.rules()[1].rule == changed


def test_a_rule_goes_with_the_comment_above_it(desk: Callable[..., HouseRules]) -> None:
    rules = desk(OWN)
    assert rules.remove("one", seen=rules.own().seen).text == OWN.replace(
        OWN[OWN.index("# agreed in spring") : OWN.index("# agreed in autumn")], ""
    )
    rules.remove("two", seen=rules.own().seen)
    assert rules.own().text == "# our rules\n# kept by the night desk\n\n# the end\n"


def test_switching_leaves_one_mark_and_takes_it_away_again(desk: Callable[..., HouseRules]) -> None:
    rules = desk(OWN)
    rules.switch("towards", off=True, seen=rules.own().seen)
    assert keys(rules)[0] == ("towards", RuleOrigin.SHIPPED, False)
    rules.switch("towards", off=False, seen=rules.own().seen)
    assert keys(rules)[0] == ("towards", RuleOrigin.SHIPPED, True)
    assert rules.own().text.rstrip() == OWN.rstrip()
    rules.switch("two", off=True, seen=rules.own().seen)
    assert keys(rules)[2] == ("two", RuleOrigin.OWN, False)
    rules.switch("two", off=False, seen=rules.own().seen)
    assert rules.own().text.rstrip() == OWN.rstrip()


def test_a_replaced_rule_comes_back_when_ours_goes(desk: Callable[..., HouseRules]) -> None:
    rules = desk()
    ours = HouseRule(key="towards", group=RuleGroup.BANNED, words=("towards",), reason="So.", wrong=("Go towards it.",))
    rules.put(ours, rules.own().seen)
    assert keys(rules) == [("towards", RuleOrigin.REPLACED, True)]
    rules.remove("towards", seen=rules.own().seen)
    assert keys(rules) == [("towards", RuleOrigin.SHIPPED, True)]


def test_line_ends_stay_as_they_were(desk: Callable[..., HouseRules]) -> None:
    rules = desk(OWN.replace("\n", "\r\n"))
    text = rules.put(RULE, rules.own().seen).text
    text = rules.switch("one", off=True, seen=rules.own().seen).text
    assert text.count("\n") == text.count("\r\n")
    assert keys(rules)[1:] == [
        ("one", RuleOrigin.OWN, False),
        ("two", RuleOrigin.OWN, True),
        ("three", RuleOrigin.OWN, True),
    ]


@pytest.mark.parametrize(
    ("own", "change", "says"),
    [
        ("[[rule]\n", lambda rules, seen: rules.put(RULE, seen), "Line 1 cannot be read"),
        (OWN, lambda rules, seen: rules.remove("towards", seen=seen), "no rule of this name"),
        (OWN, lambda rules, seen: rules.switch("gone", off=True, seen=seen), "no house rule of this name"),
        (OWN, lambda rules, seen: rules.write("[[rule]\n", seen=seen), "Line 1 cannot be read"),
        (OWN, lambda rules, seen: rules.put(HouseRule(key="x", group=RuleGroup.DATES), seen), "only one"),
        ('rule = [{key = "towards", off = true}]\n', lambda rules, seen: rules.remove("towards", seen=seen), "by hand"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    desk: Callable[..., HouseRules], own: str, change: Callable[[HouseRules, str], object], says: str
) -> None:
    rules = desk(own)
    with pytest.raises(RuleRefused) as refused:
        change(rules, rules.own().seen)
    assert says in " ".join(refused.value.reasons)
    assert rules.own().text == own


def test_a_rule_that_fails_its_examples_is_kept_only_while_it_is_off(desk: Callable[..., HouseRules]) -> None:
    rules = desk()
    unfinished = {"key": "x", "group": RuleGroup.DATES, "words": ("ago",), "reason": "So.", "wrong": ("Not here.",)}
    with pytest.raises(RuleRefused):
        rules.put(HouseRule(**unfinished), rules.own().seen)  # type: ignore[arg-type]
    rules.put(HouseRule(**unfinished, off=True), rules.own().seen)  # type: ignore[arg-type]
    assert (rules.rules()[1].works, rules.faults()) == (False, ())


def test_a_file_changed_meanwhile_is_not_written_over(desk: Callable[..., HouseRules], tmp_path: Path) -> None:
    rules = desk(OWN)
    seen = rules.own().seen
    (tmp_path / "desk" / "rules.toml").write_text(OWN + "# theirs\n", encoding="utf-8")
    for change in (
        lambda: rules.put(RULE, seen),
        lambda: rules.switch("towards", off=True, seen=seen),
        lambda: rules.write("", seen=seen),
    ):
        with pytest.raises(RulesChanged):
            change()
    assert rules.own().text == OWN + "# theirs\n"


def test_of_savers_at_the_same_moment_one_wins_and_the_others_are_told(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    start, told = Barrier(8), []

    def save(number: int) -> None:
        start.wait()
        try:
            rules_file.save(path, f"# {number}\n" * 1000, "")
        except RulesChanged:
            told.append(number)

    threads = [Thread(target=save, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (winner,) = set(range(8)) - set(told)
    assert path.read_text(encoding="utf-8") == f"# {winner}\n" * 1000
    assert os.listdir(tmp_path) == ["rules.toml"]


def test_a_write_that_fails_leaves_the_old_file_whole(
    desk: Callable[..., HouseRules], monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = desk(OWN)

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailed) as failed:
        rules.put(RULE, rules.own().seen)
    assert failed.value.reason == "No space left on device"
    assert rules.own().text == OWN


TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
RULES = st.builds(
    HouseRule,
    key=st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,3})?", fullmatch=True),
    group=st.sampled_from(RuleGroup),
    words=st.lists(TEXTS, max_size=3).map(tuple),
    swap=st.dictionaries(TEXTS, TEXTS, max_size=2),
    pattern=TEXTS,
    put=st.lists(TEXTS, max_size=2).map(tuple),
    reason=TEXTS,
    wrong=st.lists(TEXTS, max_size=2).map(tuple),
    case=st.booleans(),
    off=st.booleans(),
)


@given(st.lists(RULES, max_size=5), st.sampled_from(["", OWN, OWN.replace("\n", "\r\n")]))
def test_what_is_put_is_read_again(rules: list[HouseRule], text: str) -> None:
    wanted = {}
    for rule in rules:
        text = rules_editing.put(text, rule)
        wanted[rule.key] = rule
    read = {written.key: written.rule for written in rules_file.parse(text, "x").rules}
    assert {key: read[key] for key in wanted} == wanted
    for key in wanted:
        text = rules_editing.removed(text, key)
    assert {written.key for written in rules_file.parse(text, "x").rules} <= {"one", "two"}
