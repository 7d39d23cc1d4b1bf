"""Numbered words that no spelling, no format and no smart typing changes: what was typed is found again by them."""

import re
from collections.abc import Iterable

_LETTERS = "abcdefghijklmnoprstu"
_PLACES = 6
FOUND = re.compile(rf"x([{_LETTERS}]{{{_PLACES}}})z")


def token(number: int) -> str:
    """The word of a number from 0 to 64 million."""
    letters = []
    for _ in range(_PLACES):
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
    return f"x{''.join(reversed(letters))}z"


def numbers(text: str) -> list[int]:
    """The numbers of all words of ours in a text, in its order."""
    return [_number(found) for found in FOUND.findall(text)]


def sentence(many: Iterable[int]) -> str:
    """Words of these numbers with a space between them."""
    return " ".join(map(token, many))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * len(_LETTERS) + _LETTERS.index(letter)
    return number
