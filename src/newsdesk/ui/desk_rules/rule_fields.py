"""What the form of a house rule asks, as one table; and a rule as it is typed there, both ways. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.house_rule import Group, HouseRule
from newsdesk.marking import marked

Typed = Mapping[str, str | bool]
"""What stands in the form, by field: texts with a line for each of several, and marks."""

ARROW = "→"


class Looks(StrEnum):
    """What a field of the form looks like."""

    LINE = "line"
    LINES = "lines"
    CHOICE = "choice"
    MARK = "mark"


class Way(StrEnum):
    """How a rule says what it looks for."""

    WORDS = "words"
    PAIRS = "swap"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One line of the form. `way` is the one way of looking that it belongs to; `rare` puts it under the rest."""

    name: str
    label: str
    looks: Looks
    help: str
    way: tuple[Way, ...] = tuple(Way)
    rare: bool = False


FIELDS: tuple[Field, ...] = (
    Field(
        name="key",
        label=marked("RuleForm", "Name"),
        looks=Looks.LINE,
        help=marked("RuleForm", "Letters, figures and hyphens; never printed"),
    ),
    Field(
        name="group",
        label=marked("RuleForm", "Group"),
        looks=Looks.CHOICE,
        help=marked("RuleForm", "What the rule is about; a group is one check in the table of gates"),
    ),
    Field(
        name="way",
        label=marked("RuleForm", "Looks for"),
        looks=Looks.CHOICE,
        help=marked("RuleForm", "Plain words, words each with its own better word, or a pattern"),
    ),
    Field(
        name="words",
        label=marked("RuleForm", "Words"),
        looks=Looks.LINES,
        help=marked("RuleForm", "Words or phrases, one a line"),
        way=(Way.WORDS,),
    ),
    Field(
        name="swap",
        label=marked("RuleForm", "Word → better word"),
        looks=Looks.LINES,
        help=marked("RuleForm", "One pair a line: gas station → filling station"),
        way=(Way.PAIRS,),
    ),
    Field(
        name="pattern",
        label=marked("RuleForm", "Pattern"),
        looks=Looks.LINES,
        help=marked("RuleForm", "A regular expression"),
        way=(Way.PATTERN,),
    ),
    Field(
        name="put",
        label=marked("RuleForm", "Put instead"),
        looks=Looks.LINES,
        help=marked("RuleForm", "The best first, one a line; nothing if the rule only points"),
        way=(Way.WORDS, Way.PATTERN),
    ),
    Field(
        name="reason",
        label=marked("RuleForm", "Reason"),
        looks=Looks.LINES,
        help=marked("RuleForm", "Why the house wants it so: writers read this"),
    ),
    Field(
        name="wrong",
        label=marked("RuleForm", "Wrong"),
        looks=Looks.LINES,
        help=marked("RuleForm", "A sentence in which the rule finds something; one a line"),
    ),
    Field(
        name="right",
        label=marked("RuleForm", "Right"),
        looks=Looks.LINES,
        help=marked("RuleForm", "A sentence in which it finds nothing; one a line"),
    ),
    Field(
        name="language",
        label=marked("RuleForm", "Language"),
        looks=Looks.CHOICE,
        help=marked("RuleForm", "Of the paragraphs that it reads"),
    ),
    Field(
        name="sections",
        label=marked("RuleForm", "Sections"),
        looks=Looks.LINES,
        help=marked("RuleForm", "Only in these, one a line; nothing for all"),
        rare=True,
    ),
    Field(
        name="case",
        label=marked("RuleForm", "Capitals matter"),
        looks=Looks.MARK,
        help=marked("RuleForm", "Finds the words only as they are written here"),
        rare=True,
    ),
    Field(
        name="whole",
        label=marked("RuleForm", "Whole words only"),
        looks=Looks.MARK,
        help=marked("RuleForm", "Finds nothing in the middle of a longer word"),
        rare=True,
    ),
    Field(
        name="quotes",
        label=marked("RuleForm", "In quotations too"),
        looks=Looks.MARK,
        help=marked("RuleForm", "Reads what people said as well"),
        rare=True,
    ),
    Field(
        name="headlines",
        label=marked("RuleForm", "In headlines too"),
        looks=Looks.MARK,
        help=marked("RuleForm", "Reads headlines, headings, lists and tables as well, where room is short"),
        rare=True,
    ),
)

GROUPS: dict[Group, str] = {
    Group.PREFERRED: marked("RuleForm", "Preferred words"),
    Group.BANNED: marked("RuleForm", "Words to avoid"),
    Group.TITLES: marked("RuleForm", "Titles"),
    Group.NUMBERS: marked("RuleForm", "Numbers"),
    Group.DATES: marked("RuleForm", "Dates"),
    Group.TIMES: marked("RuleForm", "Times"),
    Group.CURRENCIES: marked("RuleForm", "Currencies"),
    Group.HYPHENS: marked("RuleForm", "Hyphens"),
}

WAYS: dict[Way, str] = {
    Way.WORDS: marked("RuleForm", "Words or phrases"),
    Way.PAIRS: marked("RuleForm", "Words, each with its better word"),
    Way.PATTERN: marked("RuleForm", "A pattern"),
}

NAMED = marked("RuleForm", "A rule keeps its name: duplicate it to give it another")
NO_PAIR = marked("RuleForm", "“{line}” is no pair: write the word, an arrow → (or =), and the better word.")
_SEVERAL = ("words", "put", "wrong", "right", "sections")


class NoPair(ValueError):
    """A line of pairs that is none."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


def word(text: str) -> str:
    """A word of these tables in the window's language."""
    return QCoreApplication.translate("RuleForm", text)


def blank() -> Typed:
    """A new rule."""
    return typed(HouseRule(key="", group=Group.PREFERRED))


def typed(rule: HouseRule) -> Typed:
    """A rule as it stands in the form."""
    plain: dict[str, str | bool] = {field.name: "" for field in FIELDS}
    for name in plain:
        value = getattr(rule, name, "")
        plain[name] = "\n".join(value) if isinstance(value, tuple) else value
    plain["group"] = rule.group.value
    plain["swap"] = "\n".join(f"{one} {ARROW} {better}" for one, better in rule.swap.items())
    plain["way"] = (Way.PAIRS if rule.swap else Way.PATTERN if rule.pattern else Way.WORDS).value
    return plain


def rule(form: Typed, *, off: bool = False) -> HouseRule:
    """The rule that was typed; what belongs to another way of looking is left out. Raises NoPair."""
    way = Way(str(form["way"]))
    values: dict[str, Any] = {}
    for field in FIELDS:
        if way in field.way and field.name != "way":
            text = form[field.name]
            values[field.name] = text.strip() if isinstance(text, str) else text
    for name in _SEVERAL:
        if name in values:
            values[name] = tuple(line.strip() for line in values[name].splitlines() if line.strip())
    if "swap" in values:
        values["swap"] = dict(_pair(line) for line in values["swap"].splitlines() if line.strip())
    values["reason"] = " ".join(values["reason"].split())
    return HouseRule(**(values | {"group": Group(values["group"]), "off": off}))


def _pair(line: str) -> tuple[str, str]:
    for mark in (ARROW, "->", "="):
        word, found, better = line.partition(mark)
        if found and word.strip() and better.strip():
            return word.strip(), better.strip()
    raise NoPair(line.strip())
