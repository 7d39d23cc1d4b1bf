"""The desk list: what is on it, in which order, and how it goes on."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.draft import Draft
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import ListOrder, QueueCounts, StoryQuery, StoryRow
from newsdesk.domain.workflow import Workflow
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
REPORT = Byline(text="City desk report")
Add = Callable[..., UUID]


def headlines(archive: Archive, **query: Any) -> list[str]:
    return [row.headline for row in archive.stories.page(StoryQuery(**query)).rows]


@pytest.fixture
def desk(archive: Archive, add: Add) -> Archive:
    """Six stories, one of them spiked, one forked; the youngest last."""
    add("Snow in the hills", section="National", status=Status.FILED, body="Snow fell on the hills.")
    add("A vote on bread", section="National", body="The council voted. Snow did not stop it.", byline=REPORT)
    add("Ferry to the islands", section="World", status=Status.PUBLISHED, body="A ferry left.", keywords=("harbour",))
    add("Spiked snow", section="World", status=Status.SPIKED, body="Snow.")
    forked = add("Forked snow", section="World", body="Snow for all.")
    base = archive.stories.get(forked).head
    for text in ("Snow for some.", "Snow for none."):
        archive.revisions.save(
            forked, Content(headline="Forked snow", section="World", body=text), base=base, who="", when=NOON
        )
    add("سیل در دره", section="National", body="او به شهر می‌رود. آب ۱۴۰۳ است.", language="fa")
    return archive


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["سیل در دره", "Ferry to the islands", "A vote on bread", "Forked snow", "Snow in the hills"]),
        ({"status": Status.SPIKED}, ["Spiked snow"]),
        ({"section": "National"}, ["سیل در دره", "A vote on bread", "Snow in the hills"]),
        ({"section": "World", "status": Status.PUBLISHED}, ["Ferry to the islands"]),
        ({"since": NOON + dt.timedelta(minutes=2)}, ["سیل در دره", "Ferry to the islands"]),
        ({"forked": True}, ["Forked snow"]),
        ({"forked": True, "section": "National"}, []),
        ({"forked": True, "status": Status.DRAFT}, ["Forked snow"]),
        ({"forked": True, "status": Status.DRAFT, "section": "World"}, ["Forked snow"]),
        ({"text": "snow "}, ["A vote on bread", "Forked snow", "Snow in the hills"]),
        ({"text": "sn"}, ["A vote on bread", "Forked snow", "Snow in the hills"]),
        ({"text": "SNOW hil"}, ["Snow in the hills"]),
        ({"text": '"on bread"'}, ["A vote on bread"]),
        ({"text": '"bread on"'}, []),
        ({"text": "harbour "}, ["Ferry to the islands"]),
        ({"text": "city desk"}, ["A vote on bread"]),
        ({"text": "snow", "status": Status.SPIKED}, ["Spiked snow"]),
        ({"text": "snow", "section": "National"}, ["A vote on bread", "Snow in the hills"]),
        ({"text": "snow", "section": "World", "status": Status.DRAFT}, ["Forked snow"]),
        ({"text": "snow", "forked": True}, ["Forked snow"]),
        ({"text": "snow", "since": NOON + dt.timedelta(minutes=1)}, ["A vote on bread"]),
        ({"text": "nothing like it "}, []),
        ({"text": "!", "section": "World"}, ["Ferry to the islands", "Forked snow"]),
        ({"text": "میرود"}, ["سیل در دره"]),
        ({"text": "می رود"}, ["سیل در دره"]),
        ({"text": "می‌رود "}, ["سیل در دره"]),
        ({"text": "1403 "}, ["سیل در دره"]),
        ({"text": "statusdraft "}, []),
    ],
)
def test_the_list_shows(desk: Archive, query: dict[str, object], expected: list[str]) -> None:
    assert headlines(desk, **query) == expected


def test_likeness_puts_the_story_that_is_about_it_first(desk: Archive) -> None:
    found = headlines(desk, text="snow", order=ListOrder.LIKENESS)
    assert found[-1] == "A vote on bread"
    assert sorted(found) == ["A vote on bread", "Forked snow", "Snow in the hills"]
    assert headlines(desk, text="snow", order=ListOrder.LIKENESS, forked=True) == ["Forked snow"]


@pytest.mark.parametrize("query", [StoryQuery(), StoryQuery(text="rain"), StoryQuery(section="National")])
def test_pages_follow_one_another_without_gap_or_repeat(archive: Archive, add: Add, query: StoryQuery) -> None:
    stories = [add(f"Rain {number}", section="National") for number in range(7)]
    seen: list[UUID] = []
    after = None
    for expected in (3, 3, 1):
        page = archive.stories.page(query, after=after, limit=3)
        assert len(page.rows) == expected
        seen += [row.id for row in page.rows]
        after = page.after
    assert after is None
    assert seen == stories[::-1]


def test_a_story_saved_between_two_pages_is_not_shown_twice(archive: Archive, add: Add) -> None:
    stories = [add(f"Rain {number}") for number in range(4)]
    first = archive.stories.page(StoryQuery(), limit=2)
    archive.stories.update_workflow(stories[0], Workflow(status=Status.FILED), when=NOON + dt.timedelta(days=1))
    rest = archive.stories.page(StoryQuery(), after=first.after, limit=10)
    assert [row.id for row in rest.rows] == [stories[1]]


def test_likeness_is_one_page(archive: Archive, add: Add) -> None:
    for _ in range(4):
        add("Rain")
    assert archive.stories.page(StoryQuery(text="rain", order=ListOrder.LIKENESS), limit=2).after is None


def test_a_row_says_what_the_list_shows(archive: Archive, add: Add) -> None:
    byline = Byline(credits=(Credit(name="A reporter"), Credit(name="A source", sealed=True)))
    story = add("Snow", slug="snow", section="World", byline=byline, status=Status.FILED)
    assert archive.stories.page(StoryQuery()).rows == (
        StoryRow(
            id=story,
            slug="snow",
            headline="Snow",
            byline="By A reporter",
            section="World",
            status=Status.FILED,
            language="en",
            modified=NOON,
            words=2,
            entered=NOON,
        ),
    )


def test_a_draft_shows_in_the_row_and_leaves_the_order_alone(archive: Archive, add: Add) -> None:
    first, second = add("First"), add("Second")
    kept = NOON + dt.timedelta(hours=2)
    archive.drafts.keep(Draft(story=first, base=None, content=Content(headline="First, as typed"), kept=kept))
    newest, typed = archive.stories.page(StoryQuery()).rows
    assert (newest.id, newest.unsaved) == (second, False)
    assert (typed.headline, typed.modified, typed.unsaved) == ("First, as typed", kept, True)


def test_counts_say_how_many_stand_where(desk: Archive, add: Add) -> None:
    assert desk.stories.counts() == QueueCounts(
        by_queue={Status.DRAFT: 3, Status.FILED: 1, Status.PUBLISHED: 1, Status.SPIKED: 1},
        by_status={Status.DRAFT: 3, Status.FILED: 1, Status.PUBLISHED: 1, Status.SPIKED: 1},
        by_section={"National": 3, "World": 2},
        forked=1,
    )
    story = add("Short-lived", section="Sport")
    desk.stories.update_workflow(story, Workflow(status=Status.HELD), when=NOON)
    assert desk.stories.counts().by_status[Status.HELD] == 1
    desk.stories.update_workflow(story, Workflow(), when=NOON)
    desk.stories.remove(story)
    counts = desk.stories.counts()
    assert Status.HELD not in counts.by_status
    assert "Sport" not in counts.by_section


def test_a_story_with_a_new_head_is_found_by_its_new_words_alone(archive: Archive, add: Add) -> None:
    story = add("Rain", body="Puddles everywhere.")
    head = archive.stories.get(story).head
    archive.revisions.save(story, Content(headline="Sun", body="Dust."), base=head, who="", when=NOON)
    assert headlines(archive, text="puddles ") == []
    assert headlines(archive, text="dust ") == ["Sun"]
    assert archive.health().ok
