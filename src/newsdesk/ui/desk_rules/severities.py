"""The words of the table of gates: what a check does to a story, and what sort of mistake it looks for."""

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.finding import Kind, Severity
from newsdesk.marking import marked

_SEVERITIES: dict[Severity, str] = {
    Severity.FILING: marked("Findings", "Stops filing"),
    Severity.APPROVAL: marked("Findings", "Stops approval"),
    Severity.ADVICE: marked("Findings", "Advice"),
    Severity.OFF: marked("Findings", "Off"),
}
_KINDS: dict[str, str] = {
    Kind.GATE: marked("DeskRules", "Gates"),
    Kind.SENSE: marked("DeskRules", "Sense"),
    Kind.SPELLING: marked("DeskRules", "Spelling"),
    Kind.GRAMMAR: marked("DeskRules", "Grammar"),
    Kind.STYLE: marked("DeskRules", "House style"),
}


def severity(value: Severity) -> str:
    """What a check does, as a cell names it."""
    return QCoreApplication.translate("Findings", _SEVERITIES[value])


def kind(value: str) -> str:
    """A sort of checks, as the heading of its group."""
    return QCoreApplication.translate("DeskRules", _KINDS[value]) if value in _KINDS else value
