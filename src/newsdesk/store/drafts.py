"""Table of drafts: text that is being typed, written to the disk while it is typed."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import DraftTaken, RowUnreadable
from newsdesk.domain.story import Content
from newsdesk.store.checksums import COLUMNS, checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import FAULTS, each, shape
from newsdesk.store.rows import StoryRows
from newsdesk.store.values import content_of, draft_json, instant, micros, valid_utf8

_KEEP = """
INSERT INTO draft (story, base, kept, cursor, scroll, headline, content, checksum) SELECT ?, ?, ?, ?, ?, ?, ?, ?
WHERE EXISTS (SELECT 1 FROM story WHERE id = ?)
ON CONFLICT DO UPDATE SET base = excluded.base, kept = excluded.kept, cursor = excluded.cursor,
    scroll = excluded.scroll, headline = excluded.headline, content = excluded.content, checksum = excluded.checksum
WHERE draft.kept IS ?
"""
_DROP = "DELETE FROM draft WHERE story = ? AND kept IS ?"
# copied unread, value for value; checksum 0 makes the health check name the row
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

_WHOLE_ROW = f"SELECT {', '.join(COLUMNS['draft'])}, checksum FROM draft WHERE story = ?"  # noqa: S608 - our own names
_BASE = "SELECT item FROM unsent WHERE place = ? AND who = ? AND story = ? ORDER BY kept DESC"
_ALL_ASIDE = "SELECT story FROM unsent WHERE place = ? AND who = ?"
_LOOKED_AT = "UPDATE unsent SET who = ? WHERE place = ? AND who = ? AND story = ?"

_HAS_BASE = "SELECT 1 FROM revision WHERE id = ?"

_ID = 16

ASIDE, BY_NOBODY = "draft set aside", "(nobody)"
"""The place of a draft that could not be read, and who typed it, in the table of what was not sent."""
_LOOKED_AT_BY = "(nobody, and looked at)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """A damaged draft. `base` is the revision that it was made from, None where that is not known."""

    base: UUID | None = None


class DraftsTable:
    """The drafts of one desk. A draft that another process wrote is not deleted here."""

    def __init__(self, connection: Connection, rows: StoryRows) -> None:
        self._connection = connection
        self._rows = rows
        # time of the draft that this process wrote or took last, by story
        self._ours: dict[UUID, int] = {}

    def keep(self, draft: Draft) -> None:
        """Write a draft; it is on the disk when this returns. Raises DraftTaken.

        A base that this desk does not have, as after another file was put in its place, is left out.
        """
        story, base = draft.story.bytes, self._known(draft.base)
        headline, content = valid_utf8(draft.content.headline), draft_json(draft.content)
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

    def _known(self, base: UUID | None) -> bytes | None:
        return base.bytes if base and self._connection.one(_HAS_BASE, (base.bytes,)) else None

    def take(self, story: UUID) -> Draft | None:
        """The draft of a story, to be typed on in this process: the next `keep` replaces it."""
        draft = self.get(story)
        if draft:
            if self._is_spoiled(story) and not self._connection.one(_BASE, (ASIDE, BY_NOBODY, story.bytes)):
                # it can be read but fails its checksum, and the next `keep` would replace it
                self._connection.run(_SET_ASIDE, (ASIDE, BY_NOBODY, story.bytes))
            self._ours[story] = micros(draft.kept)
        return draft

    def set_aside(self, story: UUID) -> None:
        """Move a damaged draft unchanged to the table of unsent texts, so that the story can be typed in again."""
        with self._connection.writing():
            self._connection.run(_SET_ASIDE, (ASIDE, BY_NOBODY, story.bytes))
            self._connection.run(_TAKE_AWAY, (story.bytes,))
        self._ours.pop(story, None)

    def damaged(self, story: UUID) -> Damaged | None:
        """The damaged draft of the story, also one that was set aside and not looked at since; None where there is
        none."""
        if self._is_spoiled(story):
            return Damaged()
        row = self._connection.one(_BASE, (ASIDE, BY_NOBODY, story.bytes))
        return Damaged(base=_base(row[0])) if row else None

    def damaged_stories(self) -> tuple[UUID, ...]:
        """The stories with a damaged draft."""
        typed = self._connection.all("SELECT story FROM draft")
        aside = self._connection.all(_ALL_ASIDE, (ASIDE, BY_NOBODY))
        stories = {UUID(bytes=row[0]) for row in (*typed, *aside) if isinstance(row[0], bytes) and len(row[0]) == _ID}
        return tuple(story for story in stories if self.damaged(story) is not None)

    def look_past(self, story: UUID) -> None:
        """Mark a damaged draft as looked at: it no longer stops exports. It is kept for `salvage`."""
        if self._is_spoiled(story):
            self.set_aside(story)
        self._connection.run(_LOOKED_AT, (_LOOKED_AT_BY, ASIDE, BY_NOBODY, story.bytes))

    def _is_spoiled(self, story: UUID) -> bool:
        row = self._connection.one(_WHOLE_ROW, (story.bytes,))
        if row is None:
            return False
        *values, summed = row
        try:
            DRAFT.read(self._connection.one(_ONE, (story.bytes,)), self._connection.path)
            return summed is not None and summed != checksum(*values)
        except (RowUnreadable, *FAULTS):
            return True

    def get(self, story: UUID) -> Draft | None:
        """The draft of a story, None where there is none. Raises RowUnreadable."""
        row = self._connection.one(_ONE, (story.bytes,))
        return DRAFT.read(row, self._connection.path) if row else None

    def drop(self, story: UUID) -> None:
        """Delete a draft, and a story that was never saved with it, unless there is an unsent text for the story."""
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
        """Delete the draft that this process wrote, as a revision has its text now."""
        self._connection.run(_DROP, (story.bytes, self._ours.get(story)))

    def all(self) -> tuple[Draft, ...]:
        """All drafts, newest first."""
        return each(self._connection, DRAFT, self._connection.all(_ALL))


def _base(item: Any) -> UUID | None:
    """The base revision of a draft that was set aside, from its key."""
    try:
        return UUID(hex=item.partition("-")[0])
    except FAULTS:
        return None


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
