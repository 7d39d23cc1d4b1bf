"""SQL statements of the story list; each reads one index from the page's key on (docs/decisions/0002)."""

from typing import NamedTuple

from newsdesk.domain.status import CLEARED, Status
from newsdesk.domain.story_list import ListOrder, StoryQuery
from newsdesk.store.search_tokens import asked, mark

_COLUMNS = """
    story.id, story.slug, coalesce(draft.headline, story.headline), story.byline, story.section, story.status,
    story.language, max(story.modified, coalesce(draft.kept, 0)), story.words, story.forked, draft.story IS NOT NULL,
    story.change, story.urgency, story.entered, story.due, story.scheduled, story.assigned, story.claimed_by,
    story.claimed_at, story.notes, story.modified
"""
_LISTED = """
SELECT {columns} FROM story INDEXED BY {index} LEFT JOIN draft ON draft.story = story.id
WHERE {where} ORDER BY {order} LIMIT :limit
"""
_FOUND = """
SELECT {columns} FROM search CROSS JOIN story ON story.modified = search.rowid
LEFT JOIN draft ON draft.story = story.id
WHERE {where} ORDER BY search.rowid DESC LIMIT :limit
"""
_DRAFTED = """
SELECT {columns} FROM story LEFT JOIN draft ON draft.story = story.id
WHERE story.id IN ({stories}) AND {where} ORDER BY {order} LIMIT :limit
"""
_ALIKE = """
SELECT {columns} FROM (
    SELECT rowid AS place, bm25(search, 8.0, 1.0, 1.0, 0.0) AS rank FROM search
    WHERE {where} ORDER BY rank LIMIT :limit
) AS best CROSS JOIN story ON story.modified = best.place LEFT JOIN draft ON draft.story = story.id
ORDER BY best.rank, best.place DESC
"""

_ASTRAY = """
SELECT {columns} FROM story INDEXED BY story_by_modified LEFT JOIN draft ON draft.story = story.id
WHERE story.modified >= ''
"""

_HANDED_IN = frozenset({Status.FILED, Status.IN_REVIEW, Status.RETURNED})
_OVER = frozenset({Status.PUBLISHED, Status.CORRECTED, Status.WITHDRAWN, Status.SPIKED})
MINE = "assigned = :mine AND assigned <> '' AND queue IN ('draft', 'returned')"
_ASKED = {
    "forked": "story.forked",
    "mine": MINE,
    "queue": "story.queue = :queue",
    "status": "story.status = :status",
    "section": "story.section = :section",
    "live": "story.status <> 'spiked'",
}


class _IndexPlan(NamedTuple):
    """An index, the traits of the queries that it serves, and the condition that lets SQLite use it."""

    name: str
    traits: frozenset[str]
    where: str = ""


def _reading(index: str, traits: str, where: str = "") -> _IndexPlan:
    return _IndexPlan(index, frozenset(traits.split()), where)


# The first whose traits a query has. Forks and one's own stories are few: they are sorted where another order than
# the newest is asked for, and so is what does not wait any more.
_READINGS = (
    _reading("story_forked", "forked"),
    _reading("story_mine", "mine"),
    _reading("story_waiting", "waiting", "story.queue NOT IN ('published', 'corrected', 'withdrawn', 'spiked')"),
    _reading("story_by_queue", "handed_in", "story.queue IN ('filed', 'in review', 'returned')"),
    # into the other queues nobody hands a change: what waits there stands there
    _reading("story_by_section", "queue section", "story.status = :queue"),
    _reading("story_by_status", "queue", "story.status = :queue"),
    _reading("story_by_section", "status section"),
    _reading("story_by_status", "status"),
    _reading("story_live_by_section", "live section"),
    _reading("story_live", "live"),
)
_ORDERS = {
    ListOrder.NEWEST: ("story.modified DESC", "story.modified < :before"),
    ListOrder.WAITING: (
        "story.calm, story.entered, story.id",
        "(story.calm, story.entered, story.id) > (:calm, :entered, :id)",
    ),
}
_AMONG = "search.rowid IN (SELECT modified FROM story INDEXED BY {index} WHERE {where})"
_FEW = {
    # few enough to be looked up in the index one by one
    "forked": _AMONG.format(index="story_forked", where="forked"),
    # not so few: the sign keeps SQLite from that, each hit is held against them instead
    "mine": f"+{_AMONG.format(index='story_mine', where=MINE)}",
}
_HIT = "story.modified IN (SELECT rowid FROM search WHERE search MATCH :match)"

