"""The versions and acts of a story in one order of time. The asking runs in the archive lane."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.domain.act import Act
from newsdesk.domain.notice import Notice
from newsdesk.domain.revision import RevisionNote
from newsdesk.domain.workflow import Workflow

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All that happened to a story, newest first. `edited` is the story as last filed, and as it is now."""

    story: UUID
    standing: Workflow = field(default_factory=Workflow)
    heads: tuple[UUID, ...] = ()
    versions: tuple[RevisionNote, ...] = ()
    acts: tuple[Act, ...] = ()
    notices: Mapping[UUID, Notice] = field(default_factory=dict)
    edited: tuple[UUID, UUID] | None = None

    def before(self, version: UUID) -> UUID | None:
        """What a version grew from; None for the first."""
        note = next((each for each in self.versions if each.id == version), None)
        return note.parents[0] if note and note.parents else None

    def older_first(self, one: UUID, other: UUID) -> tuple[UUID, UUID]:
        """Two versions in the order of time."""
        order = [note.id for note in self.versions]
        return (one, other) if order.index(one) > order.index(other) else (other, one)


def chronicle(newsroom: "Newsroom", story: UUID) -> Timeline:
    """Ask the archive for everything at once."""
    held = newsroom.stories.get(story)
    acts = newsroom.moves.acts(story)
    told = any(act.notice for act in acts)
    return Timeline(
        story=story,
        standing=held.standing,
        heads=held.heads,
        versions=newsroom.revisions.history(story),
        acts=acts,
        notices={notice.id: notice for notice in newsroom.notices.of(story)} if told else {},
        edited=newsroom.revisions.since_filed(story),
    )
