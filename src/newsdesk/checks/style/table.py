"""The checks of house style: one for each group of rules, and what it says where a rule finds something."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from newsdesk.checks.check import Check
from newsdesk.checks.copy import Passage
from newsdesk.checks.style.hits import Hit
from newsdesk.domain.finding import Finding, Kind
from newsdesk.domain.house_rule import Group
from newsdesk.marking import marked

_BETTER = marked("Checks", "House style: “{fix}”, not “{words}”.")
_AGAIN = marked("Checks", "House style: look again at “{words}”.")

_ROWS: Mapping[Group, tuple[str, str]] = {
    Group.PREFERRED: (
        marked("Checks", "House style: preferred words"),
        marked("Checks", "Where two words do, the one that the house prefers stands."),
    ),
    Group.BANNED: (
        marked("Checks", "House style: words to avoid"),
        marked("Checks", "Worn phrases and words that the house does not print stay out."),
    ),
    Group.TITLES: (
        marked("Checks", "House style: titles"),
        marked("Checks", "Titles before and after names are written as the house writes them."),
    ),
    Group.NUMBERS: (
        marked("Checks", "House style: numbers"),
        marked("Checks", "Numbers stand in words or figures as the house has it."),
    ),
    Group.DATES: (
        marked("Checks", "House style: dates"),
        marked("Checks", "Days, months, years and decades are written in one way."),
    ),
    Group.TIMES: (
        marked("Checks", "House style: times"),
        marked("Checks", "Times of day are written in one way."),
    ),
    Group.CURRENCIES: (
        marked("Checks", "House style: currencies"),
        marked("Checks", "Sums of money have their currency once, and by its right name."),
    ),
    Group.HYPHENS: (
        marked("Checks", "House style: hyphens"),
        marked("Checks", "Words that belong together before a noun have a hyphen, and no others do."),
    ),
}


def key(group: Group) -> str:
    """The key of the check that reads by this group."""
    return f"style-{group}"


def check(group: Group, look: Callable[[Group, Passage], Iterator[Finding]]) -> Check:
    """The row of this group."""
    label, about = _ROWS[group]
    return Check(key=key(group), kind=Kind.STYLE, label=label, about=about, passage=partial(look, group))


def finding(hit: Hit, passage: Passage) -> Finding:
    """What is said of a hit. Where marks stand among its words they are left to be mended by hand."""
    raw = passage.raw[hit.start : hit.end]
    words = passage.text[hit.start : hit.end]
    values = {"words": " ".join(words.split())}
    if hit.fixes:
        values["fix"] = hit.fixes[0].strip()
    return Finding(
        check=key(hit.rule.group),
        kind=Kind.STYLE,
        field=passage.field,
        said=_BETTER if hit.fixes else _AGAIN,
        rule=hit.rule.key,
        start=hit.start,
        end=hit.end,
        quote=raw,
        why=hit.rule.reason,
        values=values,
        fixes=hit.fixes if raw == words else (),
    )
