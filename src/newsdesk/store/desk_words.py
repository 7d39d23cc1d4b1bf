"""The desk's own words: names and terms that no dictionary has, for everybody who works on this desk."""

import datetime as dt

from newsdesk.store.connection import Connection
from newsdesk.store.values import micros, sound

_ALL = "SELECT word FROM word ORDER BY folded"
_PUT = "INSERT OR REPLACE INTO word (folded, word, who, at) VALUES (?, ?, ?, ?)"
_REMOVE = "DELETE FROM word WHERE folded = ?"


class DeskWords:
    """The word list of one archive."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[str, ...]:
        """Every word, in the order of the alphabet."""
        return tuple(row[0] for row in self._connection.all(_ALL))

    def put(self, word: str, *, who: str, when: dt.datetime) -> None:
        """Keep a word as it is written here, in place of another case of it."""
        self._connection.run(_PUT, (_folded(word), sound(word), sound(who), micros(when)))

    def remove(self, word: str) -> bool:
        """Let go of a word; False where it was not in the list."""
        return bool(self._connection.run(_REMOVE, (_folded(word),)))


def _folded(word: str) -> str:
    return sound(word).casefold()
