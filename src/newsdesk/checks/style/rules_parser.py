"""Reads a file of house rules, and says in plain sentences what in it cannot be understood."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
import regex

from newsdesk.checks.style import toml_errors
from newsdesk.domain.finding import Fault
from newsdesk.domain.house_rule import HouseRule, RuleGroup

_HEADING = "[[rule]]"
_MOST_DOTS = 1_000  # of a line: tomllib takes the square of the dots in a key
_SWITCH = frozenset({"key", "off"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRule:
    """One table of the file. Without a rule it only switches the one of that key off or on."""

    key: str
    line: int
    rule: HouseRule | None = None
    off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRules:
    """All that a file says, and what in it cannot be understood."""

    name: str = ""
    written: tuple[ParsedRule, ...] = ()
    faults: tuple[Fault, ...] = ()

    def where(self, line: int) -> str:
        """The place, as the beginning of a sentence."""
        return f"{self.name}, line {line}: " if line else f"{self.name}: "


class _RuleTable(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A table as it must be."""

    key: str
    group: RuleGroup
    words: str | list[str] = []
    swap: dict[str, str] = {}
    pattern: str = ""
    put: str | list[str] = []
    reason: str = ""
    wrong: str | list[str] = []
    right: str | list[str] = []
    language: str = "en"
    sections: str | list[str] = []
    quotes: bool = False
    case: bool = False
    whole: bool = True
    headlines: bool = True
    off: bool = False


class _Switch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    key: str
    off: bool


FIELDS = _RuleTable.__struct_fields__
"""What a rule may say, in the order in which it is written."""
LISTS = ("words", "put", "wrong", "right", "sections")
"""What may be one text or several."""


def lines(text: str) -> list[str]:
    """The lines of a text with their ends. Not `splitlines`: to TOML a form feed or U+2028 ends no line."""
    return [line for line in regex.split(r"(?<=\n)", text) if line]


def headings(text: str) -> list[int]:
    """The lines, from 0, at which rules begin."""
    return [at for at, line in enumerate(lines(text)) if line.partition("#")[0].replace(" ", "").strip() == _HEADING]


def tables(text: str) -> list[dict[str, Any]]:
    """The tables of a file. Raises ValueError with a sentence where it is no such file."""
    if any(line.count(".") > _MOST_DOTS for line in text.split("\n")):
        raise ValueError(f"A line has more than {_MOST_DOTS} dots: write it as several lines.")
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(toml_errors.of_toml(error)) from None
    except RecursionError:
        raise ValueError("It is nested more deeply than any rule needs.") from None
    found = whole.pop("rule", [])
    if whole:
        raise ValueError(
            f"“{next(iter(whole))}” has no place outside a rule: every rule begins with a line {_HEADING}."
        )
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise ValueError(f"Every rule begins with a line {_HEADING}.")
    return found


def read(text: str, name: str) -> ParsedRules:
    """What a file of this name says. A rule that cannot be understood is a fault, and the others stand."""
    sheet = ParsedRules(name=name)
    try:
        found = tables(text)
    except ValueError as error:
        return ParsedRules(name=name, faults=(Fault(what=f"House rules in {name}", reason=str(error)),))
    lines = [at + 1 for at in headings(text)]
    if len(lines) != len(found):
        lines = [0] * len(found)
    answers = list(_each(sheet, zip(found, lines, strict=True)))
    return ParsedRules(
        name=name,
        written=tuple(one for one in answers if isinstance(one, ParsedRule)),
        faults=tuple(one for one in answers if isinstance(one, Fault)),
    )


def _each(sheet: ParsedRules, found: Iterator[tuple[dict[str, Any], int]]) -> Iterator[ParsedRule | Fault]:
    first: dict[str, int] = {}
    for table, line in found:
        try:
            written = _written(table, line)
        except msgspec.ValidationError as error:
            reason = sheet.where(line) + toml_errors.of_table(error, FIELDS)
            yield Fault(what=toml_errors.name(table, line), reason=reason)
            continue
        if written.key in first:
            reason = f"{sheet.where(line)}there is a rule of this name already in line {first[written.key]}; it counts."
            yield Fault(what=toml_errors.name(table, line), reason=reason)
            continue
        first[written.key] = line
        yield written


def _written(table: dict[str, Any], line: int) -> ParsedRule:
    if table.keys() == _SWITCH:
        switch = msgspec.convert(table, _Switch)
        return ParsedRule(key=switch.key, line=line, off=switch.off)
    entry = msgspec.convert(table, _RuleTable)
    values = {name: getattr(entry, name) for name in FIELDS}
    values |= {name: _all(values[name]) for name in LISTS}
    return ParsedRule(key=entry.key, line=line, rule=HouseRule(**values), off=entry.off)


def _all(value: str | list[str]) -> tuple[str, ...]:
    """One text may stand for a list of one."""
    texts = [value] if isinstance(value, str) else value
    return tuple(text for text in texts if text)
