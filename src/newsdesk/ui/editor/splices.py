"""The fewest changes that make one text another, so that words that stay are left alone with their marks. Pure."""

import re
from itertools import zip_longest

# characters `start` to `end` of the old text, and what to put there
Splice = tuple[int, int, str]

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
# longer stretches are replaced as a whole
_MOST = 6_000


def splices(old: str, new: str) -> list[Splice]:
    """The changes, in order and apart."""
    lead = shared(old, new)
    tail = shared(old[lead:][::-1], new[lead:][::-1])
    before, after = old[lead : len(old) - tail], new[lead : len(new) - tail]
    return [(start + lead, end + lead, text) for start, end, text in _paired(before, after)]


def shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _paired(old: str, new: str) -> list[Splice]:
    """Line by line where there are as many as before, else as a whole."""
    before, after = old.split("\n"), new.split("\n")
    if len(before) != len(after) or len(before) == 1:
        return _within(old, new)
    found = []
    base = 0
    for one, other in zip_longest(before, after, fillvalue=""):
        lead = shared(one, other)
        tail = shared(one[lead:][::-1], other[lead:][::-1])
        inner = _within(one[lead : len(one) - tail], other[lead : len(other) - tail])
        found += [(start + lead + base, end + lead + base, text) for start, end, text in inner]
        base += len(one) + 1
    return found


def _within(old: str, new: str) -> list[Splice]:
    if old == new:
        return []
    if not old or not new:
        return [(0, len(old), new)]
    if old in new:
        return _around(new.index(old), old, new)
    if len(old) + len(new) > _MOST:
        return [(0, len(old), new)]
    return _by_words(_TOKEN.findall(old), _TOKEN.findall(new))


def _around(lead: int, old: str, new: str) -> list[Splice]:
    ends = (0, 0, new[:lead]), (len(old), len(old), new[lead + len(old) :])
    return [one for one in ends if one[2]]


def _by_words(before: list[str], after: list[str]) -> list[Splice]:
    from difflib import SequenceMatcher  # costs start-up time, and most changes are simpler

    places = [0]
    for token in before:
        places.append(places[-1] + len(token))
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(places[i], places[j], "".join(after[k:m])) for tag, i, j, k, m in codes if tag != "equal"]
