"""Notices to readers. One that never left the house can be taken back; nothing else about it is ever changed."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.notice import Kind, Notice
from newsdesk.store.connection import Connection
from newsdesk.store.values import batches, id_or_none, instant, micros, sound

_ADD = """
INSERT INTO notice (id, story, kind, at, zone, text, wrong, "right", who, revision, taken_back)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_NOTICES = 'SELECT id, story, kind, at, zone, text, wrong, "right", who, revision, taken_back FROM notice '
_OF = f"{_NOTICES} WHERE story IN ({{}}) AND NOT taken_back ORDER BY number DESC"
_ALL = f"{_NOTICES} WHERE NOT taken_back ORDER BY number DESC LIMIT ?"
_ONE = f"{_NOTICES} WHERE id = ?"
_TAKE_BACK = "UPDATE notice SET taken_back = 1 WHERE id = ?"


class Notices:
    """The notices of one archive."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, notice: Notice) -> None:
        """Keep a notice for good."""
        values = (
            notice.id.bytes,
            notice.story.bytes,
            notice.kind.value,
            micros(notice.at),
            *map(sound, (notice.zone, notice.text, notice.wrong, notice.right, notice.who)),
            notice.revision and notice.revision.bytes,
            notice.taken_back,
        )
        self._connection.run(_ADD, values)

    def of(self, story: UUID) -> tuple[Notice, ...]:
        """What readers are told about a story, newest first."""
        return self.many((story,)).get(story, ())

    def many(self, stories: Iterable[UUID]) -> dict[UUID, tuple[Notice, ...]]:
        """What readers are told about each of them, newest first; stories without a notice are left out."""
        found: defaultdict[UUID, tuple[Notice, ...]] = defaultdict(tuple)
        for batch in batches(list(stories)):
            sql = _OF.format(",".join("?" * len(batch)))
            for notice in map(_notice, self._connection.all(sql, [story.bytes for story in batch])):
                found[notice.story] += (notice,)
        return dict(found)

    def all(self, limit: int = 1000) -> tuple[Notice, ...]:
        """Those of every story, newest first."""
        return tuple(map(_notice, self._connection.all(_ALL, (limit,))))

    def get(self, notice: UUID) -> Notice:
        """One notice, also one that was taken back. Raises StoryNotFound."""
        row = self._connection.one(_ONE, (notice.bytes,))
        if row is None:
            raise StoryNotFound(str(notice))
        return _notice(row)

    def take_back(self, notice: UUID) -> None:
        """Leave it out from now on: it never left the house. Raises StoryNotFound."""
        if not self._connection.run(_TAKE_BACK, (notice.bytes,)):
            raise StoryNotFound(str(notice))


def _notice(row: Any) -> Notice:
    notice, story, kind, at, zone, text, wrong, right, who, revision, taken_back = row
    return Notice(
        id=UUID(bytes=notice),
        story=UUID(bytes=story),
        kind=Kind(kind),
        at=instant(at),
        zone=zone,
        text=text,
        wrong=wrong,
        right=right,
        who=who,
        revision=id_or_none(revision),
        taken_back=bool(taken_back),
    )
