"""Pages of the desk list, and how many stories stand where."""

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
from newsdesk.store.list_queries import MINE, alike, astray, drafted, match_for, statement_for
from newsdesk.store.row_reading import FIRST, LAST, note, shape, shown
from newsdesk.store.values import instant, instant_or_none, micros

_TALLY = "SELECT section, status, queue, stories FROM tally WHERE stories > 0"
_FORKED = "SELECT count(*) FROM story INDEXED BY story_forked WHERE forked AND status <> 'spiked'"
_COUNTED = "SELECT count(*) FROM story INDEXED BY story_mine WHERE {mine}"
_MINE = _COUNTED.format(mine=MINE)
_NO_LIMIT = 2**63 - 1
# places of the columns that plans.py selects, by which it orders
_URGENCY, _ENTERED, _MODIFIED = 12, 13, -1
_STATUSES = frozenset(status.value for status in Status)


class StoryListQuery:
    """Reads lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._drafts = DraftSearch(connection)

    def page(self, query: StoryQuery, *, after: PageKey | None, limit: int) -> StoryPage:
        """Rows in the query's order. Likeness is one page; more of it would be less alike."""
        match = match_for(query)
        values = {
            "match": match,
            "section": query.section,
            "status": query.status,
            "queue": query.queue,
            "mine": query.mine,
            "since": micros(query.since) if query.since else 0,
            "limit": limit + 1,
            **_place(after),
        }
        found = self._connection.all(statement_for(query, match), values)
        if match and (stories := self._drafts.holding(query.text)):
            typed = self._connection.all(drafted(query, len(stories)), values | by_names(stories))
            found = _merged(found, typed, query.order)[: limit + 1]
        if after is None and not match and query == StoryQuery():
            found = self._connection.all(astray()) + found
        more = len(found) > limit and not (match and query.order is ListOrder.LIKENESS)
        return StoryPage(rows=tuple(map(self._row, found[:limit])), after=self._key(found[limit - 1]) if more else None)

    def alike(self, match: str, *, limit: int) -> tuple[StoryRow, ...]:
        """The stories that answer best to an FTS5 expression."""
        return tuple(map(self._row, self._connection.all(alike(), {"match": match, "limit": limit})))

    def counts(self, mine: str) -> QueueCounts:
        """How many stories stand where and wait where, and how many are in the hands of whoever `mine` names."""
        by_status: Counter[Status] = Counter()
        by_queue: Counter[Status] = Counter()
        by_section: Counter[str] = Counter()
        for section, status, queue, stories in self._connection.all(_TALLY):
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
            forked=self._connection.one(_FORKED)[0],
        )

    def _row(self, values: Any) -> StoryRow:
        """A list row; one that cannot be read as far as it can, and marked."""
        try:
            return ROW.read(values, self._connection.path)
        except RowUnreadable as error:
            note(self._connection, error)
            return replace(row_of(_told(values)), unreadable=error.reason)

    def _key(self, values: Any) -> PageKey:
        row, place = self._row(values), values[-1]
        at = instant(min(max(place, FIRST), LAST)) if isinstance(place, int) else row.modified
        return PageKey(at, row.id, row.entered, row.urgency <= URGENT)


def row_of(values: Any) -> StoryRow:
    """A list row from the columns that every list here selects."""
    story, slug, headline, byline, section, status, language, modified, words, forked, unsaved, *standing = values
    change, urgency, entered, due, scheduled, assigned, claimed_by, claimed_at, notes, _ = standing
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


def _place(after: PageKey | None) -> dict[str, Any]:
    """Where the page starts, in each order."""
    if after is None:
        return {"before": _NO_LIMIT, "calm": -1, "entered": 0, "id": b""}
    return {
        "before": micros(after.modified),
        "calm": not after.urgent,
        "entered": micros(after.entered) if after.entered else 0,
        "id": after.id.bytes,
    }


def _newest(row: Any) -> int:
    return -_number(row[_MODIFIED])


def _waiting(row: Any) -> tuple[bool, int, bytes]:
    return _number(row[_URGENCY]) > URGENT, _number(row[_ENTERED]), row[0]


def _number(value: object) -> int:
    """Of a row that cannot be read, what is no number counts as none."""
    return value if isinstance(value, int) else 0


def _merged(saved: list[Any], typed: list[Any], order: ListOrder) -> list[Any]:
    """Rows found by saved words and by words that are only typed, each once, in the query's order."""
    known = {row[0] for row in saved}
    more = [row for row in typed if row[0] not in known]
    if order is ListOrder.LIKENESS:
        return saved + more  # a draft has no rank among what is saved
    return sorted(saved + more, key=_waiting if order is ListOrder.WAITING else _newest)


def _told(values: Any) -> list[Any]:
    """The columns of a row that cannot be read, each as far as it can: a story of no known status is a draft."""
    told = ROW.stand_in(values)
    told[_STATUS] = told[_STATUS] if told[_STATUS] in _STATUSES else Status.DRAFT.value
    told[_CHANGE] = told[_CHANGE] if told[_CHANGE] in _STATUSES else None
    return told


ROW = shape(
    "story",
    "id:id slug:text headline:text byline:text section:text status:text language:text modified:at words:int "
    "forked:flag unsaved:flag change:text? urgency:int entered:at due:at? scheduled:at? assigned:text claimed_by:text "
    "claimed_at:at? notes:int",
    row_of,
)
_STATUS, _CHANGE = 5, 11
