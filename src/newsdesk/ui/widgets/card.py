"""A card as values: what stands on it, and what can be done with it. No widgets."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from newsdesk.tr_noop import tr_noop
from newsdesk.ui.widgets.card_verbs import VERBS
from newsdesk.ui.widgets.changes import in_text

_QUOTE = tr_noop("Notes", "About: {0}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardEntry:
    """One note of a thread as it is shown."""

    head: str
    initials: str
    text: str = ""
    dot: str = ""
    """Name of the token whose colour stands before the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card. `verbs` are the actions with a button, `more` those of keys and the menu alone.

    `place` is its span in the display text (code points), `beside` the words before and after the change. `wave` names
    the token of the line under `old` where these words are only marked, `why` is a reason in soft colour, `labels` are
    words for `verbs` that only this card has.
    """

    key: Hashable
    texts: tuple[CardEntry, ...] = ()
    quote: str = ""
    flag: str = ""
    old: str = ""
    new: str = ""
    why: str = ""
    beside: tuple[str, str] = ("", "")
    wave: str = ""
    verbs: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    place: tuple[int, int] | None = None
    about: object = None

    @property
    def offers(self) -> tuple[str, ...]:
        """All actions of the card."""
        return self.verbs + self.more

    def word(self, verb: str) -> str:
        """Label of an action on this card."""
        own = dict(self.labels).get(verb, "")
        return own or QCoreApplication.translate("CardVerbs", VERBS[verb].text)

    @property
    def layout_key(self) -> Hashable:
        """Everything that the layout depends on: not the place in the text, which each key moves."""
        return (
            self.texts,
            self.quote,
            self.flag,
            self.old,
            self.new,
            self.why,
            self.verbs,
            self.labels,
            self.place is None,
        )

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        translate = QCoreApplication.translate
        about, old = (self.quote or self.old, "") if self.wave else (self.quote, self.old)
        parts = [self.flag, translate("Notes", _QUOTE).format(about) if about else ""]
        for note_text in self.texts:
            parts += [note_text.head, note_text.text]
        parts += [in_text(kind, text) for kind, text in (("removed", old), ("added", self.new)) if text]
        parts.append(self.why)
        return ". ".join(part for part in parts if part)
