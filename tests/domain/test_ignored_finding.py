"""What a desk ignores: once, in a story, or ever."""

from uuid import uuid4

import pytest

from newsdesk.domain.finding import Finding, FindingKind
from newsdesk.domain.ignored_finding import IgnoredFinding, IgnoreScope, around, ignores

TEXT = "The the cat saw the the dog."


def finding(start: int, quote: str = "the the", rule: str = "") -> Finding:
    end = start + len(quote)
    return Finding(
        check="doubled",
        kind=FindingKind.SENSE,
        field="body",
        said="Twice.",
        rule=rule,
        start=start,
        end=end,
        quote=quote,
    )


def test_once_is_this_place_alone_wherever_it_moves() -> None:
    second = finding(16)
    once = IgnoredFinding(
        id=uuid4(), scope=IgnoreScope.ONCE, check="doubled", quote="the the", around=around(TEXT, second)
    )
    assert ignores([once], second, TEXT)
    assert not ignores([once], finding(0, "The the"), TEXT)
    longer = "Some words before. " + TEXT
    assert ignores([once], finding(16 + 19), longer)


@pytest.mark.parametrize("scope", [IgnoreScope.STORY, IgnoreScope.ALWAYS])
def test_wider_than_once_is_all_places_of_the_words_in_any_case(scope: IgnoreScope) -> None:
    wide = IgnoredFinding(id=uuid4(), scope=scope, check="doubled", quote="the the")
    assert ignores([wide], finding(0, "The the"), TEXT)
    assert not ignores([wide], finding(0, "cat cat"), TEXT)
    assert not ignores([wide], finding(0, rule="other"), TEXT)


def test_a_gate_is_opened_by_the_newsrooms_table_alone() -> None:
    gate = Finding(check="byline", kind=FindingKind.GATE, field="byline", said="There is no byline.")
    wide = IgnoredFinding(id=uuid4(), scope=IgnoreScope.ALWAYS, check="byline")
    assert not ignores([wide], gate, "")
