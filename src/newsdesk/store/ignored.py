"""Table of ignored findings of the copy checks."""

import datetime as dt
from typing import Any
from uuid import UUID

from newsdesk.domain.ignored_finding import IgnoredFinding, IgnoreScope
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import id_or_none, micros, valid_utf8

_ADD = """
INSERT INTO ignored (id, story, scope, "check", rule, quote, around, who, at, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_REMOVE = "DELETE FROM ignored WHERE id = ?"


class IgnoredFindings:
    """The ignored findings of one desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, story: UUID) -> tuple[IgnoredFinding, ...]:
        """The findings that are ignored in this story, and those that are ignored in every story. Oldest first."""
        return each(self._connection, IGNORED, self._connection.all(_OF, (story.bytes,)))

    def everywhere(self) -> tuple[IgnoredFinding, ...]:
        """The findings that are ignored in every story, oldest first."""
        return each(self._connection, IGNORED, self._connection.all(_EVERYWHERE))

    def add(self, ignored: IgnoredFinding, *, who: str, when: dt.datetime) -> None:
        """Ignore a finding. Its story must be in the archive."""
        said = (ignored.check, ignored.rule, ignored.quote, ignored.around, who)
        story = ignored.story.bytes if ignored.story else None
        values = (ignored.id.bytes, story, ignored.scope.value, *map(valid_utf8, said), micros(when))
        self._connection.run(_ADD, (*values, checksum(*values)))

    def remove(self, ignored: UUID) -> bool:
        """Stop ignoring a finding; False where it was not ignored."""
        return bool(self._connection.run(_REMOVE, (ignored.bytes,)))


def _ignored(row: Any) -> IgnoredFinding:
    key, story, scope, check, rule, quote, around = row
    return IgnoredFinding(
        id=UUID(bytes=key),
        story=id_or_none(story),
        scope=IgnoreScope(scope),
        check=check,
        rule=rule,
        quote=quote,
        around=around,
    )


IGNORED = shape("ignored", "id:id story:id? scope:text check:text rule:text quote:text around:text", _ignored)
_IGNORED = f"SELECT {IGNORED.select} FROM ignored"  # noqa: S608 - our own names
_OF = f"{_IGNORED} WHERE story IS NULL OR story = ? ORDER BY number"
_EVERYWHERE = f"{_IGNORED} WHERE story IS NULL ORDER BY number"
