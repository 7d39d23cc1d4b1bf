"""Test of a house rule: it is valid, matches its examples in `wrong`, and matches nothing in those in `right`."""

from collections.abc import Iterator

import regex

from newsdesk.checks.style.matches import RuleMatch, mended, without_overlaps
from newsdesk.checks.style.patterns import Pattern, RunawayRule
from newsdesk.checks.style.phrases import Phrases, is_plain
from newsdesk.checks.style.quotations import outside, quoted
from newsdesk.domain.house_rule import HouseRule

RUNS_AWAY = "Its pattern takes too long: make the parts of it that repeat narrower."
_KEY = regex.compile(r"[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*")
_BRACKET = regex.compile(r"\\(\d+)|\\g<(\d+)>")


def faults_of(rule: HouseRule) -> tuple[str, ...]:
    """Faults of a rule, as sentences; empty where it can be used."""
    return tuple(_misunderstood(rule)) or tuple(_examples(rule))


def misunderstood(rule: HouseRule) -> tuple[str, ...]:
    """Faults of a rule, without those that its examples show."""
    return tuple(_misunderstood(rule))


def _misunderstood(rule: HouseRule) -> Iterator[str]:
    if not _KEY.fullmatch(rule.key):
        yield "“key” must be a name of letters, figures and hyphens."
    if sum(map(bool, (rule.words, rule.swap, rule.pattern))) != 1:
        yield "A rule has one of “words”, “swap” and “pattern”, and only one."
    if rule.swap and rule.put:
        yield "“swap” says what to put; “put” has no place beside it."
    if not rule.reason.strip():
        yield "“reason” is missing: say why the rule holds."
    if not rule.wrong:
        yield "“wrong” is missing: give a sentence in which the rule finds something."
    yield from (_marked(word) for word in (*rule.words, *rule.swap) if not is_plain(word))
    if rule.pattern:
        yield from _unreadable(rule)


def _marked(word: str) -> str:
    return f"“{word}” is not plain words with single spaces between them: use “pattern” for it."


def _unreadable(rule: HouseRule) -> Iterator[str]:
    try:
        compiled = Pattern(rule).compiled
    except (regex.error, ValueError, OverflowError, RecursionError) as error:
        yield f"The pattern cannot be read: {error}."
        return
    numbers = [int(found[1] or found[2]) for put in rule.put for found in _BRACKET.finditer(put)]
    if too_high := [number for number in numbers if number > compiled.groups]:
        yield f"“put” asks for bracket {too_high[0]}, but the pattern has {compiled.groups}."


def _examples(rule: HouseRule) -> Iterator[str]:
    try:
        for sentence in rule.wrong:
            yield from _of_wrong(rule, sentence)
        for sentence in rule.right:
            if found := _matches(rule, sentence):
                words = sentence[found[0].start : found[0].end]
                yield f"It finds “{words}” in “{sentence}”, which “right” says is right."
    except RunawayRule:
        yield RUNS_AWAY
    except (regex.error, IndexError, KeyError) as error:
        yield f"“put” cannot be filled in: {error}."


def _of_wrong(rule: HouseRule, sentence: str) -> Iterator[str]:
    found = _matches(rule, sentence)
    if not found:
        yield f"It finds nothing in “{sentence}”, which “wrong” says is wrong."
    elif found[0].fixes and _matches(rule, mended(sentence, found)):
        yield f"What it puts does not mend “{sentence}”: it finds “{mended(sentence, found)}” wrong again."


def _matches(rule: HouseRule, sentence: str) -> list[RuleMatch]:
    hits = Pattern(rule).matches(sentence) if rule.pattern else Phrases([rule]).matches(sentence)
    return list(without_overlaps(outside(quoted(sentence), hits)))
