"""Writing and finding stories: new, save, duplicate, and what was done taken back."""

import re
from dataclasses import replace
from uuid import UUID

from newsdesk.desk import change_sets, saving, slugs, transitions, undo_acts
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export.restrictions import restricted
from newsdesk.desk.ids import new_id
from newsdesk.desk.naming import named
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
    """What is done with a story as a whole."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room

    def new_id(self) -> UUID:
        """An id for a story that is about to be typed."""
        return new_id()

    def new(self, content: Content) -> ChangeSet:
        """Put a new story on the desk; `created` names it."""
        room, story = self._room, new_id()
        content = named(room, content, story=story)
        with room.archive.transaction():
            return self._came(story, content, why=SaveReason.SAVED)

    def get(self, story: UUID) -> Story:
        """The story as it stands. Raises StoryNotFound."""
        return self._room.archive.stories.get(story)

    def find(self, ref: str) -> Story:
        """The story that an id, the beginning of an id, or a slug names. Raises StoryNotFound, AmbiguousStory."""
        return self.get(self.named(ref))

    def named(self, ref: str) -> UUID:
        """The same by its id alone: it need not be possible to read it."""
        ids = self._ids(ref.strip())
        if not ids:
            raise StoryNotFound(ref)
        if len(ids) > 1:
            raise AmbiguousStory(ref, tuple(str(story) for story in ids[:_IDS_NAMED]))
        return ids[0]

    def page(self, query: StoryQuery, *, after: PageKey | None = None, limit: int = PAGE) -> StoryPage:
        """One page of a listing, and where the next begins."""
        return self._room.archive.stories.page(query, after=after, limit=limit)

    def counts(self) -> QueueCounts:
        """How many stories stand and wait where, and how many of them are with the person at this machine."""
        return self._room.archive.stories.counts(mine=self._room.who)

    def save(self, story: UUID, content: Content, *, base: UUID | None) -> ChangeSet:
        """Keep the content as a revision grown from `base`; a fork if another was saved meanwhile."""
        room = self._room
        with room.archive.transaction():
            before = self.get(story) if room.archive.stories.exists(story) else None
            content = named(room, content, story=story, before=before if before and before.head else None)
            if before is None:
                return self._came(story, content, why=SaveReason.SAVED)
            return self._keep(before, content, base=base)

    def duplicate(self, story: UUID) -> ChangeSet:
        """A new draft with the same content, under a slug of its own; `created` names it.

        What holds the story back holds its copy back: the embargo comes along, also one that was only typed, and the
        copy of what is held, spiked or withdrawn, or under an embargo that is not understood, is held until somebody
        releases it.
        """
        room, copy = self._room, new_id()
        with room.archive.transaction():
            held = self.get(story)
            more = restricted(room, held)
            embargo = later(later(held.standing.embargo, held.content.embargo), more.embargo)
            content = replace(held.content, slug=self._copy_slug(held.content), url_slug="", embargo=embargo)
            content = named(room, content, story=copy)
            changes = self._came(copy, content, why=SaveReason.DUPLICATED, undo=UndoRef(verb="duplicate", story=copy))
            if why := _holds_copy(held, more):
                reason = f"It is a copy of “{held.content.headline}”, {why}."
                transitions.hold_new(room, self.get(copy), reason=reason)
            return changes

    def undo(self, undo: UndoRef) -> ChangeSet:
        """Take a verb back: an act by what was recorded of it, a duplicate by itself."""
        return undo_acts.undo(self._room, undo.act) if undo.act else self._take_away(undo.story)

    def _came(self, story: UUID, content: Content, *, why: SaveReason, undo: UndoRef | None = None) -> ChangeSet:
        room = self._room
        revision = saving.put(room, story, content, why=why, when=room.clock(), standing=Workflow())
        return change_sets.came(story, revision=revision, undo=undo)

    def _keep(self, held: Story, content: Content, *, base: UUID | None) -> ChangeSet:
        room, when = self._room, self._room.clock()
        saving.remember(room, content.author)
        saved = room.archive.revisions.save(
            held.id,
            content,
            base=base,
            who=room.who,
            when=when,
            why=SaveReason.SAVED,
            words=saving.words(room, content),
        )
        # words that say nothing new over an older base leave the head where it was
        head = saved.revision if saved.revision != base else held.head
        saving.stand_after_save(room, held, content, revision=head, when=when)
        return change_sets.touched(room, held.id, revision=saved.revision, fork=saved.forked)

    def _take_away(self, story: UUID) -> ChangeSet:
        """Undo of a duplicate. One that somebody has worked on since is spiked: no typed word is lost."""
        stories = self._room.archive.stories
        try:
            if not stories.naming(story):
                stories.remove(story)
                return ChangeSet(stories=frozenset({story}), removed=frozenset({story}))
        except MoveRefused:
            pass  # it holds work
        held = self.get(story)
        if held.status is Status.HELD:
            transitions.spike_copy(self._room, held, reason=_NOT_WANTED)
            return change_sets.touched(self._room, story)
        return transitions.make(self._room, story, Move.SPIKE, reason=_NOT_WANTED)

    def _copy_slug(self, content: Content) -> str:
        if not content.slug:
            return ""
        return slugs.untaken(f"{content.slug}-copy", lambda name: bool(self._room.archive.stories.ids_for_slug(name)))

    def _ids(self, ref: str) -> tuple[UUID, ...]:
        archive = self._room.archive
        if not ref:
            return ()
        try:
            story = UUID(ref)
        except ValueError:
            pass  # no whole id: the beginning of one, or a slug
        else:
            return (story,) if archive.stories.exists(story) else ()
        if by_slug := archive.stories.ids_for_slug(ref):
            return by_slug
        if len(ref) < _SHORTEST_PREFIX or not re.fullmatch(r"[0-9a-fA-F-]+", ref):
            return ()
        return archive.stories.ids_beginning(ref.lower())


def _holds_copy(held: Story, more: Restrictions) -> str:
    """Why a copy of the story must be held, as the end of a sentence; empty where nothing holds it but an embargo."""
    if held.status in STOPPED:
        return f"which is {held.status.value}"
    return f"which has an embargo that Newsdesk cannot read: “{more.unread.text}”" if more.unread else ""
