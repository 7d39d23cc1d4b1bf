"""What can be done with a card: its word, picture and key, as one table."""

from dataclasses import dataclass

from newsdesk.marking import marked


@dataclass(frozen=True, slots=True)
class CardVerb:
    """One thing to do. `key` works while the list has the focus."""

    text: str
    icon: str
    key: str


NUMBERED = tuple(f"fix-{number}" for number in range(2, 10))
"""Fixes behind the first, each called as what it puts there."""

VERBS: dict[str, CardVerb] = {
    "reply": CardVerb(marked("CardVerbs", "Reply"), "", "R"),
    "resolve": CardVerb(marked("CardVerbs", "Resolve"), "check", "S"),
    "reopen": CardVerb(marked("CardVerbs", "Reopen"), "rotate-ccw", "S"),
    "delete": CardVerb(marked("CardVerbs", "Delete"), "trash", "Del"),
    "accept": CardVerb(marked("CardVerbs", "Accept"), "check", "A"),
    "reject": CardVerb(marked("CardVerbs", "Reject"), "x", "X"),
    "dismiss": CardVerb(marked("CardVerbs", "Take out"), "x", "X"),
    "fix": CardVerb(marked("CardVerbs", "Put right"), "check", "F"),
    "add-word": CardVerb(marked("CardVerbs", "Add to the desk’s words"), "", "A"),
    "ignore-once": CardVerb(marked("CardVerbs", "Ignore here"), "", "I"),
    "ignore-story": CardVerb(marked("CardVerbs", "Ignore in this story"), "", "S"),
    "ignore-always": CardVerb(marked("CardVerbs", "Never again"), "", "N"),
    **{verb: CardVerb("", "", verb[-1]) for verb in NUMBERED},
    "show": CardVerb(marked("CardVerbs", "Show"), "chevron-down", "Space"),
    "hide": CardVerb(marked("CardVerbs", "Hide"), "chevron-up", "Space"),
}
