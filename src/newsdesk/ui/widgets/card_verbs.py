"""Table of the actions on a card: label, icon and key."""

from dataclasses import dataclass

from newsdesk.tr_noop import tr_noop


@dataclass(frozen=True, slots=True)
class CardVerb:
    """One action. `key` works while the list has the focus."""

    text: str
    icon: str
    key: str


NUMBERED = tuple(f"fix-{number}" for number in range(2, 10))
"""Keys of the fixes after the first; each is labelled with the text that it inserts."""

VERBS: dict[str, CardVerb] = {
    "reply": CardVerb(tr_noop("CardVerbs", "Reply"), "", "R"),
    "resolve": CardVerb(tr_noop("CardVerbs", "Resolve"), "check", "S"),
    "reopen": CardVerb(tr_noop("CardVerbs", "Reopen"), "rotate-ccw", "S"),
    "delete": CardVerb(tr_noop("CardVerbs", "Delete"), "trash", "Del"),
    "accept": CardVerb(tr_noop("CardVerbs", "Accept"), "check", "A"),
    "reject": CardVerb(tr_noop("CardVerbs", "Reject"), "x", "X"),
    "dismiss": CardVerb(tr_noop("CardVerbs", "Take out"), "x", "X"),
    "fix": CardVerb(tr_noop("CardVerbs", "Put right"), "check", "F"),
    "add-word": CardVerb(tr_noop("CardVerbs", "Add to the desk’s words"), "", "A"),
    "ignore-once": CardVerb(tr_noop("CardVerbs", "Ignore here"), "", "I"),
    "ignore-story": CardVerb(tr_noop("CardVerbs", "Ignore in this story"), "", "S"),
    "ignore-always": CardVerb(tr_noop("CardVerbs", "Never again"), "", "N"),
    **{verb: CardVerb("", "", verb[-1]) for verb in NUMBERED},
    "show": CardVerb(tr_noop("CardVerbs", "Show"), "chevron-down", "Space"),
    "hide": CardVerb(tr_noop("CardVerbs", "Hide"), "chevron-up", "Space"),
}
