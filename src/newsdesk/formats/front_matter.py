"""YAML front matter, each way: written with every string quoted, read as text alone.

No value is guessed at: `no`, `2026-03-14` and `1:30` arrive as they were typed, and the story's fields decide what
they mean. Aliases are refused, so nothing can grow or refer to itself.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from newsdesk.domain.errors import FormatError
from newsdesk.formats.input_guards import cleaned

Value = str | list["Value"] | dict[str, "Value"]
Plain = str | int | Sequence["Plain"] | Mapping[str, "Plain"]

MAX_LENGTH = 256 * 1024
MAX_DEPTH = 20

_FENCED = re.compile(r"---[ \t]*\n(?P<head>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_UNCLOSED = re.compile(r"---[ \t]*\n[A-Za-z_][\w-]*:(?:\s|\Z)")
_TOML = re.compile(r"\+\+\+[ \t]*\n")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

# JSON's escapes are YAML's too; these characters JSON leaves bare and YAML breaks lines at or refuses.
_BREAKING = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

# the C parser where PyYAML was built with it: ten times as fast, same events
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def split(text: str) -> tuple[dict[str, Value] | None, str]:
    """The front matter (None where there is none) and the text below it. Raises FormatError."""
    if _TOML.match(text):
        raise FormatError("The file has TOML front matter (+++): turn it into YAML front matter (---) and import that.")
    fenced = _FENCED.match(text, 0, MAX_LENGTH)
    if fenced:
        value = load(fenced["head"])
        return (value, text[fenced.end() :]) if isinstance(value, dict) else (None, text)
    if _UNCLOSED.match(text):
        raise FormatError("The front matter has no closing --- line: the file may be cut short; get the whole file.")
    return None, text


def load(source: str) -> Value:
    """The YAML as texts, lists and mappings. Raises FormatError."""
    try:
        events = yaml.parse(source, Loader=_Loader)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                return _value(next(events), events, 0)
    except yaml.YAMLError as error:
        raise FormatError(f"The front matter is not YAML{_place(error)}: put its values in double quotes.") from error
    return {}


def without_controls(values: Mapping[str, Value]) -> dict[str, Value]:
    """The values without characters that no story can hold: YAML writes them as escapes, past the guard of files."""
    return {cleaned(key)[0]: _without_controls(value) for key, value in values.items()}


def _without_controls(value: Value) -> Value:
    if isinstance(value, dict):
        return without_controls(value)
    return [_without_controls(item) for item in value] if isinstance(value, list) else cleaned(value)[0]


def _place(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f" (line {mark.line + 2})" if mark is not None else ""


def _value(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Value:
    if isinstance(event, yaml.AliasEvent):
        raise FormatError("The front matter uses YAML aliases (*name): write the values out instead.")
    if isinstance(event, yaml.ScalarEvent):
        return "" if not event.style and event.value in _NULLS else str(event.value)
    if depth >= MAX_DEPTH:
        raise FormatError("The front matter is nested more deeply than any story needs: make it flatter.")
    if isinstance(event, yaml.SequenceStartEvent):
        return [_value(item, events, depth + 1) for item in _until_end(events)]
    return _mapping(events, depth + 1)


def _until_end(events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield event


def _mapping(events: Iterator[yaml.Event], depth: int) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for event in _until_end(events):
        key = _value(event, events, depth)
        if not isinstance(key, str):
            raise FormatError('A key of the front matter is not plain text: write each line as key: "value".')
        if key in found:
            raise FormatError(f"The front matter gives {key!r} twice: keep one of them.")
        found[key] = _value(next(events), events, depth)
    return found


def dump(values: Mapping[str, Plain]) -> str:
    """The values as YAML lines in the order given: strings in double quotes, numbers bare. Keys are plain words."""
    return "".join(f"{line}\n" for line in _lines(values))


def _lines(values: Mapping[str, Plain]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _lines(value))
        elif isinstance(value, (str, int)) or all(isinstance(item, (str, int)) for item in value):
            yield f"{key}: {_scalar(value)}"
        else:
            yield f"{key}:"
            for item in value:
                yield from _item(item)


def _item(item: Plain) -> Iterator[str]:
    if not isinstance(item, Mapping):
        yield f"  - {_scalar(item)}"
        return
    first, *rest = _lines(item)
    yield f"  - {first}"
    yield from (f"    {line}" for line in rest)


def _scalar(value: Plain) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _BREAKING.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
