"""Suggestions by whole words: what one person changed in a word is one change, though only letters are marked.

A group is the numbers of runs that belong together (`suggestions`); positions are in the display text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsdesk.text.critic_markup import CHANGES, GONE_IF_REJECTED, SuggestionKind, TextRun
from newsdesk.text.diff import LONGEST_WORD, words_around

_SPACE = re.compile(r"\s")


def by_word(display: str, suggested: Sequence[TextRun], groups: Iterable[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """The groups, what one person changed in one word put together."""
    last: tuple[int, ...] = ()
    for group in groups:
        if last and _share_a_word(display, suggested, last, group):
            last += group
            continue
        if last:
            yield last
        last = group
    if last:
        yield last


def _share_a_word(display: str, suggested: Sequence[TextRun], last: tuple[int, ...], group: tuple[int, ...]) -> bool:
    one, other = suggested[last[-1]], suggested[group[0]]
    if one.who != other.who or not {one.kind, other.kind} <= CHANGES or len(last) > LONGEST_WORD:
        return False
    if not 0 < other.start - one.end < LONGEST_WORD or _SPACE.search(display, one.end, other.start):
        return False
    return whole_words(display, suggested, last)[1] > other.start or whole_words(display, suggested, group)[0] < one.end


def whole_words(display: str, suggested: Sequence[TextRun], group: tuple[int, ...]) -> tuple[int, int]:
    """The place of a change, grown to whole words: of the text as it was, and as it would be."""
    start, end = suggested[group[0]].start, suggested[group[-1]].end
    if display[max(0, start - 1) : start].strip() == "" == display[end : end + 1].strip():
        return start, end
    before, after = display[max(0, start - LONGEST_WORD) : start], display[end : end + LONGEST_WORD]
    grown_by = []
    for gone in CHANGES:
        middle = words_without(display, suggested, group, (start, end), gone)
        first, last = len(before), len(before) + len(middle)
        a, b = words_around(f"{before}{middle}{after}", first, last)
        grown_by.append((first - a, b - last))
    return start - max(left for left, _ in grown_by), end + max(right for _, right in grown_by)


def words_without(
    display: str, suggested: Sequence[TextRun], group: tuple[int, ...], place: tuple[int, int], gone: SuggestionKind
) -> str:
    """The words of a place, without what the group marks as of this kind, and what others would put in."""
    start, end = place
    own = set(group)
    first, last = group[0], group[-1] + 1
    while first and suggested[first - 1].end > start:
        first -= 1
    while last < len(suggested) and suggested[last].start < end:
        last += 1
    kept, at = [], start
    for number in range(first, last):
        run = suggested[number]
        stays = run.kind is not gone if number in own else run.kind not in GONE_IF_REJECTED
        kept.append(display[at : min(run.end, end) if stays else max(run.start, start)])
        at = min(run.end, end)
    return "".join((*kept, display[at:end]))
