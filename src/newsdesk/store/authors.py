"""Table of author boxes that were used before, to be offered again."""

from newsdesk.domain.story import Author
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import valid_utf8

_FORGET = "DELETE FROM author WHERE name = ?"
_REMEMBER = """
INSERT INTO author (number, name, bio, checksum) SELECT coalesce(max(number), 0) + 1, ?, ?, ? FROM author
"""
AUTHOR = shape("author", "name:text bio:text", lambda row: Author(name=row[0], bio=row[1]))
_REMEMBERED = f"SELECT {AUTHOR.select} FROM author ORDER BY number DESC"  # noqa: S608 - our own names


class AuthorsTable:
    """The author boxes of one desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remembered(self) -> tuple[Author, ...]:
        """All author boxes, the last used first."""
        return each(self._connection, AUTHOR, self._connection.all(_REMEMBERED))

    def remember(self, author: Author) -> None:
        """Store the author with this bio, in place of an older one of the name."""
        name, bio = valid_utf8(author.name), valid_utf8(author.bio)
        with self._connection.writing():
            self._connection.run(_FORGET, (name,))
            self._connection.run(_REMEMBER, (name, bio, checksum(name, bio)))
