"""Merge of the newsroom's own house rules over those that came with Newsdesk. Every rule is tested before use."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsdesk.checks.style.rule_examples import faults_of
from newsdesk.checks.style.rules_file import ParsedRule, ParsedRules
from newsdesk.domain.finding import Fault
from newsdesk.domain.house_rule import HouseRule, RuleOrigin, RuleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedRules:
    """All rules, in use or not, in the order of the files, and their faults."""

    rows: tuple[RuleRow, ...] = ()
    faults: tuple[Fault, ...] = ()


def merge(shipped: ParsedRules, own: ParsedRules) -> MergedRules:
    """Merge two files by the keys of their rules: the newsroom's file adds, replaces or switches off rules."""
    over = {written.key: written for written in own.rules}
    known = {written.key for written in shipped.rules}
    rows: list[RuleRow] = []
    faults = [*shipped.faults, *own.faults]
    for sheet, written, origin in _in_file_order(shipped, own, over, known):
        if written.rule is None:
            faults.append(
                _fault(written.key, sheet, written, "it is no rule that Newsdesk knows, so nothing is switched.")
            )
            continue
        reason = " ".join(faults_of(written.rule))
        rows.append(RuleRow(rule=written.rule, origin=origin, fault=reason))
        if reason and not written.rule.off:
            faults.append(_fault(written.key, sheet, written, reason))
    return MergedRules(rows=tuple(rows), faults=tuple(faults))


def named(rule: HouseRule | str) -> str:
    """Name of a rule for messages."""
    return f"House rule “{rule if isinstance(rule, str) else rule.key}”"


def _in_file_order(
    shipped: ParsedRules, own: ParsedRules, over: dict[str, ParsedRule], known: set[str]
) -> Iterator[tuple[ParsedRules, ParsedRule, RuleOrigin]]:
    for written in shipped.rules:
        ours = over.get(written.key)
        if ours is None:
            yield shipped, written, RuleOrigin.SHIPPED
        elif ours.rule is None:
            yield shipped, _switched(written, off=ours.off), RuleOrigin.SHIPPED
        else:
            yield own, ours, RuleOrigin.REPLACED
    yield from ((own, written, RuleOrigin.OWN) for written in _added(own.rules, known))


def _added(written: Iterable[ParsedRule], known: set[str]) -> Iterator[ParsedRule]:
    return (one for one in written if one.key not in known)


def _switched(written: ParsedRule, *, off: bool) -> ParsedRule:
    return replace(written, rule=replace(written.rule, off=off)) if written.rule else written


def _fault(key: str, sheet: ParsedRules, written: ParsedRule, reason: str) -> Fault:
    return Fault(what=named(key), reason=sheet.where(written.line) + reason)
