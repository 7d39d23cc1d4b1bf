"""Queues: who waits where, in which order, and how many."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import URGENT, ListOrder, PageKey, QueueCounts, StoryQuery, StoryRow
from newsdesk.domain.workflow import Claim, Workflow
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
Add = Callable[..., UUID]
S = Status


def headlines(archive: Archive, **query: Any) -> list[str]:
    return [row.headline for row in archive.stories.page(StoryQuery(**query)).rows]


def changed(status: Status, change: Status, **more: Any) -> Workflow:
    return Workflow(status=status, change=change, published=NOON, **more)


@pytest.fixture
def desk(archive: Archive, add: Add) -> Archive:
    """Every way to wait; the youngest last."""
    for headline, standing, urgency in (
        ("Filed", Workflow(status=S.FILED, assigned="City reporter"), 4),
        ("Urgent", Workflow(status=S.FILED), 2),
        ("Change filed", changed(S.PUBLISHED, S.FILED), 4),
        ("Change returned", changed(S.CORRECTED, S.RETURNED, assigned="City reporter"), 3),
        ("Change begun", changed(S.PUBLISHED, S.DRAFT, assigned="City reporter"), 4),
        ("Held with its change", changed(S.HELD, S.FILED, held_from=S.APPROVED), 4),
        ("Spiked with its change", changed(S.SPIKED, S.FILED, spiked_from=S.APPROVED), 4),
        ("Mine", Workflow(assigned="City reporter"), 4),
        ("Theirs", Workflow(assigned="Night reporter"), 4),
        ("Nobody's", Workflow(), 4),
        ("Sent back", Workflow(status=S.RETURNED, assigned="City reporter"), 2),
        ("Published", Workflow(status=S.PUBLISHED), 4),
    ):
        section = "World" if headline in ("Urgent", "Mine", "Published") else "National"
        add(headline, body="Rain for all.", standing=standing, urgency=urgency, section=section)
    return archive


WAITING = {"order": ListOrder.WAITING}
CASES = [
    ({"queue": S.FILED}, ["Change filed", "Urgent", "Filed"]),
    ({"queue": S.FILED, **WAITING}, ["Urgent", "Filed", "Change filed"]),
    ({"queue": S.FILED, "section": "National", **WAITING}, ["Filed", "Change filed"]),
    ({"queue": S.FILED, "section": "World"}, ["Urgent"]),
    ({"queue": S.FILED, "status": S.PUBLISHED}, ["Change filed"]),
    ({"queue": S.PUBLISHED}, ["Published", "Change begun"]),
    ({"queue": S.PUBLISHED, **WAITING}, ["Change begun", "Published"]),
    ({"queue": S.PUBLISHED, "section": "World"}, ["Published"]),
    ({"queue": S.CORRECTED}, []),
    ({"queue": S.RETURNED}, ["Sent back", "Change returned"]),
    ({"queue": S.RETURNED, **WAITING}, ["Change returned", "Sent back"]),
    ({"queue": S.HELD, **WAITING}, ["Held with its change"]),
    ({"queue": S.SPIKED}, ["Spiked with its change"]),
    ({"status": S.PUBLISHED}, ["Published", "Change begun", "Change filed"]),
    ({"mine": "City reporter"}, ["Sent back", "Mine", "Change returned"]),
    ({"mine": "City reporter", **WAITING}, ["Change returned", "Sent back", "Mine"]),
    ({"mine": "City reporter", "queue": S.RETURNED}, ["Sent back", "Change returned"]),
    ({"mine": "City reporter", "section": "World"}, ["Mine"]),
    ({"mine": "Somebody"}, []),
]


@pytest.mark.parametrize(("query", "expected"), CASES)
def test_the_queue_shows(desk: Archive, query: dict[str, object], expected: list[str]) -> None:
    assert headlines(desk, **query) == expected


@pytest.mark.parametrize(("query", "expected"), CASES)
def test_a_search_in_the_queue_finds_the_same(desk: Archive, query: dict[str, object], expected: list[str]) -> None:
    assert headlines(desk, text="rain ", **query) == expected
    likeness = {**query, "order": ListOrder.LIKENESS}
    assert sorted(headlines(desk, text="rain ", **likeness)) == sorted(expected)


def test_counts_say_how_many_wait_where(desk: Archive) -> None:
    counts = desk.stories.counts("City reporter")
    assert counts == QueueCounts(
        by_queue={S.DRAFT: 3, S.FILED: 3, S.RETURNED: 2, S.PUBLISHED: 2, S.HELD: 1, S.SPIKED: 1},
        mine=3,
        by_status={
            S.DRAFT: 3,
            S.FILED: 2,
            S.RETURNED: 1,
            S.PUBLISHED: 3,
            S.CORRECTED: 1,
            S.HELD: 1,
            S.SPIKED: 1,
        },
        by_section={"National": 8, "World": 3},
    )
    assert desk.stories.counts().mine == 0


def test_a_change_that_goes_through_the_desk_is_counted_and_found_where_it_is(archive: Archive, add: Add) -> None:
    story = add(status=S.PUBLISHED)
    standing = archive.stories.get(story).standing
    for change, queue in ((S.DRAFT, S.PUBLISHED), (S.FILED,) * 2, (S.IN_REVIEW,) * 2, (None, S.PUBLISHED)):
        moved = Workflow(status=S.PUBLISHED, change=change, cleared=standing.cleared)
        archive.stories.update_workflow(story, moved, when=NOON)
        assert archive.stories.counts().by_queue == {queue: 1}
        assert archive.stories.counts().by_status == {S.PUBLISHED: 1}
        for text in ("", "rain"):
            assert len(headlines(archive, queue=queue, text=text)) == 1
            assert len(headlines(archive, status=S.PUBLISHED, text=text)) == 1
        assert archive.health().ok


@pytest.mark.parametrize("change", [None, S.DRAFT, S.FILED, S.IN_REVIEW, S.RETURNED])
def test_the_file_and_the_domain_mean_the_same_by_a_queue(archive: Archive, add: Add, change: Status | None) -> None:
    stories = {add(standing=Workflow(status=status, change=change)) for status in Status}
    for story in stories:
        standing = archive.stories.get(story).standing
        for order, text in ((ListOrder.NEWEST, ""), (ListOrder.WAITING, ""), (ListOrder.NEWEST, "rained")):
            query = StoryQuery(queue=standing.queue, status=standing.status, order=order, text=text)
            assert [row.id for row in archive.stories.page(query).rows] == [story]
    waiting = [archive.stories.get(story).standing.queue for story in stories]
    assert archive.stories.counts().by_queue == {queue: waiting.count(queue) for queue in waiting}


def test_a_row_says_all_that_the_desk_decided(archive: Archive, add: Add) -> None:
    due, claim = NOON + dt.timedelta(hours=2), Claim(who="Desk editor", at=NOON)
    standing = Workflow(
        status=S.SCHEDULED, change=S.IN_REVIEW, scheduled=due, zone="Asia/Kabul", assigned="City reporter", due=due
    )
    story = add("Snow", standing=standing, urgency=2)
    archive.stories.claim(story, claim)
    assert archive.stories.page(StoryQuery(queue=S.IN_REVIEW)).rows == (
        StoryRow(
            id=story,
            slug="",
            headline="Snow",
            byline="",
            section="",
            status=S.SCHEDULED,
            language="en",
            modified=NOON,
            words=2,
            change=S.IN_REVIEW,
            urgency=2,
            entered=NOON,
            due=due,
            scheduled=due,
            assigned="City reporter",
            claim=claim,
        ),
    )


def test_a_story_made_urgent_goes_to_the_front(archive: Archive, add: Add) -> None:
    add("First", status=S.FILED)
    story = add("Second", status=S.FILED)
    head = archive.stories.get(story).head
    archive.revisions.save(story, Content(headline="Second", urgency=1), base=head, who="", when=NOON)
    assert headlines(archive, queue=S.FILED, order=ListOrder.WAITING) == ["Second", "First"]


_PLACES = st.lists(st.tuples(st.integers(1, 8), st.integers(0, 3)), max_size=12)


@given(_PLACES, st.integers(1, 4), st.sampled_from(["", "rain"]))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_pages_of_a_queue_follow_one_another_without_gap_or_repeat(
    archive: Archive, places: list[tuple[int, int]], limit: int, text: str
) -> None:
    """Also of stories that came in together."""
    section, expected = uuid4().hex, []
    for urgency, minute in places:
        story, when = uuid4(), NOON + dt.timedelta(minutes=minute)
        content = Content(body="Rain.", urgency=urgency, section=section)
        archive.stories.add(story, content, who="", when=when, why="saved", standing=Workflow(status=S.FILED))
        expected.append((urgency > URGENT, when, story.bytes))
    query = StoryQuery(queue=S.FILED, section=section, text=text, order=ListOrder.WAITING)
    seen: list[bytes] = []
    after: PageKey | None = None
    for _ in range(len(places) + 1):
        page = archive.stories.page(query, after=after, limit=limit)
        seen += [row.id.bytes for row in page.rows]
        after = page.after
        if after is None:
            break
    assert after is None
    assert seen == [story for *_, story in sorted(expected)]
