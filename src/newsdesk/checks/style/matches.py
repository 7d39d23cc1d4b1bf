"""Match of a house rule in a text, and its replacements with the capitals of the words that they replace."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsdesk.domain.house_rule import HouseRule


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """Words that a rule matched, from `start` to `end` in code points, and their replacements, the best first."""

    rule: HouseRule
    start: int
    end: int
    fixes: tuple[str, ...]


def without_overlaps(hits: Iterable[RuleMatch]) -> Iterator[RuleMatch]:
    """The matches in order, without overlaps: of two that overlap the earlier one stays, or the longer."""
    reached = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= reached:
            reached = hit.end
            yield hit


def in_case_of(found: str, put: str) -> str:
    """The replacement `put` in the case of the words `found`: in capitals, or with a first capital."""
    letters = [letter for letter in found if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return put.upper()
    if letters and letters[0].isupper() and found[0].isalpha():
        return put[:1].upper() + put[1:]
    return put


def mended(text: str, hits: Iterable[RuleMatch]) -> str:
    """The text with the first replacement of each match applied."""
    for hit in sorted(hits, key=lambda hit: -hit.start):
        if hit.fixes:
            text = text[: hit.start] + hit.fixes[0] + text[hit.end :]
    return text
