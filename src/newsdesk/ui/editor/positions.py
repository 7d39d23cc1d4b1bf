"""Between Qt's positions, counted in UTF-16 units, and Python's, counted in characters."""

import sys
from array import array

_NATIVE = f"utf-16-{sys.byteorder[0]}e"


def units(text: str, index: int | None = None) -> int:
    """How many UTF-16 units the first `index` characters of a text take (all, unless told)."""
    head = text if index is None else text[:index]
    return len(head) if head.isascii() else len(head) + sum(char > "\uffff" for char in head)


def index(text: str, position: int) -> int:
    """How many characters of a text lie before a Qt position. One amid a surrogate pair counts as before it."""
    if text.isascii() or max(text[:position], default="") <= "\uffff":
        return min(position, len(text))
    taken = 0
    for at, char in enumerate(text):
        taken += 2 if char > "\uffff" else 1
        if taken > position:
            return at
    return len(text)


def places_of(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of characters, in order and apart, as spans of Qt positions."""
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
    """Spans of Qt positions, in order and apart, as spans of characters."""
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
    """A text with one character for each of Qt's positions."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(chr(unit) for unit in array("H", text.encode(_NATIVE, "surrogatepass")))


def as_text(units_: str) -> str:
    """The text again that `as_units` took apart."""
    return units_ if units_.isascii() else units_.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
