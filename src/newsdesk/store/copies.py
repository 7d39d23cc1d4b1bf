"""Table of exported copies (the log of exports). Rows are added and read, never changed.

What belongs to a copy (the stories in its Check Also, its further files) has rows of its own, told by their format.
"""

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from newsdesk.domain.exported_copy import CARRIED, FILE, PAGE, ExportedCopy, with_files
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import id_or_none, ids, instant, micros, valid_utf8

_ADD = """
INSERT INTO copy (id, story, revision, format, place, is_file, at, who, digest, notices, proof, stub, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_EXPORTED_SINCE = "SELECT EXISTS (SELECT 1 FROM copy WHERE story = ? AND at >= ? AND NOT proof)"
# A proof is marked as one, so it never counts as stale. A file has one format at a time. The corrections page is
# compared by its notices alone.
_STRAYING = """
JOIN story ON story.id = copy.story
WHERE NOT copy.proof AND substr(copy.format, 1, length(:carried)) <> :carried
  AND substr(copy.format, 1, length(:file)) <> :file
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
    """The exported copies of one desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, copies: Iterable[ExportedCopy]) -> None:
        """Add copies, in one transaction."""
        with self._connection.writing():
            for copy in copies:
                values = _values(copy)
                self._connection.run(_ADD, (*values, checksum(*values)))

    def of(self, story: UUID) -> tuple[ExportedCopy, ...]:
        """All copies of a story, newest first."""
        values = {"story": story.bytes, "carried": CARRIED, "file": FILE}
        return with_files(each(self._connection, COPY, self._connection.all(_OF, values)), self._files_of(story))

    def of_several_files(self, story: UUID) -> tuple[ExportedCopy, ...]:
        """The copies of a story that have further files, newest first. Quick where there is none."""
        return tuple(copy for copy in self.of(story) if copy.files) if self._files_of(story) else ()

    def last_at(self, place: str) -> ExportedCopy | None:
        """The last export, of any story, that wrote this file; a further file counts. Reads the whole table."""
        found = each(self._connection, COPY, self._connection.all(_AT, {"place": place, "carried": CARRIED}))
        return next(iter(found), None)

    def carried_by(self, story: UUID) -> tuple[ExportedCopy, ...]:
        """Entries for the stories in the Check Also of this story's last copies; `exported_copy.carried` reads them."""
        return each(self._connection, COPY, self._connection.all(_BY, {"story": story.bytes, "carried": CARRIED}))

    def carriers(self, stopped: Iterable[UUID], limit: int = 500) -> tuple[UUID, ...]:
        """The stories with a copy whose Check Also printed a story that has been stopped or changed since.

        `stopped` are stories that are stopped for a reason which the story table does not show.
        """
        names = json.dumps([story.hex.upper() for story in stopped])
        return ids(self._connection.all(_CARRIERS, {"carried": CARRIED, "stopped": names, "limit": limit}))

    def exported_since(self, story: UUID, when: dt.datetime) -> bool:
        """Whether a copy that is no proof was exported at this time or later."""
        return bool(self._connection.one(_EXPORTED_SINCE, (story.bytes, micros(when)))[0])

    def stray(self, limit: int = 500) -> tuple[ExportedCopy, ...]:
        """The copies that are out of date, newest first.

        Of several exports of a story to one place only the last counts. It is out of date where it is of another
        revision than the approved one (the head, where none is approved), has other notices, or is a page of a story
        that was withdrawn since.
        """
        values = {"limit": limit, "page": PAGE, "carried": CARRIED, "file": FILE}
        found = each(self._connection, COPY, self._connection.all(_STRAY, values))
        records = [record for story in {copy.story for copy in found} for record in self._files_of(story)]
        return with_files(found, records)

    def _files_of(self, story: UUID) -> tuple[ExportedCopy, ...]:
        return each(self._connection, COPY, self._connection.all(_FILES, {"story": story.bytes, "file": FILE}))


def _values(copy: ExportedCopy) -> tuple[Any, ...]:
    return (
        copy.id.bytes,
        copy.story.bytes,
        copy.revision and copy.revision.bytes,
        copy.format,
        valid_utf8(copy.place),
        copy.is_file,
        micros(copy.at),
        valid_utf8(copy.who),
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
_OF = _COPIES.format(
    where="WHERE story = :story AND substr(format, 1, length(:carried)) <> :carried "
    "AND substr(format, 1, length(:file)) <> :file"
)
_FILES = _COPIES.format(where="WHERE story = :story AND substr(format, 1, length(:file)) = :file")
_AT = _COPIES.format(where="WHERE is_file AND place = :place AND substr(format, 1, length(:carried)) <> :carried")
_AT += " LIMIT 1"
_BY = _COPIES.format(where=_CARRIED)
_STRAY = f"{_COPIES.format(where=_STRAYING)} LIMIT :limit"
