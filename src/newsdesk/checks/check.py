"""Check: one row of the table of checks, with its key, its label and the function that finds mistakes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.domain.finding import Finding, FindingKind, Severity

PassageCheck = Callable[[CheckedPassage], Iterable[Finding]]
"""Function over one passage. Its findings are cached until the passage changes.

`start` and `end` of a finding are code points within the passage; the runner adds the start of the passage.
"""

BatchCheck = Callable[[Sequence[CheckedPassage]], Sequence[Sequence[Finding]]]
"""Function over a batch of passages, for engines where each call is costly: the findings of each passage, in order."""

StoryCheck = Callable[[CheckedStory], Iterable[Finding]]
"""Function over the whole story. `start` and `end` of a finding are code points within its field."""


class EngineUnavailable(Exception):
    """Raised by a check whose engine cannot answer now: this run lacks its findings, and nothing is cached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One row of the table of checks. Exactly one of `passage`, `passages` and `story` is given.

    `label` is its name on screen, `about` says in a sentence what it looks for; both are marked for translation.
    A check that raises anything but EngineUnavailable is switched off, and the report names it.
    `severity` is the default, which a newsroom can change. `languages` are primary tags; empty means all.
    """

    key: str
    kind: FindingKind
    label: str
    about: str
    severity: Severity = Severity.ADVICE
    passage: PassageCheck | None = None
    passages: BatchCheck | None = None
    story: StoryCheck | None = None
    languages: frozenset[str] = frozenset()
