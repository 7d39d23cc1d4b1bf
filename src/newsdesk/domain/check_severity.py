"""Which check guards which move, in which section: a newsroom's own table over what each check does by itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsdesk.domain.finding import Severity
from newsdesk.domain.moves import Move

EVERYWHERE = ""
"""The section that stands for all that have no word of their own."""

STOPPED_BY: Mapping[Move, frozenset[Severity]] = {
    Move.FILE: frozenset({Severity.FILING}),
    Move.APPROVE: frozenset({Severity.FILING, Severity.APPROVAL}),
    Move.SCHEDULE: frozenset({Severity.FILING, Severity.APPROVAL}),
    Move.PUBLISH: frozenset({Severity.FILING, Severity.APPROVAL}),
    Move.CORRECT: frozenset({Severity.FILING, Severity.APPROVAL}),
    Move.UPDATE: frozenset({Severity.FILING, Severity.APPROVAL}),
}
"""Which findings stop which move. Whatever clears words asks for all that filing asks for, and more."""


@dataclass(frozen=True, slots=True)
class CheckSeverities:
    """The table: by check, by section. What it does not name stays as the check has it."""

    table: Mapping[str, Mapping[str, Severity]]

    def severity(self, check: str, section: str, usual: Severity) -> Severity:
        """What a finding of this check does in a story of this section."""
        row = self.table.get(check, {})
        return row.get(section, row.get(EVERYWHERE, usual))
