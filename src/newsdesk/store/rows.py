"""The story's own row: what lists show of a story, kept beside its head."""

import datetime as dt
from uuid import UUID

from newsdesk.domain.byline import line
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.store.connection import Connection
from newsdesk.store.values import micros, sound

_ADD = """
INSERT INTO story (id, status, created, modified, published, head, forked, versions,
                   words, slug, headline, byline, section, language)
VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)
"""
_SHOW = """
UPDATE story SET head = ?, forked = ?, versions = versions + 1, modified = ?,
                 words = ?, slug = ?, headline = ?, byline = ?, section = ?, language = ?
WHERE id = ?
"""
_TAKEN = "SELECT 1 FROM story WHERE modified = ? AND id <> ?"
_FORGET = "DELETE FROM mention WHERE story = ?"
_MENTION = "INSERT OR IGNORE INTO mention (story, named) VALUES (?, ?)"


class Places:
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


class Rows:
    """Writes story rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.places = Places(connection)

    def add(
        self,
        story: UUID,
        content: Content,
        *,
        when: dt.datetime,
        head: UUID | None = None,
        status: Status = Status.DRAFT,
        created: dt.datetime | None = None,
        published: dt.datetime | None = None,
        words: int = 0,
    ) -> None:
        """A new row."""
        published_at = None if published is None else micros(published)
        values = (
            story.bytes,
            status.value,
            micros(created or when),
            self.places.at(when, story),
            published_at,
            head and head.bytes,
            1 if head else 0,
            *_shown(content, words),
        )
        self._connection.run(_ADD, values)
        self._mention(story, content)

    def show(self, story: UUID, content: Content, *, head: UUID, forked: bool, when: dt.datetime, words: int) -> None:
        """The row of a story that has a new head."""
        place = self.places.at(when, story)
        self._connection.run(_SHOW, (head.bytes, forked, place, *_shown(content, words), story.bytes))
        self._connection.run(_FORGET, (story.bytes,))
        self._mention(story, content)

    def _mention(self, story: UUID, content: Content) -> None:
        for entry in content.related:
            if entry.story:
                self._connection.run(_MENTION, (story.bytes, entry.story.bytes))


def _shown(content: Content, words: int) -> tuple[int | str, ...]:
    byline = line(content.byline, language=content.language)
    texts = (content.slug, content.headline, byline, content.section, content.language)
    return (words, *(sound(text) for text in texts))
