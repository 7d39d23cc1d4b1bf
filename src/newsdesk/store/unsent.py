"""Table of unsent texts: what was typed in forms and not sent, one row for each form, story, item and person."""

import json
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import RowUnreadable
from newsdesk.domain.unsent import Unsent, UnsentKey
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import FAULTS, each, shape
from newsdesk.store.values import instant, micros, valid_utf8

_KEEP = """
INSERT INTO unsent (place, story, item, who, kept, content, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET kept = excluded.kept, content = excluded.content, checksum = excluded.checksum
"""
_DROP = "DELETE FROM unsent WHERE place = ? AND story = ? AND item = ? AND who = ?"
_RENAME = "UPDATE OR REPLACE unsent SET who = ? WHERE who = ?"
_SUM = "UPDATE unsent SET checksum = ? WHERE place = ? AND story = ? AND item = ? AND who = ?"
_SUMMED = """
SELECT place, story, item, who, kept, content, checksum FROM unsent
WHERE place = :place AND (:story IS NULL OR story = :story)
"""
_PUT_AWAY = "UPDATE OR REPLACE unsent SET place = ? WHERE place = ? AND story = ? AND item = ? AND who = ?"
_AWAY, _ID = "put away", 16
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


class UnsentTextsTable:
    """The unsent texts of one desk, found by the person's name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, unsent: Unsent) -> None:
        """Write a text in place of the one before; it is on the disk when this returns."""
        self._connection.run(_KEEP, _values(unsent))

    def get(self, key: UnsentKey, *, who: str) -> Unsent | None:
        """The unsent text of this person in this form; None where there is none, or it is damaged."""
        return next(iter(self._read(_ONE, (*_place(key), valid_utf8(who)))), None)

    def all(self, *, who: str) -> tuple[Unsent, ...]:
        """All unsent texts of this person, oldest first. Damaged rows are left out, and kept."""
        return self._read(_ROWS, (valid_utf8(who),))

    def of_anybody(self, place: str, story: UUID | None = None) -> tuple[Unsent, ...]:
        """The unsent texts of everybody in this place, of one story or of all, oldest first (for the export gate)."""
        if story is None:
            return self._read(_OF_PLACE, (valid_utf8(place),))
        return self._read(_OF_STORY, (valid_utf8(place), story.bytes))

    def damaged(self, place: str, story: UUID | None = None) -> tuple[UUID, ...]:
        """The stories with a damaged unsent text of anybody in this place; with `story`, that one alone."""
        rows = self._connection.all(_SUMMED, {"place": valid_utf8(place), "story": story.bytes if story else None})
        return tuple(UUID(bytes=row[1]) for row in rows if _is_story(row[1]) and self._is_spoiled(row))

    def put_away_damaged(self, place: str, story: UUID) -> None:
        """Mark damaged texts as looked at: they no longer stop exports, and are kept for `salvage`."""
        for row in self._connection.all(_SUMMED, {"place": valid_utf8(place), "story": story.bytes}):
            if self._is_spoiled(row):
                self._connection.run(_PUT_AWAY, (f"{place} {_AWAY}", *row[:4]))

    def _is_spoiled(self, row: Any) -> bool:
        *values, summed = row
        try:
            UNSENT.read(values, self._connection.path)
            return bool(summed != checksum(*values))
        except (RowUnreadable, *FAULTS):
            return True

    def drop(self, key: UnsentKey, *, who: str) -> None:
        """Delete a text that was sent or discarded."""
        self._connection.run(_DROP, (*_place(key), valid_utf8(who)))

    def rename(self, before: str, name: str) -> None:
        """Move the texts of a person to their new name."""
        with self._connection.writing():
            self._connection.run(_RENAME, (valid_utf8(name), valid_utf8(before)))
            for unsent in self.all(who=name):
                self._connection.run(_SUM, (_values(unsent)[-1], *_place(unsent.key), valid_utf8(name)))

    def _read(self, sql: str, given: tuple[str | bytes, ...]) -> tuple[Unsent, ...]:
        return each(self._connection, UNSENT, self._connection.all(sql, given))


def _place(key: UnsentKey) -> tuple[str, bytes, str]:
    return valid_utf8(key.place), key.story.bytes if key.story else b"", valid_utf8(key.item)


def _is_story(value: Any) -> bool:
    return isinstance(value, bytes) and len(value) == _ID


def _values(unsent: Unsent) -> tuple[str | bytes | int, ...]:
    place, story, item = _place(unsent.key)
    row = (place, story, item, valid_utf8(unsent.who), micros(unsent.kept), valid_utf8(_encode(dict(unsent.content))))
    return (*row, checksum(*row))


def _unsent(row: Any) -> Unsent:
    place, story, item, who, kept, text = row
    content = json.loads(text)
    if not isinstance(content, dict):
        raise ValueError("content is no set of fields")
    key = UnsentKey(place, UUID(bytes=story) if story else None, item)
    return Unsent(key=key, who=who, kept=instant(kept), content=content)


UNSENT = shape("unsent", "place:text story:blob item:text who:text kept:at content:text", _unsent)
_ROWS = f"SELECT {UNSENT.select} FROM unsent WHERE who = ? ORDER BY kept"  # noqa: S608 - our own names
_ONE = (
    f"SELECT {UNSENT.select} FROM unsent "  # noqa: S608 - our own names
    "WHERE place = ? AND story = ? AND item = ? AND who = ?"
)
_OF_PLACE = f"SELECT {UNSENT.select} FROM unsent WHERE place = ? ORDER BY kept"  # noqa: S608 - our own names
_OF_STORY = f"SELECT {UNSENT.select} FROM unsent WHERE place = ? AND story = ? ORDER BY kept"  # noqa: S608 - our own names
