"""Checks of agreement and of confused words: turns the slips that the rules find into findings."""

from collections.abc import Iterable, Iterator

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import FindingText
from newsdesk.checks.grammar.articles import articles
from newsdesk.checks.grammar.clauses import clauses
from newsdesk.checks.grammar.confusable_finder import mixed_up
from newsdesk.checks.grammar.counted import counted
from newsdesk.checks.grammar.participles import participles
from newsdesk.checks.grammar.passives import passives
from newsdesk.checks.grammar.pronouns import pronouns
from newsdesk.checks.grammar.subjects import disagreeing
from newsdesk.checks.grammar.tokens import AgreementSlip, read
from newsdesk.domain.finding import Finding, FindingKind
from newsdesk.tr_noop import tr_noop

_VERB = tr_noop("Checks", "“{subject}” goes with “{right}”, not with “{verb}”.")

_SAID = {
    "number": (
        tr_noop("Checks", "Behind “{number}” the word “{word}” stands in the plural."),
        tr_noop("Checks", "More than one is counted."),
    ),
    "one-of-the": (
        tr_noop("Checks", "Behind “{number}” the word “{word}” stands in the plural."),
        tr_noop("Checks", "One is picked from several."),
    ),
    "plural-subject": (_VERB, tr_noop("Checks", "The subject is a plural, whatever stands between it and its verb.")),
    "singular-subject": (
        _VERB,
        tr_noop("Checks", "The subject is a singular, whatever stands between it and its verb."),
    ),
    "pronoun": (_VERB, tr_noop("Checks", "A verb takes the person of its pronoun.")),
    "participle": (
        tr_noop("Checks", "Behind “{verb}” stands “{right}”, not “{word}”."),
        tr_noop("Checks", "The perfect is made with the participle, not with the simple past."),
    ),
    "base": (
        tr_noop("Checks", "Behind “{verb}” stands no past: “{word}”."),
        tr_noop("Checks", "“Did” has the past in it already."),
    ),
    "two-verbs": (
        tr_noop("Checks", "“{verb} {word}”: one of the two is left over."),
        tr_noop("Checks", "Changing a sentence leaves such words behind."),
    ),
    "article": (
        tr_noop("Checks", "“{right}” is said before “{next}”, not “{word}”."),
        tr_noop("Checks", "The sound decides: an 11-year-old, an MP, a UN envoy."),
    ),
    "confusable": (
        tr_noop("Checks", "“{word}” may be a slip for “{meant}”."),
        tr_noop(
            "Checks", "It is a word as well, so spelling lets it pass; beside these words it is hardly ever meant."
        ),
    ),
    "particle": (
        tr_noop("Checks", "“{word}” may be a slip for “{meant}”."),
        tr_noop("Checks", "The word before it takes the other one."),
    ),
}


def agreement(passage: CheckedPassage) -> Iterator[Finding]:
    """Finds numbers, subjects and verbs that do not agree."""
    words = read(passage.text)
    yield from _findings("agreement", passage, counted(words, passage.text))
    yield from _findings("agreement", passage, disagreeing(words))
    yield from _findings("agreement", passage, pronouns(words))
    yield from _findings("agreement", passage, participles(words))
    yield from _findings("agreement", passage, clauses(words))
    yield from _findings("agreement", passage, passives(words))
    yield from _findings("agreement", passage, articles(words))


def confusable(passage: CheckedPassage) -> Iterator[Finding]:
    """Finds words that were confused with others: solider for soldier, of for off."""
    return _findings("confusable", passage, mixed_up(passage.text))


def _findings(check: str, passage: CheckedPassage, slips: Iterable[AgreementSlip]) -> Iterator[Finding]:
    for slip in slips:
        said, why = _SAID[slip.rule]
        remark = FindingText(check=check, kind=FindingKind.GRAMMAR, said=said, why=why, rule=slip.rule)
        yield remark.in_passage(passage, slip.start, slip.end, *slip.fixes, **slip.values)
