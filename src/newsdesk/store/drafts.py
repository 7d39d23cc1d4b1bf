"""Drafts: what is being typed, written through to the disk while it is typed."""

from typing import Any
from uuid import UUID

from newsdesk.domain.draft import Draft
from newsdesk.store.connection import Connection
from newsdesk.store.rows import Rows
from newsdesk.store.values import content_of, instant, micros, sound, whole

_KEEP = """
INSERT INTO draft (story, base, kept, cursor, scroll, headline, content) SELECT ?, ?, ?, ?, ?, ?, ?
WHERE EXISTS (SELECT 1 FROM story WHERE id = ?)
ON CONFLICT DO UPDATE SET base = excluded.base, kept = excluded.kept, cursor = excluded.cursor,
    scroll = excluded.scroll, headline = excluded.headline, content = excluded.content
"""
_DRAFTS = "SELECT story, base, kept, cursor, scroll, content FROM draft {} ORDER BY kept DESC"
_ONE = _DRAFTS.format("WHERE story = ?")
_ALL = _DRAFTS.format("")
_DROP = "DELETE FROM draft WHERE story = ?"
_NOTHING_LEFT = "DELETE FROM story WHERE id = ? AND head IS NULL"


class Drafts:
    """The drafts of one archive."""

    def __init__(self, connection: Connection, rows: Rows) -> None:
        self._connection = connection
        self._rows = rows

    def keep(self, draft: Draft) -> None:
        """Write the words through; when this returns they are on the disk."""
        story, base = draft.story.bytes, draft.base.bytes if draft.base else None
        headline, content = sound(draft.content.headline), whole(draft.content)
        values = (story, base, micros(draft.kept), draft.cursor, draft.scroll, headline, content, story)
        if self._connection.run(_KEEP, values):
            return
        with self._connection.writing():
            self._rows.add(draft.story, draft.content, when=draft.kept)
            self._connection.run(_KEEP, values)

    def get(self, story: UUID) -> Draft | None:
        """What is being typed of a story, None where nothing is."""
        row = self._connection.one(_ONE, (story.bytes,))
        return _draft(row) if row else None

    def drop(self, story: UUID) -> None:
        """Forget what was typed; a story that was never saved goes with it."""
        with self._connection.writing():
            self._connection.run(_DROP, (story.bytes,))
            self._connection.run(_NOTHING_LEFT, (story.bytes,))

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the one touched last first."""
        return tuple(map(_draft, self._connection.all(_ALL)))


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
