"""Words that are typed and not saved are found as saved ones are, in every list and order."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.byline import Byline
from newsdesk.domain.draft import Draft
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author, Content
from newsdesk.domain.story_list import ListOrder, StoryQuery
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
Add = Callable[..., UUID]


def type_in(archive: Archive, story: UUID, *, minute: int = 0, **fields: Any) -> UUID:
    """Words of a story as a window keeps them while they are typed."""
    base = archive.stories.get(story).head if archive.stories.exists(story) else None
    kept = NOON + dt.timedelta(minutes=minute)
    archive.drafts.keep(Draft(story=story, base=base, content=Content(**fields), kept=kept))
    return story


def found(archive: Archive, text: str, **narrowed: Any) -> list[UUID]:
    return [row.id for row in archive.stories.page(StoryQuery(text=text, **narrowed), after=None, limit=50).rows]


def test_a_story_that_was_never_saved_is_found_by_what_was_typed(archive: Archive, add: Add) -> None:
    add("Weather")
    story = type_in(archive, uuid4(), headline="Avalanche blocks", body="The pass to Bamyan is closed.")
    for text in ("avalanche", "aval", "bamyan", '"is closed"', "avalanche bamyan"):
        assert found(archive, text) == [story]
    assert found(archive, "avalanche rain") == []
    assert archive.stories.page(StoryQuery(text="bamyan"), after=None, limit=5).rows[0].unsaved


@pytest.mark.parametrize(
    "fields",
    [
        {"kicker": "Badakhshan"},
        {"standfirst": "In Badakhshan."},
        {"slug": "badakhshan"},
        {"author": Author(name="Badakhshan")},
        {"keywords": ("snow", "Badakhshan")},
        {"byline": Byline(text="Badakhshan desk")},
        {"body": "بدخشان Badakhshan"},
    ],
)
def test_every_field_that_is_searched_when_saved_is_searched_when_typed(
    archive: Archive, fields: dict[str, Any]
) -> None:
    story = type_in(archive, uuid4(), **fields)
    assert found(archive, "badakhshan") == [story]


def test_words_of_dari_are_found_in_both_their_forms(archive: Archive) -> None:
    story = type_in(archive, uuid4(), headline="خانه\u200cها")
    assert found(archive, "خانه‌ها ") == found(archive, "خانهها ") == found(archive, "خانه ها ") == [story]


def test_a_search_follows_the_typing(archive: Archive, other: Archive, add: Add) -> None:
    story = add("Weather")
    type_in(archive, story, headline="Hail")
    assert found(archive, "hail") == found(other, "hail") == [story]
    type_in(archive, story, headline="Sleet", minute=1)
    assert found(archive, "hail") == found(other, "hail") == []
    assert found(archive, "sleet") == found(other, "sleet") == [story]
    archive.drafts.drop(story)
    assert found(archive, "sleet") == found(other, "sleet") == []
    assert found(archive, "weather") == [story]


def test_a_story_is_listed_once_though_both_its_words_are_found(archive: Archive, add: Add) -> None:
    story = add("Hail")
    type_in(archive, story, headline="Hail stops")
    assert found(archive, "hail") == [story]


def test_typed_words_are_narrowed_as_saved_ones_are(archive: Archive, add: Add) -> None:
    spiked = add("Old", status=Status.SPIKED)
    filed = add("New", status=Status.FILED, section="World")
    for story in (spiked, filed):
        type_in(archive, story, headline="Hail")
    assert found(archive, "hail") == [filed]
    assert found(archive, "hail", status=Status.SPIKED) == [spiked]
    assert found(archive, "hail", queue=Status.FILED) == found(archive, "hail", section="World") == [filed]
    assert found(archive, "hail", section="Sport") == found(archive, "hail", queue=Status.APPROVED) == []


@pytest.mark.parametrize("order", [ListOrder.NEWEST, ListOrder.WAITING])
def test_pages_of_saved_and_typed_words_have_each_story_once_in_order(
    archive: Archive, add: Add, order: ListOrder
) -> None:
    stories = [add("Hail" if number % 2 else "Rain", status=Status.FILED) for number in range(12)]
    for number, story in enumerate(stories):
        if not number % 2:
            type_in(archive, story, headline="Hail", minute=number)
    query = StoryQuery(text="hail", queue=Status.FILED, order=order)
    listed, after = [], None
    while True:
        page = archive.stories.page(query, after=after, limit=5)
        listed += [row.id for row in page.rows]
        if (after := page.after) is None:
            break
    plain = archive.stories.page(replace(query, text=""), after=None, limit=50)
    assert listed == [row.id for row in plain.rows]


def test_likeness_names_what_is_only_typed_after_what_is_saved(archive: Archive, add: Add) -> None:
    saved = add("Hail")
    typed = type_in(archive, uuid4(), headline="Hail")
    assert found(archive, "hail", order=ListOrder.LIKENESS) == [saved, typed]
