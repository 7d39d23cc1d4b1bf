"""Table of the checks of house style: one for each group of rules, with its sentences."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from newsdesk.checks.check import Check
from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.style.matches import RuleMatch
from newsdesk.domain.finding import Finding, FindingKind
from newsdesk.domain.house_rule import RuleGroup
from newsdesk.tr_noop import tr_noop

_BETTER = tr_noop("Checks", "House style: “{fix}”, not “{words}”.")
_AGAIN = tr_noop("Checks", "House style: look again at “{words}”.")

_ROWS: Mapping[RuleGroup, tuple[str, str]] = {
    RuleGroup.PREFERRED: (
        tr_noop("Checks", "House style: preferred words"),
        tr_noop("Checks", "Of two words for one thing, the one that your newsroom prefers."),
    ),
    RuleGroup.BANNED: (
        tr_noop("Checks", "House style: words to avoid"),
        tr_noop("Checks", "Worn phrases, and words that your newsroom does not print."),
    ),
    RuleGroup.TITLES: (
        tr_noop("Checks", "House style: titles"),
        tr_noop("Checks", "Titles before and after names, in the form that your newsroom uses."),
    ),
    RuleGroup.NUMBERS: (
        tr_noop("Checks", "House style: numbers"),
        tr_noop("Checks", "Numbers in words or in figures, as your newsroom writes them."),
    ),
    RuleGroup.DATES: (
        tr_noop("Checks", "House style: dates"),
        tr_noop("Checks", "Days, months, years and decades are written in one way."),
    ),
    RuleGroup.TIMES: (
        tr_noop("Checks", "House style: times"),
        tr_noop("Checks", "Times of day are written in one way."),
    ),
    RuleGroup.CURRENCIES: (
        tr_noop("Checks", "House style: currencies"),
        tr_noop("Checks", "Sums of money have their currency once, and by its right name."),
    ),
    RuleGroup.HYPHENS: (
        tr_noop("Checks", "House style: hyphens"),
        tr_noop("Checks", "Words that belong together before a noun have a hyphen, and no others do."),
    ),
}


def key(group: RuleGroup) -> str:
    """Key of the check for this group of rules."""
    return f"style-{group}"


def check(group: RuleGroup, look: Callable[[RuleGroup, CheckedPassage], Iterator[Finding]]) -> Check:
    """Row of the table of checks for this group."""
    label, about = _ROWS[group]
    return Check(key=key(group), kind=FindingKind.STYLE, label=label, about=about, passage=partial(look, group))


def finding(hit: RuleMatch, passage: CheckedPassage) -> Finding:
    """Finding for a match. It has no fixes where Markdown stands among the words, since a fix would delete it."""
    raw = passage.raw[hit.start : hit.end]
    words = passage.text[hit.start : hit.end]
    values = {"words": " ".join(words.split())}
    if hit.fixes:
        values["fix"] = hit.fixes[0].strip()
    return Finding(
        check=key(hit.rule.group),
        kind=FindingKind.STYLE,
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
