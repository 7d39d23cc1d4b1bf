"""Comparison of two spellings by their letters alone: whether they may be one name."""

import re

from newsdesk.checks.sense.twins import ENDINGS, TWINS

LONG = 8
"""Letters: shorter names that differ by two letters are two names."""
MOST_LETTERS = 2
"""Letters by which two spellings of one name differ at most."""
_LINKED = re.compile(r"-(?:e|i|y|ye|yi)-")
_VOWELS = frozenset("aeiouy")


def is_near(one: str, other: str) -> bool:
    """Whether they differ by one or two letters and not by an ending, as Pakistan and Pakistani do."""
    from rapidfuzz.distance import OSA  # loaded when the first story is read, not at start-up

    shorter = min(len(one), len(other))
    allowed = MOST_LETTERS if shorter >= LONG else 1
    if abs(len(one) - len(other)) > allowed:
        return False
    distance = OSA.distance(one.lower(), other.lower(), score_cutoff=allowed)
    return 0 < distance <= allowed and not _is_other_word(one.lower(), other.lower(), distance)


def is_one_name(one: str, other: str) -> bool:
    """Whether they may be one name if the context agrees: neither is a plural or possessive of the other."""
    from rapidfuzz.distance import OSA

    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    if longer in (f"{shorter}s", f"{shorter}es") or shorter[0] != longer[0]:
        return False
    allowed = MOST_LETTERS if len(shorter) >= LONG else 1
    return 0 < OSA.distance(shorter, longer, score_cutoff=allowed) <= allowed


def is_one_place(one: str, other: str) -> bool:
    """Whether only the small word between their parts is written otherwise: Pul-e-Khumri and Pul-i-Khumri."""
    return "-" in one and _LINKED.sub("-", one.lower()) == _LINKED.sub("-", other.lower())


def is_doubtful(one: str, other: str) -> bool:
    """Whether one letter of a short name is another: Spain and Swain, Chicago and Chicano are two."""
    if len(one) != len(other) or len(one) >= LONG:
        return False
    differ = [pair for pair in zip(one.lower(), other.lower(), strict=True) if pair[0] != pair[1]]
    vowels = len(one) >= LONG - 1 and _VOWELS.issuperset(differ[0])
    return len(differ) == 1 and not vowels


def _is_other_word(one: str, other: str, distance: int) -> bool:
    """A plural, an adjective, another word of the same stem, or two names that the world has both."""
    same = _common_start(one, other)
    if frozenset((one, other)) in TWINS or (one.endswith("ation") and other.endswith("ation")):
        return True
    if distance > 1 and max(len(one), len(other)) - same <= 3:
        return True
    return any(one[at:] in ENDINGS and other[at:] in ENDINGS for at in range(max(same - 3, 3), same + 1))


def _common_start(one: str, other: str) -> int:
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same
