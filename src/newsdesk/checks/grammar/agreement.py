"""The checks of agreement and of confused words: what the rules find, said to people."""

from collections.abc import Iterable, Iterator

from newsdesk.checks.copy import Passage
from newsdesk.checks.grammar.articles import articles
from newsdesk.checks.grammar.clauses import clauses
from newsdesk.checks.grammar.counted import counted
from newsdesk.checks.grammar.mixing import mixed_up
from newsdesk.checks.grammar.participles import participles
from newsdesk.checks.grammar.passives import passives
from newsdesk.checks.grammar.pronouns import pronouns
from newsdesk.checks.grammar.reading import Slip, read
from newsdesk.checks.grammar.subjects import disagreeing
from newsdesk.checks.remark import Remark
from newsdesk.domain.finding import Finding, Kind
from newsdesk.marking import marked

_VERB = marked("Checks", "“{subject}” goes with “{right}”, not with “{verb}”.")

_SAID = {
    "number": (
        marked("Checks", "Behind “{number}” the word “{word}” stands in the plural."),
        marked("Checks", "More than one is counted."),
    ),
    "one-of-the": (
        marked("Checks", "Behind “{number}” the word “{word}” stands in the plural."),
        marked("Checks", "One is picked from several."),
    ),
    "plural-subject": (_VERB, marked("Checks", "The subject is a plural, whatever stands between it and its verb.")),
    "singular-subject": (
        _VERB,
        marked("Checks", "The subject is a singular, whatever stands between it and its verb."),
    ),
    "pronoun": (_VERB, marked("Checks", "A verb takes the person of its pronoun.")),
    "participle": (
        marked("Checks", "Behind “{verb}” stands “{right}”, not “{word}”."),
        marked("Checks", "The perfect is made with the participle, not with the simple past."),
    ),
    "base": (
        marked("Checks", "Behind “{verb}” stands no past: “{word}”."),
        marked("Checks", "“Did” has the past in it already."),
    ),
    "two-verbs": (
        marked("Checks", "“{verb} {word}”: one of the two is left over."),
        marked("Checks", "Changing a sentence leaves such words behind."),
    ),
    "article": (
        marked("Checks", "“{right}” is said before “{next}”, not “{word}”."),
        marked("Checks", "The sound decides: an 11-year-old, an MP, a UN envoy."),
    ),
    "confusable": (
        marked("Checks", "“{word}” may be a slip for “{meant}”."),
        marked("Checks", "It is a word as well, so spelling lets it pass; beside these words it is hardly ever meant."),
    ),
    "particle": (
        marked("Checks", "“{word}” may be a slip for “{meant}”."),
        marked("Checks", "The word before it takes the other one."),
    ),
}


def agreement(passage: Passage) -> Iterator[Finding]:
    """Numbers, subjects and verbs that do not go together."""
    words = read(passage.text)
    yield from _findings("agreement", passage, counted(words, passage.text))
    yield from _findings("agreement", passage, disagreeing(words))
    yield from _findings("agreement", passage, pronouns(words))
    yield from _findings("agreement", passage, participles(words))
    yield from _findings("agreement", passage, clauses(words))
    yield from _findings("agreement", passage, passives(words))
    yield from _findings("agreement", passage, articles(words))


def confusable(passage: Passage) -> Iterator[Finding]:
    """Words taken for others: solider for soldier, of for off."""
    return _findings("confusable", passage, mixed_up(passage.text))


def _findings(check: str, passage: Passage, slips: Iterable[Slip]) -> Iterator[Finding]:
    for slip in slips:
        said, why = _SAID[slip.rule]
        remark = Remark(check=check, kind=Kind.GRAMMAR, said=said, why=why, rule=slip.rule)
        yield remark.within(passage, slip.start, slip.end, *slip.fixes, **slip.values)
