"""Pages of the desk list, and how many stories stand where.

A page reads one index from its key on, whatever is asked for: the table below says which (docs/decisions/0002).
"""

from typing import Any
from uuid import UUID

from newsdesk.domain.listing import Counts, Key, Order, Page, Query, Row
from newsdesk.domain.status import Status
from newsdesk.store.connection import Connection
from newsdesk.store.values import instant, micros
from newsdesk.store.words import asked, mark

_COLUMNS = """
    story.id, story.slug, coalesce(draft.headline, story.headline), story.byline, story.section, story.status,
    story.language, max(story.modified, coalesce(draft.kept, 0)), story.words, story.forked,
    draft.story IS NOT NULL, story.modified
"""
_LISTED = """
SELECT {columns} FROM story INDEXED BY {index} LEFT JOIN draft ON draft.story = story.id
WHERE {where} ORDER BY story.modified DESC LIMIT :limit
"""
_FOUND = """
SELECT {columns} FROM search CROSS JOIN story ON story.modified = search.rowid
LEFT JOIN draft ON draft.story = story.id
WHERE search MATCH :match {where} ORDER BY search.rowid DESC LIMIT :limit
"""
_ALIKE = """
SELECT {columns} FROM (
    SELECT rowid AS place, bm25(search, 8.0, 1.0, 1.0, 0.0) AS rank FROM search
    WHERE search MATCH :match {where} ORDER BY rank LIMIT :limit
) AS best CROSS JOIN story ON story.modified = best.place LEFT JOIN draft ON draft.story = story.id
ORDER BY best.rank, best.place DESC
"""
_LIVE = "story.status <> 'spiked'"
# the index that holds just these stories in order, by what is asked for: (forked, section, status)
_INDICES = {
    (False, False, False): ("story_live", (_LIVE,)),
    (False, True, False): ("story_live_by_section", (_LIVE, "story.section = :section")),
    (False, False, True): ("story_by_status", ("story.status = :status",)),
    (False, True, True): ("story_by_section", ("story.section = :section", "story.status = :status")),
    (True, False, False): ("story_forked", ("story.forked", _LIVE)),
    (True, True, False): ("story_forked", ("story.forked", _LIVE, "story.section = :section")),
    (True, False, True): ("story_forked", ("story.forked", "story.status = :status")),
    (True, True, True): ("story_forked", ("story.forked", "story.section = :section", "story.status = :status")),
}
_BOUNDS = ("story.modified < :before", "story.modified >= :since")
_BOUNDS_OF_SEARCH = ("AND search.rowid < :before", "AND search.rowid >= :since")
_FORKED_ONLY = "AND search.rowid IN (SELECT modified FROM story INDEXED BY story_forked WHERE forked)"
BUT_SPIKED = f"NOT {mark('status', Status.SPIKED)}"
_TALLY = "SELECT section, status, stories FROM tally WHERE stories > 0"
_FORKED = "SELECT count(*) FROM story INDEXED BY story_forked WHERE forked AND status <> 'spiked'"
_NO_LIMIT = 2**63 - 1


class Listing:
    """Reads lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, query: Query, *, after: Key | None, limit: int) -> Page:
        """Rows in the query's order. Likeness is one page; more of it would be less alike."""
        match = _match(query)
        ranked = bool(match) and query.order is Order.LIKENESS
        sql = _searched(query, ranked=ranked) if match else _listed(query)
        values = {
            "match": match,
            "section": query.section,
            "status": query.status,
            "before": micros(after.modified) if after else _NO_LIMIT,
            "since": micros(query.since) if query.since else 0,
            "limit": limit + 1,
        }
        found = self._connection.all(sql, values)
        more = len(found) > limit and not ranked
        return Page(rows=tuple(map(row_of, found[:limit])), after=_key(found[limit - 1]) if more else None)

    def alike(self, match: str, *, limit: int) -> tuple[Row, ...]:
        """The stories that answer best to an FTS5 expression."""
        sql = _ALIKE.format(columns=_COLUMNS, where="")
        return tuple(map(row_of, self._connection.all(sql, {"match": match, "limit": limit})))

    def counts(self) -> Counts:
        """How many stories stand where."""
        by_status: dict[Status, int] = {}
        by_section: dict[str, int] = {}
        for section, word, stories in self._connection.all(_TALLY):
            status = Status(word)
            by_status[status] = by_status.get(status, 0) + stories
            if status is not Status.SPIKED:
                by_section[section] = by_section.get(section, 0) + stories
        return Counts(by_status=by_status, by_section=by_section, forked=self._connection.one(_FORKED)[0])


def row_of(values: Any) -> Row:
    """A list row from the columns that every list here selects."""
    story, slug, headline, byline, section, status, language, modified, words, forked, unsaved, _ = values
    return Row(
        id=UUID(bytes=story),
        slug=slug,
        headline=headline,
        byline=byline,
        section=section,
        status=Status(status),
        language=language,
        modified=instant(modified),
        words=words,
        forked=bool(forked),
        unsaved=bool(unsaved),
    )


def _key(values: Any) -> Key:
    return Key(instant(values[-1]), UUID(bytes=values[0]))


def _match(query: Query) -> str:
    words = asked(query.text)
    if not words:
        return ""
    marks = [mark("section", query.section)] if query.section else []
    if query.status is None:
        return f"({' AND '.join((words, *marks))}) {BUT_SPIKED}"
    return " AND ".join((words, *marks, mark("status", query.status)))


def _listed(query: Query) -> str:
    index, where = _INDICES[query.forked, bool(query.section), query.status is not None]
    return _LISTED.format(columns=_COLUMNS, index=index, where=" AND ".join((*where, *_BOUNDS)))


def _searched(query: Query, *, ranked: bool) -> str:
    where = [*_BOUNDS_OF_SEARCH, *((_FORKED_ONLY,) if query.forked else ())]
    return (_ALIKE if ranked else _FOUND).format(columns=_COLUMNS, where=" ".join(where))
