"""Drafts: what is being typed, written through to the disk while it is typed."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import DraftTaken
from newsdesk.domain.story import Content
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.rows import StoryRows
from newsdesk.store.values import content_of, instant, micros, sound, whole

_KEEP = """
INSERT INTO draft (story, base, kept, cursor, scroll, headline, content, checksum) SELECT ?, ?, ?, ?, ?, ?, ?, ?
WHERE EXISTS (SELECT 1 FROM story WHERE id = ?)
ON CONFLICT DO UPDATE SET base = excluded.base, kept = excluded.kept, cursor = excluded.cursor,
    scroll = excluded.scroll, headline = excluded.headline, content = excluded.content, checksum = excluded.checksum
WHERE draft.kept IS ?
"""
_DROP = "DELETE FROM draft WHERE story = ? AND kept IS ?"
# Value for value as they lie there, read by nobody: a checksum of nothing has the doctor name the row
_SET_ASIDE = """
INSERT INTO unsent (place, story, item, who, kept, content, checksum)
SELECT ?, story, coalesce(hex(base), '') || '-' || hex(randomblob(8)), ?, kept, content, 0 FROM draft WHERE story = ?
"""
_TAKE_AWAY = "DELETE FROM draft WHERE story = ?"
_WAITED_FOR = """
SELECT 1 FROM story WHERE id = ? AND head IS NULL AND EXISTS (SELECT 1 FROM unsent WHERE unsent.story = story.id)
"""
_NOTHING_LEFT = """
DELETE FROM story WHERE id = ? AND head IS NULL AND NOT EXISTS (SELECT 1 FROM draft WHERE draft.story = story.id)
"""

ASIDE, BY_NOBODY = "draft set aside", "(nobody)"
"""The place of a draft that could not be read, and who typed it, in the table of what was not sent."""


class DraftsTable:
    """The drafts of one archive. What another process wrote over ours, or beside us, is not ours to take away."""

    def __init__(self, connection: Connection, rows: StoryRows) -> None:
        self._connection = connection
        self._rows = rows
        # when the draft of a story was kept that we wrote or took up last
        self._ours: dict[UUID, int] = {}

    def keep(self, draft: Draft) -> None:
        """Write the words through; when this returns they are on the disk. Raises DraftTaken."""
        story, base = draft.story.bytes, draft.base.bytes if draft.base else None
        headline, content = sound(draft.content.headline), whole(draft.content)
        kept, ours = micros(draft.kept), self._ours.get(draft.story)
        summed = checksum(story, base, kept, headline, content)
        values = (story, base, kept, draft.cursor, draft.scroll, headline, content, summed, story, ours)
        if not self._connection.run(_KEEP, values):
            with self._connection.writing():
                if self.get(draft.story):
                    raise DraftTaken(str(self._connection.path), f"story {draft.story} is typed in elsewhere")
                self._rows.add(draft.story, draft.content, when=draft.kept)
                self._connection.run(_KEEP, values)
        self._ours[draft.story] = kept

    def take(self, story: UUID) -> Draft | None:
        """What is being typed of a story, to be typed on from here: the next `keep` takes its place."""
        draft = self.get(story)
        if draft:
            self._ours[story] = micros(draft.kept)
        return draft

    def set_aside(self, story: UUID) -> None:
        """Put a draft that cannot be read among what was not sent, as it is: the story is free to be typed in."""
        with self._connection.writing():
            self._connection.run(_SET_ASIDE, (ASIDE, BY_NOBODY, story.bytes))
            self._connection.run(_TAKE_AWAY, (story.bytes,))
        self._ours.pop(story, None)

    def get(self, story: UUID) -> Draft | None:
        """What is being typed of a story, None where nothing is."""
        row = self._connection.one(_ONE, (story.bytes,))
        return DRAFT.read(row, self._connection.path) if row else None

    def drop(self, story: UUID) -> None:
        """Forget what was typed; a story that was never saved goes, too, unless a note to it waits unsent."""
        with self._connection.writing():
            if self._connection.one(_WAITED_FOR, (story.bytes,)):
                self._empty(story)
                return
            self.settle(story)
            self._connection.run(_NOTHING_LEFT, (story.bytes,))

    def _empty(self, story: UUID) -> None:
        draft = self.get(story)
        if draft and micros(draft.kept) == self._ours.get(story):
            self.keep(replace(draft, content=Content(language=draft.content.language)))

    def settle(self, story: UUID) -> None:
        """Forget what was typed here, for a revision holds it."""
        self._connection.run(_DROP, (story.bytes, self._ours.get(story)))

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the one touched last first."""
        return each(self._connection, DRAFT, self._connection.all(_ALL))


def _draft(row: Any) -> Draft:
    story, base, kept, cursor, scroll, content = row
    return Draft(
        story=UUID(bytes=story),
        base=UUID(bytes=base) if base else None,
        content=content_of(content),
        cursor=cursor,
        scroll=scroll,
        kept=instant(kept),
    )


DRAFT = shape("draft", "story:id base:id? kept:at cursor:int scroll:int content:text", _draft)
_DRAFTS = f"SELECT {DRAFT.select} FROM draft {{}} ORDER BY kept DESC"  # noqa: S608 - our own names
_ONE = _DRAFTS.format("WHERE story = ?")
_ALL = _DRAFTS.format("")
