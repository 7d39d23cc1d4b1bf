"""Lays the newsroom's own rules over those that came with Newsdesk, and tries every one before it is used."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsdesk.checks.style.sheet import Sheet, Written
from newsdesk.checks.style.trying import faults_of
from newsdesk.domain.finding import Fault
from newsdesk.domain.house_rule import HouseRule, Origin, RuleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Layered:
    """The rules in force and out of it, in the order of the files, and all that was found wrong with them."""

    rows: tuple[RuleRow, ...] = ()
    faults: tuple[Fault, ...] = ()


def layered(shipped: Sheet, own: Sheet) -> Layered:
    """The newsroom's file adds rules, puts its own in the place of those of the same key, or switches them off."""
    over = {written.key: written for written in own.written}
    known = {written.key for written in shipped.written}
    rows: list[RuleRow] = []
    faults = [*shipped.faults, *own.faults]
    for sheet, written, origin in _all(shipped, own, over, known):
        if written.rule is None:
            faults.append(
                _fault(written.key, sheet, written, "it is no rule that Newsdesk knows, so nothing is switched.")
            )
            continue
        reason = " ".join(faults_of(written.rule))
        rows.append(RuleRow(rule=written.rule, origin=origin, fault=reason))
        if reason and not written.rule.off:
            faults.append(_fault(written.key, sheet, written, reason))
    return Layered(rows=tuple(rows), faults=tuple(faults))


def named(rule: HouseRule | str) -> str:
    """What people call a rule."""
    return f"House rule “{rule if isinstance(rule, str) else rule.key}”"


def _all(
    shipped: Sheet, own: Sheet, over: dict[str, Written], known: set[str]
) -> Iterator[tuple[Sheet, Written, Origin]]:
    for written in shipped.written:
        ours = over.get(written.key)
        if ours is None:
            yield shipped, written, Origin.SHIPPED
        elif ours.rule is None:
            yield shipped, _switched(written, off=ours.off), Origin.SHIPPED
        else:
            yield own, ours, Origin.REPLACED
    yield from ((own, written, Origin.OWN) for written in _others(own.written, known))


def _others(written: Iterable[Written], known: set[str]) -> Iterator[Written]:
    return (one for one in written if one.key not in known)


def _switched(written: Written, *, off: bool) -> Written:
    return replace(written, rule=replace(written.rule, off=off)) if written.rule else written


def _fault(key: str, sheet: Sheet, written: Written, reason: str) -> Fault:
    return Fault(what=named(key), reason=sheet.where(written.line) + reason)
