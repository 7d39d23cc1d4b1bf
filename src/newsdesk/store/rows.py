"""The story's own row: what lists show of a story, kept beside its head."""

import datetime as dt
from uuid import UUID

from newsdesk.domain.byline import line
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.store.checksums import COLUMNS as SUMMED
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.values import micros, sound
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
    """Gives each story an instant of its own, so that order by time is a strict one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._asked = self._given = 0

    def at(self, when: dt.datetime, story: UUID) -> int:
        """The instant, or the first free microsecond after it."""
        wanted = micros(when)
        place = self._given if wanted == self._asked else wanted
        while self._connection.one(_TAKEN, (place, story.bytes)):
            place += 1
        self._asked, self._given = wanted, place
        return place


class StoryRows:
    """Writes story rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.places = UniqueTimes(connection)

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
        """A new row."""
        place = self.places.at(when, story)
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
        self._sum_up(story)
        self._mention(story, content)

    def show(self, story: UUID, content: Content, *, head: UUID, forked: bool, when: dt.datetime, words: int) -> None:
        """The row of a story that has a new head."""
        place = self.places.at(when, story)
        self._connection.run(_SHOW, (head.bytes, forked, place, *shown_of(content, words), story.bytes))
        self._sum_up(story)
        self._connection.run(_FORGET, (story.bytes,))
        self._mention(story, content)

    def stand(self, story: UUID, standing: Workflow, *, when: dt.datetime) -> bool:
        """Write where the story stands; False where there is none. What leaves its place in no list is left there."""
        row = self._connection.one(_STANDS, (story.bytes,))
        if row is None:
            return False
        status, queue, place, entered = row
        if (status, queue) != (standing.status, standing.queue):
            place = self.places.at(when, story)
        if queue != standing.queue:
            entered = micros(when)
        self._connection.run(_STAND, (place, entered, *values_of(standing), story.bytes))
        self._sum_up(story)
        return True

    def settle(self, story: UUID, *, versions: int, forked: bool, entered: int) -> None:
        """What a row of a story has gathered in its time, where it is written anew. `entered` in microseconds."""
        self._connection.run(_SETTLE, (versions, forked, entered, story.bytes))
        self._sum_up(story)

    def _sum_up(self, story: UUID) -> None:
        """The checksum of the row as it stands now."""
        self._connection.run(_SUM, (checksum(*self._connection.one(_SUMMED, (story.bytes,))), story.bytes))

    def _mention(self, story: UUID, content: Content) -> None:
        for entry in content.related:
            if entry.story:
                self._connection.run(_MENTION, (story.bytes, entry.story.bytes))


def shown_of(content: Content, words: int) -> tuple[int | str, ...]:
    """What a story's row repeats of its head: the columns from `words` to `language`."""
    byline = line(content.byline, language=content.language)
    texts = (content.slug, content.headline, byline, content.section, content.language)
    return (words, content.urgency, *(sound(text) for text in texts))
