"""What the archive knows for the panel, asked in one go in the archive lane."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.domain import anchors, suggestions
from newsdesk.domain.note import Anchor, Note
from newsdesk.domain.person import initials_of

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

Places = Mapping[UUID, tuple[int, int] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesFound:
    """Notes of a story oldest first, where the anchored ones stand in the words that were asked about, and people."""

    notes: tuple[Note, ...] = ()
    places: Places = field(default_factory=dict)
    initials: Mapping[str, str] = field(default_factory=dict)
    me: str = ""

    def initials_for(self, who: str) -> str:
        """As the desk gave them, else the first letters of the name."""
        return self.initials.get(who) or initials_of(who)


def gather(newsroom: "Newsroom", story: UUID, display: str) -> NotesFound:
    """Everything about the notes of a story whose words are `display`."""
    notes = newsroom.review.notes(story)
    return NotesFound(
        notes=notes,
        places=newsroom.review.places(story, display) if any(note.anchor for note in notes) else {},
        initials={person.name: person.initials for person in newsroom.people.all()},
        me=newsroom.people.actor().name,
    )


def anchored(newsroom: "Newsroom", base: UUID, display: str, start: int, end: int) -> Anchor | None:
    """The passage `start` to `end` of `display` as it stands in revision `base`; None if its words are not in it."""
    before, _ = suggestions.runs(newsroom.revisions.get(base).content.body)
    passage = Anchor(revision=base, start=start, end=end, quote=display[start:end])
    if before == display:
        return passage
    place = anchors.carry(passage, display, before)
    if place is None or place[0] >= place[1]:
        return None
    return Anchor(revision=base, start=place[0], end=place[1], quote=before[place[0] : place[1]])
