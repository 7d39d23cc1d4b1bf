"""What is typed in the field and not sent, for each story and each thing that it is for. Nothing is dropped unsent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from newsdesk.domain.unsent import UnsentKey

PLACE = "note"


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """What the words are for: the whole story, a passage (known by its words), or a thread."""

    thread: UUID | None = None
    quote: str = ""

    def key(self, story: UUID) -> UnsentKey:
        """Under which the words for this are kept."""
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
    """The notes to one story that are not sent. `passage` is where the quoted words stood when they were last known."""

    target: NoteTarget = WHOLE
    texts: dict[NoteTarget, str] = field(default_factory=dict)
    passages: dict[NoteTarget, tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def of_kept(cls, kept: Iterable[tuple[UnsentKey, Mapping[str, Any]]], display: str) -> "UnsentNotes":
        """What was left and not sent, the newest last: it is gone on with. Passages are looked up in the text."""
        desk = cls()
        for key, content in kept:
            target = _target(key)
            desk.target = target
            desk.texts[target] = str(content.get("text", ""))
            if target.quote and (place := _found(target.quote, display, content)):
                desk.passages[target] = place
        return desk

    def content(self, target: NoteTarget) -> dict[str, Any] | None:
        """The words for this target as they are kept."""
        text = self.texts.get(target, "")
        start, end = self.passages.get(target, (-1, -1))
        return {"text": text, "start": start, "end": end} if text.strip() else None

    @property
    def text(self) -> str:
        """The words for the present target."""
        return self.texts.get(self.target, "")

    def write(self, text: str) -> None:
        """Keep the words for the present target."""
        if text:
            self.texts[self.target] = text
        else:
            self.texts.pop(self.target, None)

    def sent(self, target: NoteTarget) -> None:
        """These words are in the archive: the field goes back to what still waits, else to the whole story."""
        self.texts.pop(target, None)
        self.passages.pop(target, None)
        if target == self.target:
            self.target = next(iter(self.texts), WHOLE)


def _found(quote: str, display: str, content: Mapping[str, Any]) -> tuple[int, int] | None:
    """Where the quoted words stand: where they stood, or the only place where they stand now."""
    start = content.get("start", -1)
    if not isinstance(start, int) or start < 0 or display[start : start + len(quote)] != quote:
        start = display.find(quote)
        if start < 0 or display.find(quote, start + 1) >= 0:
            return None
    return start, start + len(quote)
