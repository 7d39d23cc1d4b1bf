"""The table of checks of grammar."""

from newsdesk.checks.check import Check, OfPassages
from newsdesk.checks.grammar.agreement import agreement, confusable
from newsdesk.domain.finding import Kind
from newsdesk.marking import marked

_ENGLISH = frozenset({"en"})


def grammar_checks(engine: OfPassages) -> tuple[Check, ...]:
    """All checks of grammar, in the order in which people see them; `engine` reads for the first."""
    return (
        Check(
            key="grammar",
            kind=Kind.GRAMMAR,
            label=marked("Checks", "Grammar"),
            about=marked("Checks", "English sentences are right by the rules of the grammar engine."),
            passages=engine,
            languages=_ENGLISH,
        ),
        Check(
            key="agreement",
            kind=Kind.GRAMMAR,
            label=marked("Checks", "Agreement"),
            about=marked("Checks", "Numbers, subjects and verbs go together."),
            passage=agreement,
            languages=_ENGLISH,
        ),
        Check(
            key="confusable",
            kind=Kind.GRAMMAR,
            label=marked("Checks", "Confused words"),
            about=marked("Checks", "No word stands where only a similar one makes sense."),
            passage=confusable,
            languages=_ENGLISH,
        ),
    )
