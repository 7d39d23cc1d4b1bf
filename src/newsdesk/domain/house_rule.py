"""A rule of house style, as a newsroom writes it in its file and as a window shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as fields
from enum import StrEnum


class RuleGroup(StrEnum):
    """What a rule is about. Each group is one check."""

    PREFERRED = "preferred"
    BANNED = "banned"
    TITLES = "titles"
    NUMBERS = "numbers"
    DATES = "dates"
    TIMES = "times"
    CURRENCIES = "currencies"
    HYPHENS = "hyphens"


class RuleOrigin(StrEnum):
    """Where a rule stands: among those that came with Newsdesk, in the newsroom's file, or there in place of one."""

    SHIPPED = "shipped"
    OWN = "own"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRule:
    """What to look for, what to put, and why.

    Exactly one of three says what is looked for: `words` are plain words and phrases, each with any of `put` in its
    place; `swap` pairs each with what stands in its place; `pattern` is a regular expression, where `\\1` in `put` is
    what its first bracket found. An empty `put` only says that something is there. Capitals do not matter and are kept
    in what is put, unless `case` says that they do. Parts of words are not looked at unless `whole` is false, nor is
    what stands in quotation marks unless `quotes` is true.

    `wrong` are sentences in which the rule finds something, `right` some in which it must not: they show what the rule
    means, and try it whenever it is loaded. `language` is a BCP 47 tag; a primary tag stands for all its regions.
    `sections` are names; none means all. Lines that are short of room (headlines, headings, lists, tables) are left out
    where `headlines` is false.
    """

    key: str
    group: RuleGroup
    words: tuple[str, ...] = ()
    swap: Mapping[str, str] = fields(default_factory=dict)
    pattern: str = ""
    put: tuple[str, ...] = ()
    reason: str = ""
    wrong: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    language: str = "en"
    sections: tuple[str, ...] = ()
    quotes: bool = False
    case: bool = False
    whole: bool = True
    headlines: bool = True
    off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A line in the table of rules. `fault` is a sentence where the rule is switched off because it does not work."""

    rule: HouseRule
    origin: RuleOrigin
    fault: str = ""

    @property
    def works(self) -> bool:
        """Whether copy is read by it."""
        return not (self.rule.off or self.fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesText:
    """The newsroom's file as it was read; `seen` tells this text from any other, and is asked back when saving."""

    text: str
    seen: str
