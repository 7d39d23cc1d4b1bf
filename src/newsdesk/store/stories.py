"""Table of stories: their heads, workflow states and claims."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import ArchiveError, MoveRefused, RowUnreadable, StoryNotFound
from newsdesk.domain.story import Content, Story
from newsdesk.domain.story_list import PageKey, QueueCounts, StoryPage, StoryQuery
from newsdesk.domain.workflow import Claim, Workflow
from newsdesk.store.connection import Connection
from newsdesk.store.revisions import RevisionsTable
from newsdesk.store.row_reading import each, shape
from newsdesk.store.rows import StoryRows
from newsdesk.store.story_list import StoryListQuery
from newsdesk.store.values import batches, content_of, id_or_none, ids, instant, micros, revision_json, valid_utf8
from newsdesk.store.workflows import COLUMNS, NEW, cleared_by, standing_of

_WHOLE = """
SELECT story.id, story.head, versions, created, modified, forked, claimed_by, claimed_at, {standing},
       fields, body, draft.content
FROM story
LEFT JOIN revision ON revision.id = story.head
LEFT JOIN draft ON story.head IS NULL AND draft.story = story.id
WHERE story.id IN ({ids})
"""
_STANDING = ", ".join(f"story.{name}" for name in COLUMNS)
# as _WHOLE asks for them
_COLUMNS = (
    "id:id head:id? versions:int created:at modified:at forked:flag claimed_by:text claimed_at:at? "
    "status:text change:text? held_from:text? spiked_from:text? cleared:id? published:at? scheduled:at? zone:text "
    "assigned:text due:at? embargo_until:at? embargo_zone:text embargo_source:text"
)
_EXISTS = "SELECT 1 FROM story WHERE id = ?"
_FOR_SLUG = "SELECT id FROM story WHERE slug = ? ORDER BY id"
_BEGINNING = "SELECT id FROM story WHERE id BETWEEN ? AND ? ORDER BY id"
_CLAIM = "UPDATE story SET claimed_by = ?, claimed_at = ? WHERE id = ?"
_TOUCHED = """
SELECT versions > 1 OR status <> 'draft'
    OR EXISTS (SELECT 1 FROM draft WHERE draft.story = story.id)
    OR EXISTS (SELECT 1 FROM act WHERE act.story = story.id)
    OR EXISTS (SELECT 1 FROM note WHERE note.story = story.id)
    OR EXISTS (SELECT 1 FROM copy WHERE copy.story = story.id)
    OR EXISTS (SELECT 1 FROM unsent WHERE unsent.story = story.id)
