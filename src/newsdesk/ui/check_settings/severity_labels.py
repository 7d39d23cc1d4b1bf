"""Texts for the table of gates: names of severities and of kinds of checks."""

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.finding import FindingKind, Severity
from newsdesk.tr_noop import tr_noop

_SEVERITIES: dict[Severity, str] = {
    Severity.FILING: tr_noop("Findings", "Stops filing"),
    Severity.APPROVAL: tr_noop("Findings", "Stops approval"),
    Severity.ADVICE: tr_noop("Findings", "Advice"),
    Severity.OFF: tr_noop("Findings", "Off"),
}
_KINDS: dict[str, str] = {
    FindingKind.GATE: tr_noop("CheckSettings", "Gates"),
    FindingKind.SENSE: tr_noop("CheckSettings", "Sense"),
    FindingKind.SPELLING: tr_noop("CheckSettings", "Spelling"),
    FindingKind.GRAMMAR: tr_noop("CheckSettings", "Grammar"),
    FindingKind.STYLE: tr_noop("CheckSettings", "House style"),
}


def severity(value: Severity) -> str:
    """Name of a severity in the window's language."""
    return QCoreApplication.translate("Findings", _SEVERITIES[value])


def kind(value: str) -> str:
    """Heading of a kind of checks in the window's language."""
    return QCoreApplication.translate("CheckSettings", _KINDS[value]) if value in _KINDS else value
