"""Table of revisions: content, author, parents; and forks, which arise when two people save over one parent."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from newsdesk.domain.errors import ArchiveError, RowUnreadable, StoryNotFound
from newsdesk.domain.revision import Fork, Revision, RevisionNote, SaveReason
from newsdesk.domain.story import Content
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.drafts import DraftsTable
from newsdesk.store.row_reading import each, note, shape, shown
from newsdesk.store.rows import StoryRows
from newsdesk.store.values import content_of, ids, instant, micros, revision_json, valid_utf8

_NOTE = "id:id story:id who:text at:at why:text headline:text words:int"
_NOTES = """
SELECT revision.id, revision.story, revision.who, revision.at, revision.why, revision.headline, revision.words,
       (SELECT group_concat(hex(parent), ' ') FROM parentage WHERE parentage.revision = revision.id)
       {more}
FROM revision WHERE {where}
"""
_HISTORY = _NOTES.format(more="", where="story = ? ORDER BY number DESC")
_HEADS_NOTED = _NOTES.format(
    more="", where="story = ? AND NOT EXISTS (SELECT 1 FROM parentage WHERE parent = revision.id) ORDER BY number"
)
_WHOLE = _NOTES.format(more=", fields, body", where="id = ?")
_HEADS = """
SELECT id FROM revision
WHERE story = ? AND NOT EXISTS (SELECT 1 FROM parentage WHERE parent = revision.id) ORDER BY number
"""
_ADD = """
INSERT INTO revision (id, story, who, at, why, headline, words, fields, body, checksum) VALUES (?,?,?,?,?,?,?,?,?,?)
"""
# A parent that this file does not hold (it was put back to an older state meanwhile) is left out: a second beginning
_ADD_PARENT = "INSERT INTO parentage (revision, parent) SELECT ?, id FROM revision WHERE id = ? AND story = ?"
_FORKED = "SELECT id, headline FROM story INDEXED BY story_forked WHERE forked ORDER BY modified DESC"
_HEADLINE = "SELECT headline FROM story WHERE id = ? AND forked"
_HEAD = "SELECT head FROM story WHERE id = ?"
_HAS = "SELECT 1 FROM revision WHERE id = ? AND story = ?"
_SAME = "SELECT fields = ? AND body = ? FROM revision WHERE id = ? AND story = ?"
# every revision that all heads come from; the one written last is the base of a merge
_SHARED = """
WITH RECURSIVE line (head, revision) AS (
    SELECT id, id FROM revision WHERE id IN ({heads})
    UNION
    SELECT line.head, parentage.parent FROM line JOIN parentage ON parentage.revision = line.revision
)
SELECT revision.id FROM line JOIN revision ON revision.id = line.revision
GROUP BY revision.id HAVING count(*) = ? ORDER BY revision.number DESC LIMIT 1
"""


_HEX = 32


class StaleFork(ArchiveError):
    """The fork was settled or got another head since it was read; read it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """Result of a save: the revision that has the content, and whether the story is forked now."""

    revision: UUID
    forked: bool


