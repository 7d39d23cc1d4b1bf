"""Table of notices to readers. One that was never exported can be taken back; nothing else is ever changed."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import batches, id_or_none, instant, micros, valid_utf8

_ADD = """
INSERT INTO notice (id, story, kind, at, zone, text, wrong, "right", who, revision, taken_back, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TAKE_BACK = "UPDATE notice SET taken_back = 1 WHERE id = ?"


class NoticesTable:
    """The notices of one desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, notice: Notice) -> None:
        """Add a notice."""
        values = (
            notice.id.bytes,
            notice.story.bytes,
            notice.kind.value,
            micros(notice.at),
            *map(valid_utf8, (notice.zone, notice.text, notice.wrong, notice.right, notice.who)),
            notice.revision.bytes if notice.revision else None,
        )
        self._connection.run(_ADD, (*values, notice.taken_back, checksum(*values)))

    def of(self, story: UUID) -> tuple[Notice, ...]:
        """The notices of a story, newest first."""
        return self.many((story,)).get(story, ())

    def many(self, stories: Iterable[UUID]) -> dict[UUID, tuple[Notice, ...]]:
        """The notices of each of these stories, newest first; stories without a notice are left out."""
        found: defaultdict[UUID, tuple[Notice, ...]] = defaultdict(tuple)
        for batch in batches(list(stories)):
            sql = _OF.format(",".join("?" * len(batch)))
            # readers must not be kept from what one of them says: none is passed over
            for row in self._connection.all(sql, [story.bytes for story in batch]):
                notice = NOTICE.read(row, self._connection.path)
                found[notice.story] += (notice,)
        return dict(found)

    def all(self, limit: int = 1000) -> tuple[Notice, ...]:
        """The notices of all stories, newest first."""
        return each(self._connection, NOTICE, self._connection.all(_ALL, (limit,)))

    def get(self, notice: UUID) -> Notice:
        """One notice, also one that was taken back. Raises StoryNotFound."""
        row = self._connection.one(_ONE, (notice.bytes,))
        if row is None:
            raise StoryNotFound(str(notice))
        return NOTICE.read(row, self._connection.path)

    def take_back(self, notice: UUID) -> None:
        """Mark a notice as taken back, so that lists leave it out. Raises StoryNotFound."""
        if not self._connection.run(_TAKE_BACK, (notice.bytes,)):
            raise StoryNotFound(str(notice))


def _notice(row: Any) -> Notice:
    notice, story, kind, at, zone, text, wrong, right, who, revision, taken_back = row
    return Notice(
        id=UUID(bytes=notice),
        story=UUID(bytes=story),
        kind=NoticeKind(kind),
        at=instant(at),
        zone=zone,
        text=text,
        wrong=wrong,
        right=right,
        who=who,
        revision=id_or_none(revision),
        taken_back=bool(taken_back),
    )


NOTICE = shape(
    "notice",
    "id:id story:id kind:text at:at zone:text text:text wrong:text right:text who:text revision:id? taken_back:flag",
    _notice,
)
_NOTICES = f"SELECT {NOTICE.select} FROM notice"  # noqa: S608 - our own names
_OF = f"{_NOTICES} WHERE story IN ({{}}) AND NOT taken_back ORDER BY number DESC"
_ALL = f"{_NOTICES} WHERE NOT taken_back ORDER BY number DESC LIMIT ?"
_ONE = f"{_NOTICES} WHERE id = ?"
