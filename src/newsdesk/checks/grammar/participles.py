"""Rule for a simple past where a participle belongs: “have went”, “have showed”."""

from collections.abc import Iterator

from newsdesk.checks.grammar.tokens import AgreementSlip, Words, follows, low, opens
from newsdesk.checks.grammar.word_forms import (
    ADVERBS,
    DETERMINERS,
    JOINING,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SUBJECTS,
)
from newsdesk.checks.wordlist import words

_HAVE = words("have has had having haven't hasn't hadn't i've we've you've they've")
_MODALS = words("would could should might may must will cannot can't couldn't wouldn't shouldn't to not")
# these are nouns or adjectives as well: “have rose gardens”, “has saw mills”
_ONLY_BEFORE = {
    "rose": words("by to in from again since above and sharply steadily for at after"),
    "saw": words("the a an his her their its him them no it what how"),
    "fell": words("by to in from on into below again since and sharply for at after"),
    "spoke": words("to with of about at in on out by and for"),
    "drove": words("to the a his her their him them out back off into from"),
    "wore": words("the a an his her their out down off"),
    "rang": words("the a up out in"),
}
_BARE = words("people women men children others officials families farmers police many some few all everyone nobody")
# a pronoun after these may have its object before it: what we have, as much as they had
_CLAUSES = JOINING - words("what who whom whose which as than that")
_NOUN_ENDS = DETERMINERS | PREPOSITIONS | JOINING | SAYING


def participles(read: Words) -> Iterator[AgreementSlip]:
    """Forms of “have” before a simple past."""
    for at, word in enumerate(read):
        right = PARTICIPLES.get(word.low)
        if right is None or not word.text.islower():
            continue
        have = at - 1
        while low(read, have) in ADVERBS and follows(read, have + 1):
            have -= 1
        if low(read, have) in _HAVE and follows(read, have + 1) and follows(read, at) and _is_verb(read, at, have):
            values = {"verb": read[have].text, "word": word.text, "right": right}
            yield AgreementSlip("participle", word.start, word.end, (right,), values)


def _is_verb(read: Words, at: int, have: int) -> bool:
    behind = _ONLY_BEFORE.get(read[at].low)
    if behind is not None and follows(read, at + 1) and low(read, at + 1) not in behind:
        return False
    return have == 0 or "'" in read[have].low or low(read, have - 1) in _MODALS or not _is_clause(read, have - 1)


def _is_clause(read: Words, subject: int) -> bool:
    """Whether “have” may end a clause of its own: “the little they had went on food”, “the power he has grew”."""
    if opens(read, subject + 1) or not follows(read, subject + 1):
        return False
    word = read[subject]
    if word.low in {"who", "which", "that", "and", "but", "or"}:
        return False
    if opens(read, subject):
        return False
    before = low(read, subject - 1)
    if word.low in SUBJECTS:
        return not (before in SAYING or before in _CLAUSES or not follows(read, subject) or _is_said(read, subject - 1))
    if word.low in PRONOUNS or word.low in _BARE:
        return True
    if before in _NOUN_ENDS:
        return _far_clause(read, subject)
    return _cuts_in(read, subject) or _far_clause(read, subject)


def _is_said(read: Words, that: int) -> bool:
    return low(read, that) == "that" and low(read, that - 1) in SAYING


def _cuts_in(read: Words, subject: int) -> bool:
    # the influence Iran has
    return read[subject].text[:1].isupper() and read[subject - 1].text[:1].islower()


def _far_clause(read: Words, subject: int) -> bool:
    """The only car the family had, the effect this law has: a noun right before the article of the subject."""
    start = subject
    while start > 0 and follows(read, start) and low(read, start) not in DETERMINERS | PREPOSITIONS | JOINING | SAYING:
        start -= 1
    if low(read, start) not in DETERMINERS or opens(read, start) or not follows(read, start):
        return False
    before = low(read, start - 1)
    return before not in PREPOSITIONS | JOINING | SAYING
