"""Conversion between Qt positions (UTF-16 units) and Python offsets (code points)."""

import sys
from array import array

_NATIVE = f"utf-16-{sys.byteorder[0]}e"


def units(text: str, index: int | None = None) -> int:
    """Length of the first `index` characters of a text (all of it for None) in UTF-16 units."""
    head = text if index is None else text[:index]
    return len(head) if head.isascii() else len(head) + sum(char > "\uffff" for char in head)


def index(text: str, position: int) -> int:
    """Number of characters before a Qt position. One within a surrogate pair counts as before it."""
    if text.isascii() or max(text[:position], default="") <= "\uffff":
        return min(position, len(text))
    taken = 0
    for at, char in enumerate(text):
        taken += 2 if char > "\uffff" else 1
        if taken > position:
            return at
    return len(text)


def places_of(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Convert spans in code points, in order and not overlapping, to Qt positions."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return spans
    places = []
    at = position = 0
    for start, end in spans:
        first = position + units(text[at:start])
        position = first + units(text[start:end])
        at = end
        places.append((first, position))
    return places


def indices_of(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Convert spans in Qt positions, in order and not overlapping, to code points."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return spans
    whole = as_units(text)
    found = []
    at = position = 0
    for start, end in spans:
        first = at + len(as_text(whole[position:start]))
        at = first + len(as_text(whole[start:end]))
        position = end
        found.append((first, at))
    return found


def as_units(text: str) -> str:
    """The text with one character for each UTF-16 unit."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(chr(unit) for unit in array("H", text.encode(_NATIVE, "surrogatepass")))


def as_text(units_: str) -> str:
    """Inverse of `as_units`."""
    return units_ if units_.isascii() else units_.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
