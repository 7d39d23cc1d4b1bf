"""Queries of the Notes panel, for the archive lane."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.domain.note import Note
from newsdesk.domain.person import initials_of
from newsdesk.text import anchors, suggestions
from newsdesk.text.anchors import Anchor

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

Places = Mapping[UUID, tuple[int, int] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesFound:
    """Notes of a story, oldest first, with the spans of their passages in the display text, and people's initials."""

    notes: tuple[Note, ...] = ()
    places: Places = field(default_factory=dict)
    initials: Mapping[str, str] = field(default_factory=dict)
    me: str = ""

    def initials_for(self, who: str) -> str:
        """Initials as the desk has them, else the first letters of the name."""
        return self.initials.get(who) or initials_of(who)


def load_notes(newsroom: "Newsroom", story: UUID, display: str) -> NotesFound:
    """Read the notes of a story; `display` is the text that spans count in, in code points."""
    notes = newsroom.review.notes(story)
    return NotesFound(
        notes=notes,
        places=newsroom.review.places(story, display) if any(note.anchor for note in notes) else {},
        initials={person.name: person.initials for person in newsroom.people.all()},
        me=newsroom.people.actor().name,
    )


def anchor_of(newsroom: "Newsroom", base: UUID, display: str, start: int, end: int) -> Anchor | None:
    """Anchor of a passage in revision `base`, None if it does not hold these words.

    `start` and `end` count code points of `display`.
    """
    before, _ = suggestions.runs(newsroom.revisions.get(base).content.body)
    passage = Anchor(revision=base, start=start, end=end, quote=display[start:end])
    if before == display:
        return passage
    place = anchors.carry(passage, display, before)
    if place is None or place[0] >= place[1]:
        return None
    return Anchor(revision=base, start=place[0], end=place[1], quote=before[place[0] : place[1]])
