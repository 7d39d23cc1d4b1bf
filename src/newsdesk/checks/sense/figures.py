"""Parser of English numbers in figures or words, for the checks that add up."""

import re

_SMALL = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(f"{_SMALL} {_TEENS}".split(), start=1)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}


def _any_of(words: str) -> str:
    return "|".join(words.split())


NUMBER = (
    r"(?<![\w.,$£€-])(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15}+"
    rf"|(?:{_any_of(_TENS)})(?:-(?:{_any_of(_SMALL)}))?|{_any_of(_TEENS)}|{_any_of(_SMALL)})"
    r"(?![\d.,-]*\d|-?\w|\s+(?:hundred|thousand|million|billion|dozen|score)\b|\s*(?:%|per\b|percent\b))"
)
"""A whole number that stands alone: none with a decimal, a unit of size or a per-cent sign behind it."""

ROUGHLY = re.compile(
    r"\b(?:about|around|nearly|almost|some|roughly|approximately|least|most|than|over|under|up\s+to|many\s+as|few\s+as"
    r"|close\s+to|estimated|between|another|other|further|more|additional|first|every|each|or|to|a|one\s+of)\s+$",
    re.IGNORECASE,
)
"""Words before a number that is not exact, or counts something else."""


def value(text: str) -> int:
    """Value of a text that `NUMBER` matched."""
    low = text.lower()
    if low[0].isdigit():
        return int(low.replace(",", ""))
    return sum(_VALUES[part] for part in low.split("-"))
