"""What a check finds in a story: what is wrong, where, why, and what would mend it."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as fields
from enum import StrEnum


class FindingKind(StrEnum):
    """What sort of mistake it is."""

    GATE = "gate"
    SENSE = "sense"
    SPELLING = "spelling"
    GRAMMAR = "grammar"
    STYLE = "style"


class Severity(StrEnum):
    """What a finding does to its story: which move it stops, or none."""

    FILING = "stops filing"
    APPROVAL = "stops approval"
    ADVICE = "advice"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a good sub-editor would say.

    `check` is the key of the check, `rule` names the rule where the check works by several. `field` is the name of a
    field of `Content`; `start` to `end` are code points in its text (of the body: of the display text that
    `suggestions.runs` reads), both 0 where the field as a whole is meant, and `quote` are the words there. `said` is
    one sentence with a place in braces for each of `values`; `why` the reason, which may be empty. Each of `fixes`
    would stand in the place of the quote, the best first.
    """

    check: str
    kind: FindingKind
    field: str
    said: str
    severity: Severity = Severity.ADVICE
    rule: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    why: str = ""
    values: Mapping[str, str] = fields(default_factory=dict)
    fixes: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """The sentence in English. A window says `said` in its own language first."""
        return self.said.format_map(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A check, a dictionary or a rule that was switched off because it does not work; the rest goes on.

    `what` names it as people know it; `reason` is a sentence.
    """

    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a reading of a story found, in the order of the page, and what could not be asked."""

    findings: tuple[Finding, ...] = ()
    faults: tuple[Fault, ...] = ()

    def stopping(self, *severities: Severity) -> tuple[Finding, ...]:
        """The findings of these severities."""
        return tuple(finding for finding in self.findings if finding.severity in severities)
