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
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author
from newsdesk.domain.unsent import SHEET, UnsentKey

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
        newsroom.moves.move(story, Move.PUBLISH)


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
    newsroom.moves.move(story, Move.PUBLISH)
    newsroom.exchange.export([story], format_key="text", folder=tmp_path)
    newsroom.notices.publish_notice(story, NoticeKind.CORRECTION, wrong="Once.", right="Twice.", zone="Asia/Kabul")
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
    newsroom.moves.move(story, Move.LIFT, reason="The ministry said so.")

    assert newsroom.exchange.render(story, "text")


# -- an embargo that was typed and is not understood ------------------------------------------------------------------

UNREAD = "on the 5th, when he has spoken"


def half_type(newsroom: Newsroom, story: UUID, *, who: str | None = None, **fields: str) -> None:
    """Somebody leaves this in the fields of the story, and it means nothing yet."""
    newsroom.unsent.keep(UnsentKey(SHEET, story), fields, who=who)


@pytest.mark.parametrize("who", [None, "Reporter"])
@pytest.mark.parametrize("key", FORMATS)
def test_an_embargo_that_is_not_understood_holds_the_story(
    put: Put, newsroom: Newsroom, tmp_path: Path, key: str, who: str | None
) -> None:
    story = put()
    half_type(newsroom, story, who=who, embargo=UNREAD)
    held = newsroom.stories.get(story)
    with pytest.raises(ExitRefused) as refused:
        newsroom.exchange.export([story], format_key=key, folder=tmp_path / "out")
    with pytest.raises(ExitRefused):
        newsroom.exchange.export([story], format_key=key, folder=tmp_path / "out", working=True)
    with pytest.raises(ExitRefused):
        newsroom.exchange.rendered(story, key)
    with pytest.raises(ExitRefused):
        newsroom.exchange.check_exit(story, stub=True)
    with pytest.raises(ExitRefused):
        newsroom.pages.printable(held.content, story=held, story_id=story, boxes=())
    with pytest.raises(ExitRefused):
        newsroom.moves.move(story, Move.PUBLISH)

    assert (refused.value.reason, refused.value.detail, refused.value.who) == ("unread", UNREAD, who or "")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("fields", [{"embargo": "  "}, {"language": "half a lang"}, {}])
def test_an_empty_embargo_field_holds_nothing(put: Put, newsroom: Newsroom, fields: dict[str, str]) -> None:
    story = put()
    half_type(newsroom, story, **fields)

    assert newsroom.exchange.render(story, "text")


def test_it_holds_until_it_is_understood_or_cleared(put: Put, newsroom: Newsroom) -> None:
    story = put()
    half_type(newsroom, story, embargo=UNREAD)
    newsroom.unsent.drop(UnsentKey(SHEET, story))

    assert newsroom.exchange.render(story, "text")


def test_an_embargo_that_is_not_understood_holds_in_the_check_also_of_another_story(
    put: Put, newsroom: Newsroom
) -> None:
    story = put("Not before he has spoken")
    other = put("The other", related=(Related(story=story),))
    half_type(newsroom, story, who="Reporter", embargo=UNREAD)
    for key in FORMATS:
        assert b"Not before" not in newsroom.exchange.render(other, key)


def test_an_embargo_that_is_not_understood_holds_in_a_recall_and_on_the_corrections_page(
    put: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    story = put("Rain fell", url_slug="rain")
    newsroom.moves.move(story, Move.PUBLISH)
    newsroom.exchange.export([story], format_key="text", folder=tmp_path)
    newsroom.notices.publish_notice(story, NoticeKind.CORRECTION, wrong="Once.", right="Twice.", zone="Asia/Kabul")
    half_type(newsroom, story, who="Reporter", embargo=UNREAD)
    before = (tmp_path / "rain.txt").read_bytes()
    again = newsroom.recall.export_again([story])

    assert (again.files, (tmp_path / "rain.txt").read_bytes()) == ((), before)
    assert UNREAD in again.warnings[0]
    assert [recall.copy.story for recall in newsroom.recall.stray()] == [story]
    assert b"Rain fell" not in newsroom.notices.page("text")


def test_a_copy_of_what_was_current_is_named_once_its_story_must_not_leave(
    put: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    story = put("Rain fell")
    newsroom.exchange.export([story], format_key="text", folder=tmp_path)
    assert newsroom.recall.stray() == ()
    half_type(newsroom, story, who="Reporter", embargo=UNREAD)

    assert [recall.copy.story for recall in newsroom.recall.stray()] == [story]


def test_a_duplicate_of_what_such_words_hold_is_held(put: Put, newsroom: Newsroom) -> None:
    story = put("Rain fell")
    half_type(newsroom, story, who="Reporter", embargo=UNREAD)
    (copy,) = newsroom.stories.duplicate(story).created

    assert newsroom.stories.get(copy).status is Status.HELD
    assert UNREAD in newsroom.moves.acts(copy)[0].reason
    with pytest.raises(ExitRefused):
        newsroom.exchange.rendered(copy, "text")


def test_lifting_clears_such_words_of_everybody_and_keeps_what_stands_beside_them(put: Put, newsroom: Newsroom) -> None:
    story = put()
    assert Move.LIFT not in newsroom.moves.offered(newsroom.stories.get(story))
    half_type(newsroom, story, embargo="mine")
    half_type(newsroom, story, who="Reporter", embargo=UNREAD, language="half a lang")
    assert Move.LIFT in newsroom.moves.offered(newsroom.stories.get(story))
    newsroom.moves.move(story, Move.LIFT, reason="He has spoken.")

    assert newsroom.exchange.render(story, "text")
    assert newsroom.unsent.get(UnsentKey(SHEET, story)) is None
    left = newsroom.unsent.get(UnsentKey(SHEET, story), who="Reporter")
    assert left is not None
    assert left.content == {"language": "half a lang"}
    assert "He has spoken." in newsroom.moves.acts(story)[0].reason


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
