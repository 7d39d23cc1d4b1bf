"""Queries of the story list: its pages, and the number of stories in each status, queue and section."""

from collections import Counter
from dataclasses import replace
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import RowUnreadable
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import URGENT, ListOrder, PageKey, QueueCounts, StoryPage, StoryQuery, StoryRow
from newsdesk.domain.workflow import Claim
from newsdesk.store.connection import Connection
from newsdesk.store.draft_search import DraftSearch, by_names
from newsdesk.store.list_queries import MINE, alike, drafted, match_for, statement_for, without_time
from newsdesk.store.row_reading import FIRST, LAST, note, shape, shown
from newsdesk.store.values import instant, instant_or_none, micros

_COUNTS = "SELECT section, status, queue, stories FROM tally WHERE stories > 0"
_FORKED_COUNT = "SELECT count(*) FROM story INDEXED BY story_forked WHERE forked AND status <> 'spiked'"
_COUNTED = "SELECT count(*) FROM story INDEXED BY story_mine WHERE {mine}"
_MINE = _COUNTED.format(mine=MINE)
_NO_LIMIT = 2**63 - 1
# indexes of the columns by which a page is ordered, in the rows that list_queries.py selects
_URGENCY, _ENTERED, _MODIFIED = 12, 13, -1
_STATUSES = frozenset(status.value for status in Status)


class StoryListQuery:
    """Reader of pages of the story list."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._drafts = DraftSearch(connection)

    def page(self, query: StoryQuery, *, after: PageKey | None, limit: int) -> StoryPage:
        """One page of at most `limit` rows in the query's order, after the key of the last page's end.

        Ordered by likeness there is one page only.
        """
        match = match_for(query)
        values = {
            "match": match,
            "section": query.section,
            "status": query.status,
            "queue": query.queue,
            "mine": query.mine,
            "since": micros(query.since) if query.since else 0,
            "limit": limit + 1,
            **_page_start(after),
        }
        found = self._connection.all(statement_for(query, match), values)
        if match and (stories := self._drafts.holding(query.text)):
            drafts = self._connection.all(drafted(query, len(stories)), values | by_names(stories))
            found = _merged(found, drafts, query.order)[: limit + 1]
        if after is None and not match and query == StoryQuery():
            found = self._connection.all(without_time()) + found
        more = len(found) > limit and not (match and query.order is ListOrder.LIKENESS)
        return StoryPage(rows=tuple(map(self._row, found[:limit])), after=self._key(found[limit - 1]) if more else None)

    def alike(self, match: str, *, limit: int) -> tuple[StoryRow, ...]:
        """The stories that match an FTS5 expression best."""
        return tuple(map(self._row, self._connection.all(alike(), {"match": match, "limit": limit})))

    def counts(self, mine: str) -> QueueCounts:
        """The number of stories in each status, queue and section; of those assigned to `mine`; of those forked."""
        by_status: Counter[Status] = Counter()
        by_queue: Counter[Status] = Counter()
        by_section: Counter[str] = Counter()
        for section, status, queue, stories in self._connection.all(_COUNTS):
            if status not in _STATUSES or queue not in _STATUSES or type(stories) is not int:
                continue
            by_status[Status(status)] += stories
            by_queue[Status(queue)] += stories
            if status != Status.SPIKED:
                by_section[shown(section)] += stories
        return QueueCounts(
            by_queue=dict(by_queue),
            mine=self._connection.one(_MINE, {"mine": mine})[0] if mine else 0,
            by_status=dict(by_status),
            by_section=dict(by_section),
            forked=self._connection.one(_FORKED_COUNT)[0],
        )

    def _row(self, values: Any) -> StoryRow:
        """A list row. One that is damaged has stand-ins for what cannot be read, and is marked as unreadable."""
        try:
            return ROW.read(values, self._connection.path)
        except RowUnreadable as error:
            note(self._connection, error)
            return replace(row_of(_stand_in(values)), unreadable=error.reason)

    def _key(self, values: Any) -> PageKey:
        row, place = self._row(values), values[-1]
        at = instant(min(max(place, FIRST), LAST)) if isinstance(place, int) else row.modified
        return PageKey(at, row.id, row.entered, row.urgency <= URGENT)


def row_of(values: Any) -> StoryRow:
    """A list row from the columns that list_queries.py selects."""
    story, slug, headline, byline, section, status, language, modified, words, forked, unsaved, *workflow = values
    change, urgency, entered, due, scheduled, assigned, claimed_by, claimed_at, notes, _ = workflow
    return StoryRow(
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
        change=Status(change) if change else None,
        urgency=urgency,
        entered=instant(entered),
        due=instant_or_none(due),
        scheduled=instant_or_none(scheduled),
        assigned=assigned,
        claim=Claim(who=claimed_by, at=instant(claimed_at)) if claimed_at else None,
        notes=notes,
    )


def _page_start(after: PageKey | None) -> dict[str, Any]:
    """The values of the statement that say where the page starts, for each order."""
    if after is None:
        return {"before": _NO_LIMIT, "calm": -1, "entered": 0, "id": b""}
    return {
        "before": micros(after.modified),
        "calm": not after.urgent,
        "entered": micros(after.entered) if after.entered else 0,
        "id": after.id.bytes,
    }


def _by_newest(row: Any) -> int:
    return -_number(row[_MODIFIED])


def _by_waiting(row: Any) -> tuple[bool, int, bytes]:
    return _number(row[_URGENCY]) > URGENT, _number(row[_ENTERED]), row[0]


def _number(value: object) -> int:
    """The number; 0 for a damaged value."""
    return value if isinstance(value, int) else 0


def _merged(saved: list[Any], drafts: list[Any], order: ListOrder) -> list[Any]:
    """Rows found in saved text and in drafts, each once, in the query's order."""
    known = {row[0] for row in saved}
    more = [row for row in drafts if row[0] not in known]
    if order is ListOrder.LIKENESS:
        return saved + more  # a draft has no search rank
    return sorted(saved + more, key=_by_waiting if order is ListOrder.WAITING else _by_newest)


def _stand_in(values: Any) -> list[Any]:
    """The columns of a damaged row, with stand-ins; an unknown status becomes draft."""
    row = ROW.stand_in(values)
    row[_STATUS] = row[_STATUS] if row[_STATUS] in _STATUSES else Status.DRAFT.value
    row[_CHANGE] = row[_CHANGE] if row[_CHANGE] in _STATUSES else None
    return row


ROW = shape(
    "story",
    "id:id slug:text headline:text byline:text section:text status:text language:text modified:at words:int "
    "forked:flag unsaved:flag change:text? urgency:int entered:at due:at? scheduled:at? assigned:text claimed_by:text "
    "claimed_at:at? notes:int",
    row_of,
)
_STATUS, _CHANGE = 5, 11