FROM story WHERE id = ?
"""
_REMOVE = "DELETE FROM story WHERE id = ?"
_NAMING = "SELECT story FROM mention WHERE named = ? ORDER BY story"
_ID_DIGITS = 32


class StoriesTable:
    """The stories of one desk."""

    def __init__(
        self, connection: Connection, *, rows: StoryRows, revisions: RevisionsTable, listing: StoryListQuery
    ) -> None:
        self._connection = connection
        self._rows = rows
        self._revisions = revisions
        self._listing = listing
        self._whole = shape("story", _COLUMNS, self._made)

    def get(self, story: UUID, *, instead: Content | None = None) -> Story:
        """The story with the content of its head; one that was never saved has the content of its draft.

        With `instead`, a story whose content cannot be read gets this one, for a caller that is about to save it.
        Raises StoryNotFound, RowUnreadable.
        """
        rows = self._batch((story,))
        if not rows:
            raise StoryNotFound(str(story))
        try:
            return self._story(rows[0])
        except RowUnreadable:
            if instead is None:
                raise
            return self._story((*rows[0][:-3], *revision_json(instead), None))

    def many(self, stories: Iterable[UUID]) -> dict[UUID, Story]:
        """The stories that exist and can be read, by id."""
        rows = (row for batch in batches(list(stories)) for row in self._batch(batch))
        return {story.id: story for story in each(self._connection, self._whole, rows)}

    def exists(self, story: UUID) -> bool:
        """Whether there is such a story, saved or as a draft alone."""
        return self._connection.one(_EXISTS, (story.bytes,)) is not None

    def ids_for_slug(self, slug: str) -> tuple[UUID, ...]:
        """The ids of the stories with this slug, oldest first."""
        return ids(self._connection.all(_FOR_SLUG, (slug,)))

    def ids_beginning(self, prefix: str) -> tuple[UUID, ...]:
        """The ids that begin with these hexadecimal digits; hyphens are ignored."""
        digits = prefix.replace("-", "")[:_ID_DIGITS]
        first, last = (bytes.fromhex(digits.ljust(_ID_DIGITS, end)) for end in "0f")
        return ids(self._connection.all(_BEGINNING, (first, last)))

    def page(self, query: StoryQuery, *, after: PageKey | None = None, limit: int = 50) -> StoryPage:
        """One page of the story list, after the key of the last page's end."""
        return self._listing.page(query, after=after, limit=limit)

    def counts(self, mine: str = "") -> QueueCounts:
        """The number of stories in each status, queue and section, and of those assigned to `mine`."""
        return self._listing.counts(mine)

    def add(
        self,
        story: UUID,
        content: Content,
        *,
        who: str,
        when: dt.datetime,
        why: str,
        standing: Workflow = NEW,
        created: dt.datetime | None = None,
        words: int = 0,
    ) -> UUID:
        """Add a story with its first revision, and return the revision's id; a draft of the story is deleted.

        An approved or published workflow state that names no revision is taken to mean this one.
        """
        connection = self._connection
        with connection.writing():
            if self.exists(story):
                if self._revisions.heads(story):
                    raise ArchiveError(str(connection.path), f"story {story} is here already")
                connection.run(_REMOVE, (story.bytes,))
            revision = self._revisions.write(story, content, parents=(), who=who, when=when, why=why, words=words)
            standing = cleared_by(standing, revision)
            self._rows.add(story, content, when=when, head=revision, standing=standing, created=created, words=words)
        return revision

    def update_workflow(self, story: UUID, standing: Workflow, *, when: dt.datetime) -> None:
        """Write the workflow state of a story. Raises StoryNotFound.

        A new status or queue moves the story to the top of lists ordered by newest, and a new queue to the end of that
        queue. Nothing else changes its place, or the search index.
        """
        with self._connection.writing():
            if not self._rows.update_workflow(story, standing, when=when):
                raise StoryNotFound(str(story))

    def claim(self, story: UUID, claim: Claim | None) -> None:
        """Write the claim on the story, or remove it. Raises StoryNotFound."""
        values = (valid_utf8(claim.who), micros(claim.at)) if claim else ("", None)
        if not self._connection.run(_CLAIM, (*values, story.bytes)):
            raise StoryNotFound(str(story))

    def remove(self, story: UUID) -> None:
        """Delete a duplicate that nobody has worked on. Raises MoveRefused for one that somebody has."""
        with self._connection.writing():
            row = self._connection.one(_TOUCHED, (story.bytes,))
            if row and row[0]:
                raise MoveRefused("removed", "worked on")
            self._connection.run(_REMOVE, (story.bytes,))

    def naming(self, story: UUID) -> tuple[UUID, ...]:
        """The ids of the stories whose Check Also names this one."""
        return ids(self._connection.all(_NAMING, (story.bytes,)))

    def _batch(self, stories: Sequence[UUID]) -> list[Any]:
        marks = ",".join("?" * len(stories))
        return self._connection.all(_WHOLE.format(standing=_STANDING, ids=marks), [story.bytes for story in stories])

    def _story(self, row: Any) -> Story:
        return self._whole.read(row, self._connection.path)

    def _made(self, row: Any) -> Story:
        story, head, versions, created, modified, forked, claimed_by, claimed_at, *standing = row[:-3]
        fields, body, typed = row[-3:]
        if head and (type(fields) is not str or type(body) is not str):
            raise ValueError("the words of its newest revision are missing, or no text")
        content = content_of(fields, body) if head else content_of(typed or "{}")
        key = UUID(bytes=story)
        heads = self._revisions.heads(key) if forked else (UUID(bytes=head),) if head else ()
        return Story(
            id=key,
            standing=standing_of(standing),
            head=id_or_none(head),
            heads=heads,
            version=max(1, versions),
            created=instant(created),
            modified=instant(modified),
            content=content,
            claim=Claim(who=claimed_by, at=instant(claimed_at)) if claimed_at else None,
        )
