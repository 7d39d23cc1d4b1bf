"""Table of the desk's own words: names and terms that are in no dictionary."""

import datetime as dt

from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import micros, valid_utf8

WORD = shape("word", "word:text", lambda row: str(row[0]))
_ALL = f"SELECT {WORD.select} FROM word ORDER BY folded"  # noqa: S608 - our own names
_PUT = "INSERT OR REPLACE INTO word (folded, word, who, at, checksum) VALUES (?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM word WHERE folded = ?"


class DeskWordsTable:
    """The word list of one desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[str, ...]:
        """All words, in alphabetical order."""
        return each(self._connection, WORD, self._connection.all(_ALL))

    def put(self, word: str, *, who: str, when: dt.datetime) -> None:
        """Add a word, in place of the same word in another case."""
        values = (_folded(word), valid_utf8(word), valid_utf8(who), micros(when))
        self._connection.run(_PUT, (*values, checksum(*values)))

    def remove(self, word: str) -> bool:
        """Remove a word; False where it was not in the list."""
        return bool(self._connection.run(_REMOVE, (_folded(word),)))


def _folded(word: str) -> str:
    return valid_utf8(word).casefold()
