"""Error messages of the TOML parser and of msgspec, as plain sentences."""

import difflib
from collections.abc import Iterable, Mapping
from tomllib import TOMLDecodeError
from typing import Any

import regex

from newsdesk.domain.house_rule import RuleGroup

_PLACE = regex.compile(r" \(at (?:line (\d+), column (\d+)|(end of document))\)")
_UNKNOWN = regex.compile(r"unknown field `([^`]*)`")
_MISSING = regex.compile(r"missing required field `([^`]*)`")
_EXPECTED = regex.compile(r"Expected `([^`]*)`, got `([^`]*)`(?: - at `(?:key in )?\$\.?([^`\[]*)[^`]*`)?")
_ENUM = regex.compile(r"Invalid enum value '?([^']*)'?")
_TYPES = {"str": "text", "int": "a number", "float": "a number", "bool": "true or false", "array": "a list"}
_MORE_TYPES = {"object": "a table", "date": "a date", "datetime": "a date", "time": "a time", "null": "nothing"}


def of_toml(error: TOMLDecodeError) -> str:
    """Sentence for a file that is not valid TOML."""
    said = str(error)
    place = _PLACE.search(said)
    what = _PLACE.sub("", said).strip().rstrip(".")
    if place is None or place[3]:
        return f"The end of the file is not as it should be: {what}."
    return f"Line {place[1]} cannot be read (character {place[2]}): {what}."


def of_table(error: Exception, fields: Iterable[str]) -> str:
    """Rest of a sentence for a table that is no valid rule; the caller writes the place before it."""
    said = str(error)
    if found := _UNKNOWN.search(said):
        return _unknown(found[1], fields)
    if found := _MISSING.search(said):
        return f"“{found[1]}” is missing."
    if found := _ENUM.search(said):
        return f"“group” is “{found[1]}”, but must be one of {', '.join(RuleGroup)}."
    if found := _EXPECTED.search(said):
        return f"“{found[3]}” must be {_types(found[1])}, and is {_types(found[2])}."
    return f"it cannot be understood ({said})."


def name(table: Mapping[str, Any], line: int) -> str:
    """Name of a rule that is not valid, for messages."""
    key = table.get("key")
    if isinstance(key, str) and key:
        return f"House rule “{key}”"
    return f"House rule in line {line}" if line else "House rule without a name"


def _unknown(field: str, fields: Iterable[str]) -> str:
    close = difflib.get_close_matches(field, list(fields), n=1)
    meant = f"; perhaps “{close[0]}” is meant" if close else ""
    return f"a rule has no “{field}”{meant}."


def _types(names: str) -> str:
    known = _TYPES | _MORE_TYPES
    return " or ".join(known.get(one.strip(), one.strip()) for one in names.split("|"))
