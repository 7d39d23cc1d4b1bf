"""Table of the checks of grammar."""

from newsdesk.checks.check import BatchCheck, Check
from newsdesk.checks.grammar.agreement import agreement, confusable
from newsdesk.domain.finding import FindingKind
from newsdesk.tr_noop import tr_noop

_ENGLISH = frozenset({"en"})


def grammar_checks(engine: BatchCheck) -> tuple[Check, ...]:
    """All checks of grammar, in the order in which people see them; `engine` runs the first."""
    return (
        Check(
            key="grammar",
            kind=FindingKind.GRAMMAR,
            label=tr_noop("Checks", "Grammar"),
            about=tr_noop("Checks", "English sentences are right by the rules of the grammar engine."),
            passages=engine,
            languages=_ENGLISH,
        ),
        Check(
            key="agreement",
            kind=FindingKind.GRAMMAR,
            label=tr_noop("Checks", "Agreement"),
            about=tr_noop("Checks", "Numbers, subjects and verbs go together."),
            passage=agreement,
            languages=_ENGLISH,
        ),
        Check(
            key="confusable",
            kind=FindingKind.GRAMMAR,
            label=tr_noop("Checks", "Confused words"),
            about=tr_noop("Checks", "No word stands where only a similar one makes sense."),
            passage=confusable,
            languages=_ENGLISH,
        ),
    )
