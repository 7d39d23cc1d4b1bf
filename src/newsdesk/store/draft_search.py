"""Searches what is typed and not saved yet: a small index in memory, beside the one on disk that holds saved words.

Drafts are few and change with every pause in typing; an index on disk would be written with each of them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from newsdesk.domain.byline import line
from newsdesk.domain.fields import FieldType
from newsdesk.store.connection import Connection
from newsdesk.store.search_index import SEARCHED
from newsdesk.store.search_tokens import asked, joined, split
from newsdesk.store.values import content_of

_INDEX = """
CREATE VIRTUAL TABLE IF NOT EXISTS temp.drafted
USING fts5(headline, text, joined, tokenize = 'ascii', prefix = '2 3')
"""
_KNOWN = """
CREATE TABLE IF NOT EXISTS temp.drafted_story (place INTEGER PRIMARY KEY, story BLOB NOT NULL UNIQUE, kept INTEGER)
"""
_GONE = """
SELECT place FROM temp.drafted_story AS known
WHERE NOT EXISTS (SELECT 1 FROM main.draft WHERE draft.story = known.story AND draft.kept = known.kept)
"""
_NEW = """
SELECT story, kept, content FROM main.draft
WHERE NOT EXISTS (SELECT 1 FROM temp.drafted_story AS known WHERE known.story = draft.story)
"""
_TAKE = "INSERT INTO temp.drafted_story (story, kept) VALUES (?, ?)"
_TAKE_WORDS = """
INSERT INTO temp.drafted (rowid, headline, text, joined)
VALUES ((SELECT place FROM temp.drafted_story WHERE story = ?), ?, ?, ?)
"""
_HIT = """
SELECT story FROM temp.drafted CROSS JOIN temp.drafted_story AS known ON known.place = drafted.rowid
WHERE drafted MATCH ?
"""


class DraftSearch:
    """Knows which drafts have the words of a search."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def holding(self, text: str) -> tuple[bytes, ...]:
        """The ids of the stories whose drafts answer to a search as typed; none where it has no words."""
        words = asked(text)
        if not words or not self._connection.one("SELECT 1 FROM draft"):
            return ()
        self._catch_up()
        return tuple(story for (story,) in self._connection.all(_HIT, (words,)))

    def _catch_up(self) -> None:
        """Index what was typed since the last search, by whatever process."""
        connection = self._connection
        connection.run(_INDEX)
        connection.run(_KNOWN)
        for (place,) in connection.all(_GONE):
            connection.run("DELETE FROM temp.drafted WHERE rowid = ?", (place,))
            connection.run("DELETE FROM temp.drafted_story WHERE place = ?", (place,))
        for story, kept, content in connection.all(_NEW):
            words = _words(content)
            connection.run(_TAKE, (story, kept))
            connection.run(_TAKE_WORDS, (story, *words))


def _words(draft: str) -> tuple[str, str, str]:
    """The columns of the index, folded as those of saved stories are; nothing of a draft that cannot be read."""
    try:
        content = content_of(draft)
    except (ValueError, TypeError, KeyError):
        return "", "", ""
    text = "\n".join(_said(each.type, getattr(content, each.name), content.language) for each in SEARCHED)
    return split(content.headline), split(text), joined(f"{content.headline}\n{text}")


def _said(kind: FieldType, value: Any, language: str) -> str:
    return _IN_WORDS[kind](value, language) if kind in _IN_WORDS else str(value)


_IN_WORDS: Mapping[FieldType, Callable[[Any, str], str]] = {
    FieldType.LIST: lambda words, _: " ".join(words),
    FieldType.AUTHOR: lambda author, _: author.name,
    FieldType.BYLINE: lambda byline, language: line(byline, language=language),
}


def by_names(stories: tuple[bytes, ...]) -> dict[str, bytes]:
    """The ids as values of a statement, by the names that `list_queries.drafted` gives them."""
    return {f"drafted{number}": story for number, story in enumerate(stories)}
