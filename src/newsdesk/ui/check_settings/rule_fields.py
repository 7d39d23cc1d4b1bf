"""Fields of the form of a house rule, as one table, and the conversion between a rule and the typed values.

No widgets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.house_rule import HouseRule, RuleGroup
from newsdesk.tr_noop import tr_noop

Typed = Mapping[str, str | bool]
"""Values of the form by field: text, with one item a line where there may be several, or the state of a check box."""

ARROW = "→"


class MatchMethod(StrEnum):
    """How a rule finds what it looks for."""

    WORDS = "words"
    PAIRS = "swap"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleField:
    """One line of the form. `way` lists the methods that it belongs to; `rare` puts it under the other fields."""

    name: str
    label: str
    kind: str
    help: str
    way: tuple[MatchMethod, ...] = tuple(MatchMethod)
    rare: bool = False


FIELDS: tuple[RuleField, ...] = (
    RuleField(
        name="key",
        label=tr_noop("RuleForm", "Name"),
        kind="line",
        help=tr_noop("RuleForm", "Letters, figures and hyphens; never printed"),
    ),
    RuleField(
        name="group",
        label=tr_noop("RuleForm", "Group"),
        kind="choice",
        help=tr_noop("RuleForm", "What the rule is about; a group is one check in the table of gates"),
    ),
    RuleField(
        name="way",
        label=tr_noop("RuleForm", "Looks for"),
        kind="choice",
        help=tr_noop("RuleForm", "Plain words, words each with its own better word, or a pattern"),
    ),
    RuleField(
        name="words",
        label=tr_noop("RuleForm", "Words"),
        kind="lines",
        help=tr_noop("RuleForm", "Words or phrases, one a line"),
        way=(MatchMethod.WORDS,),
    ),
    RuleField(
        name="swap",
        label=tr_noop("RuleForm", "Word → better word"),
        kind="lines",
        help=tr_noop("RuleForm", "One pair a line: gas station → filling station"),
        way=(MatchMethod.PAIRS,),
    ),
    RuleField(
        name="pattern",
        label=tr_noop("RuleForm", "Pattern"),
        kind="lines",
        help=tr_noop("RuleForm", "A regular expression"),
        way=(MatchMethod.PATTERN,),
    ),
    RuleField(
        name="put",
        label=tr_noop("RuleForm", "Put instead"),
        kind="lines",
        help=tr_noop("RuleForm", "The best first, one a line; nothing if the rule only points"),
        way=(MatchMethod.WORDS, MatchMethod.PATTERN),
    ),
    RuleField(
        name="reason",
        label=tr_noop("RuleForm", "Reason"),
        kind="lines",
        help=tr_noop("RuleForm", "The reason for the rule: writers read this"),
    ),
    RuleField(
        name="wrong",
        label=tr_noop("RuleForm", "Wrong"),
        kind="lines",
        help=tr_noop("RuleForm", "A sentence in which the rule finds something; one a line"),
    ),
    RuleField(
        name="right",
        label=tr_noop("RuleForm", "Right"),
        kind="lines",
        help=tr_noop("RuleForm", "A sentence in which it finds nothing; one a line"),
    ),
    RuleField(
        name="language",
        label=tr_noop("RuleForm", "Language"),
        kind="choice",
        help=tr_noop("RuleForm", "Of the paragraphs that it reads"),
    ),
    RuleField(
        name="sections",
        label=tr_noop("RuleForm", "Sections"),
        kind="lines",
        help=tr_noop("RuleForm", "Only in these, one a line; nothing for all"),
        rare=True,
    ),
    RuleField(
        name="case",
        label=tr_noop("RuleForm", "Capitals matter"),
        kind="tick",
        help=tr_noop("RuleForm", "Finds the words only as they are written here"),
        rare=True,
    ),
    RuleField(
        name="whole",
        label=tr_noop("RuleForm", "Whole words only"),
        kind="tick",
        help=tr_noop("RuleForm", "Finds nothing in the middle of a longer word"),
        rare=True,
    ),
    RuleField(
        name="quotes",
        label=tr_noop("RuleForm", "In quotations too"),
        kind="tick",
        help=tr_noop("RuleForm", "Reads what people said as well"),
        rare=True,
    ),
    RuleField(
        name="headlines",
        label=tr_noop("RuleForm", "In headlines too"),
        kind="tick",
        help=tr_noop("RuleForm", "Reads headlines, headings, lists and tables as well, where room is short"),
        rare=True,
    ),
)

GROUPS: dict[RuleGroup, str] = {
    RuleGroup.PREFERRED: tr_noop("RuleForm", "Preferred words"),
    RuleGroup.BANNED: tr_noop("RuleForm", "Words to avoid"),
    RuleGroup.TITLES: tr_noop("RuleForm", "Titles"),
    RuleGroup.NUMBERS: tr_noop("RuleForm", "Numbers"),
    RuleGroup.DATES: tr_noop("RuleForm", "Dates"),
    RuleGroup.TIMES: tr_noop("RuleForm", "Times"),
    RuleGroup.CURRENCIES: tr_noop("RuleForm", "Currencies"),
    RuleGroup.HYPHENS: tr_noop("RuleForm", "Hyphens"),
}

WAYS: dict[MatchMethod, str] = {
    MatchMethod.WORDS: tr_noop("RuleForm", "Words or phrases"),
    MatchMethod.PAIRS: tr_noop("RuleForm", "Words, each with its better word"),
    MatchMethod.PATTERN: tr_noop("RuleForm", "A pattern"),
}

NAMED = tr_noop("RuleForm", "A rule keeps its name: duplicate it to give it another")
NO_PAIR = tr_noop("RuleForm", "“{line}” is not a pair: write the word, an arrow → (or =), and the better word.")
_SEVERAL = ("words", "put", "wrong", "right", "sections")


class NoPair(ValueError):
    """Error: a line of pairs without a word, an arrow and a better word."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


