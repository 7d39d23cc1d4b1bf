"""The newsroom's severities as plain data: the severity of a cell, and the table with cells changed. No Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsdesk.domain.check_severity import EVERYWHERE
from newsdesk.domain.finding import Severity

Table = Mapping[str, Mapping[str, str]]
Place = tuple[str, str]
"""Key of a check, and a section."""


@dataclass(frozen=True, slots=True)
class SeverityCell:
    """Severity of a check in a section. `own` says that the newsroom decided it for this very section."""

    severity: Severity
    own: bool


def cell(table: Table, place: Place, usual: Severity) -> SeverityCell:
    """Cell of the table, own or inherited: from all sections, or from the check itself."""
    check, section = place
    row = table.get(check, {})
    if section in row:
        return SeverityCell(Severity(row[section]), own=True)
    return SeverityCell(inherited(table, place, usual), own=False)


def inherited(table: Table, place: Place, usual: Severity) -> Severity:
    """Severity of a cell that the newsroom did not decide."""
    check, section = place
    row = table.get(check, {})
    return Severity(row[EVERYWHERE]) if section != EVERYWHERE and EVERYWHERE in row else usual


def changed(table: Table, places: Iterable[Place], severity: Severity | None) -> dict[str, dict[str, str]]:
    """Table with these cells set to a severity, or left as usual by None.

    Checks that this program does not know stay.
    """
    result = {check: dict(row) for check, row in table.items()}
    for check, section in places:
        row = result.setdefault(check, {})
        row.pop(section, None)
        if severity is not None:
            row[section] = severity.value
    return {check: row for check, row in result.items() if row}


def sections(offered: Iterable[str], table: Table) -> tuple[str, ...]:
    """All sections first, then those that the publication offers, then others that the table names."""
    spoken_of = sorted({section for row in table.values() for section in row})
    return tuple(dict.fromkeys((EVERYWHERE, *offered, *spoken_of)))
