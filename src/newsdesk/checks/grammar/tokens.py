"""Tokeniser for the rules of agreement: the words of a passage with the text between them, cached for all rules."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdesk.checks.sentences import is_short, words

_ENDS = frozenset(".!?:;“\"‘'(—–«»[")


class GrammarWord(NamedTuple):
    """Word or figure; `gap` is the text before it, `place` its number among the words of the passage, from 0."""

    text: str
    low: str
    start: int
    end: int
    gap: str


class AgreementSlip(NamedTuple):
    """Words that do not agree, the replacement, and the values of the sentence about them."""

    rule: str
    start: int
    end: int
    fixes: tuple[str, ...]
    values: dict[str, str]


Words = Sequence[GrammarWord]


@lru_cache(maxsize=64)
def read(text: str) -> tuple[GrammarWord, ...]:
    """The words of a passage."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[GrammarWord]:
    last = 0
    for word, start, end in words(text):
        yield GrammarWord(word, word.casefold().replace("’", "'"), start, end, text[last:start])
        last = end


def low(read: Words, at: int) -> str:
    """The word at index `at` in lower case; empty outside the passage."""
    return read[at].low if 0 <= at < len(read) else ""


def follows(read: Words, at: int) -> bool:
    """Whether only spaces stand between the word at `at` and the one before it."""
    return 0 < at < len(read) and read[at].gap.isspace()


def opens(read: Words, at: int) -> bool:
    """Whether a sentence or a quotation begins at `at`."""
    if not 0 < at < len(read):
        return at == 0
    if read[at].gap.strip() == "." and is_short(read[at - 1].text):
        return False
    return not _ENDS.isdisjoint(read[at].gap)


def run(read: Words, at: int, length: int) -> bool:
    """Whether only spaces stand between the `length` words from `at`."""
    return at + length <= len(read) and all(follows(read, each) for each in range(at + 1, at + length))


def closes(read: Words, at: int, text: str) -> str:
    """The punctuation mark right after the word at `at`; empty where there is a space."""
    after = text[read[at].end : read[at].end + 1]
    return "" if after.isspace() else after