def word(text: str) -> str:
    """A text of these tables in the window's language."""
    return QCoreApplication.translate("RuleForm", text)


def blank() -> Typed:
    """Typed values of a new rule."""
    return typed(HouseRule(key="", group=RuleGroup.PREFERRED))


def typed(rule: HouseRule) -> Typed:
    """Typed values of a rule."""
    plain: dict[str, str | bool] = {field.name: "" for field in FIELDS}
    for name in plain:
        value = getattr(rule, name, "")
        plain[name] = "\n".join(value) if isinstance(value, tuple) else value
    plain["group"] = rule.group.value
    plain["swap"] = "\n".join(f"{one} {ARROW} {better}" for one, better in rule.swap.items())
    plain["way"] = (
        MatchMethod.PAIRS if rule.swap else MatchMethod.PATTERN if rule.pattern else MatchMethod.WORDS
    ).value
    return plain


def rule(form: Typed, *, off: bool = False) -> HouseRule:
    """The rule for these typed values; fields of another method are left out. Raises NoPair."""
    method = MatchMethod(str(form["way"]))
    values: dict[str, Any] = {}
    for field in FIELDS:
        if method in field.way and field.name != "way":
            text = form[field.name]
            values[field.name] = text.strip() if isinstance(text, str) else text
    for name in _SEVERAL:
        if name in values:
            values[name] = tuple(line.strip() for line in values[name].splitlines() if line.strip())
    if "swap" in values:
        values["swap"] = dict(_pair(line) for line in values["swap"].splitlines() if line.strip())
    values["reason"] = " ".join(values["reason"].split())
    return HouseRule(**(values | {"group": RuleGroup(values["group"]), "off": off}))


def _pair(line: str) -> tuple[str, str]:
    for mark in (ARROW, "->", "="):
        word, separator, better = line.partition(mark)
        if separator and word.strip() and better.strip():
            return word.strip(), better.strip()
    raise NoPair(line.strip())
