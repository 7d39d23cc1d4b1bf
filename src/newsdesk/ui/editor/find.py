"""Search and replace in a text. Pure; a pattern that takes too long is stopped."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

import regex

# letters that keyboards write differently, and typographic characters: each finds the others
_TWINS = ("'’‘", '"“”«»', "یيى", "کك", "-–—‐")
_ALIKE = {char: f"[{regex.escape(twins)}]" for twins in _TWINS for char in twins}
_ELLIPSIS = {"…": r"(?:…|\.\.\.)"}
# U+200C (zero-width non-joiner) is part of a word
_WORD_START = r"(?<![\w\u200c])"
_WORD_END = r"(?![\w\u200c])"

SECONDS = 1.0
MOST = 10_000


class InvalidPattern(Exception):
    """Raised for a regular expression or a replacement that cannot be parsed. `reason` is the message of the engine."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RunawayPattern(Exception):
    """Raised where a regular expression takes longer than the limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindRequest:
    """What to look for, and how."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False


@dataclass(frozen=True, slots=True)
class FindMatch:
    """A match, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """`text` to put in place of a match, in code points."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Matches:
    """Matches in order; `more`: there are more than the limit."""

    found: tuple[FindMatch, ...] = ()
    more: bool = False


def find(text: str, search: FindRequest, *, most: int = MOST, seconds: float = SECONDS) -> Matches:
    """All matches, up to `most`, within `seconds`. Raises InvalidPattern and RunawayPattern."""
    found: list[FindMatch] = []
    for match in _matches(text, search, seconds):
        if len(found) == most:
            return Matches(tuple(found), more=True)
        found.append(FindMatch(match.start(), match.end()))
    return Matches(tuple(found))


def replacements(text: str, search: FindRequest, by: str, *, seconds: float = SECONDS) -> tuple[Replacement, ...]:
    """The replacements of all matches. Raises InvalidPattern and RunawayPattern.

    In regular expressions, `\\1` and `$1` stand for groups.
    """
    return tuple(
        Replacement(match.start(), match.end(), _expanded(match, by) if search.expression else by)
        for match in _matches(text, search, seconds)
    )


def nearest(places: list[tuple[int, int]], position: int) -> int:
    """Index of the first match at or after a position, else 0; -1 where there is none."""
    return next((at for at, (start, _) in enumerate(places) if start >= position), 0 if places else -1)


def _matches(text: str, search: FindRequest, seconds: float) -> Iterator[Any]:
    pattern = _compiled(search)
    if pattern is None:
        return
    until = monotonic() + seconds
    try:
        for match in pattern.finditer(text, concurrent=True, timeout=seconds):
            if match.start() < match.end():
                yield match
            if monotonic() > until:
                raise RunawayPattern
    except TimeoutError as late:
        raise RunawayPattern from late


def _compiled(search: FindRequest) -> Any:
    if not search.words:
        return None
    pattern = search.words if search.expression else _literal(search)
    if search.whole_words:
        pattern = f"{_WORD_START}(?:{pattern}){_WORD_END}"
    flags = regex.MULTILINE | (0 if search.match_case else regex.IGNORECASE)
    try:
        return regex.compile(pattern, flags)
    except regex.error as wrong:
        raise InvalidPattern(str(wrong)) from wrong


def _literal(search: FindRequest) -> str:
    if search.match_case:
        return str(regex.escape(search.words))
    table = _ALIKE | _ELLIPSIS
    return "".join(table.get(char) or regex.escape(char) for char in search.words)


_DOLLAR = regex.compile(r"\$(?:(\d{1,2})|\{(\w+)\}|(\$))")


def _expanded(match: Any, by: str) -> str:
    template = _DOLLAR.sub(lambda found: "$" if found[3] else rf"\g<{found[1] or found[2]}>", by)
    try:
        return str(match.expand(template))
    except (regex.error, IndexError) as wrong:
        raise InvalidPattern(str(wrong)) from wrong
