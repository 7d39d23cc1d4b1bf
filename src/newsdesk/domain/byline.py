"""Who wrote the story, as credits and as the line that prints."""

import re
from dataclasses import dataclass

DESK = "desk"
"""The role of a credit that names a desk of the paper, not a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One name in a byline. A sealed credit is known to the desk and stands in no output."""

    name: str
    role: str = ""
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Ordered credits, and the line as it was typed where it was typed (`text`); else it prints itself."""

    text: str = ""
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language strings names together."""

    by: str
    comma: str
    last: str


_WORDS = {
    "en": _Words("By ", ", ", " and "),
    "fa": _Words("", "، ", " و "),
    "ps": _Words("", "، ", " او "),
    "ar": _Words("", "، ", " و "),
}
_SAME_AS = {"prs": "fa"}

_BY = re.compile(
    r"(?:by(?:\s+|$)|(?:نویسنده|نویسندگان|خبرنگار|لیکوال|لیکوالان|الكاتب)\s*:\s*|بقلم\s*:?\s+)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[,،;؛]\s*(?:(?:and|و|او)\s+)?|\s+(?:and|&|و|او)\s+", re.IGNORECASE)
_DESK = re.compile(
    r"\b(?:desk|report|bureau|staff|agenc(?:y|ies)|newsroom|correspondents?|reporters?|service|team)$"
    r"|^(?:گزارش|راپور|میز|تقرير|د\s.+\s(?:راپور|څانګه))\b",
    re.IGNORECASE,
)


def parse(text: str, *, language: str = "en") -> Byline:
    """The credits in a typed line; the line itself is kept as typed.

    A lower-case part after a name ("By A, staff writer") is that name's role. A line that names a desk instead of
    people ("City desk report") is one credit of that desk. Marks of every language are understood in every other:
    `language` is there for what a later one may need to tell apart.
    """
    line = " ".join(text.split())
    if not line:
        return Byline(text=text)
    by = _BY.match(line)
    if by is None and _DESK.search(line):
        return Byline(text=text, credits=(Credit(name=line, role=DESK),))
    parts = [part for part in _BETWEEN.split(line[by.end() if by else 0 :]) if part]
    return Byline(text=text, credits=tuple(_credits(parts)))


def is_marked(text: str) -> bool:
    """Whether the line says of itself that it is a byline ("By ...")."""
    return _BY.match(text) is not None


def _credits(parts: list[str]) -> list[Credit]:
    found: list[Credit] = []
    for part in parts:
        if found and not found[-1].role and part[0].islower():
            found[-1] = Credit(name=found[-1].name, role=part)
        else:
            found.append(Credit(name=part))
    return found


def line(byline: Byline, *, language: str = "en") -> str:
    """The line as it prints: as typed, or built from the credits. A sealed name stands in neither."""
    open_ = unsealed(byline)
    if open_.text:
        return open_.text
    people = [credit.name for credit in open_.credits if credit.role != DESK]
    desks = [credit.name for credit in open_.credits if credit.role == DESK]
    words = _words(language)
    names = _listed(people + desks, words)
    return words.by + names if people else names


def unsealed(byline: Byline) -> Byline:
    """The byline as it may be exported: without sealed credits, and without a typed line that may name one."""
    if not any(credit.sealed for credit in byline.credits):
        return byline
    return Byline(credits=tuple(credit for credit in byline.credits if not credit.sealed))


def _words(language: str) -> _Words:
    main = language.lower().partition("-")[0]
    return _WORDS.get(_SAME_AS.get(main, main), _WORDS["en"])


def _listed(names: list[str], words: _Words) -> str:
    if len(names) < 2:
        return "".join(names)
    return words.comma.join(names[:-1]) + words.last + names[-1]
