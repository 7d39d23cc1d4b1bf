"""Stories like another: by their rare words, never the story itself, never a spiked one."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.store import similar_stories
from newsdesk.store.archive import Archive

Add = Callable[..., UUID]
STORY = Content(headline="Ferry strike ends", body="The ferry crews of the harbour went back to work.")


def alike(archive: Archive, content: Content = STORY, **more: Any) -> list[str]:
    rows = archive.search.alike(content, **{"not_story": uuid4(), **more})
    return [row.headline for row in rows]


@pytest.fixture
def desk(archive: Archive, add: Add) -> Archive:
    add("Ferry crews strike", body="Crews of the ferry stay in the harbour, they said.")
    add("Harbour gets a bridge", body="The bridge crosses the harbour where they wait.")
    add("Spiked ferry", body="Ferry, ferry, ferry.", status=Status.SPIKED)
    for number in range(6):
        add(f"Weather {number}", body="They said that rain would come.")
    return archive


def test_the_story_that_shares_most_rare_words_comes_first(desk: Archive) -> None:
    assert alike(desk) == ["Ferry crews strike", "Harbour gets a bridge"]


def test_a_story_is_not_like_itself(desk: Archive, add: Add) -> None:
    story = add(STORY.headline, body=STORY.body)
    assert alike(desk, not_story=story) == ["Ferry crews strike", "Harbour gets a bridge"]


def test_no_more_than_asked_for(desk: Archive) -> None:
    assert alike(desk, limit=1) == ["Ferry crews strike"]


def test_words_that_every_story_has_tell_nothing(desk: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similar_stories, "_COMMON", 3)
    assert alike(desk, Content(body="They said rain.")) == []


@pytest.mark.parametrize("content", [Content(), Content(body="a of to"), Content(body="unheard")])
def test_a_story_that_tells_nothing_has_no_likes(desk: Archive, content: Content) -> None:
    assert alike(desk, content) == []


def test_likeness_reads_persian(archive: Archive, add: Add) -> None:
    add("کشتی به جزیره", body="کشتی‌ها از بندرگاه رفتند.", language="fa")
    add("باران", body="باران بارید.", language="fa")
    assert alike(archive, Content(headline="بندرگاه", body="كشتی‌ها در بندرگاه ماندند.")) == ["کشتی به جزیره"]
