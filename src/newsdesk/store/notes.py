"""Table of notes in threads. A note's text is never changed; a thread can be resolved and reopened."""

import datetime as dt
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import MoveRefused, StoryNotFound
from newsdesk.domain.note import Note
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import RowShape, each, shape, shown
from newsdesk.store.values import id_or_none, instant, instant_or_none, micros, valid_utf8
from newsdesk.text.anchors import Anchor

_ADD = """
INSERT INTO note (id, story, who, at, text, parent, anchor_revision, anchor_start, anchor_end, quote,
                  resolved_by, resolved, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TURN = """
UPDATE note SET resolved_by = :who, resolved = :when
WHERE id = (SELECT coalesce(parent, id) FROM note WHERE id = :note)
"""
_ANSWERED = "SELECT EXISTS (SELECT 1 FROM note AS reply WHERE reply.parent = note.id) FROM note WHERE id = ?"
_NOWHERE = (None, None, None, "")
_DROP = "DELETE FROM note WHERE id = ?"


class NotesTable:
    """The notes of one desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, note: Note) -> None:
        """Add a note."""
        anchor = note.anchor
        said = (
            note.id.bytes,
            note.story.bytes,
            valid_utf8(note.who),
            micros(note.at),
            valid_utf8(note.text),
            note.parent and note.parent.bytes,
            *((anchor.revision.bytes, anchor.start, anchor.end, valid_utf8(anchor.quote)) if anchor else _NOWHERE),
        )
        turned = (valid_utf8(note.resolved_by), note.resolved and micros(note.resolved))
        self._connection.run(_ADD, (*said, *turned, checksum(*said)))

    def of(self, story: UUID) -> tuple[Note, ...]:
        """All notes to a story, oldest first."""
        return each(self._connection, NOTE, self._connection.all(_OF, (story.bytes,)))

    def get(self, note: UUID) -> Note:
        """One note. Raises StoryNotFound."""
        row = self._connection.one(_ONE, (note.bytes,))
        if row is None:
            raise StoryNotFound(str(note))
        return NOTE.read(row, self._connection.path)

    def waiting(self, limit: int = 200) -> tuple[tuple[Note, str], ...]:
        """The first notes of all open threads, with the headlines of their stories, newest first."""
        return each(self._connection, _WAITING_NOTE, self._connection.all(_WAITING, (limit,)))

    def resolve(self, note: UUID, *, who: str, when: dt.datetime) -> None:
        """Close the thread that this note belongs to. Raises StoryNotFound."""
        self._turn(note, who=who, when=when)

    def reopen(self, note: UUID) -> None:
        """Open the thread that this note belongs to again. Raises StoryNotFound."""
        self._turn(note, who="", when=None)

    def drop(self, note: UUID) -> None:
        """Delete a note without replies. Raises MoveRefused for one with replies, StoryNotFound."""
        with self._connection.writing():
            row = self._connection.one(_ANSWERED, (note.bytes,))
            if row is None:
                raise StoryNotFound(str(note))
            if row[0]:
                raise MoveRefused("removed", "replied to")
            self._connection.run(_DROP, (note.bytes,))

    def _turn(self, note: UUID, *, who: str, when: dt.datetime | None) -> None:
        values = {"note": note.bytes, "who": valid_utf8(who), "when": when and micros(when)}
        if not self._connection.run(_TURN, values):
            raise StoryNotFound(str(note))


def _note(row: Any) -> Note:
    note, story, who, at, text, parent, revision, start, end, quote, resolved_by, resolved = row
    anchor = Anchor(revision=UUID(bytes=revision), start=start, end=end, quote=quote) if revision else None
    return Note(
        id=UUID(bytes=note),
        story=UUID(bytes=story),
        who=who,
        at=instant(at),
        text=text,
        parent=id_or_none(parent),
        anchor=anchor,
        resolved_by=resolved_by,
        resolved=instant_or_none(resolved),
    )


NOTE = shape(
    "note",
    "id:id story:id who:text at:at text:text parent:id? anchor_revision:id? anchor_start:int? anchor_end:int? "
    "quote:text resolved_by:text resolved:at?",
    _note,
)
_WAITING_NOTE = RowShape("note", NOTE.columns, lambda row: (_note(row[:-1]), shown(row[-1])))
_NOTES = f"SELECT {NOTE.select} {{more}} FROM note {{where}}"  # noqa: S608 - our own names
_OF = _NOTES.format(more="", where="WHERE story = ? ORDER BY number")
_ONE = _NOTES.format(more="", where="WHERE id = ?")
_WAITING = _NOTES.format(
    more=", coalesce(draft.headline, story.headline)",
    where="""INDEXED BY note_open
JOIN story ON story.id = note.story LEFT JOIN draft ON draft.story = story.id
WHERE note.parent IS NULL AND note.resolved IS NULL ORDER BY note.number DESC LIMIT ?""",
)