_SPIKED = mark("status", Status.SPIKED)
BUT_SPIKED = f"NOT {_SPIKED}"
_ANY_HANDED_IN = " OR ".join(mark("queue", queue) for queue in sorted(_HANDED_IN))


def statement_for(query: StoryQuery, match: str) -> str:
    """The SQL for the query; `match` is the result of match_for."""
    if not match:
        return _listed(query)
    if query.order is ListOrder.WAITING:
        # the queue is read in order and held against the hits: hits know no order but the newest first
        return _listed(query, _HIT)
    few = [_FEW[name] for name in ("forked", "mine") if getattr(query, name)]
    where = " AND ".join(["search MATCH :match", "search.rowid < :before", "search.rowid >= :since", *few])
    return (_ALIKE if query.order is ListOrder.LIKENESS else _FOUND).format(columns=_COLUMNS, where=where)


def drafted(query: StoryQuery, count: int) -> str:
    """The SQL for those of `count` stories (:drafted0 and so on) that answer to all of the query but its words."""
    order, bound = _ORDERS.get(query.order, _ORDERS[ListOrder.NEWEST])
    narrowed = [clause for name, clause in _ASKED.items() if name in _traits(query)]
    where = " AND ".join((*narrowed, bound, "story.modified >= :since"))
    stories = ", ".join(f":drafted{number}" for number in range(count))
    return _DRAFTED.format(columns=_COLUMNS, stories=stories, where=where, order=order)


def alike() -> str:
    """The SQL for the stories that match :match best."""
    return _ALIKE.format(columns=_COLUMNS, where="search MATCH :match")


def without_time() -> str:
    """The SQL for stories whose time is damaged (no number), which no list in that order would show."""
    return _ASTRAY.format(columns=_COLUMNS)


def match_for(query: StoryQuery) -> str:
    """The FTS5 expression for the query's words and filters; empty where it has no words."""
    words = asked(query.text)
    if not words:
        return ""
    marks = [
        *([mark("section", query.section)] if query.section else ()),
        *([mark("status", query.status)] if query.status else ()),
        *([_waits_in(query.queue)] if query.queue else ()),
        *([f"({_waits_in(Status.DRAFT)} OR {_waits_in(Status.RETURNED)})"] if query.mine else ()),
    ]
    asks = " AND ".join([words, *marks])
    return f"({asks}) {BUT_SPIKED}" if _live(query) else asks


def _listed(query: StoryQuery, *more: str) -> str:
    traits = _traits(query)
    reading = next(reading for reading in _READINGS if reading.traits <= traits)
    order, bound = _ORDERS.get(query.order, _ORDERS[ListOrder.NEWEST])
    narrowed = [clause for name, clause in _ASKED.items() if name in traits]
    where = filter(None, (reading.where, *narrowed, bound, "story.modified >= :since", *more))
    return _LISTED.format(columns=_COLUMNS, index=reading.name, where=" AND ".join(where), order=order)


def _traits(query: StoryQuery) -> frozenset[str]:
    traits = {name for name in ("forked", "mine", "queue", "status", "section") if getattr(query, name)}
    if _live(query):
        traits.add("live")
    if query.queue in _HANDED_IN:
        traits.add("handed_in")
    if query.queue and query.queue not in _OVER and query.order is ListOrder.WAITING:
        traits.add("waiting")
    return frozenset(traits)


def _live(query: StoryQuery) -> bool:
    return not (query.status or query.queue or query.mine)


def _waits_in(queue: Status) -> str:
    """The FTS5 expression for the stories in a queue, by their status and their change."""
    stands = mark("status", queue)
    if queue in _HANDED_IN:
        return f"({stands} OR {mark('queue', queue)})"
    return f"({stands} NOT ({_ANY_HANDED_IN}))" if queue in CLEARED else stands
