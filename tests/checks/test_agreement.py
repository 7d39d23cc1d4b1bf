"""Rules of agreement and of confused words: each finds its mistakes, and nothing in correct English."""

import re
from pathlib import Path

import pytest

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.grammar.agreement import agreement, confusable
from newsdesk.domain.finding import Finding, FindingKind

_SHEET = (Path(__file__).parent / "prose" / "agreement.md").read_text("utf-8")
_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def _cases(sign: str) -> list[tuple[str, str]]:
    rule, cases = "", []
    for line in _SHEET.splitlines():
        if line.startswith("# "):
            rule = line[2:]
        elif line.startswith(sign + " "):
            cases.append((rule, line[2:].strip()))
    return cases


WRONG, RIGHT = _cases("-"), _cases("+")


def findings(text: str) -> list[Finding]:
    passage = CheckedPassage(text=text, raw=text)
    found = [*agreement(passage), *confusable(passage)]
    for each in found:
        assert text[each.start : each.end] == each.quote
        assert (each.kind, each.check in {"agreement", "confusable"}) == (FindingKind.GRAMMAR, True)
        assert "{" not in each.message
        assert each.why
    return sorted(found, key=lambda each: each.start)


@pytest.mark.parametrize(("rule", "sentence"), WRONG)
def test_a_slip_is_found_and_mended(rule: str, sentence: str) -> None:
    text = _MARKED.sub(r"\1", sentence)
    marks = [found.group(1, 2) for found in _MARKED.finditer(sentence)]
    assert [(each.quote, each.fixes[0] if each.fixes else "") for each in findings(text)] == marks


@pytest.mark.parametrize(("rule", "sentence"), RIGHT)
def test_good_english_is_let_be(rule: str, sentence: str) -> None:
    assert findings(sentence) == []


@pytest.mark.parametrize("rule", sorted({rule for rule, _ in WRONG}))
def test_every_rule_is_tried_on_both_sides(rule: str) -> None:
    assert sum(each == rule for each, _ in WRONG) >= 15
    assert sum(each == rule for each, _ in RIGHT) >= 40
