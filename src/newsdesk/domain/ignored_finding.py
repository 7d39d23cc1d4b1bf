"""What a desk does not want to be told again: once, in one story, or ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from newsdesk.domain.finding import Finding, FindingKind


class IgnoreScope(StrEnum):
    """How far a finding is ignored."""

    ONCE = "once"
    STORY = "story"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnoredFinding:
    """One finding that is not shown. `around` are the words beside it, for the one that is ignored once.

    `story` is None for what is ignored everywhere.
    """

    id: UUID
    scope: IgnoreScope
    check: str
    rule: str = ""
    quote: str = ""
    around: str = ""
    story: UUID | None = None


def around(text: str, finding: Finding) -> str:
    """What tells a place from others of the same words: the words before and after it, whatever their number is."""
    before = text[: finding.start].split()[-3:]
    after = text[finding.end :].split()[:3]
    return " ".join((*before, "|", *after))


def can_be_ignored(finding: Finding) -> bool:
    """What must be there, or must not, is no matter of opinion: a newsroom opens a gate in its table, nobody alone."""
    return finding.kind is not FindingKind.GATE


def ignores(ignored: Iterable[IgnoredFinding], finding: Finding, text: str) -> bool:
    """Whether a finding in a field with this text is not to be shown."""
    if not can_be_ignored(finding):
        return False
    quote = finding.quote.casefold()
    for one in ignored:
        same = one.check == finding.check and one.rule == finding.rule and one.quote.casefold() == quote
        if same and (one.scope is not IgnoreScope.ONCE or one.around == around(text, finding)):
            return True
    return False
