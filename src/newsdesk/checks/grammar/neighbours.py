"""Compiler of the small pattern language in which tables of confused words describe the neighbours of a slip.

A line is one way. `_` is the word itself, `a|b` one of several words, `Name` a word with a capital, `0` a figure, `DET`
an article or the like, `OUR` a possessive, `.` a mark right behind it, `<` where a sentence begins. What follows a `?`
may be there, what follows a `-` may not.
"""

from functools import cache

import regex

_KINDS = {
    "Name": r"[A-Z]\w+",
    "0": r"\d[\d,.]*",
    "DET": "(?i:the|a|an|his|her|its|their|our|this|that|these|those|all)",
    "OUR": "(?i:the|his|her|its|their|our|my)",
}
_STARTS = r"(?:^|(?<=[.!?]\s)|(?<=[“\"(]))"
_MARK = r"(?:[.,;:!?)”]|$)"


@cache
def pattern(slip: str, where: str) -> "regex.Pattern[str]":
    """Regular expression for the word `slip` between its neighbours; the word is the group named `slip`."""
    return regex.compile("|".join(_alternative(slip, line.split()) for line in where.strip().splitlines()))


def _alternative(slip: str, tokens: list[str]) -> str:
    at = tokens.index("_")
    before = "".join(_before(token) for token in tokens[:at])
    after = "".join(_after(token) for token in tokens[at + 1 :])
    return rf"(?<![\w’'-]){before}(?<![\w’'-])(?P<slip>{_itself(slip)})(?![\w’'-])(?={after})"


def _itself(slip: str) -> str:
    first, rest = slip[0], regex.escape(slip[1:]).replace("'", "['’]")
    return f"[{first}{first.upper()}]{rest}"  # a sentence may begin with it


def _before(mark: str) -> str:
    if mark == "<":
        return _STARTS
    if mark[0] == "-":
        return rf"(?<!(?<![\w’'-])(?:{_words(mark[1:])})\s+)"
    return rf"(?:{_words(mark[1:])}\s+)?" if mark[0] == "?" else rf"(?:{_words(mark)})\s+"


def _after(mark: str) -> str:
    if mark == ".":
        return _MARK
    if mark[0] == "-":
        return rf"(?!\s+(?:{_words(mark[1:])})(?!\w))"
    return rf"(?:\s+(?:{_words(mark[1:])})(?!\w))?" if mark[0] == "?" else rf"\s+(?:{_words(mark)})(?!\w)"


def _words(mark: str) -> str:
    return "|".join(_KINDS.get(word) or _word(word) for word in mark.split("|"))


def _word(word: str) -> str:
    plain = regex.escape(word).replace("'", "['’]")
    return f"(?i:{plain})" if word.islower() else plain
