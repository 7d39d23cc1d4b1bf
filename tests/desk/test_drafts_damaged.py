"""Unsaved words that the disk damaged: an embargo may have stood in them, so nothing of the story leaves."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.moves import Move
from newsdesk.domain.related import Related
from newsdesk.domain.unsent import SHEET, UnsentKey

Put = Callable[..., UUID]
SPOILED = {
    "no UTF-8": "UPDATE draft SET content = CAST(replace(CAST(content AS BLOB), x'63', x'ff') AS TEXT)",
    "no JSON": "UPDATE draft SET content = substr(content, 1, length(content) - 1)",
    "no time": "UPDATE draft SET kept = 9000000000000000000",
    "another key": "UPDATE draft SET content = replace(content, 'embargo', 'embergo')",
}
OPENED = [False, True]


@pytest.fixture(params=list(SPOILED.values()), ids=list(SPOILED))
def damaged(request: pytest.FixtureRequest, put: Put, newsroom: Newsroom, desk: Path) -> UUID:
    """A story in whose draft an embargo stood."""
    story = put("Zebra seen", body="A zebra was seen.", slug="zebra")
    held = newsroom.stories.get(story)
    until = Embargo(until=newsroom._context.clock() + timedelta(days=1), zone="Asia/Kabul")
    newsroom.drafts.keep(story, replace(held.content, embargo=until), base=held.head)
    spoil(desk, request.param)
    return story


def spoil(desk: Path, statement: str) -> None:
    with closing(sqlite3.connect(desk)) as raw:
        assert raw.execute(statement).rowcount == 1
        raw.commit()


def refused(newsroom: Newsroom, story: UUID) -> bool:
    try:
        newsroom.exchange.rendered(story, "text")
    except ExitRefused as error:
        return error.reason == "damaged"
    return False


@pytest.mark.parametrize("opened", OPENED, ids=["as it lies", "opened in a window"])
def test_nothing_of_the_story_leaves_until_somebody_has_looked(
    damaged: UUID, newsroom: Newsroom, put: Put, tmp_path: Path, opened: bool
) -> None:
    if opened:
        newsroom.drafts.to_type_on(damaged)
    other = put("Rain", related=(Related(story=damaged),))
    assert refused(newsroom, damaged)
    assert b"Zebra" not in newsroom.exchange.rendered(other, "text").data
    assert newsroom.unsent.unread_embargo(damaged)
    newsroom.moves.move(damaged, Move.LIFT, reason="Asked the ministry: there is none.")
    assert not refused(newsroom, damaged)
    assert b"Zebra" in newsroom.exchange.rendered(other, "text").data
    assert newsroom.unsent.unread_embargo(damaged) is None


def test_what_is_typed_on_does_not_let_it_go(damaged: UUID, newsroom: Newsroom) -> None:
    newsroom.drafts.to_type_on(damaged)
    held = newsroom.stories.get(damaged)
    newsroom.drafts.keep(damaged, replace(held.content, body="It was a zebra."), base=held.head)
    assert refused(newsroom, damaged)
    newsroom.stories.save(damaged, replace(held.content, body="It was a zebra."), base=held.head)
    assert refused(newsroom, damaged)


def test_an_embargo_that_is_written_anew_takes_its_place(damaged: UUID, newsroom: Newsroom) -> None:
    newsroom.drafts.to_type_on(damaged)
    held = newsroom.stories.get(damaged)
    over = Embargo(until=newsroom._context.clock(), zone="Asia/Kabul")
    newsroom.stories.save(damaged, replace(held.content, embargo=over), base=held.head)
    assert not refused(newsroom, damaged)


def test_copies_outside_are_called_back(put: Put, newsroom: Newsroom, desk: Path, tmp_path: Path) -> None:
    story = put("Zebra seen", body="A zebra was seen.")
    newsroom.exchange.export([story], format_key="text", folder=tmp_path / "site")
    held = newsroom.stories.get(story)
    newsroom.drafts.keep(story, held.content, base=held.head)
    assert newsroom.recall.stray() == ()
    spoil(desk, SPOILED["no JSON"])
    assert [recall.copy.story for recall in newsroom.recall.stray()] == [story]


def test_a_field_that_was_half_typed_and_is_damaged_holds_the_story(put: Put, newsroom: Newsroom, desk: Path) -> None:
    story = put("Zebra seen", body="A zebra was seen.")
    newsroom.unsent.keep(UnsentKey(SHEET, story, ""), {"embargo": "friday after prayers"})
    spoil(desk, "UPDATE unsent SET content = replace(content, 'embargo', 'embergo')")
    assert refused(newsroom, story)
    newsroom.moves.move(story, Move.LIFT, reason="There is none.")
    assert not refused(newsroom, story)
    with closing(sqlite3.connect(desk)) as raw:
        (kept,) = raw.execute("SELECT content FROM unsent").fetchall()
    assert json.loads(kept[0]) == {"embergo": "friday after prayers"}
