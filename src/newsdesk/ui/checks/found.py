"""A finding as the window handles it: by its number on the page, and by a key that outlives a new reading. Pure."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from newsdesk.domain.finding import Finding, Kind

BODY = "body"
_SHEET = ("kicker", "headline", "standfirst", "byline", "dateline", "section", "slug", "embargo", "author", BODY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding under its number in the order of the page. `nth` tells it from others of the same words.

    `meant` are the words that may have been meant, once somebody asked.
    """

    number: int
    finding: Finding
    nth: int = 0
    meant: tuple[str, ...] = ()

    @property
    def key(self) -> Hashable:
        """What it is known by from reading to reading."""
        finding = self.finding
        return finding.check, finding.rule, finding.field, finding.quote, self.nth

    @property
    def fixes(self) -> tuple[str, ...]:
        """What could stand in the place of the words, the best first."""
        return self.finding.fixes or self.meant

    @property
    def asks(self) -> bool:
        """Whether what was meant can be asked for."""
        return self.finding.kind is Kind.SPELLING and not self.finding.fixes


def numbered(findings: Iterable[Finding]) -> tuple[Found, ...]:
    """Findings in the order of the page."""
    seen: Counter[Hashable] = Counter()
    made = []
    for number, finding in enumerate(findings):
        first = Found(number=number, finding=finding)
        made.append(Found(number=number, finding=finding, nth=seen[first.key]))
        seen[first.key] += 1
    return tuple(made)


def rank(field: str) -> int:
    """Where a field stands on the sheet; what is not on it comes behind."""
    return _SHEET.index(field) if field in _SHEET else len(_SHEET)
