"""File of house rules: read with its checksum, parsed with its faults in plain sentences, saved over what was read."""

import hashlib
import threading
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import regex

from newsdesk import small_file
from newsdesk.checks.style import toml_errors
from newsdesk.domain.errors import RulesChanged, WriteFailed
from newsdesk.domain.finding import Fault
from newsdesk.domain.house_rule import HouseRule, RuleGroup, RulesText
from newsdesk.file_writing import USUAL_FILE, replace_file

_LOCK = threading.Lock()
_MOST = 4 * 1024 * 1024  # bytes: twenty times the rules that came with Newsdesk
_HEADING = "[[rule]]"
_MOST_DOTS = 1_000  # of a line: tomllib takes the square of the dots in a key
_SWITCH = frozenset({"key", "off"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRule:
    """One table of the file, which begins at `line`, from 1. Without a rule it switches another one off or on."""

    key: str
    line: int
    rule: HouseRule | None = None
    off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRules:
    """Content of a file of rules, and its faults."""

    name: str = ""
    rules: tuple[ParsedRule, ...] = ()
    faults: tuple[Fault, ...] = ()

    def where(self, line: int) -> str:
        """File and line, as the beginning of a sentence."""
        return f"{self.name}, line {line}: " if line else f"{self.name}: "


class _RuleTable(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Fields of a rule in the file."""

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
"""Names of the fields of a rule, in the order in which they are written."""
LISTS = ("words", "put", "wrong", "right", "sections")
"""Fields that may hold one text or several."""


def lines(text: str) -> list[str]:
    """The lines of a text with their line ends. Not by `splitlines`: in TOML a form feed or U+2028 ends no line."""
    return [line for line in regex.split(r"(?<=\n)", text) if line]


def headings(text: str) -> list[int]:
    """Numbers of the lines, from 0, at which rules begin."""
    return [at for at, line in enumerate(lines(text)) if line.partition("#")[0].replace(" ", "").strip() == _HEADING]


def tables(text: str) -> list[dict[str, Any]]:
    """The tables of a file. Raises ValueError, with a sentence for people, where it is no file of rules."""
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


def parse(text: str, name: str) -> ParsedRules:
    """The rules of a file; `name` is for messages. A rule that is not valid is a fault, and the others count."""
    sheet = ParsedRules(name=name)
    try:
        found = tables(text)
    except ValueError as error:
        return ParsedRules(name=name, faults=(Fault(what=f"House rules in {name}", reason=str(error)),))
    lines = [at + 1 for at in headings(text)]
    if len(lines) != len(found):
        lines = [0] * len(found)
    answers = list(_parsed_tables(sheet, zip(found, lines, strict=True)))
    return ParsedRules(
        name=name,
        rules=tuple(one for one in answers if isinstance(one, ParsedRule)),
        faults=tuple(one for one in answers if isinstance(one, Fault)),
    )


def _parsed_tables(sheet: ParsedRules, found: Iterator[tuple[dict[str, Any], int]]) -> Iterator[ParsedRule | Fault]:
    first: dict[str, int] = {}
    for table, line in found:
        try:
            written = _parsed_table(table, line)
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


def _parsed_table(table: dict[str, Any], line: int) -> ParsedRule:
    if table.keys() == _SWITCH:
        switch = msgspec.convert(table, _Switch)
        return ParsedRule(key=switch.key, line=line, off=switch.off)
    entry = msgspec.convert(table, _RuleTable)
    values = {name: getattr(entry, name) for name in FIELDS}
    values |= {name: _as_tuple(values[name]) for name in LISTS}
    return ParsedRule(key=entry.key, line=line, rule=HouseRule(**values), off=entry.off)


def _as_tuple(value: str | list[str]) -> tuple[str, ...]:
    """A text or a list of texts, as a tuple without empty ones."""
    texts = [value] if isinstance(value, str) else value
    return tuple(text for text in texts if text)


def read(path: Path) -> RulesText:
    """Text and checksum of the file; both empty where there is none yet. Raises OSError and UnicodeDecodeError."""
    try:
        found = small_file.read(path, most=_MOST)
    except FileNotFoundError:
        return RulesText(text="", seen="")
    return RulesText(text=found.decode("utf-8-sig"), seen=_checksum(found))


def save(path: Path, text: str, seen: str) -> RulesText:
    """Replace the file if its checksum is still `seen`. A crash leaves either the old file or the new one.

    Raises RulesChanged and WriteFailed.
    """
    written = text.encode()
    try:
        with _LOCK:
            if _current_checksum(path) != seen:
                raise RulesChanged(str(path))
            replace_file(path.resolve(), written, mode=USUAL_FILE)
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error
    return RulesText(text=text, seen=_checksum(written))


def _current_checksum(path: Path) -> str:
    try:
        return _checksum(small_file.read(path, most=_MOST))
    except FileNotFoundError:
        return ""


def _checksum(found: bytes) -> str:
    return hashlib.sha256(found).hexdigest()
