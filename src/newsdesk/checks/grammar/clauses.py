"""Rule for verbs in a form that the words before them do not allow: “there is several”, “did not went”."""

from collections.abc import Iterator

from newsdesk.checks.grammar.nouns import MEASURES, PERSONS, is_plural, plural
from newsdesk.checks.grammar.tokens import AgreementSlip, GrammarWord, Words, follows, low, opens
from newsdesk.checks.grammar.word_forms import PARTICIPLES, TWO_FACED
from newsdesk.checks.wordlist import words

_PEOPLE = frozenset(plural(person) for person in PERSONS)
_TELL = {"says": "say", "believes": "believe", "thinks": "think", "knows": "know", "wants": "want", "claims": "claim"}
_SEVERAL = words("several many two three four five six seven eight nine ten eleven twelve")
_THERE = {"is": "are", "was": "were"}
_DO = words("did does do didn't doesn't don't")
# no past forms, though they look like them
_BASES = words("need feed bleed breed speed heed seed weed proceed succeed exceed embed shed shred sled reed deed")
_WHEREVER = words("where what who how that which why when as than whatever wherever whoever")
_CLAUSE = 6


def clauses(read: Words) -> Iterator[AgreementSlip]:
    """Verbs in a form that the words right before them do not allow."""
    for at, word in enumerate(read):
        if not follows(read, at) or not word.text.islower():
            continue
        if word.low in _TELL and _is_people(read, at):
            yield _disagrees(read[at - 1], word, _TELL[word.low])
        elif word.low in _SEVERAL and _is_there(read, at):
            yield _disagrees(word, read[at - 1], _THERE[low(read, at - 1)])
        elif _is_past(word.low) and _is_did_not(read, at):
            values = {"verb": f"{read[at - 2].text} {read[at - 1].text}", "word": word.text}
            yield AgreementSlip("base", word.start, word.end, (), values)


def _disagrees(subject: GrammarWord, verb: GrammarWord, right: str) -> AgreementSlip:
    values = {"subject": subject.text, "verb": verb.text, "right": right}
    return AgreementSlip("plural-subject", verb.start, verb.end, (right,), values)


def _is_people(read: Words, at: int) -> bool:
    """Residents, the residents: at the beginning of a sentence."""
    if low(read, at - 1) not in _PEOPLE:
        return False
    if opens(read, at - 1):
        return True
    return low(read, at - 2) in {"the", "some", "many", "most"} and follows(read, at - 1) and opens(read, at - 2)


def _is_there(read: Words, at: int) -> bool:
    """There is several reasons."""
    many = low(read, at + 1)
    return (
        low(read, at - 1) in _THERE
        and low(read, at - 2) == "there"
        and follows(read, at - 1)
        and opens(read, at - 2)
        and follows(read, at + 1)
        and is_plural(many)
        and many not in MEASURES
    )


def _is_past(word: str) -> bool:
    if word in PARTICIPLES:
        return word not in TWO_FACED
    return word.endswith("ed") and len(word) > 4 and word not in _BASES


def _is_did_not(read: Words, at: int) -> bool:
    if low(read, at - 1) == "not":
        starts = at - 2
        if low(read, starts) not in _DO or not follows(read, at - 1):
            return False
    elif low(read, at - 1) in _DO and "'" in low(read, at - 1):
        starts = at - 1
    else:
        return False
    return not in_clause(read, starts)


def in_clause(read: Words, at: int) -> bool:
    """Whether a clause may end here: “where they were came under fire”, “what he did not pleased them”."""
    first = at
    while first > 0 and at - first < _CLAUSE and not opens(read, first):
        first -= 1
    return any(low(read, each) in _WHEREVER for each in range(first, at))
