"""A finding as the window handles it: by its number on the page, and by a key that outlives a new reading. Pure."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from newsdesk.domain.fields import SHEET
from newsdesk.domain.finding import Finding, FindingKind

_BESIDE = 36  # characters on either side
_RANKS = {each.name: place for place, each in enumerate(SHEET)}


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedFinding:
    """A finding under its number in the order of the page. `nth` tells it from others of the same words.

    `meant` are the words that may have been meant, once somebody asked; `before` and `after` are those beside it.
    """

    number: int
    finding: Finding
    nth: int = 0
    meant: tuple[str, ...] = ()
    before: str = ""
    after: str = ""

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
        return self.finding.kind is FindingKind.SPELLING and not self.finding.fixes


def numbered(findings: Iterable[Finding], text_of: Callable[[str], str]) -> tuple[NumberedFinding, ...]:
    """Findings in the order of the page. `text_of` gives the text of a field, empty where it has none."""
    seen: Counter[Hashable] = Counter()
    made = []
    for number, finding in enumerate(findings):
        first = NumberedFinding(number=number, finding=finding)
        before, after = _beside(text_of(finding.field), finding)
        made.append(NumberedFinding(number=number, finding=finding, nth=seen[first.key], before=before, after=after))
        seen[first.key] += 1
    return tuple(made)


def _beside(text: str, finding: Finding) -> tuple[str, str]:
    """Some words of the same line on either side, for who reads the finding without its place."""
    start, end = finding.start, finding.end
    if end == start or text[start:end] != finding.quote:
        return "", ""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before, after = text[line:start], text[end : stop if stop >= 0 else len(text)]
    if len(before) > _BESIDE:
        before = f"… {before[-_BESIDE:].partition(' ')[2]}"
    if len(after) > _BESIDE:
        after = f"{after[:_BESIDE].rpartition(' ')[0]} …"
    return before, after


def rank(field: str) -> int:
    """Where a field stands on the sheet; what is not on it comes behind."""
    return _RANKS.get(field, len(_RANKS))
