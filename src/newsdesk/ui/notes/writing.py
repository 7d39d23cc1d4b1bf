"""What is half written in the field, for each story and each thing that it is for. Nothing is dropped unsent."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Target:
    """What the words are for: the whole story, a passage (known by its words), or a thread."""

    thread: UUID | None = None
    quote: str = ""


WHOLE = Target()


@dataclass(slots=True)
class Desk:
    """The half written notes to one story. `passage` is where the quoted words stood when they were last known."""

    target: Target = WHOLE
    texts: dict[Target, str] = field(default_factory=dict)
    passages: dict[Target, tuple[int, int]] = field(default_factory=dict)

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

    def sent(self, target: Target) -> None:
        """These words are in the archive: the field goes back to what still waits, else to the whole story."""
        self.texts.pop(target, None)
        self.passages.pop(target, None)
        if target == self.target:
            self.target = next(iter(self.texts), WHOLE)
