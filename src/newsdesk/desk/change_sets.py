"""Builds the Changes that verbs return: what a story's change touches beyond itself."""

from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain.change_set import ChangeSet, UndoRef


def touched(
    room: DeskContext, story: UUID, *, revision: UUID | None = None, fork: bool = False, undo: UndoRef | None = None
) -> ChangeSet:
    """A story changed: it, and the stories whose Check Also names it."""
    named_by = room.archive.stories.naming(story)
    return ChangeSet(stories=frozenset({story, *named_by}), revision=revision, fork=fork, undo=undo)


def came(story: UUID, *, revision: UUID | None = None, undo: UndoRef | None = None) -> ChangeSet:
    """A story came into being."""
    only = frozenset({story})
    return ChangeSet(stories=only, created=only, revision=revision, undo=undo)


def only(story: UUID, *, undo: UndoRef | None = None) -> ChangeSet:
    """Something about a story changed that no other story shows."""
    return ChangeSet(stories=frozenset({story}), undo=undo)
