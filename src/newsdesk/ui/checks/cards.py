"""A finding as a card: how bad it is, what and why, and what can be done about it. Pure."""

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.finding import Finding, FindingKind, Severity
from newsdesk.domain.ignored_finding import can_be_ignored
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.notes.cards import NoteCard, NoteText
from newsdesk.ui.notes.verbs import NUMBERED
from newsdesk.ui.text import isolated

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
_LONGEST = 160  # of a quote, in characters: a paragraph that stands twice is told by its beginning
_MOST = 6  # fixes on a card; the menu in the text has all


def sentence(finding: Finding) -> str:
    """What is wrong, in the window's language."""
    return QCoreApplication.translate("Checks", finding.said).format_map(finding.values)


def reason(finding: Finding) -> str:
    """Why it matters, in the window's language."""
    return QCoreApplication.translate("Checks", finding.why) if finding.why else ""


def kind(finding: Finding) -> str:
    """What it does to its story and of which sort it is, in two words."""
    return " · ".join((_word(SEVERITIES[finding.severity]), _word(KINDS[finding.kind])))


def colour(finding: Finding) -> str:
    """Name of the token that stands for it: red what stops a move and what is no word, amber what is advice."""
    return "failure" if finding.severity is not Severity.ADVICE or finding.kind is FindingKind.SPELLING else "returned"


def put_there(fix: str) -> str:
    """What a fix is called: the words that it puts there."""
    return isolated(fix) if fix.strip() else _word(_TAKE_OUT)


def more(finding: Finding) -> tuple[str, ...]:
    """What can be done besides putting it right."""
    if not can_be_ignored(finding):
        return ()
    return (("add-word",) if finding.kind is FindingKind.SPELLING else ()) + _IGNORING


def card(found: NumberedFinding) -> NoteCard:
    """The card of one finding."""
    finding, fixes = found.finding, found.fixes
    short = len(finding.quote) <= _LONGEST
    others = tuple(zip(NUMBERED, fixes[1:_MOST], strict=False))
    return NoteCard(
        key=found.key,
        said=(
            NoteText(
                head=kind(finding),
                initials="",
                text=sentence(finding),
                dot="failure" if finding.severity is not Severity.ADVICE else "returned",
            ),
        ),
        quote="" if short else f"{finding.quote[:_LONGEST].rstrip()} …",
        old=finding.quote if short else "",
        new=fixes[0] if fixes and short else "",
        beside=(found.before, found.after) if short else ("", ""),
        wave="" if fixes else colour(finding),
        why=reason(finding),
        verbs=("fix", *(verb for verb, _ in others)) if fixes else (),
        more=more(finding),
        labels=tuple((verb, f"{verb[-1]}  {put_there(fix)}") for verb, fix in others),
        place=(finding.start, finding.end),
        about=found,
    )


def _word(text: str) -> str:
    return QCoreApplication.translate("Findings", text)
