"""Rule for verbs that do not agree with their subject: “all the hopes … was dashed”, “the meeting of … have”."""

from collections.abc import Iterator

from newsdesk.checks.grammar.nouns import MEASURES, is_plural
from newsdesk.checks.grammar.tokens import AgreementSlip, GrammarWord, Words, follows, low, opens
from newsdesk.checks.grammar.word_forms import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    JOINING,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    is_participle,
)
from newsdesk.checks.wordlist import words

_ONE_TO_MANY = {"was": "were", "is": "are", "has": "have"}
_MANY_TO_ONE = {"were": "was", "are": "is", "have": "has"}
_MANY = words(
    """
    the his her its their our my these those both many several
    two three four five six seven eight nine ten eleven twelve
    """
)
_TELLING = words("shows says suggests indicates proves means claims confirms reveals warns")
_LONGEST = 7
# a team or a group may take a plural verb; these never do
_EVENTS = words(
    """
    agreement announcement appointment arrest arrival attack blast bombing ceremony closure construction creation
    crisis death decision declaration departure deployment destruction discovery election explosion fire
    implementation incident inauguration investigation killing launch meeting murder opening operation outbreak
    presence proposal release removal reopening report resignation resumption return situation speech statement
    summit suspension visit withdrawal
    cost fate future impact importance level list name price purpose quality role safety size success use value
    captain chairman director driver governor head leader manager mayor minister owner president spokesman
    """
)
_OPENERS = words("however meanwhile moreover furthermore but and yet still also nevertheless therefore besides")
_PREDICATES = words(
    "able bad clear dead due full good high ill likely low poor ready safe sure true unable unclear unlikely"
)
_NOT_GAP = PRONOUNS | JOINING | AUXILIARIES | SAYING | DETERMINERS | PREPOSITIONS


def disagreeing(read: Words) -> Iterator[AgreementSlip]:
    """Verbs in the wrong number, each with the right one."""
    for at, word in enumerate(read):
        if not word.text.islower():
            continue
        if word.low in _TELLING and low(read, at + 1) == "that" and (head := _many_before(read, at)):
            yield _slip("plural-subject", word, word.low.removesuffix("s"), head)
        elif word.low in _ONE_TO_MANY and _is_passive(read, at) and (head := _many_before(read, at)):
            yield _slip("plural-subject", word, _ONE_TO_MANY[word.low], head)
        elif word.low in _MANY_TO_ONE and _is_passive(read, at) and (head := _event_before(read, at)):
            yield _slip("singular-subject", word, _MANY_TO_ONE[word.low], head)


def _slip(rule: str, verb: GrammarWord, right: str, head: GrammarWord) -> AgreementSlip:
    return AgreementSlip(
        rule, verb.start, verb.end, (right,), {"subject": head.text, "verb": verb.text, "right": right}
    )


def _is_passive(read: Words, at: int) -> bool:
    """Whether a participle follows the verb: then it is the verb of the sentence and not of a clause in it."""
    if not follows(read, at):
        return False
    behind = at + 1
    while follows(read, behind) and (low(read, behind) in ADVERBS or low(read, behind).endswith("ly")):
        behind += 1
    word = low(read, behind)
    return follows(read, behind) and (
        word == "been" or word in PARTICIPLES or word in _PREDICATES or is_participle(word)
    )


def _many_before(read: Words, verb: int) -> GrammarWord | None:
    for head in range(verb - 1, max(verb - 1 - _LONGEST, 0), -1):
        word = read[head]
        if not (word.text.islower() and is_plural(word.low)) or word.low in MEASURES:
            continue
        if _is_gap(read, head + 1, verb) and (_all_the(read, head) or (head + 1 == verb and _several(read, head))):
            return read[head]
    return None


def _all_the(read: Words, head: int) -> bool:
    """All the hopes, all of these old hopes."""
    for start in range(head - 2, max(head - 5, -1), -1):
        if low(read, start) != "all":
            continue
        first = start + 1 + (low(read, start + 1) == "of")
        return (
            low(read, first) in DETERMINERS
            and first < head
            and _plain(read, first + 1, head)
            and all(follows(read, each) for each in range(start + 1, head + 1))
            and _begins(read, start)
        )
    return False


def _several(read: Words, head: int) -> bool:
    """The talks, two old houses, at the beginning of a sentence."""
    for start in (head - 1, head - 2, head - 3):
        if low(read, start) in _MANY and _plain(read, start + 1, head) and _begins(read, start):
            return all(follows(read, each) for each in range(start + 1, head + 1))
    return False


def _event_before(read: Words, verb: int) -> GrammarWord | None:
    for head in range(verb - 2, max(verb - 2 - 2 * _LONGEST, -1), -1):
        if not _is_gap(read, head + 1, verb):
            continue
        if (read[head].low in _EVENTS and _the(read, head)) or _picks_one(read, head):
            return read[head]
    return None


def _picks_one(read: Words, head: int) -> bool:
    """Each of the schools, one of his men."""
    return (
        low(read, head) in {"each", "one"}
        and low(read, head + 1) == "of"
        and low(read, head + 2) in DETERMINERS
        and _begins(read, head)
    )


def _the(read: Words, head: int) -> bool:
    """The recent meeting, their last visit."""
    for start in (head - 1, head - 2, head - 3):
        if low(read, start) in {"the", "this", "that", "his", "her", "its", "their", "a", "an"}:
            return (
                _plain(read, start + 1, head)
                and all(follows(read, each) for each in range(start + 1, head + 1))
                and _begins(read, start)
            )
    return False


def _begins(read: Words, at: int) -> bool:
    """Whether a subject can stand here: a sentence, or what somebody says, begins."""
    if opens(read, at):
        return True
    before = low(read, at - 1)
    if before in _OPENERS and opens(read, at - 1):
        return True
    if before in SAYING and follows(read, at):
        return True
    return before == "that" and low(read, at - 2) in SAYING and follows(read, at)


def _plain(read: Words, start: int, end: int) -> bool:
    return end - start <= 2 and all(
        read[at].low not in _NOT_GAP and not is_plural(read[at].low) for at in range(start, end)
    )


def _is_gap(read: Words, start: int, end: int) -> bool:
    """Nothing, or phrases such as “of the leaders”, “toward reaching a deal”, in one go up to the verb."""
    if not all(follows(read, at) for at in range(start, end + 1)):
        return False
    at = start
    while at < end:
        after = _after_phrase(read, at, end)
        if after == at:
            return False
        at = after
    return True


def _after_phrase(read: Words, at: int, end: int) -> int:
    if low(read, at) not in PREPOSITIONS:
        return at
    inside = at + 1
    if inside < end and low(read, inside).endswith("ing"):
        inside += 1
    if inside < end and low(read, inside) in DETERMINERS:
        inside += 1
    nouns = inside
    while nouns < end and nouns - inside < 3 and low(read, nouns) not in _NOT_GAP:
        nouns += 1
    return nouns if nouns > inside or low(read, inside - 1).endswith("ing") else at
