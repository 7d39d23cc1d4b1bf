"""Cards of findings: severity, what is wrong and why, fixes and other actions. No widgets."""

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.finding import Finding, FindingKind, Severity
from newsdesk.domain.ignored_finding import can_be_ignored
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.text import isolated
from newsdesk.ui.widgets.card import Card, CardEntry
from newsdesk.ui.widgets.card_verbs import NUMBERED

SEVERITIES: dict[Severity, str] = {
    Severity.FILING: tr_noop("Findings", "Stops filing"),
    Severity.APPROVAL: tr_noop("Findings", "Stops approval"),
    Severity.ADVICE: tr_noop("Findings", "Advice"),
    Severity.OFF: tr_noop("Findings", "Off"),
}
KINDS: dict[FindingKind, str] = {
    FindingKind.GATE: tr_noop("Findings", "Gate"),
    FindingKind.SENSE: tr_noop("Findings", "Sense"),
    FindingKind.SPELLING: tr_noop("Findings", "Spelling"),
    FindingKind.GRAMMAR: tr_noop("Findings", "Grammar"),
    FindingKind.STYLE: tr_noop("Findings", "House style"),
}
_TAKE_OUT = tr_noop("Findings", "Take it out")
_IGNORING = ("ignore-once", "ignore-story", "ignore-always")
_LONGEST = 160  # code points of a quote: of a repeated paragraph the beginning will do
_MOST = 6  # fixes on a card; the menu in the text has all


def sentence(finding: Finding) -> str:
    """What is wrong, in the window's language."""
    return QCoreApplication.translate("Checks", finding.said).format_map(finding.values)


def reason(finding: Finding) -> str:
    """Why it matters, in the window's language; may be empty."""
    return QCoreApplication.translate("Checks", finding.why) if finding.why else ""


def kind(finding: Finding) -> str:
    """Severity and kind of a finding, in two words."""
    return " · ".join((_word(SEVERITIES[finding.severity]), _word(KINDS[finding.kind])))


def colour(finding: Finding) -> str:
    """Colour token of a finding: red for what stops a move and for misspellings, amber for advice."""
    return "failure" if finding.severity is not Severity.ADVICE or finding.kind is FindingKind.SPELLING else "returned"


def fix_text(fix: str) -> str:
    """Label of a fix: the text that it inserts."""
    return isolated(fix) if fix.strip() else _word(_TAKE_OUT)


def other_actions(finding: Finding) -> tuple[str, ...]:
    """Keys of the actions besides the fixes."""
    if not can_be_ignored(finding):
        return ()
    return (("add-word",) if finding.kind is FindingKind.SPELLING else ()) + _IGNORING


def card(numbered: NumberedFinding) -> Card:
    """Card of one finding."""
    finding, fixes = numbered.finding, numbered.fixes
    short = len(finding.quote) <= _LONGEST
    others = tuple(zip(NUMBERED, fixes[1:_MOST], strict=False))
    return Card(
        key=numbered.key,
        texts=(
            CardEntry(
                head=kind(finding),
                initials="",
                text=sentence(finding),
                dot="failure" if finding.severity is not Severity.ADVICE else "returned",
            ),
        ),
        quote="" if short else f"{finding.quote[:_LONGEST].rstrip()} …",
        old=finding.quote if short else "",
        new=fixes[0] if fixes and short else "",
        beside=(numbered.before, numbered.after) if short else ("", ""),
        wave="" if fixes else colour(finding),
        why=reason(finding),
        verbs=("fix", *(verb for verb, _ in others)) if fixes else (),
        more=other_actions(finding),
        labels=tuple((verb, f"{verb[-1]}  {fix_text(fix)}") for verb, fix in others),
        place=(finding.start, finding.end),
        about=numbered,
    )


def _word(text: str) -> str:
    return QCoreApplication.translate("Findings", text)
