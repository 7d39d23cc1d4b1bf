"""Forms that were not sent, under the name of who typed in them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from newsdesk import resources
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Role
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.domain.unsent import SHEET, Unsent, UnsentKey
from newsdesk.settings import Settings

REASON = UnsentKey("reason", item="spike")


def content_of(unsent: Unsent | None) -> Mapping[str, object] | None:
    return unsent.content if unsent else None


def test_each_person_finds_their_own_words_alone(newsroom: Newsroom) -> None:
    newsroom.unsent.keep(REASON, {"line": "mine"}, who="Editor")
    newsroom.unsent.keep(REASON, {"line": "theirs"}, who="Reporter")
    assert content_of(newsroom.unsent.get(REASON, who="Editor")) == {"line": "mine"}
    assert [unsent.content["line"] for unsent in newsroom.unsent.all(who="Reporter")] == ["theirs"]
    newsroom.unsent.drop(REASON, who="Reporter")
    assert newsroom.unsent.get(REASON, who="Editor")
    assert newsroom.unsent.get(REASON, who="Reporter") is None


def test_a_person_who_is_renamed_keeps_what_they_typed(newsroom: Newsroom) -> None:
    from dataclasses import replace

    person = newsroom.people.add(name="Editor", role=Role.EDITOR)
    newsroom.unsent.keep(REASON, {"line": "mine"}, who="editor")
    newsroom.people.change(replace(person, name="Chief editor"))
    assert content_of(newsroom.unsent.get(REASON, who="Chief editor")) == {"line": "mine"}


def test_a_note_to_a_story_that_was_never_typed_in_is_found_on_the_desk(newsroom: Newsroom) -> None:
    story = newsroom.stories.new_id()
    key = UnsentKey("notes", story)
    begun = newsroom.unsent.keep(key, {"text": "Ask the ministry"})
    assert begun
    assert begun.created == {story}
    assert newsroom.unsent.keep(key, {"text": "Ask the ministry first"}) is None
    assert [row.id for row in newsroom.stories.page(StoryQuery()).rows] == [story]


def test_a_story_whose_words_are_thrown_away_stays_for_the_note_to_it(newsroom: Newsroom) -> None:
    story = newsroom.stories.new_id()
    newsroom.drafts.keep(story, Content(headline="Snow"), base=None)
    newsroom.unsent.keep(UnsentKey("notes", story), {"text": "Ask"})
    newsroom.drafts.drop(story)
    draft = newsroom.drafts.get(story)
    assert draft
    assert draft.content == Content()
    newsroom.unsent.drop(UnsentKey("notes", story))
    newsroom.drafts.drop(story)
    assert newsroom.stories.page(StoryQuery()).rows == ()


@pytest.fixture
def colleague(newsroom: Newsroom, desk: Path, clock: Any) -> Iterator[Newsroom]:
    """The same person's other window."""
    themes = resources.path("themes")
    other = Newsroom(open_archive(desk, create=False), Settings(), themes=themes, who="desk editor", clock=clock)
    yield other
    other.close()


def lines(newsroom: Newsroom) -> tuple[str, str]:
    """What stands in the form, and what lies beside it."""
    held = newsroom.unsent.get(REASON), newsroom.unsent.other(REASON)
    return tuple(str(each.content["line"]) if each else "" for each in held)  # type: ignore[return-value]


def test_what_was_typed_in_another_window_lies_beside_what_is_typed_here(
    newsroom: Newsroom, colleague: Newsroom
) -> None:
    newsroom.unsent.keep(REASON, {"line": "one"})
    newsroom.unsent.keep(REASON, {"line": "one two"})
    assert lines(newsroom) == ("one two", "")
    colleague.unsent.keep(REASON, {"line": "other"})
    assert lines(newsroom) == ("other", "one two")
    newsroom.unsent.keep(REASON, {"line": "one two three"})
    colleague.unsent.keep(REASON, {"line": "other words"})
    assert lines(newsroom) == ("other words", "one two three")


def test_a_window_that_read_the_words_goes_on_with_them(newsroom: Newsroom, colleague: Newsroom) -> None:
    newsroom.unsent.keep(REASON, {"line": "one", "away": True})
    assert [each.content["line"] for each in colleague.unsent.all()] == ["one"]
    colleague.unsent.keep(REASON, {"line": "one two"})
    assert lines(newsroom) == ("one two", "")


def test_sending_from_one_window_takes_nothing_from_the_other(newsroom: Newsroom, colleague: Newsroom) -> None:
    newsroom.unsent.keep(REASON, {"line": "one"})
    colleague.unsent.keep(REASON, {"line": "other"})
    newsroom.unsent.drop(REASON)
    assert lines(newsroom) == ("other", "")
    colleague.unsent.drop(REASON)
    assert lines(newsroom) == ("", "")


def test_an_embargo_that_was_half_typed_in_another_window_holds_the_story(
    newsroom: Newsroom, colleague: Newsroom, put: Callable[..., UUID]
) -> None:
    story = put()
    newsroom.unsent.keep(UnsentKey(SHEET, story), {"embargo": "friday"})
    colleague.unsent.keep(UnsentKey(SHEET, story), {"language": "pr"})
    with pytest.raises(ExitRefused, match="friday"):
        newsroom.exchange.rendered(story, "text")
    told = newsroom.unsent.unread_embargo(story)
    assert told is not None
    assert told.text == "friday"
    newsroom.moves.move(story, Move.LIFT, reason="There is none.")
    assert newsroom.exchange.rendered(story, "text").data
