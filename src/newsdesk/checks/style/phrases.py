"""Matcher for house rules of plain words and phrases: many rules in one pass, found by the longest word of each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import regex

from newsdesk.checks.style.matches import RuleMatch, in_case_of
from newsdesk.domain.house_rule import HouseRule

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c]+(?:['’.-][\p{L}\p{M}\p{N}\u200c]+)*")
_POSSESSIVE = "'s"


class _Word(NamedTuple):
    plain: str
    start: int
    end: int


class _Phrase(NamedTuple):
    rule: HouseRule
    written: str
    words: tuple[str, ...]
    longest: int
    put: tuple[str, ...]


class Phrases:
    """Index of the phrases of these rules. Keeps no text, so any thread may use it."""

    def __init__(self, rules: Iterable[HouseRule]) -> None:
        self._by_longest: dict[str, list[_Phrase]] = defaultdict(list)
        for rule in rules:
            for phrase in _phrases(rule):
                self._by_longest[phrase.words[phrase.longest]].append(phrase)

    def matches(self, text: str) -> Iterator[RuleMatch]:
        """All matches in the text; those of several rules may overlap."""
        if not self._may_stand(text):
            return
        words = _split(text)
        for at, word in enumerate(words):
            for phrase in self._having(word.plain):
                if span := _span(phrase, words, at - phrase.longest, text):
                    found = text[slice(*span)]
                    if _is_written(phrase, found):
                        yield RuleMatch(phrase.rule, *span, _replacements(phrase, found))

    def _may_stand(self, text: str) -> bool:
        """Whether any phrase can match: a quick test that is False for most passages."""
        if not self._by_longest:
            return False
        words = set(_WORD.findall(_plain(text)))
        return not self._by_longest.keys().isdisjoint(words) or any(
            word.endswith(_POSSESSIVE) and self._having(word) for word in words
        )

    def _having(self, word: str) -> Iterable[_Phrase]:
        known = self._by_longest.get(word)
        if known is None and word.endswith(_POSSESSIVE):
            known = self._by_longest.get(word[: -len(_POSSESSIVE)])
        return known or ()


def is_plain(phrase: str) -> bool:
    """Whether a phrase is words with single spaces between them: no other phrase can be looked up."""
    words = [phrase[word.start : word.end] for word in _split(phrase)]
    return bool(words) and " ".join(words) == phrase


def _phrases(rule: HouseRule) -> Iterator[_Phrase]:
    pairs = rule.swap.items() if rule.swap else ((word, rule.put) for word in rule.words)
    for written, put in pairs:
        words = tuple(word.plain for word in _split(written))
        longest = max(range(len(words)), key=lambda at: len(words[at]))
        yield _Phrase(rule, written, words, longest, (put,) if isinstance(put, str) else put)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _split(text: str) -> list[_Word]:
    return [_Word(_plain(found.group()), found.start(), found.end()) for found in _WORD.finditer(text)]


def _span(phrase: _Phrase, words: list[_Word], first: int, text: str) -> tuple[int, int] | None:
    """Span of the phrase if it begins with this word. The "’s" of a possessive is not part of it."""
    here = words[max(first, 0) : max(first, 0) + len(phrase.words)]
    if first < 0 or len(here) < len(phrase.words):
        return None
    if any(word.plain != wanted for word, wanted in zip(here[:-1], phrase.words[:-1], strict=True)):
        return None
    if not all(text[word.end : then.start].isspace() for word, then in pairwise(here)):
        return None
    end, wanted = here[-1].end, phrase.words[-1]
    if here[-1].plain == wanted + _POSSESSIVE:
        return here[0].start, end - len(_POSSESSIVE)
    return (here[0].start, end) if here[-1].plain == wanted else None


def _is_written(phrase: _Phrase, found: str) -> bool:
    return not phrase.rule.case or " ".join(found.split()) == phrase.written


def _replacements(phrase: _Phrase, found: str) -> tuple[str, ...]:
    return phrase.put if phrase.rule.case else tuple(in_case_of(found, put) for put in phrase.put)
