"""Similar stories, found by the story's words that are rare in the archive."""

from collections import Counter
from uuid import UUID

from newsdesk.domain.fields import FIELDS, TEXTS
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryRow
from newsdesk.store.connection import Connection
from newsdesk.store.list_queries import BUT_SPIKED
from newsdesk.store.story_list import StoryListQuery
from newsdesk.text.folding import tokens

# counting stops here: a word that so many stories have is not rare
_COMMON = 400
_INDEXED = "SELECT 1 FROM story WHERE id = ? AND head IS NOT NULL"
_OCCURS = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
_CANDIDATES = 48
_ASKED = 12
_SHORTEST = 4
_TELLING = tuple(each for each in FIELDS if each.likeness and each.type in TEXTS)


class SimilarStories:
    """Search for similar stories. Search by typed words is `StoriesTable.page`."""

    def __init__(self, connection: Connection, listing: StoryListQuery) -> None:
        self._connection = connection
        self._listing = listing

    def alike(self, content: Content, *, not_story: UUID, limit: int = 6) -> tuple[StoryRow, ...]:
        """The stories most like this content, never the story itself and never a spiked one."""
        with self._connection.reading():
            known = self._connection.one(_INDEXED, (not_story.bytes,)) is not None
            rare = self._rare(_candidates(content), at_least=2 if known else 1)
            if not rare:
                return ()
            words = " OR ".join(f'"{word}"' for word in rare)
            rows = self._listing.alike(f"({words}) {BUT_SPIKED}", limit=limit + 1)
        return tuple(row for row in rows if row.id != not_story)[:limit]

    def _rare(self, words: list[str], *, at_least: int) -> list[str]:
        """The rarest words, of those that at least one other story has."""
        occurs = {word: self._connection.one(_OCCURS, (f'"{word}"', _COMMON))[0] for word in words}
        shared = [word for word in words if at_least <= occurs[word] < _COMMON]
        return sorted(shared, key=occurs.__getitem__)[:_ASKED]


def _candidates(content: Content) -> list[str]:
    """The most frequent words of the story, those of the headline weighted; short words are left out."""
    said: Counter[str] = Counter()
    for field in _TELLING:
        for word in tokens(getattr(content, field.name)):
            if len(word) >= _SHORTEST:
                said[word] += field.likeness
    return [word for word, _ in said.most_common(_CANDIDATES)]
