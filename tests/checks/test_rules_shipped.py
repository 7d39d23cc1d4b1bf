"""Shipped house rules: all of them work, and find nothing in correct copy."""

from collections import Counter
from pathlib import Path

import pytest

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.style.literal_filter import required_literals
from newsdesk.checks.style.rules import HouseRules
from newsdesk.domain.house_rule import RuleGroup
from newsdesk.domain.story import Content

ROOT = Path(__file__).parents[2]
CLEAN = """\
KABUL: The foreign minister said on Monday that the government held talks with the Taliban in Doha on 12 March.

At the end of the day shops close, and 12 people were left outside the hospital, where a nurse of 24 treated them.

The former prime minister Ahmad Rahimi, 71, met Foreign Minister Karim Ahmadi at 10:30 am, and again at 4 p.m.

Prices rose 5 per cent in the 1990s and 7% last year, from 900 afghanis a sack to $14, the ministry said.

The US-led coalition left in August 2021; two-year-old children born then have never known it.

The flood hit villages in three districts, damaged 1,200 homes and killed at least 15 people between 6 and 9 May.

“Towards the end, at this point in time, we were martyred by the miscreants,” an elder said in 2019.

Well known in the north, the singer is a well-known critic of the newly built dam on the Kabul River.

The secretary-general of the UN, the head of NATO and a long-term adviser spoke of the Third World War that never came.

She was jailed for two years in the year that followed, and 2 of the 10 accused were freed.
"""


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> HouseRules:
    return HouseRules(ROOT / "resources/house_rules/en.toml", tmp_path_factory.mktemp("desk") / "none.toml")


def found(rules: HouseRules, body: str) -> list[tuple[str, str]]:
    passages = CheckedStory(content=Content(body=body)).passages
    return [(f.rule, f.quote) for c in rules.checks() if c.passage for p in passages for f in c.passage(p)]


def test_every_shipped_rule_works(shipped: HouseRules) -> None:
    rows = shipped.rules()
    assert shipped.faults() == ()
    assert [row.rule.key for row in rows if row.fault] == []
    assert len([row for row in rows if row.works]) >= 150
    counts = Counter(row.rule.group for row in rows if row.works)
    assert all(counts[group] >= 8 for group in RuleGroup), counts


def test_every_shipped_rule_shows_what_is_right_as_well(shipped: HouseRules) -> None:
    assert [row.rule.key for row in shipped.rules() if not row.rule.right] == []


def test_a_text_that_a_pattern_finds_has_its_anchors(shipped: HouseRules) -> None:
    for row in shipped.rules():
        if needed := required_literals(row.rule.pattern):
            assert all(any(one in sentence.lower() for one in needed) for sentence in row.rule.wrong), row.rule.key


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("colou?r", ("colo",)),
        ("(?:on|off) base", (" base",)),
        ("(cat|horse)s?", ("cat", "horse")),
        ("(?:long )?term(?= plan)", (" plan",)),
        ("(?<!the )x", ("x",)),
        ("Bad", ("bad",)),
        ("(?:bad)?", ()),
        ("a*", ()),
        (r"\d+", ()),
        ("(a|)b?", ()),
        (r"\p{Lu}\p{L}+ river", (" river",)),
        ("(unclosed", ()),
    ],
)
def test_anchors_are_what_a_pattern_cannot_do_without(pattern: str, needed: tuple[str, ...]) -> None:
    assert required_literals(pattern) == needed


def test_clean_copy_in_either_spelling_is_left_alone(shipped: HouseRules) -> None:
    assert found(shipped, CLEAN) == []


@pytest.mark.parametrize(
    ("copy", "rule"),
    [
        ("The two year ceasefire ended at 12 noon.", "two-year-term twelve-noon"),
        ("Some 20000 refugees paid Afs 500 each.", "thousands-without-comma afs-before"),
        ("The 65 year old farmer saw 3 children of Afghani people.", "afghani-people figure-3 year-old"),
        ("On 5th of June interior minister Karim Ahmadi resigned.", "interior-minister day-of-month"),
    ],
)
def test_slips_that_no_example_shows_are_found(shipped: HouseRules, copy: str, rule: str) -> None:
    assert {name for name, _ in found(shipped, copy)} == set(rule.split())
