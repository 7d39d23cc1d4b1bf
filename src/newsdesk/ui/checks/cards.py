"""A finding as a card: how bad it is, what and why, and what can be done about it. Pure."""

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.finding import Finding, Kind, Severity
from newsdesk.domain.ignoring import can_be_ignored
from newsdesk.marking import marked
from newsdesk.ui.checks.checking import Found
from newsdesk.ui.notes.cards import Card, Said

SEVERITIES: dict[Severity, str] = {
    Severity.FILING: marked("Findings", "Stops filing"),
    Severity.APPROVAL: marked("Findings", "Stops approval"),
    Severity.ADVICE: marked("Findings", "Advice"),
    Severity.OFF: marked("Findings", "Off"),
}
KINDS: dict[Kind, str] = {
    Kind.GATE: marked("Findings", "Gate"),
    Kind.SENSE: marked("Findings", "Sense"),
    Kind.SPELLING: marked("Findings", "Spelling"),
    Kind.GRAMMAR: marked("Findings", "Grammar"),
    Kind.STYLE: marked("Findings", "House style"),
}
_IGNORING = ("ignore-once", "ignore-story", "ignore-always")
_LONGEST = 160  # of a quote, in characters: a paragraph that stands twice is told by its beginning


def sentence(finding: Finding) -> str:
    """What is wrong, in the window's language."""
    return QCoreApplication.translate("Checks", finding.said).format_map(finding.values)


def reason(finding: Finding) -> str:
    """Why it matters, in the window's language."""
    return QCoreApplication.translate("Checks", finding.why) if finding.why else ""


def card(found: Found) -> Card:
    """The card of one finding."""
    finding = found.finding
    head = " · ".join((_word(SEVERITIES[finding.severity]), _word(KINDS[finding.kind])))
    fix = finding.fixes[0] if finding.fixes else ""
    shows_change = bool(finding.fixes) and len(finding.quote) <= _LONGEST
    return Card(
        key=found.number,
        said=(Said(head=head, initials="", text="\n".join(filter(None, (sentence(finding), reason(finding))))),),
        quote="" if shows_change else _short(finding.quote),
        old=finding.quote if shows_change else "",
        new=fix if shows_change else "",
        verbs=("fix",) if finding.fixes else (),
        more=_more(finding),
        place=(finding.start, finding.end),
        about=found,
    )


def _more(finding: Finding) -> tuple[str, ...]:
    if not can_be_ignored(finding):
        return ()
    return (("add-word",) if finding.kind is Kind.SPELLING else ()) + _IGNORING


def _short(quote: str) -> str:
    return quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST].rstrip()} …"


def _word(text: str) -> str:
    return QCoreApplication.translate("Findings", text)
