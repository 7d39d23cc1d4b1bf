"""Diff of two texts with the fewest changes, so that unchanged words keep their marks. Pure."""

import re

# `(start, end, text)`: characters of the old text, and what to put in their place
Splice = tuple[int, int, str]

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
# longer stretches (in characters) are replaced as a whole
_MOST_CHARACTERS = 6_000


def splices(old: str, new: str) -> list[Splice]:
    """The changes that turn `old` into `new`, in order and not overlapping."""
    lead = common_start(old, new)
    tail = common_start(old[lead:][::-1], new[lead:][::-1])
    return _shift(_line_splices(old[lead : len(old) - tail], new[lead : len(new) - tail]), lead)


def common_start(one: str, other: str) -> int:
    """Number of characters that two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # binary search: Python compares whole strings a hundred times as fast as letter by letter
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _line_splices(old: str, new: str) -> list[Splice]:
    """Compare line by line if there are as many as before, else by matching lines."""
    before, after = old.split("\n"), new.split("\n")
    if len(before) == 1 or len(after) == 1:
        return _word_splices(old, new)
    if len(before) != len(after):
        return _by_lines(before, after)
    found: list[Splice] = []
    base = 0
    for one, other in zip(before, after, strict=True):
        found += _shift(_without_common_ends(one, other), base)
        base += len(one) + 1
    return found


def _by_lines(before: list[str], after: list[str]) -> list[Splice]:
    old, new = [f"{line}\n" for line in before], [f"{line}\n" for line in after]
    old[-1], new[-1] = before[-1], after[-1]
    offsets = _offsets(old)
    found: list[Splice] = []
    for i, j, k, m in _opcodes(old, new):
        found += _shift(_without_common_ends("".join(old[i:j]), "".join(new[k:m])), offsets[i])
    return found


def _without_common_ends(old: str, new: str) -> list[Splice]:
    lead = common_start(old, new)
    tail = common_start(old[lead:][::-1], new[lead:][::-1])
    return _shift(_word_splices(old[lead : len(old) - tail], new[lead : len(new) - tail]), lead)


def _shift(found: list[Splice], by: int) -> list[Splice]:
    return [(start + by, end + by, text) for start, end, text in found]


def _word_splices(old: str, new: str) -> list[Splice]:
    if old == new:
        return []
    if not old or not new:
        return [(0, len(old), new)]
    if old in new:
        return _splices_around(new.index(old), old, new)
    if len(old) + len(new) > _MOST_CHARACTERS:
        return [(0, len(old), new)]
    return _by_words(_TOKEN.findall(old), _TOKEN.findall(new))


def _splices_around(lead: int, old: str, new: str) -> list[Splice]:
    ends = (0, 0, new[:lead]), (len(old), len(old), new[lead + len(old) :])
    return [one for one in ends if one[2]]


def _by_words(before: list[str], after: list[str]) -> list[Splice]:
    offsets = _offsets(before)
    return [(offsets[i], offsets[j], "".join(after[k:m])) for i, j, k, m in _opcodes(before, after)]


def _offsets(pieces: list[str]) -> list[int]:
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def _opcodes(before: list[str], after: list[str]) -> list[tuple[int, int, int, int]]:
    from newsdesk.text.sequence_match import (
        opcodes,  # imported late: it costs start-up time, and most changes do not need it
    )

    # blanks match only beside matching words, which also saves time
    codes = opcodes(before, after, junk=str.isspace)
    return [(i, j, k, m) for tag, i, j, k, m in codes if tag != "equal"]
