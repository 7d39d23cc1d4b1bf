"""Typographic quotes, dashes and ellipses while one types, by language. Pure: text before the caret in, change out."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Substitution:
    """Remove `remove` characters before the caret and insert `insert`."""

    remove: int
    insert: str


@dataclass(frozen=True, slots=True)
class _Quotes:
    open: str
    close: str
    open_single: str = ""
    close_single: str = ""


_ENGLISH = _Quotes("“", "”", "‘", "’")
_GUILLEMETS = _Quotes("«", "»")
_QUOTES = {
    "ar": _GUILLEMETS,
    "de": _Quotes("„", "“", "‚", "‘"),
    "fa": _GUILLEMETS,
    "prs": _GUILLEMETS,
    "ps": _GUILLEMETS,
    "ur": _GUILLEMETS,
}
TRIGGERS = frozenset("\"'-.s")

_OPENERS = frozenset("([{<|“‘«‹„‚\u00a0¿¡")
_DASHES = frozenset("-–—/")
_EMPHASIS = "*_"
_APOSTROPHE = "’"
# a line of these is a rule, the line below a table head, or a list mark
_LINE_OF_DASHES = re.compile(r"[-–—|:\s>]*")
_DECADE = re.compile(r"(?:^|[\s(])‘(\d\ds)$")


def substitution(before: str, language: str = "en") -> Substitution | None:
    """The change after typing the last character of `before`, None where there is none."""
    rule = _RULES.get(before[-1:])
    return rule(before, language) if rule else None


def _double(before: str, language: str) -> Substitution | None:
    quotes = _quotes(language)
    return Substitution(1, quotes.open if _opens(before[:-1], quotes.open, quotes.close) else quotes.close)


def _single(before: str, language: str) -> Substitution | None:
    quotes = _quotes(language)
    rest = before[:-1].rstrip(_EMPHASIS)
    if not quotes.open_single:
        # Arabic script has no apostrophe, but Latin words in it do
        return Substitution(1, _APOSTROPHE) if rest[-1:].isascii() and rest[-1:].isalpha() else None
    if rest[-1:].isalpha():
        return Substitution(1, _APOSTROPHE)
    opens = _opens(rest, quotes.open_single, quotes.close_single)
    return Substitution(1, quotes.open_single if opens else quotes.close_single)


def _dash(before: str, language: str) -> Substitution | None:
    if _LINE_OF_DASHES.fullmatch(before) or before.endswith("<!--"):
        return None
    if before.endswith("--"):
        return Substitution(2, "–")
    return Substitution(2, "—") if before.endswith("–-") else None


def _ellipsis(before: str, language: str) -> Substitution | None:
    return Substitution(3, "…") if before.endswith("...") and not before.endswith("....") else None


def _decade(before: str, language: str) -> Substitution | None:
    found = _DECADE.search(before) if "‘" in before[-4:] else None
    return Substitution(4, _APOSTROPHE + found[1]) if found else None


_RULES = {'"': _double, "'": _single, "-": _dash, ".": _ellipsis, "s": _decade}


def _quotes(language: str) -> _Quotes:
    return _QUOTES.get(language.replace("_", "-").split("-")[0].lower(), _ENGLISH)


def _opens(text: str, opening: str, closing: str) -> bool:
    last = text.rstrip(_EMPHASIS)[-1:]
    if not last or last.isspace() or last in _OPENERS:
        return True
    # after a dash, a quotation may end as well as begin
    return last in _DASHES and text.count(opening) <= text.count(closing)
