"""Table of sketches: a few hash values for each story, of which near-duplicates share most."""

import json
from collections.abc import Sequence
from uuid import UUID

from newsdesk.store.connection import Connection
from newsdesk.store.values import ids

Sketch = tuple[int, ...]

_WAITING = "SELECT story FROM unsketched LIMIT ?"
_DONE = "DELETE FROM unsketched WHERE story = ?"
_FORGET = "DELETE FROM sketch WHERE story = ?"
_PUT = "INSERT INTO sketch (story, grains) VALUES (?, ?)"
_GRAINS = """
INSERT OR IGNORE INTO grain (value, sketch)
SELECT each.value, sketch.number FROM sketch, json_each(sketch.grains) AS each WHERE sketch.story = ?
"""
_SHARING = """
SELECT sketch.story, sketch.grains
FROM (SELECT sketch AS number, count(*) AS shared FROM grain WHERE value IN (SELECT value FROM json_each(?))
      GROUP BY 1 HAVING shared >= ? ORDER BY shared DESC LIMIT ?) AS near
JOIN sketch ON sketch.number = near.number
JOIN story ON story.id = sketch.story AND story.status <> 'spiked'
WHERE sketch.story <> ?
ORDER BY near.shared DESC
"""


class Sketches:
    """The sketches of one desk. Triggers list each story whose head is newer than its sketch."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self, limit: int) -> tuple[UUID, ...]:
        """Some of the stories that need a new sketch."""
        return ids(self._connection.all(_WAITING, (limit,)))

    def put(self, story: UUID, grains: Sequence[int]) -> None:
        """Store the sketch of the story's head, in place of an older one. An empty one is similar to none."""
        connection = self._connection
        with connection.writing():
            connection.run(_DONE, (story.bytes,))
            connection.run(_FORGET, (story.bytes,))
            if grains:
                connection.run(_PUT, (story.bytes, json.dumps([*grains], separators=(",", ":"))))
                connection.run(_GRAINS, (story.bytes,))

    def sharing(self, grains: Sequence[int], *, least: int, not_story: UUID, limit: int = 8) -> dict[UUID, Sketch]:
        """Stories that share at least `least` hash values, the most similar first, with their sketches.

        No spiked ones.
        """
        if not grains:
            return {}
        # one more than asked for: the story itself is the nearest of all
        rows = self._connection.all(_SHARING, (json.dumps([*grains]), least, limit + 1, not_story.bytes))
        return {UUID(bytes=story): tuple(json.loads(theirs)) for story, theirs in rows[:limit]}