class RevisionsTable:
    """The revisions of one desk."""

    def __init__(self, connection: Connection, rows: StoryRows, drafts: DraftsTable) -> None:
        self._connection = connection
        self._rows = rows
        self._drafts = drafts

    def save(
        self,
        story: UUID,
        content: Content,
        *,
        base: UUID | None,
        who: str,
        when: dt.datetime,
        why: str = SaveReason.SAVED,
        words: int = 0,
        beside_draft: bool = False,
    ) -> Saved:
        """Save the content as a child of `base`. Where another revision was saved over `base` meanwhile: a fork.

        Unchanged content makes no revision. A `base` that this desk does not have, as after another file was put in its
        place, is left out: beside other revisions of the story that makes a fork.

        The draft that this process wrote is deleted, unless `beside_draft` says that the content does not come from it.
        """
        connection = self._connection
        with connection.writing():
            row = connection.one(_HEAD, (story.bytes,))
            if row is None:
                self._rows.add(story, content, when=when)
            head = UUID(bytes=row[0]) if row and row[0] else None
            if not beside_draft:
                self._drafts.settle(story)
            for existing in (head, base):
                if existing and self._same(story, content, existing):
                    return Saved(revision=existing, forked=len(self.heads(story)) > 1)
            parents = (base,) if base and connection.one(_HAS, (base.bytes, story.bytes)) else ()
            revision = self.write(story, content, parents=parents, who=who, when=when, why=why, words=words)
            forked = len(self.heads(story)) > 1
            self._rows.update_head(story, content, head=revision, forked=forked, when=when, words=words)
            return Saved(revision=revision, forked=forked)

    def write(
        self,
        story: UUID,
        content: Content,
        *,
        parents: tuple[UUID, ...],
        who: str,
        when: dt.datetime,
        why: str,
        words: int,
    ) -> UUID:
        """Add a revision, in a transaction that also updates the story's row."""
        revision: UUID = uuid7()
        fields, body = revision_json(content)
        headline = valid_utf8(content.headline)
        values = (revision.bytes, story.bytes, valid_utf8(who), micros(when), str(why), headline, words, fields, body)
        self._connection.run(_ADD, (*values, checksum(*values)))
        for parent in parents:
            self._connection.run(_ADD_PARENT, (revision.bytes, parent.bytes, story.bytes))
        return revision

    def get(self, revision: UUID) -> Revision:
        """A revision with its content. Raises StoryNotFound, RowUnreadable."""
        row = self._connection.one(_WHOLE, (revision.bytes,))
        if row is None:
            raise StoryNotFound(str(revision))
        return WHOLE.read(row, self._connection.path)

    def history(self, story: UUID) -> tuple[RevisionNote, ...]:
        """All revisions of a story without content, newest first.

        A damaged one is in its place, marked as unreadable.
        """
        return tuple(map(self._noted, self._connection.all(_HISTORY, (story.bytes,))))

    def heads(self, story: UUID) -> tuple[UUID, ...]:
        """The revisions without a child, oldest first; more than one is a fork."""
        return ids(self._connection.all(_HEADS, (story.bytes,)))

    def forks(self) -> tuple[Fork, ...]:
        """Every story that waits to be settled, newest first."""
        with self._connection.reading():
            forked = self._connection.all(_FORKED)
            found = each(self._connection, _FORKED_STORY, forked)
            return tuple(self._fork(story, headline) for story, headline in found)

    def fork(self, story: UUID) -> Fork | None:
        """What there is to settle of a story, None where it has one head."""
        with self._connection.reading():
            row = self._connection.one(_HEADLINE, (story.bytes,))
            return self._fork(story, shown(row[0])) if row else None

    def settle(
        self,
        story: UUID,
        content: Content,
        *,
        parents: tuple[UUID, ...],
        who: str,
        when: dt.datetime,
        words: int = 0,
    ) -> UUID:
        """End a fork by a revision whose parents are all its heads.

        Raises StaleFork where `parents` are not the heads.
        """
        connection = self._connection
        with connection.writing():
            if set(parents) != set(self.heads(story)) or not parents:
                raise StaleFork(str(connection.path), f"story {story} has other heads now")
            revision = self.write(
                story, content, parents=parents, who=who, when=when, why=SaveReason.MERGED, words=words
            )
            self._rows.update_head(story, content, head=revision, forked=False, when=when, words=words)
        return revision

    def _fork(self, story: UUID, headline: str) -> Fork:
        heads = tuple(map(self._noted, self._connection.all(_HEADS_NOTED, (story.bytes,))))
        marks = ",".join("?" * len(heads))
        shared = self._connection.one(_SHARED.format(heads=marks), (*(head.id.bytes for head in heads), len(heads)))
        return Fork(story=story, headline=headline, base=UUID(bytes=shared[0]) if shared else None, heads=heads)

    def _noted(self, row: Any) -> RevisionNote:
        try:
            return NOTED.read(row, self._connection.path)
        except RowUnreadable as error:
            note(self._connection, error)
            return replace(_note(NOTED.stand_in(row)), unreadable=error.reason)

    def _same(self, story: UUID, content: Content, revision: UUID) -> bool:
        row = self._connection.one(_SAME, (*revision_json(content), revision.bytes, story.bytes))
        return bool(row and row[0])


def _note(row: Any) -> RevisionNote:
    revision, story, who, at, why, headline, words, parents = row
    return RevisionNote(
        id=UUID(bytes=revision),
        story=UUID(bytes=story),
        parents=tuple(UUID(hex=parent) for parent in (parents or "").split() if len(parent) == _HEX),
        who=who,
        when=instant(at),
        why=why,
        headline=headline,
        words=words,
    )


def _whole(row: Any) -> Revision:
    *noted, fields, body = row
    if type(fields) is not str or type(body) is not str:
        raise ValueError("its words are no text")
    return Revision(note=_note(noted), content=content_of(fields, body))


NOTED = shape("revision", _NOTE, _note)
WHOLE = shape("revision", _NOTE, _whole)
_FORKED_STORY = shape("story", "id:id headline:text", lambda row: (UUID(bytes=row[0]), str(row[1])))
