"""Copies outside the house. They are added and read, never changed."""

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from newsdesk.domain.exported_copy import CARRIED, PAGE, ExportedCopy
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import id_or_none, ids, instant, micros, sound

_ADD = """
INSERT INTO copy (id, story, revision, format, place, is_file, at, who, digest, notices, proof, stub, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LEFT = "SELECT EXISTS (SELECT 1 FROM copy WHERE story = ? AND at >= ? AND NOT proof)"
# A proof says on its face that it is none of what readers get; nobody calls it back. A file is in one format at a
# time. The corrections page is held against the notices alone.
_STRAYING = """
JOIN story ON story.id = copy.story
WHERE NOT copy.proof AND substr(copy.format, 1, length(:carried)) <> :carried
  AND NOT EXISTS (
    SELECT 1 FROM copy AS newer WHERE newer.story = copy.story AND newer.place = copy.place
    AND (newer.is_file OR newer.format = copy.format) AND newer.number > copy.number
    AND substr(newer.format, 1, length(:carried)) <> :carried
  )
  AND (
    copy.notices <> (SELECT count(*) FROM notice WHERE notice.story = copy.story AND NOT taken_back)
    OR substr(copy.format, 1, length(:page)) <> :page AND (
        copy.stub <> (story.status = 'withdrawn')
        OR NOT copy.stub AND copy.revision IS NOT coalesce(story.cleared, story.head)
    )
  )
"""


# What stood in Check Also, of the last copy at each place. Read with the story that stood there.
_CARRIED = """
WHERE copy.story = :story AND substr(copy.format, 1, length(:carried)) = :carried AND NOT EXISTS (
    SELECT 1 FROM copy AS newer WHERE newer.story = copy.story AND newer.place = copy.place
    AND newer.number > copy.number AND substr(newer.format, 1, length(:carried)) <> :carried
    AND (newer.is_file OR newer.format = substr(copy.format, length(:carried) + 34))
)
"""
_CARRIERS = """
SELECT DISTINCT copy.story FROM copy LEFT JOIN story AS named ON named.id = carried(copy.format)
WHERE NOT copy.proof AND substr(copy.format, 1, length(:carried)) = :carried AND (
    named.id IS NULL OR named.status IN ('held', 'spiked', 'withdrawn') OR named.embargo_until IS NOT NULL
    OR copy.revision IS NOT coalesce(named.cleared, named.head)
    OR hex(named.id) IN (SELECT value FROM json_each(:stopped))
) LIMIT :limit
"""


class CopiesTable:
    """What left one archive."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, copies: Iterable[ExportedCopy]) -> None:
        """Keep for good what left, all of it in one transaction."""
        with self._connection.writing():
            for copy in copies:
                values = _values(copy)
                self._connection.run(_ADD, (*values, checksum(*values)))

    def of(self, story: UUID) -> tuple[ExportedCopy, ...]:
        """Everything that left of a story, the latest first."""
        return each(self._connection, COPY, self._connection.all(_OF, {"story": story.bytes, "carried": CARRIED}))

    def carried_by(self, story: UUID) -> tuple[ExportedCopy, ...]:
        """Which stories stand in the Check Also of the last copies of this one: `copies.carried` reads them."""
        return each(self._connection, COPY, self._connection.all(_BY, {"story": story.bytes, "carried": CARRIED}))

    def carriers(self, stopped: Iterable[UUID], limit: int = 500) -> tuple[UUID, ...]:
        """The stories with copies in whose Check Also a story stood that is stopped, or has other words, since.

        `stopped` names those that are stopped for what the archive's columns do not show.
        """
        names = json.dumps([story.hex.upper() for story in stopped])
        return ids(self._connection.all(_CARRIERS, {"carried": CARRIED, "stopped": names, "limit": limit}))

    def left_since(self, story: UUID, when: dt.datetime) -> bool:
        """Whether an unmarked copy left at this instant or later."""
        return bool(self._connection.one(_LEFT, (story.bytes, micros(when)))[0])

    def stray(self, limit: int = 500) -> tuple[ExportedCopy, ...]:
        """What lies outside and no longer says what the desk says, the latest first.

        Of several exports of a story to one place only the last is looked at. It strays where it is of another
        revision than the cleared one (the head, where none was cleared), carries other notices, or is a page of a
        story withdrawn since.
        """
        return each(
            self._connection, COPY, self._connection.all(_STRAY, {"limit": limit, "page": PAGE, "carried": CARRIED})
        )


def _values(copy: ExportedCopy) -> tuple[Any, ...]:
    return (
        copy.id.bytes,
        copy.story.bytes,
        copy.revision and copy.revision.bytes,
        copy.format,
        sound(copy.place),
        copy.is_file,
        micros(copy.at),
        sound(copy.who),
        copy.digest,
        copy.notices,
        copy.proof,
        copy.stub,
    )


def _copy(row: Any) -> ExportedCopy:
    copy, story, revision, format_, place, is_file, at, who, digest, notices, proof, stub = row
    return ExportedCopy(
        id=UUID(bytes=copy),
        story=UUID(bytes=story),
        revision=id_or_none(revision),
        format=format_,
        place=place,
        is_file=bool(is_file),
        at=instant(at),
        who=who,
        digest=digest,
        notices=notices,
        proof=bool(proof),
        stub=bool(stub),
    )


COPY = shape(
    "copy",
    "id:id story:id revision:id? format:text place:text is_file:flag at:at who:text digest:text notices:int proof:flag "
    "stub:flag",
    _copy,
)
_COPIES = f"SELECT {COPY.select} FROM copy {{where}} ORDER BY copy.number DESC"  # noqa: S608 - our own names
_OF = _COPIES.format(where="WHERE story = :story AND substr(format, 1, length(:carried)) <> :carried")
_BY = _COPIES.format(where=_CARRIED)
_STRAY = f"{_COPIES.format(where=_STRAYING)} LIMIT :limit"
