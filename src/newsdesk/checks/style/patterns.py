"""Finds what a rule describes by a pattern, and stops a pattern that runs away.

Beside the plain words because people write these: every one is given so much time and no more.
"""

from functools import cached_property
from typing import Any

import regex

from newsdesk.checks.style.literal_filter import required_literals
from newsdesk.checks.style.matches import RuleMatch, in_case_of
from newsdesk.domain.house_rule import HouseRule

_BUDGET = 0.05  # seconds of processor for a passage; a sound pattern needs some 10 µs
# a second try, as the clock goes on while other threads work
_PATIENCE = 0.25
# what ends with a space or a mark may stand right before a word
_WHOLE = r"(?<![\w-])(?:{})(?!(?<=\w)-?\w)"


class RunawayRule(Exception):
    """A pattern did not come to an end in its time."""


class Pattern:
    """One rule's pattern, put together when it is first used. Raises regex.error where it cannot be read."""

    def __init__(self, rule: HouseRule) -> None:
        self.rule = rule
        self.source = rule.pattern if rule.case else f"(?i:{rule.pattern})"

    @cached_property
    def _anchors(self) -> tuple[str, ...]:
        return required_literals(self.rule.pattern)

    @cached_property
    def compiled(self) -> Any:
        """For the engine, which has no types."""
        return regex.compile(_WHOLE.format(self.source) if self.rule.whole else self.source)

    def may_match(self, small: str) -> bool:
        """Whether a text, here in small letters, has what the pattern cannot do without."""
        return not self._anchors or any(anchor in small for anchor in self._anchors)

    def matches(self, text: str) -> list[RuleMatch]:
        """All that stands in the text. Raises RanAway."""
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
