"""Matcher for house rules with a regular expression. People write these, so each match has a time limit."""

from functools import cached_property
from typing import Any

import regex

from newsdesk.checks.style.literal_filter import required_literals
from newsdesk.checks.style.matches import RuleMatch, in_case_of
from newsdesk.domain.house_rule import HouseRule

_BUDGET = 0.05  # seconds for a passage; a sound pattern needs some 10 µs
# a second try, since the clock goes on while other threads work
_PATIENCE = 0.25
# a match that ends with a space or a mark may stand right before a word
_WHOLE = r"(?<![\w-])(?:{})(?!(?<=\w)-?\w)"


class RunawayRule(Exception):
    """Raised where a pattern takes longer than its time limit."""


class Pattern:
    """Pattern of one rule, compiled when first used. Raises regex.error where it is not valid."""

    def __init__(self, rule: HouseRule) -> None:
        self.rule = rule
        self.source = rule.pattern if rule.case else f"(?i:{rule.pattern})"

    @cached_property
    def _anchors(self) -> tuple[str, ...]:
        return required_literals(self.rule.pattern)

    @cached_property
    def compiled(self) -> Any:
        """The compiled pattern; Any, since `regex` has no types."""
        return regex.compile(_WHOLE.format(self.source) if self.rule.whole else self.source)

    def may_match(self, small: str) -> bool:
        """Whether the pattern can match at all. `small` is the text in lower case."""
        return not self._anchors or any(anchor in small for anchor in self._anchors)

    def matches(self, text: str) -> list[RuleMatch]:
        """All matches in the text. Raises RunawayRule."""
        for seconds in (_BUDGET, _PATIENCE):
            try:
                found = list(self.compiled.finditer(text, timeout=seconds))
            except TimeoutError:
                continue
            return [self._hit(one) for one in found if one.end() > one.start()]
        raise RunawayRule(self.rule.key)

    def _hit(self, found: Any) -> RuleMatch:
        puts = [found.expand(put) for put in self.rule.put]
        fixes = puts if self.rule.case else [in_case_of(found.group(), put) for put in puts]
        return RuleMatch(self.rule, found.start(), found.end(), tuple(fixes))
