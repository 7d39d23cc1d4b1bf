"""Rows of the story table: what lists show of a story, and its workflow state."""

import datetime as dt
from uuid import UUID

from newsdesk.domain.byline import line
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.store.checksums import COLUMNS as SUMMED
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.values import micros, valid_utf8
from newsdesk.store.workflows import COLUMNS, NEW, values_of

_ROW = """
INSERT INTO story (id, created, modified, entered, head, forked, versions,
                   words, urgency, slug, headline, byline, section, language, {columns})
VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, {marks})
"""
_ADD = _ROW.format(columns=", ".join(COLUMNS), marks=", ".join("?" * len(COLUMNS)))
_SHOW = """
UPDATE story SET head = ?, forked = ?, versions = versions + 1, modified = ?,
                 words = ?, urgency = ?, slug = ?, headline = ?, byline = ?, section = ?, language = ?
WHERE id = ?
"""
_STANDS = "SELECT status, queue, modified, entered FROM story WHERE id = ?"
_STANDING = "UPDATE story SET modified = ?, entered = ?, {columns} WHERE id = ?"
_STAND = _STANDING.format(columns=", ".join(f"{name} = ?" for name in COLUMNS))
_SUMMED = f"SELECT {', '.join(SUMMED['story'])} FROM story WHERE id = ?"  # noqa: S608 - our own names
_SUM = "UPDATE story SET checksum = ? WHERE id = ?"
_SETTLE = "UPDATE story SET versions = ?, forked = ?, entered = ? WHERE id = ?"
_TAKEN = "SELECT 1 FROM story WHERE modified = ? AND id <> ?"
_FORGET = "DELETE FROM mention WHERE story = ?"
_MENTION = "INSERT OR IGNORE INTO mention (story, named) VALUES (?, ?)"


class UniqueTimes:
    """Unique times: each story is given a time of its own (microseconds), so that the order by time is strict."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._asked = self._given = 0

    def at(self, when: dt.datetime, story: UUID) -> int:
        """The time in microseconds since 1970, or the first free microsecond after it."""
        wanted = micros(when)
        place = self._given if wanted == self._asked else wanted
        while self._connection.one(_TAKEN, (place, story.bytes)):
            place += 1
        self._asked, self._given = wanted, place
        return place


class StoryRows:
    """Writer of story rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.times = UniqueTimes(connection)

    def add(
        self,
        story: UUID,
        content: Content,
        *,
        when: dt.datetime,
        head: UUID | None = None,
        standing: Workflow = NEW,
        created: dt.datetime | None = None,
        words: int = 0,
    ) -> None:
        """Add a row."""
        place = self.times.at(when, story)
        values = (
            story.bytes,
            micros(created or when),
            place,
            micros(when),
            head and head.bytes,
            1 if head else 0,
            *shown_of(content, words),
            *values_of(standing),
        )
        self._connection.run(_ADD, values)
        self._update_checksum(story)
        self._mention(story, content)

    def update_head(
        self, story: UUID, content: Content, *, head: UUID, forked: bool, when: dt.datetime, words: int
    ) -> None:
        """Update the row of a story that has a new head."""
        place = self.times.at(when, story)
        self._connection.run(_SHOW, (head.bytes, forked, place, *shown_of(content, words), story.bytes))
        self._update_checksum(story)
        self._connection.run(_FORGET, (story.bytes,))
        self._mention(story, content)

    def update_workflow(self, story: UUID, standing: Workflow, *, when: dt.datetime) -> bool:
        """Write the workflow state; False where there is no such story.

        Its times change only with its status or queue.
        """
        row = self._connection.one(_STANDS, (story.bytes,))
        if row is None:
            return False
        status, queue, place, entered = row
        if (status, queue) != (standing.status, standing.queue):
            place = self.times.at(when, story)
        if queue != standing.queue:
            entered = micros(when)
        self._connection.run(_STAND, (place, entered, *values_of(standing), story.bytes))
        self._update_checksum(story)
        return True

    def settle(self, story: UUID, *, versions: int, forked: bool, entered: int) -> None:
        """Set what a row that is written anew cannot derive (in `salvage`). `entered` is in microseconds since 1970."""
        self._connection.run(_SETTLE, (versions, forked, entered, story.bytes))
        self._update_checksum(story)

    def _update_checksum(self, story: UUID) -> None:
        """Update the checksum of the row."""
        self._connection.run(_SUM, (checksum(*self._connection.one(_SUMMED, (story.bytes,))), story.bytes))

    def _mention(self, story: UUID, content: Content) -> None:
        for entry in content.related:
            if entry.story:
                self._connection.run(_MENTION, (story.bytes, entry.story.bytes))


def shown_of(content: Content, words: int) -> tuple[int | str, ...]:
    """The columns of a row that repeat its head, from `words` to `language`."""
    byline = line(content.byline, language=content.language)
    texts = (content.slug, content.headline, byline, content.section, content.language)
    return (words, content.urgency, *(valid_utf8(text) for text in texts))
