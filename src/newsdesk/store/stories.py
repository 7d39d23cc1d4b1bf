"""Stories: their heads and their standing on the desk."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import ArchiveError, MoveRefused, StoryNotFound
from newsdesk.domain.listing import Counts, Key, Page, Query
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story
from newsdesk.store.connection import Connection
from newsdesk.store.listing import Listing
from newsdesk.store.revisions import Revisions
from newsdesk.store.rows import Rows
from newsdesk.store.values import content_of, ids, instant, instant_or_none, micros

_STORIES = """
SELECT story.id, status, story.head, versions, created, modified, published, fields, body, draft.content, forked
FROM story
LEFT JOIN revision ON revision.id = story.head
LEFT JOIN draft ON story.head IS NULL AND draft.story = story.id
WHERE story.id IN ({})
"""
_EXISTS = "SELECT 1 FROM story WHERE id = ?"
_FOR_SLUG = "SELECT id FROM story WHERE slug = ? ORDER BY id"
_BEGINNING = "SELECT id FROM story WHERE id BETWEEN ? AND ? ORDER BY id"
_MOVE = """
UPDATE story SET status = ?, status_before = ?, modified = ?,
                 published = iif(? AND published IS NULL, ?, published)
WHERE id = ?
"""
_BEFORE = "SELECT status_before FROM story WHERE id = ?"
_TOUCHED = (
    "SELECT versions > 1 OR status <> 'draft' OR EXISTS (SELECT 1 FROM draft WHERE story = id) FROM story WHERE id = ?"
)
_REMOVE = "DELETE FROM story WHERE id = ?"
_NAMING = "SELECT story FROM mention WHERE named = ? ORDER BY story"
_BATCH = 500
_ID_DIGITS = 32


class Stories:
    """The stories of one archive."""

    def __init__(self, connection: Connection, *, rows: Rows, revisions: Revisions, listing: Listing) -> None:
        self._connection = connection
        self._rows = rows
        self._revisions = revisions
        self._listing = listing

    def get(self, story: UUID) -> Story:
        """The story at its head; one that was never saved, as its draft has it. Raises StoryNotFound."""
        found = self.many((story,)).get(story)
        if found is None:
            raise StoryNotFound(str(story))
        return found

    def many(self, stories: Iterable[UUID]) -> dict[UUID, Story]:
        """Those that are there, by id."""
        rows = (row for batch in _batches(list(stories)) for row in self._batch(batch))
        return {story.id: story for story in map(self._story, rows)}

    def exists(self, story: UUID) -> bool:
        """Whether the archive knows the story, saved or only typed."""
        return self._connection.one(_EXISTS, (story.bytes,)) is not None

    def ids_for_slug(self, slug: str) -> tuple[UUID, ...]:
        """The stories with this working name, oldest first."""
        return ids(self._connection.all(_FOR_SLUG, (slug,)))

    def ids_beginning(self, prefix: str) -> tuple[UUID, ...]:
        """The stories whose id begins with these hexadecimal digits; hyphens do not count."""
        digits = prefix.replace("-", "")[:_ID_DIGITS]
        first, last = (bytes.fromhex(digits.ljust(_ID_DIGITS, end)) for end in "0f")
        return ids(self._connection.all(_BEGINNING, (first, last)))

    def page(self, query: Query, *, after: Key | None = None, limit: int = 50) -> Page:
        """Stories as a list asks for them, from the place after which it stopped."""
        return self._listing.page(query, after=after, limit=limit)

    def counts(self) -> Counts:
        """How many stories stand where."""
        return self._listing.counts()

    def add(
        self,
        story: UUID,
        content: Content,
        *,
        who: str,
        when: dt.datetime,
        why: str,
        status: Status = Status.DRAFT,
        created: dt.datetime | None = None,
        published: dt.datetime | None = None,
        words: int = 0,
    ) -> UUID:
        """Keep a story's first revision and return its id; what was typed of it is settled by that."""
        connection = self._connection
        with connection.writing():
            if self.exists(story):
                if self._revisions.heads(story):
                    raise ArchiveError(str(connection.path), f"story {story} is here already")
                connection.run(_REMOVE, (story.bytes,))
            revision = self._revisions.write(story, content, parents=(), who=who, when=when, why=why, words=words)
            self._rows.add(
                story,
                content,
                when=when,
                head=revision,
                status=status,
                created=created,
                published=published,
                words=words,
            )
        return revision

    def set_status(self, story: UUID, status: Status, *, before: Status | None = None, when: dt.datetime) -> None:
        """Move the story; `before` is what un-spiking goes back to. Raises StoryNotFound."""
        now = micros(when)
        goes_out = status is Status.PUBLISHED
        with self._connection.writing():
            place = self._rows.places.at(when, story)
            values = (status.value, before and before.value, place, goes_out, now, story.bytes)
            if not self._connection.run(_MOVE, values):
                raise StoryNotFound(str(story))

    def status_before_spike(self, story: UUID) -> Status | None:
        """Where a spiked story stood. Raises StoryNotFound."""
        row = self._connection.one(_BEFORE, (story.bytes,))
        if row is None:
            raise StoryNotFound(str(story))
        return Status(row[0]) if row[0] else None

    def remove(self, story: UUID) -> None:
        """Take an untouched duplicate away again, whole. Raises MoveRefused for a story that holds work."""
        with self._connection.writing():
            row = self._connection.one(_TOUCHED, (story.bytes,))
            if row and row[0]:
                raise MoveRefused("removed", "worked on")
            self._connection.run(_REMOVE, (story.bytes,))

    def naming(self, story: UUID) -> tuple[UUID, ...]:
        """The stories that name this one under "Check Also"."""
        return ids(self._connection.all(_NAMING, (story.bytes,)))

    def _batch(self, stories: list[UUID]) -> list[Any]:
        marks = ",".join("?" * len(stories))
        return self._connection.all(_STORIES.format(marks), [story.bytes for story in stories])

    def _story(self, row: Any) -> Story:
        story, status, head, versions, created, modified, published, fields, body, typed, forked = row
        content = content_of(fields, body) if head else content_of(typed or "{}")
        key = UUID(bytes=story)
        heads = self._revisions.heads(key) if forked else (UUID(bytes=head),) if head else ()
        return Story(
            id=key,
            status=Status(status),
            head=UUID(bytes=head) if head else None,
            heads=heads,
            version=max(1, versions),
            created=instant(created),
            modified=instant(modified),
            published=instant_or_none(published),
            content=content,
        )


def _batches(stories: list[UUID]) -> Iterator[list[UUID]]:
    return (stories[start : start + _BATCH] for start in range(0, len(stories), _BATCH))
