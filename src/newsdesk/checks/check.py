"""What a check is: a name, what it looks for, and the function that looks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.domain.finding import Finding, FindingKind, Severity

PassageCheck = Callable[[CheckedPassage], Iterable[Finding]]
"""Looks at one passage alone; its findings are kept for as long as the passage stands unchanged.

`start` and `end` count within the passage; whoever asks moves them to where the passage stands.
"""

BatchCheck = Callable[[Sequence[CheckedPassage]], Sequence[Sequence[Finding]]]
"""The same for an engine that is better asked for many at once: the findings of each passage, in their order."""

StoryCheck = Callable[[CheckedStory], Iterable[Finding]]
"""Looks at the whole story; `start` and `end` count within the field."""


class EngineUnavailable(Exception):
    """Raised by a check whose engine cannot answer now: its findings are missing this once, and nothing is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One row of the table of checks. Exactly one of `passage`, `passages` and `copy` is given.

    `label` is its name on screen, `about` says in a sentence what it looks for; both are marked for translation.
    A check that raises anything but Unanswered is switched off and named to people; `fault` of an engine that it works
    with is named as well.
    `severity` is what it does until a newsroom decides otherwise. `languages` are primary tags; empty means all.
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
