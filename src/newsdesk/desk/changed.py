"""Builds the Changes that verbs return: what a story's change touches beyond itself."""

from uuid import UUID

from newsdesk.desk.room import Room
from newsdesk.domain.changes import Changes, Undo


def touched(
    room: Room, story: UUID, *, revision: UUID | None = None, fork: bool = False, undo: Undo | None = None
) -> Changes:
    """A story changed: it, and the stories whose Check Also names it."""
    named_by = room.archive.stories.naming(story)
    return Changes(stories=frozenset({story, *named_by}), revision=revision, fork=fork, undo=undo)


def came(story: UUID, *, revision: UUID | None = None, undo: Undo | None = None) -> Changes:
    """A story came into being."""
    only = frozenset({story})
    return Changes(stories=only, created=only, revision=revision, undo=undo)


def only(story: UUID, *, undo: Undo | None = None) -> Changes:
    """Something about a story changed that no other story shows."""
    return Changes(stories=frozenset({story}), undo=undo)
