"""Which way a text reads, by its first letter that has a direction: what dir="auto" does where it cannot reach."""

import re
import unicodedata

_LETTER = re.compile(r"[^\W\d_]")
_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def first_strong(text: str) -> str:
    """The direction, "ltr" or "rtl", or nothing where no letter decides."""
    for letter in _LETTER.finditer(text):
        if found := _DIRECTIONS.get(unicodedata.bidirectional(letter[0])):
            return found
    return ""
