"""Forms that were not sent, under the name of who typed in them."""

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.person import Role
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.domain.unsent import UnsentKey

REASON = UnsentKey("reason", item="spike")


def test_each_person_finds_their_own_words_alone(newsroom: Newsroom) -> None:
    newsroom.unsent.keep(REASON, {"line": "mine"}, who="Editor")
    newsroom.unsent.keep(REASON, {"line": "theirs"}, who="Reporter")
    assert newsroom.unsent.get(REASON, who="Editor").content == {"line": "mine"}
    assert [unsent.content["line"] for unsent in newsroom.unsent.all(who="Reporter")] == ["theirs"]
    newsroom.unsent.drop(REASON, who="Reporter")
    assert newsroom.unsent.get(REASON, who="Editor")
    assert newsroom.unsent.get(REASON, who="Reporter") is None


def test_a_person_who_is_renamed_keeps_what_they_typed(newsroom: Newsroom) -> None:
    from dataclasses import replace

    person = newsroom.people.add(name="Editor", role=Role.EDITOR)
    newsroom.unsent.keep(REASON, {"line": "mine"}, who="editor")
    newsroom.people.change(replace(person, name="Chief editor"))
    assert newsroom.unsent.get(REASON, who="Chief editor").content == {"line": "mine"}


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
    assert newsroom.drafts.get(story).content == Content()
    newsroom.unsent.drop(UnsentKey("notes", story))
    newsroom.drafts.drop(story)
    assert newsroom.stories.page(StoryQuery()).rows == ()
