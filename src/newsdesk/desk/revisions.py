"""Verbs for revisions: history, comparing, forks and their merge, restoring an older revision."""

from functools import reduce
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk import change_sets, saving
from newsdesk.desk.context import DeskContext
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import RowUnreadable, StoryNotFound
from newsdesk.domain.moves import Move
from newsdesk.domain.revision import Fork, Revision, RevisionNote, SaveReason
from newsdesk.domain.story import Content

if TYPE_CHECKING:
    from newsdesk.desk.differences import Difference
    from newsdesk.domain.merge import Merge


class Revisions:
    """Revisions of one desk. No revision is ever deleted here."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def history(self, story: UUID) -> tuple[RevisionNote, ...]:
        """All revisions of a story, newest first."""
        return self._context.archive.revisions.history(story)

    def get(self, revision: UUID) -> Revision:
        """One revision with its content."""
        return self._context.archive.revisions.get(revision)

    def forks(self) -> tuple[Fork, ...]:
        """The forks of all stories, which have to be settled."""
        return self._context.archive.revisions.forks()

    def fork(self, story: UUID) -> Fork | None:
        """The fork of a story, None if it has one head."""
        return self._context.archive.revisions.fork(story)

    def merged(self, fork: Fork) -> "Merge":
        """The merge of a fork's heads: mine is the newest, theirs the other one, or the merge of all others."""
        from newsdesk.domain import merge  # hardly any start meets a fork

        archive = self._context.archive
        base = archive.revisions.get(fork.base).content if fork.base else None
        *others, mine = (archive.revisions.get(head.id).content for head in fork.heads)
        theirs = reduce(lambda older, newer: merge.merge(base, newer, older).content, others)
        return merge.merge(base, mine, theirs)

    def settle(self, story: UUID, content: Content, *, heads: tuple[UUID, ...]) -> ChangeSet:
        """Settle a fork by a revision whose parents are all the heads that were on screen."""
        context, when = self._context, self._context.clock()
        with context.archive.transaction():
            held = context.archive.stories.get(story)
            revision = context.archive.revisions.settle(
                story, content, parents=heads, who=context.who, when=when, words=saving.word_count(context, content)
            )
            saving.update_workflow(context, held, content, revision=revision, when=when)
            return change_sets.story_and_referrers(context, story, revision=revision)

    def restore(self, story: UUID, revision: UUID) -> ChangeSet:
        """Restore an older revision as a new one. The draft stays."""
        context = self._context
        with context.archive.transaction():
            content = self.get(revision).content
            made = saving.save_beside_draft(
                context, context.archive.stories.get(story, instead=content), content, why=SaveReason.RESTORED
            )
            return change_sets.story_and_referrers(context, story, revision=made)

    def bring_back(self, story: UUID) -> ChangeSet:
        """Restore the newest readable revision of a story whose content is damaged.

        Raises RowUnreadable where there is none.
        """
        refused: RowUnreadable | None = None
        for note in self.history(story):
            try:
                return self.restore(story, note.id)
            except RowUnreadable as error:
                refused = refused or error
        raise refused or StoryNotFound(str(story))

    def compare(self, before: UUID, after: UUID) -> "tuple[Difference, ...]":
        """The difference between two revisions: by field, the body by paragraph and word."""
        from newsdesk.desk.differences import differences  # its word matcher is not needed at start

        return differences(self.get(before).content, self.get(after).content)

    def since_filed(self, story: UUID) -> tuple[UUID, UUID] | None:
        """The revision that was last filed, and the head: between them is what the editor changed.

        None where the story was never filed, or nothing was saved since.
        """
        acts = self._context.archive.acts.of(story)
        undone = {act.undoes for act in acts}
        filed = (act.revision for act in acts if act.verb == Move.FILE and act.id not in undone)
        as_filed, head = next(filed, None), self._context.archive.stories.get(story).head
        return (as_filed, head) if as_filed and head and as_filed != head else None
