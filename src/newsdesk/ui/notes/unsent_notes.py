"""Unsent notes to one story, one for each target, so that none is lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from newsdesk.domain.unsent import UnsentKey

PLACE = "note"


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """Target of a note: the whole story, a passage (known by its words), or a thread."""

    thread: UUID | None = None
    quote: str = ""

    def key(self, story: UUID) -> UnsentKey:
        """Key under which the text for this target is kept."""
        item = f"reply {self.thread}" if self.thread else f"on {self.quote}" if self.quote else ""
        return UnsentKey(PLACE, story, item)


WHOLE = NoteTarget()


def _target(key: UnsentKey) -> NoteTarget:
    kind, _, about = key.item.partition(" ")
    if kind == "reply":
        return NoteTarget(thread=UUID(about))
    return NoteTarget(quote=about) if kind == "on" else WHOLE


@dataclass(slots=True)
class UnsentNotes:
    """Unsent notes to one story. `passages` are the spans of quoted words when they were last known."""

    target: NoteTarget = WHOLE
    texts: dict[NoteTarget, str] = field(default_factory=dict)
    passages: dict[NoteTarget, tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def from_kept(cls, kept: Iterable[tuple[UnsentKey, Mapping[str, Any]]], display: str) -> "UnsentNotes":
        """Unsent notes as they were kept, the newest last: it becomes the present one.

        Passages are searched in `display`.
        """
        unsent = cls()
        for key, content in kept:
            target = _target(key)
            unsent.target = target
            unsent.texts[target] = str(content.get("text", ""))
            if target.quote and (place := _find_passage(target.quote, display, content)):
                unsent.passages[target] = place
        return unsent

    def content(self, target: NoteTarget) -> dict[str, Any] | None:
        """The text for this target in the form in which it is kept; None if it is empty."""
        text = self.texts.get(target, "")
        start, end = self.passages.get(target, (-1, -1))
        return {"text": text, "start": start, "end": end} if text.strip() else None

    @property
    def text(self) -> str:
        """The text for the present target."""
        return self.texts.get(self.target, "")

    def write(self, text: str) -> None:
        """Set the text for the present target."""
        if text:
            self.texts[self.target] = text
        else:
            self.texts.pop(self.target, None)

    def sent(self, target: NoteTarget) -> None:
        """Remove a note that is in the archive; another unsent one, else the whole story, becomes the target."""
        self.texts.pop(target, None)
        self.passages.pop(target, None)
        if target == self.target:
            self.target = next(iter(self.texts), WHOLE)


def _find_passage(quote: str, display: str, content: Mapping[str, Any]) -> tuple[int, int] | None:
    """Span of the quoted words: where they were, or the only place where they are now."""
    start = content.get("start", -1)
    if not isinstance(start, int) or start < 0 or display[start : start + len(quote)] != quote:
        start = display.find(quote)
        if start < 0 or display.find(quote, start + 1) >= 0:
            return None
    return start, start + len(quote)
