"""Which index answers which query: a list neither sorts nor walks the table, but for the few and the past."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from newsdesk.domain.status import Status
from newsdesk.domain.story_list import ListOrder, StoryQuery
from newsdesk.store.archive import Archive
from newsdesk.store.list_queries import match_for, statement_for

VALUES = dict.fromkeys(("section", "status", "queue", "mine", "match", "id"), "") | dict.fromkeys(
    ("before", "since", "limit", "calm", "entered"), 0
)


def plan(archive: Archive, query: StoryQuery) -> str:
    sql = statement_for(query, match_for(query))
    return " ".join(row[3] for row in archive._connection.all(f"EXPLAIN QUERY PLAN {sql}", VALUES))


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (StoryQuery(), "story_live "),
        (StoryQuery(section="a"), "story_live_by_section (section=? AND"),
        (StoryQuery(status=Status.FILED), "story_by_status (status=? AND"),
        (StoryQuery(status=Status.FILED, section="a"), "story_by_section (section=? AND status=? AND"),
        (StoryQuery(forked=True), "story_forked "),
        (StoryQuery(forked=True, queue=Status.FILED), "story_forked "),
        (StoryQuery(mine="a"), "story_mine (assigned=? AND"),
        (StoryQuery(mine="a", section="a"), "story_mine (assigned=? AND"),
        (StoryQuery(queue=Status.DRAFT), "story_by_status (status=? AND"),
        (StoryQuery(queue=Status.FILED), "story_by_queue (queue=? AND"),
        (StoryQuery(queue=Status.FILED, section="a"), "story_by_queue (queue=? AND"),
        (StoryQuery(queue=Status.FILED, status=Status.PUBLISHED), "story_by_queue (queue=? AND"),
        (StoryQuery(queue=Status.PUBLISHED), "story_by_status (status=? AND"),
        (StoryQuery(queue=Status.PUBLISHED, section="a"), "story_by_section (section=? AND status=? AND"),
        (StoryQuery(queue=Status.FILED, order=ListOrder.WAITING), "story_waiting (queue=? AND (calm,entered,id)>"),
        (StoryQuery(queue=Status.DRAFT, order=ListOrder.WAITING), "story_waiting (queue=? AND (calm,entered,id)>"),
        (
            StoryQuery(queue=Status.HELD, section="a", order=ListOrder.WAITING),
            "story_waiting (queue=? AND (calm,entered,id)>",
        ),
    ],
)
def test_a_list_reads_one_index_from_its_key_on(archive: Archive, query: StoryQuery, index: str) -> None:
    found = plan(archive, query)
    assert f"USING INDEX {index}" in found
    assert "TEMP B-TREE" not in found


@pytest.mark.parametrize("section", ["", "a"])
def test_a_search_in_a_queue_keeps_the_queue_in_order(archive: Archive, section: str) -> None:
    found = plan(archive, StoryQuery(text="rain", queue=Status.FILED, section=section, order=ListOrder.WAITING))
    assert "USING INDEX story_waiting (queue=? AND (calm,entered,id)>" in found
    assert "TEMP B-TREE" not in found


_SEARCHES: tuple[dict[str, Any], ...] = ({}, {"queue": Status.FILED, "section": "a"}, {"mine": "City reporter"})


@pytest.mark.parametrize("query", [StoryQuery(text="rain", **narrowed) for narrowed in _SEARCHES])
def test_a_search_reads_the_index_in_its_own_order(archive: Archive, query: StoryQuery) -> None:
    found = plan(archive, query)
    assert "SCAN search VIRTUAL TABLE INDEX" in found
    assert "TEMP B-TREE" not in found


_ASKS: dict[str, tuple[Any, ...]] = {
    "text": ("", "rain"),
    "status": (None, Status.FILED, Status.PUBLISHED),
    "queue": (None, Status.FILED, Status.DRAFT, Status.PUBLISHED),
    "mine": ("", "City reporter"),
    "section": ("", "World"),
    "forked": (False, True),
    "order": tuple(ListOrder),
}


def test_whatever_is_asked_for_together_is_answered(archive: Archive) -> None:
    for asks in product(*_ASKS.values()):
        query = replace(StoryQuery(), **dict(zip(_ASKS, asks, strict=True)))
        assert archive.stories.page(query).rows == ()
