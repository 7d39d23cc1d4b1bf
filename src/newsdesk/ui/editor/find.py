"""Search and replace in a text. Pure; a pattern that runs away is stopped by the clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

import regex

# Letters that two keyboards write differently, and quotes that we set while one types: found as one.
_TWINS = ("'’‘", '"“”«»', "یيى", "کك", "-–—‐")
_ALIKE = {char: f"[{regex.escape(twins)}]" for twins in _TWINS for char in twins}
_ELLIPSIS = {"…": r"(?:…|\.\.\.)"}
# ZWNJ holds a word together
_WORD_START = r"(?<![\w\u200c])"
_WORD_END = r"(?![\w\u200c])"

SECONDS = 1.0
MOST = 10_000


class InvalidPattern(Exception):
    """A regular expression, or what is to replace its matches, cannot be read. `reason` is the engine's."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RunawayPattern(Exception):
    """A regular expression took longer than anybody would wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindRequest:
    """What to look for, and how."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False


@dataclass(frozen=True, slots=True)
class FindMatch:
    """Characters `start` to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `text` in place of characters `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Matches:
    """Matches in order; `more` says that counting stopped at the most that anybody needs to see."""

    found: tuple[FindMatch, ...] = ()
    more: bool = False


def find(text: str, search: FindRequest, *, most: int = MOST, seconds: float = SECONDS) -> Matches:
    """All matches, up to `most`. Raises InvalidPattern and RunawayPattern."""
    found: list[FindMatch] = []
    for match in _matches(text, search, seconds):
        if len(found) == most:
            return Matches(tuple(found), more=True)
        found.append(FindMatch(match.start(), match.end()))
    return Matches(tuple(found))


def replacements(text: str, search: FindRequest, by: str, *, seconds: float = SECONDS) -> tuple[Replacement, ...]:
    """What to put where, for all matches. In expressions, `\\1` and `$1` stand for groups."""
    return tuple(
        Replacement(match.start(), match.end(), _expanded(match, by) if search.expression else by)
        for match in _matches(text, search, seconds)
    )


def nearest(places: list[tuple[int, int]], position: int) -> int:
    """The number of the first match at or after a position, round to the first. -1 where there is none."""
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
