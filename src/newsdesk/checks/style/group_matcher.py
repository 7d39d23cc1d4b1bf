"""Matcher of the house rules of one group against a passage."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.style.matches import RuleMatch, without_overlaps
from newsdesk.checks.style.patterns import Pattern, RunawayRule
from newsdesk.checks.style.phrases import Phrases
from newsdesk.checks.style.quotations import outside, quoted
from newsdesk.domain.fields import FIELDS, FieldType
from newsdesk.domain.house_rule import HouseRule

_MARKS = frozenset("*_~[]\\")
_SHORT_FIELDS = frozenset(each.name for each in FIELDS if each.checked and each.type is FieldType.LINE)
_SHORT_KINDS = ("heading", "list", "table")


class GroupMatcher:
    """Rules of one group, compiled when first used. `ran_away` is called with a rule whose pattern takes too long."""

    def __init__(self, rules: Iterable[HouseRule], ran_away: Callable[[HouseRule], None]) -> None:
        self._rules = tuple(rules)
        self._ran_away = ran_away
        self._stopped: set[str] = set()

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(rule for rule in self._rules if not rule.pattern)

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(rule) for rule in self._rules if rule.pattern)

    def matches(self, passage: CheckedPassage) -> Iterator[RuleMatch]:
        """Matches of all rules, in the order of the passage, without overlaps."""
        found = [hit for hit in self._all_matches(passage.text) if _applies(hit.rule, passage)]
        if found:
            quotations = ((0, len(passage.text)),) if passage.kind == "quote" else quoted(passage.text)
            yield from without_overlaps(hit for hit in outside(quotations, found) if _is_unbroken(hit, passage))

    def _all_matches(self, text: str) -> Iterator[RuleMatch]:
        yield from self._phrases.matches(text)
        small = text.lower()
        for pattern in self._patterns:
            if pattern.rule.key in self._stopped or not pattern.may_match(small):
                continue
            try:
                yield from pattern.matches(text)
            except RunawayRule:
                self._stopped.add(pattern.rule.key)
                self._ran_away(pattern.rule)


def _applies(rule: HouseRule, passage: CheckedPassage) -> bool:
    if not rule.headlines and (passage.field in _SHORT_FIELDS or passage.kind in _SHORT_KINDS):
        return False
    wanted, language = rule.language.lower(), passage.language.lower()
    in_language = language == wanted or language.startswith(f"{wanted}-")
    section = passage.section.casefold()
    return in_language and (not rule.sections or any(section == one.casefold() for one in rule.sections))


def _is_unbroken(hit: RuleMatch, passage: CheckedPassage) -> bool:
    """Whether no text stands between the words that was masked, such as code or an address."""
    raw, text = passage.raw[hit.start : hit.end], passage.text[hit.start : hit.end]
    return raw == text or all(typed == read or typed in _MARKS for typed, read in zip(raw, text, strict=True))
