"""What a rule finds in a text, and how what is put there takes over the capitals of what stood there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsdesk.domain.house_rule import HouseRule


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """A rule's words in a text, in code points, and what may stand in their place."""

    rule: HouseRule
    start: int
    end: int
    fixes: tuple[str, ...]


def without_overlaps(hits: Iterable[RuleMatch]) -> Iterator[RuleMatch]:
    """Those that do not overlap, in their order: of two that do, the first or the longer says enough."""
    reached = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= reached:
            reached = hit.end
            yield hit


def in_case_of(found: str, put: str) -> str:
    """What is put, in capitals where all that was found is, with a capital where that begins with one."""
    letters = [letter for letter in found if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return put.upper()
    if letters and letters[0].isupper() and found[0].isalpha():
        return put[:1].upper() + put[1:]
    return put


def mended(text: str, hits: Iterable[RuleMatch]) -> str:
    """The text with the first of each hit's fixes in its place."""
    for hit in sorted(hits, key=lambda hit: -hit.start):
        if hit.fixes:
            text = text[: hit.start] + hit.fixes[0] + text[hit.end :]
    return text
