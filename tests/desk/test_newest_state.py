"""Every exit asks the newest state of a story, its unsaved draft included, before older words of it leave."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.moves import Verb
from newsdesk.domain.notice import Kind
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author

Put = Callable[..., UUID]
FORMATS = ("html", "text", "markdown")


@pytest.fixture
def tonight(clock: Any) -> Embargo:
    return Embargo(until=clock() + timedelta(hours=8), zone="Asia/Kabul", source="Ministry")


def type_on(newsroom: Newsroom, story: UUID, **fields: Any) -> None:
    """Somebody types in the story and does not save."""
    held = newsroom.stories.get(story)
    newsroom.drafts.keep(story, replace(held.content, **fields), base=held.head)


@pytest.mark.parametrize("working", [False, True])
@pytest.mark.parametrize("key", FORMATS)
def test_an_embargo_that_was_only_typed_holds_the_saved_words(
    put: Put, newsroom: Newsroom, tonight: Embargo, tmp_path: Path, key: str, working: bool
) -> None:
    story = put()
    type_on(newsroom, story, embargo=tonight)
    with pytest.raises(ExitRefused) as refused:
        newsroom.exchange.export([story], format_key=key, folder=tmp_path / "out", working=working)
    with pytest.raises(ExitRefused):
        newsroom.exchange.rendered(story, key, working=working)

    assert (refused.value.reason, refused.value.until) == ("embargoed", tonight.until)
    assert "in a draft that is not saved" in refused.value.detail
    assert not (tmp_path / "out").exists()


def test_it_holds_at_the_printer_and_before_publication(put: Put, newsroom: Newsroom, tonight: Embargo) -> None:
    story = put()
    held = newsroom.stories.get(story)
    type_on(newsroom, story, embargo=tonight)
    with pytest.raises(ExitRefused):
        newsroom.pages.printable(held.content, story=held, story_id=story, boxes=())
    with pytest.raises(ExitRefused):
        newsroom.moves.move(story, Verb.PUBLISH)


def test_it_holds_in_the_check_also_of_another_story(
    put: Put, newsroom: Newsroom, tonight: Embargo, tmp_path: Path
) -> None:
    story = put("Not before tonight")
    other = put("The other", related=(Related(story=story),))
    type_on(newsroom, story, embargo=tonight)
    for key in FORMATS:
        done = newsroom.exchange.export([other], format_key=key, folder=tmp_path)
        assert "Not before tonight" not in done.files[0].read_text(encoding="utf-8")
        assert "held or embargoed" in done.warnings[0]


def test_it_holds_in_a_recall_and_on_the_corrections_page(
    put: Put, newsroom: Newsroom, tonight: Embargo, tmp_path: Path
) -> None:
    story = put("Rain fell", url_slug="rain")
    newsroom.moves.move(story, Verb.PUBLISH)
    newsroom.exchange.export([story], format_key="text", folder=tmp_path)
    newsroom.notices.publish_notice(story, Kind.CORRECTION, wrong="Once.", right="Twice.", zone="Asia/Kabul")
    type_on(newsroom, story, embargo=tonight)
    before = (tmp_path / "rain.txt").read_bytes()
    again = newsroom.recall.export_again([story])

    assert (again.files, (tmp_path / "rain.txt").read_bytes()) == ((), before)
    assert "embargoed" in again.warnings[0]
    assert b"Rain fell" not in newsroom.notices.page("text")


def test_an_embargo_of_a_story_that_was_never_saved_holds(put: Put, newsroom: Newsroom, tonight: Embargo) -> None:
    story = newsroom.stories.new_id()
    content = replace(newsroom.stories.get(put()).content, headline="Only typed", embargo=tonight)
    newsroom.drafts.keep(story, content, base=None)
    other = put("The other", related=(Related(story=story),))
    with pytest.raises(ExitRefused):
        newsroom.exchange.rendered(story, "text")

    assert b"Only typed" not in newsroom.exchange.render(other, "text")


def test_an_embargo_that_was_typed_and_taken_out_again_holds_nothing(
    put: Put, newsroom: Newsroom, tonight: Embargo
) -> None:
    story = put()
    type_on(newsroom, story, embargo=tonight)
    type_on(newsroom, story, embargo=None)

    assert newsroom.exchange.render(story, "text")


def test_a_draft_that_was_begun_before_the_embargo_was_lifted_brings_it_not_back(
    put: Put, newsroom: Newsroom, tonight: Embargo
) -> None:
    story = put(embargo=tonight)
    type_on(newsroom, story, body="Typed on while it held.")
    newsroom.moves.move(story, Verb.LIFT, reason="The ministry said so.")

    assert newsroom.exchange.render(story, "text")


@pytest.mark.parametrize("key", FORMATS)
def test_a_name_sealed_in_a_draft_is_sealed_in_the_saved_words(put: Put, newsroom: Newsroom, key: str) -> None:
    credits_ = (Credit(name="A. Open"), Credit(name="B. Secret"))
    story = put(byline=Byline(text="By A. Open and B. Secret", credits=credits_), author=Author(name="b. secret"))
    type_on(newsroom, story, byline=Byline(credits=(credits_[0], replace(credits_[1], sealed=True))))
    out = newsroom.exchange.render(story, key).decode().casefold()

    assert ("a. open" in out, "secret" in out) == (True, False)


def test_a_name_sealed_in_a_draft_is_sealed_in_the_check_also_of_another(put: Put, newsroom: Newsroom) -> None:
    credits_ = (Credit(name="A. Open"), Credit(name="B. Secret"))
    story = put(byline=Byline(credits=credits_))
    type_on(newsroom, story, byline=Byline(credits=(credits_[0], replace(credits_[1], sealed=True))))
    other = put("The other", related=(Related(story=story),))

    assert b"Secret" not in newsroom.exchange.render(other, "html")
