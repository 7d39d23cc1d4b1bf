"""Editor of the text of house rules: changes one rule and keeps comments, order and line ends of all others."""

from collections.abc import Mapping
from typing import Any

import tomlkit

from newsdesk.checks.style import rules_file
from newsdesk.domain.errors import RuleRefused
from newsdesk.domain.house_rule import HouseRule, RuleGroup

_BEGINNING = """\
# The newsroom's own house rules, over those that came with Newsdesk.
# A rule of the same key stands in the place of one of those; a key with "off = true" alone switches it off.
"""
_USUAL = HouseRule(key="", group=RuleGroup.PREFERRED)
_ALWAYS = ("key", "group")


def put(text: str, rule: HouseRule) -> str:
    """The text with this rule in place of the one of the same key, or at the end."""
    wanted = _plain(rule)
    found = _index(text, rule.key)
    return _appended(text, wanted) if found is None else _edited(text, found, wanted)


def switched(text: str, key: str, *, off: bool, usual: bool | None) -> str:
    """The text with a rule switched. `usual` is whether the shipped rule of that key is off, None where there is none.

    Raises RuleRefused where there is no such rule.
    """
    found = _index(text, key)
    if found is None:
        if usual is None:
            raise RuleRefused(key, ("There is no house rule of this name.",))
        return text if off == usual else _appended(text, {"key": key, "off": off})
    table = _tables(text)[found]
    if table.keys() <= {"key", "off"}:
        return removed(text, key) if off == usual else _edited(text, found, {"key": key, "off": off})
    return _edited(text, found, {**table, "off": True} if off else {k: v for k, v in table.items() if k != "off"})


def removed(text: str, key: str) -> str:
    """The text without the rule and the comment right above it. Raises RuleRefused where there is no such rule."""
    found = _index(text, key)
    if found is None:
        raise RuleRefused(key, ("The newsroom's own file has no rule of this name.",))
    lines, start, end = _block(text, found)
    while start and lines[start - 1].lstrip().startswith("#") and not _heads_file(lines, start - 1):
        start -= 1
    while end < len(lines) and not lines[end].strip():
        end += 1
    kept = [table for at, table in enumerate(_tables(text)) if at != found]
    return _proven("".join(lines[:start] + lines[end:]), kept, key)


def _plain(rule: HouseRule) -> dict[str, Any]:
    """The fields to write for a rule: no defaults, and a text instead of a list of one."""
    plain: dict[str, Any] = {}
    for name in rules_file.FIELDS:
        value = getattr(rule, name)
        if name in _ALWAYS or value != getattr(_USUAL, name):
            plain[name] = _value(value)
    return plain


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return value[0] if len(value) == 1 else list(value)
    if isinstance(value, Mapping):
        return dict(value)
    return str(value) if isinstance(value, str) else value


def _tables(text: str) -> list[dict[str, Any]]:
    try:
        return rules_file.tables(text)
    except ValueError as error:
        raise RuleRefused("", (str(error), "Mend the file by hand first.")) from None


def _index(text: str, key: str) -> int | None:
    return next((at for at, table in enumerate(_tables(text)) if table.get("key") == key), None)


def _block(text: str, index: int) -> tuple[list[str], int, int]:
    """The lines of the text, and start and end of this rule's; blank lines and comments after it belong to the next."""
    lines = rules_file.lines(text)
    starts = rules_file.headings(text)
    if len(starts) != len(_tables(text)):
        raise RuleRefused("", ("The rules of this file are not written as lines of [[rule]]; change them by hand.",))
    start = starts[index]
    end = starts[index + 1] if index + 1 < len(starts) else len(lines)
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return lines, start, end


def _heads_file(lines: list[str], at: int) -> bool:
    """Whether this comment is the heading of the file."""
    return all(line.lstrip().startswith("#") for line in lines[: at + 1])


def _edited(text: str, index: int, wanted: Mapping[str, Any]) -> str:
    lines, start, end = _block(text, index)
    document = tomlkit.parse("".join(lines[start:end]))
    table: Any = document["rule"][0]
    written = document.unwrap()["rule"][0]
    for name in written.keys() - wanted.keys():
        del table[name]
    for name, value in wanted.items():
        if name not in written or _same(written[name]) != _same(value):
            table[name] = _item(name, value)
    block = _with_ends(tomlkit.dumps(document).rstrip("\r\n") + "\n", text)
    tables = _tables(text)
    tables[index] = dict(wanted)
    return _proven("".join(lines[:start]) + block + "".join(lines[end:]), tables, str(wanted["key"]))


def _appended(text: str, wanted: Mapping[str, Any]) -> str:
    table = tomlkit.table()
    for name, value in wanted.items():
        table[name] = _item(name, value)
    block = f"[[rule]]\n{table.as_string().rstrip()}\n"
    before = text or _with_ends(_BEGINNING, text)
    gap = "" if not before or before.endswith("\n") else "\n"
    whole = before + _with_ends(f"{gap}\n{block}", text)
    return _proven(whole, [*_tables(text), dict(wanted)], str(wanted["key"]))


def _item(name: str, value: Any) -> Any:
    if name == "pattern" and "'" not in value and value.isprintable():
        return tomlkit.string(value, literal=True)
    if isinstance(value, list):
        array = tomlkit.array()
        array.extend(value)
        return array.multiline(len(value) > 1)
    if isinstance(value, Mapping):
        swap = tomlkit.inline_table()
        swap.update(value)
        return swap
    return value


def _same(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _with_ends(block: str, text: str) -> str:
    """The block with the line ends of the text."""
    block = block.replace("\r\n", "\n")
    return block.replace("\n", "\r\n") if "\r\n" in text else block


def _proven(text: str, wanted: list[dict[str, Any]], key: str) -> str:
    """The text, if parsing it gives the wanted rules. Raises RuleRefused: a fault of ours must not damage the file."""
    said = [{name: _same(value) for name, value in table.items()} for table in _tables(text)]
    if said != [{name: _same(value) for name, value in table.items()} for table in wanted]:
        raise RuleRefused(key, ("The file is written in a way that cannot be changed here; change it by hand.",))
    return text
