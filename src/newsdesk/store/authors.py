"""Author boxes that were used before, offered again."""

from newsdesk.domain.story import Author
from newsdesk.store.connection import Connection
from newsdesk.store.values import sound

_REMEMBERED = "SELECT name, bio FROM author ORDER BY number DESC"
_FORGET = "DELETE FROM author WHERE name = ?"
_REMEMBER = "INSERT INTO author (number, name, bio) SELECT coalesce(max(number), 0) + 1, ?, ? FROM author"


class Authors:
    """The authors that one archive remembers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remembered(self) -> tuple[Author, ...]:
        """All of them, the one used last first."""
        return tuple(Author(name=name, bio=bio) for name, bio in self._connection.all(_REMEMBERED))

    def remember(self, author: Author) -> None:
        """Keep the author with this bio; a name is kept once."""
        name = sound(author.name)
        with self._connection.writing():
            self._connection.run(_FORGET, (name,))
            self._connection.run(_REMEMBER, (name, sound(author.bio)))
