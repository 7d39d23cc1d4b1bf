"""Table of acts: what was done with stories, when and by whom. Rows are added and read, never changed."""

from typing import Any
from uuid import UUID

from newsdesk.domain.act import Act
from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.person import Role
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import id_or_none, instant, micros, valid_utf8
from newsdesk.store.workflows import read, written

_ADD = """
INSERT INTO act (id, story, verb, who, role, at, revision, was, now, reason, undoes, notice, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


class ActsTable:
    """The acts of one desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, act: Act) -> None:
        """Add an act."""
        values = (
            act.id.bytes,
            act.story.bytes,
            act.verb,
            valid_utf8(act.who),
            act.role.value,
            micros(act.at),
            act.revision.bytes if act.revision else None,
            written(act.was),
            written(act.now),
            valid_utf8(act.reason),
            act.undoes.bytes if act.undoes else None,
            act.notice.bytes if act.notice else None,
        )
        self._connection.run(_ADD, (*values, checksum(*values)))

    def of(self, story: UUID) -> tuple[Act, ...]:
        """All acts of a story, newest first."""
        return each(self._connection, ACT, self._connection.all(_OF, (story.bytes,)))

    def latest(self, story: UUID) -> Act | None:
        """The last act of a story, None where there is none."""
        row = self._connection.one(_LATEST, (story.bytes,))
        return ACT.read(row, self._connection.path) if row else None

    def get(self, act: UUID) -> Act:
        """One act. Raises StoryNotFound."""
        row = self._connection.one(_ONE, (act.bytes,))
        if row is None:
            raise StoryNotFound(str(act))
        return ACT.read(row, self._connection.path)


def _act(row: Any) -> Act:
    act, story, verb, who, role, at, revision, was, now, reason, undoes, notice = row
    return Act(
        id=UUID(bytes=act),
        story=UUID(bytes=story),
        verb=verb,
        who=who,
        role=Role(role),
        at=instant(at),
        revision=id_or_none(revision),
        was=read(was),
        now=read(now),
        reason=reason,
        undoes=id_or_none(undoes),
        notice=id_or_none(notice),
    )


ACT = shape(
    "act",
    "id:id story:id verb:text who:text role:text at:at revision:id? was:text now:text reason:text "
    "undoes:id? notice:id?",
    _act,
)
_OF = f"SELECT {ACT.select} FROM act WHERE story = ? ORDER BY number DESC"  # noqa: S608 - our own names
_LATEST = f"{_OF} LIMIT 1"
_ONE = f"SELECT {ACT.select} FROM act WHERE id = ?"  # noqa: S608 - our own names
