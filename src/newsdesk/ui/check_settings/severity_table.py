"""The newsroom's table of guards as plain data: what a cell says, and the table with a cell changed. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsdesk.domain.check_severity import EVERYWHERE
from newsdesk.domain.finding import Severity

Table = Mapping[str, Mapping[str, str]]
Place = tuple[str, str]
"""The key of a check, and a section."""


@dataclass(frozen=True, slots=True)
class SeverityCell:
    """What a check does in a section. `own` says that the newsroom decided it for this very section."""

    severity: Severity
    own: bool


def cell(table: Table, place: Place, usual: Severity) -> SeverityCell:
    """A cell as the table has it, or as it is inherited: from all sections, or from the check itself."""
    check, section = place
    row = table.get(check, {})
    if section in row:
        return SeverityCell(Severity(row[section]), own=True)
    return SeverityCell(inherited(table, place, usual), own=False)


def inherited(table: Table, place: Place, usual: Severity) -> Severity:
    """What the cell says where the newsroom has no word for it."""
    check, section = place
    row = table.get(check, {})
    return Severity(row[EVERYWHERE]) if section != EVERYWHERE and EVERYWHERE in row else usual


def changed(table: Table, places: Iterable[Place], severity: Severity | None) -> dict[str, dict[str, str]]:
    """The table with these cells decided, or left as usual by None. What this program does not know of stays."""
    result = {check: dict(row) for check, row in table.items()}
    for check, section in places:
        row = result.setdefault(check, {})
        row.pop(section, None)
        if severity is not None:
            row[section] = severity.value
    return {check: row for check, row in result.items() if row}


def sections(offered: Iterable[str], table: Table) -> tuple[str, ...]:
    """All sections first, those that the paper offers, then others that the table speaks of."""
    spoken_of = sorted({section for row in table.values() for section in row})
    return tuple(dict.fromkeys((EVERYWHERE, *offered, *spoken_of)))
