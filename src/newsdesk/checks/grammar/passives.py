"""Rule for a wrong form after “is” and “was”: “was took”, “was attend by”, “is was built”."""

from collections.abc import Iterator

from newsdesk.checks.grammar.clauses import in_clause
from newsdesk.checks.grammar.tokens import AgreementSlip, GrammarWord, Words, follows, low, opens
from newsdesk.checks.grammar.word_forms import PARTICIPLES, SUBJECTS, TWO_FACED
from newsdesk.checks.wordlist import words

_BE = words("is are was were been being")
_FINITE = words("is are was were")
# verbs of news whose participle ends in "ed"
_REGULAR = words(
    """
    accuse announce approve arrest attack attend bomb call condemn criticise deploy destroy detain dismiss
    displace document fire follow fund harm impose injure kill launch observe order
    organise organize publish question release report rescue sign threaten torture use visit warn welcome
    witness wound
    """
)


def passives(read: Words) -> Iterator[AgreementSlip]:
    """Words after a form of “be” that are no participle, and a second form of “be”."""
    for at, word in enumerate(read):
        if not follows(read, at) or not word.text.islower():
            continue
        if word.low == "by" and low(read, at - 1) in _REGULAR and _is_passive(read, at - 1):
            verb = read[at - 1]
            yield _slip(read[at - 2], verb, verb.low + ("d" if verb.low.endswith("e") else "ed"))
        elif word.low in PARTICIPLES and word.low not in TWO_FACED and _is_passive(read, at):
            if _is_object(read, at - 2):
                continue
            yield _slip(read[at - 1], word, PARTICIPLES[word.low])
        elif word.low in _FINITE and low(read, at - 1) in _FINITE - {word.low} and _is_passive(read, at):
            values = {"verb": read[at - 1].text, "word": word.text}
            yield AgreementSlip("two-verbs", word.start, word.end, (), values)


def _slip(be: GrammarWord, word: GrammarWord, right: str) -> AgreementSlip:
    values = {"verb": be.text, "word": word.text, "right": right}
    return AgreementSlip("participle", word.start, word.end, (right,), values)


def _is_passive(read: Words, at: int) -> bool:
    return low(read, at - 1) in _BE and low(read, at - 2) != "there" and not in_clause(read, at - 1)


def _is_object(read: Words, at: int) -> bool:
    """The place they were: the clause of a noun, in which “be” may come last."""
    return low(read, at) in SUBJECTS and not opens(read, at)
