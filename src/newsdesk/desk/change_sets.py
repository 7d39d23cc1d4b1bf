"""Builders of the change sets that verbs return: which stories must be read again after a change."""

from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain.change_set import ChangeSet, UndoRef


def story_and_referrers(
    context: DeskContext, story: UUID, *, revision: UUID | None = None, fork: bool = False, undo: UndoRef | None = None
) -> ChangeSet:
    """A changed story, and the stories whose Check Also names it."""
    named_by = context.archive.stories.naming(story)
    return ChangeSet(stories=frozenset({story, *named_by}), revision=revision, fork=fork, undo=undo)


def created(story: UUID, *, revision: UUID | None = None, undo: UndoRef | None = None) -> ChangeSet:
    """A new story."""
    new = frozenset({story})
    return ChangeSet(stories=new, created=new, revision=revision, undo=undo)


def story_only(story: UUID, *, undo: UndoRef | None = None) -> ChangeSet:
    """A changed story, in something that no other story shows."""
    return ChangeSet(stories=frozenset({story}), undo=undo)
