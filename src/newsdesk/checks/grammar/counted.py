"""Rule for a singular noun after a number: “nine round of talks”, “one of the soldier was”."""

import re
from collections.abc import Iterator

from newsdesk.checks.grammar.nouns import LENGTHS, PERSONS, SIDE_BY_SIDE, THINGS, plural
from newsdesk.checks.grammar.tokens import AgreementSlip, GrammarWord, Words, closes, follows, low, opens
from newsdesk.checks.wordlist import words

_NUMBERS = words(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen several
    """
)
_FIGURE = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*|[3-9]\d{3}|[1-9]\d{4,}")
# words before a number that counts nothing: page two, phase three, number ten
_LABELS = words(
    """
    no number page phase stage part level grade class type category group channel route highway article chapter section
    unit room gate series season week day round game set race tier formula division platform line zone area year figure
    table model version size act scene line item point clause stand step top big under age aged channel day-one a an
    every each per
    """
)
_VERBS = words("was were is are has have had")
_BEHIND = _VERBS | words("of who said in at on from ago later after before since killed wounded injured died")
_PICKED = words("one two three four five six several")
_STOPS = frozenset(".;:!?)”")


def counted(read: Words, text: str) -> Iterator[AgreementSlip]:
    """Singular nouns after a number, or after “one of the”."""
    for at, word in enumerate(read):
        if not follows(read, at):
            continue
        if _is_number(read, at - 1) and _is_counted(read, at, text):
            yield _slip("number", word, read[at - 1].text)
        elif word.low in PERSONS and _is_picked(read, at) and _goes_on(read, at, text, _BEHIND):
            yield _slip("one-of-the", word, " ".join(each.text for each in read[at - 3 : at]))


def _is_number(read: Words, at: int) -> bool:
    word = read[at]
    if word.low not in _NUMBERS and not (_FIGURE.fullmatch(word.text) and word.text != "1"):
        return False
    if opens(read, at):
        return True
    if not follows(read, at) or word.text[:1].isupper():
        return False
    before = read[at - 1]
    return before.low not in _LABELS and not _is_name(read, at - 1)


def _is_name(read: Words, at: int) -> bool:
    # Formula 2, Article 5, Sept. 11, Group of 20
    if low(read, at) == "of" and at:
        at -= 1
    return read[at].text[:1].isupper() and not opens(read, at)


def _is_counted(read: Words, at: int, text: str) -> bool:
    noun = read[at].low
    if noun in PERSONS or noun in THINGS or noun in LENGTHS:
        return _goes_on(read, at, text, _BEHIND)
    if noun not in SIDE_BY_SIDE or not follows(read, at + 1):
        return False
    return low(read, at + 1) == "of" or low(read, at + 1) in _VERBS or _adds_more(read, at + 1)


def _goes_on(read: Words, at: int, text: str, behind: frozenset[str]) -> bool:
    mark = closes(read, at, text)
    if mark == "":
        return at + 1 == len(read) or low(read, at + 1) in behind or _adds_more(read, at + 1)
    return mark in _STOPS


def _adds_more(read: Words, at: int) -> bool:
    """Two soldier and a shopkeeper; but not: two man and woman teams."""
    return low(read, at) == "and" and (low(read, at + 1) in _NUMBERS or low(read, at + 1) in {"a", "an", "one"})


def _is_picked(read: Words, at: int) -> bool:
    return (
        at >= 3
        and low(read, at - 1) in {"the", "these", "those", "his", "her", "their", "its"}
        and low(read, at - 2) == "of"
        and low(read, at - 3) in _PICKED
        and all(follows(read, each) for each in (at - 2, at - 1))
    )


def _slip(rule: str, word: GrammarWord, number: str) -> AgreementSlip:
    many = plural(word.low)
    fix = many.capitalize() if word.text[:1].isupper() else many
    return AgreementSlip(rule, word.start, word.end, (fix,), {"number": number, "word": word.text})
