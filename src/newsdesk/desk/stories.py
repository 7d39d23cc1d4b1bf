"""Verbs for whole stories: create, find, list, save, duplicate, undo."""

import re
from dataclasses import replace
from uuid import UUID

from newsdesk.desk import change_sets, saving, slugs, transitions, undo_acts
from newsdesk.desk.context import DeskContext, new_id
from newsdesk.desk.export.restrictions import restricted
from newsdesk.desk.slugs import with_slugs
from newsdesk.domain.change_set import ChangeSet, UndoRef
from newsdesk.domain.embargo import later
from newsdesk.domain.errors import AmbiguousStory, MoveRefused, StoryNotFound
from newsdesk.domain.moves import Move
from newsdesk.domain.restrictions import Restrictions
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import STOPPED, Status
from newsdesk.domain.story import Content, Story
from newsdesk.domain.story_list import PageKey, QueueCounts, StoryPage, StoryQuery
from newsdesk.domain.workflow import Workflow

PAGE = 50
_SHORTEST_PREFIX = 8
_IDS_NAMED = 5
_NOT_WANTED = "The duplicate was not wanted."


class Stories:
    """Stories of one desk."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def new_id(self) -> UUID:
        """An id for a story that is not saved yet."""
        return new_id()

    def new(self, content: Content) -> ChangeSet:
        """Create a story; `created` of the change set names it."""
        context, story = self._context, new_id()
        content = with_slugs(context, content, story=story)
        with context.archive.transaction():
            return self._create(story, content, why=SaveReason.SAVED)

    def get(self, story: UUID) -> Story:
        """The story as it was saved last. Raises StoryNotFound, RowUnreadable."""
        return self._context.archive.stories.get(story)

    def find(self, ref: str) -> Story:
        """The story with this id, beginning of an id, or slug. Raises StoryNotFound, AmbiguousStory."""
        return self.get(self.named(ref))

    def named(self, ref: str) -> UUID:
        """The id of that story; the story itself is not read, and may be damaged."""
        ids = self._ids(ref.strip())
        if not ids:
            raise StoryNotFound(ref)
        if len(ids) > 1:
            raise AmbiguousStory(ref, tuple(str(story) for story in ids[:_IDS_NAMED]))
        return ids[0]

    def page(self, query: StoryQuery, *, after: PageKey | None = None, limit: int = PAGE) -> StoryPage:
        """One page of the story list; `after` is the key of the last page's end."""
        return self._context.archive.stories.page(query, after=after, limit=limit)

    def counts(self) -> QueueCounts:
        """The number of stories in each status, queue and section, and of those assigned to the user."""
        return self._context.archive.stories.counts(mine=self._context.who)

    def exists(self, story: UUID) -> bool:
        """Whether this desk has the story."""
        return self._context.archive.stories.exists(story)

    def save(self, story: UUID, content: Content, *, base: UUID | None) -> ChangeSet:
        """Save the content as a revision made from `base`; a fork if another revision was saved from it meanwhile."""
        context = self._context
        with context.archive.transaction():
            before = self.get(story) if context.archive.stories.exists(story) else None
            content = with_slugs(context, content, story=story, before=before if before and before.head else None)
            if before is None:
                return self._create(story, content, why=SaveReason.SAVED)
            return self._save(before, content, base=base)

    def duplicate(self, story: UUID) -> ChangeSet:
        """Create a copy of the story as a draft with a slug of its own; `created` of the change set names it.

        The copy has the same embargo, also one that was typed and not saved. A copy of a story that is held, spiked,
        withdrawn or under an embargo that cannot be read is held until somebody releases it.
        """
        context, copy = self._context, new_id()
        with context.archive.transaction():
            current = self.get(story)
            restrictions = restricted(context, current)
            embargo = later(later(current.standing.embargo, current.content.embargo), restrictions.embargo)
            content = replace(current.content, slug=self._copy_slug(current.content), url_slug="", embargo=embargo)
            content = with_slugs(context, content, story=copy)
            changes = self._create(copy, content, why=SaveReason.DUPLICATED, undo=UndoRef(verb="duplicate", story=copy))
            if why := _hold_reason(current, restrictions):
                reason = f"It is a copy of “{current.content.headline}”, {why}."
                transitions.hold_new(context, self.get(copy), reason=reason)
            return changes

    def undo(self, undo: UndoRef) -> ChangeSet:
        """Undo an act, or the duplication of a story."""
        return undo_acts.undo(self._context, undo.act) if undo.act else self._undo_duplicate(undo.story)

    def _create(self, story: UUID, content: Content, *, why: SaveReason, undo: UndoRef | None = None) -> ChangeSet:
        context = self._context
        revision = saving.create(context, story, content, why=why, when=context.clock(), workflow=Workflow())
        return change_sets.created(story, revision=revision, undo=undo)

    def _save(self, current: Story, content: Content, *, base: UUID | None) -> ChangeSet:
        context, when = self._context, self._context.clock()
        saving.remember_author(context, content.author)
        saved = context.archive.revisions.save(
            current.id,
            content,
            base=base,
            who=context.who,
            when=when,
            why=SaveReason.SAVED,
            words=saving.word_count(context, content),
        )
        # saving unchanged content over an older base makes no revision, and the head stays
        head = saved.revision if saved.revision != base else current.head
        saving.update_workflow(context, current, content, revision=head, when=when)
        return change_sets.story_and_referrers(context, current.id, revision=saved.revision, fork=saved.forked)

    def _undo_duplicate(self, story: UUID) -> ChangeSet:
        """Delete a duplicate; one that somebody has worked on since is spiked instead, so that no text is lost."""
        stories = self._context.archive.stories
        try:
            if not stories.naming(story):
                stories.remove(story)
                return ChangeSet(stories=frozenset({story}), removed=frozenset({story}))
        except MoveRefused:
            pass  # somebody has worked on it
        current = self.get(story)
        if current.status is Status.HELD:
            transitions.spike_copy(self._context, current, reason=_NOT_WANTED)
            return change_sets.story_and_referrers(self._context, story)
        return transitions.make(self._context, story, Move.SPIKE, reason=_NOT_WANTED)

    def _copy_slug(self, content: Content) -> str:
        if not content.slug:
            return ""
        return slugs.unique(f"{content.slug}-copy", lambda name: bool(self._context.archive.stories.ids_for_slug(name)))

    def _ids(self, ref: str) -> tuple[UUID, ...]:
        archive = self._context.archive
        if not ref:
            return ()
        try:
            story = UUID(ref)
        except ValueError:
            pass  # the beginning of an id, or a slug
        else:
            return (story,) if archive.stories.exists(story) else ()
        if by_slug := archive.stories.ids_for_slug(ref):
            return by_slug
        if len(ref) < _SHORTEST_PREFIX or not re.fullmatch(r"[0-9a-fA-F-]+", ref):
            return ()
        return archive.stories.ids_beginning(ref.lower())


def _hold_reason(story: Story, restrictions: Restrictions) -> str:
    """Why a copy of the story must be held, as the end of a sentence; empty where it need not be."""
    if story.status in STOPPED:
        return f"which is {story.status.value}"
    return (
        f"which has an embargo that Newsdesk cannot read: “{restrictions.unread.text}”" if restrictions.unread else ""
    )
