from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import AmbiguousStory, ExitRefused, NotYours, StoryNotFound
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author, Content
from newsdesk.domain.story_list import StoryQuery

Put = Callable[..., UUID]
Staff = Any


def test_a_new_story_is_on_the_desk_with_names_and_a_count(newsroom: Newsroom) -> None:
    changes = newsroom.stories.new(Content(headline="Rain fills the wells of Kabul", body="One *two* three."))
    (story,) = changes.created
    held = newsroom.stories.get(story)
    (row,) = newsroom.stories.page(StoryQuery()).rows

    assert held.head == changes.revision
    assert (held.content.slug, held.content.url_slug) == ("rain-fills-the-wells", "rain-fills-the-wells-of-kabul")
    assert (row.id, row.words) == (story, 3)
    assert newsroom.stories.counts().by_status[Status.DRAFT] == 1


def test_a_proposed_slug_is_one_that_nobody_has(put: Put, newsroom: Newsroom) -> None:
    slugs = [newsroom.stories.get(put()).content.slug for _ in range(3)]

    assert slugs == ["rain-fills-the-wells", "rain-fills-the-wells-2", "rain-fills-the-wells-3"]


def test_a_typed_slug_is_left_alone(put: Put, newsroom: Newsroom) -> None:
    content = newsroom.stories.get(put(slug="rain", url_slug="wells")).content

    assert (content.slug, content.url_slug) == ("rain", "wells")


def test_a_story_without_words_has_no_names(newsroom: Newsroom) -> None:
    (story,) = newsroom.stories.new(Content()).created

    assert newsroom.stories.get(story).content == Content()


def test_the_web_name_follows_the_headline_until_readers_have_it(put: Put, newsroom: Newsroom) -> None:
    story = put()
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, headline="Snow fills the wells"), base=held.head)
    draft = newsroom.stories.get(story)
    assert draft.content.url_slug == "snow-fills-the-wells"
    assert draft.content.slug == "rain-fills-the-wells"

    newsroom.moves.move(story, Move.PUBLISH)
    newsroom.stories.save(story, replace(draft.content, headline="Hail fills the wells"), base=draft.head)
    assert newsroom.stories.get(story).content.url_slug == "snow-fills-the-wells"


@pytest.mark.parametrize(
    ("typed", "then", "kept"),
    [
        ("wells", "wells", "wells"),  # chosen: a new headline does not change it
        ("wells", "", "wells"),  # a window that never showed it
        ("wells", "rain-at-last", "rain-at-last"),
    ],
)
def test_a_chosen_web_name_changes_only_by_hand(put: Put, newsroom: Newsroom, typed: str, then: str, kept: str) -> None:
    story = put(url_slug=typed)
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, headline="Other", url_slug=then), base=held.head)

    assert newsroom.stories.get(story).content.url_slug == kept


def test_a_headline_taken_away_leaves_the_web_name(put: Put, newsroom: Newsroom) -> None:
    story = put()
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, headline="", slug=""), base=held.head)

    assert newsroom.stories.get(story).content.url_slug == "rain-fills-the-wells"
    assert newsroom.stories.get(story).content.slug == "rain-fills-the-wells"


def test_saving_names_the_stories_whose_boxes_change(put: Put, newsroom: Newsroom) -> None:
    story = put()
    naming = put("Two stories", related=(Related(story=story),))
    held = newsroom.stories.get(story)
    changes = newsroom.stories.save(story, replace(held.content, headline="Snow"), base=held.head)

    assert changes.stories == {story, naming}
    assert changes.revision == newsroom.stories.get(story).head
    assert not changes.fork


def test_a_save_that_did_not_see_the_other_becomes_a_fork(put: Put, newsroom: Newsroom) -> None:
    story = put()
    held = newsroom.stories.get(story)
    first = newsroom.stories.save(story, replace(held.content, body="Mine."), base=held.head)
    second = newsroom.stories.save(story, replace(held.content, body="Theirs."), base=held.head)

    assert (first.fork, second.fork) == (False, True)
    assert len(newsroom.stories.get(story).heads) == 2


def test_saving_a_story_that_was_only_typed_keeps_its_id(newsroom: Newsroom) -> None:
    story, typed = newsroom.stories.new_id(), newsroom.stories.new_id()
    newsroom.drafts.keep(typed, Content(headline="Typed"), base=None)

    assert newsroom.stories.save(story, Content(headline="Never seen"), base=None).created == {story}
    assert newsroom.stories.save(typed, Content(headline="Typed"), base=None).stories == {typed}
    assert newsroom.stories.get(typed).content.slug == "typed"
    assert newsroom.drafts.unsaved() == ()


@pytest.mark.parametrize(
    ("boxes", "remembered"),
    [
        ((), ()),
        ((Author(name="admin"),), (Author(name="admin"),)),
        ((Author(name="admin", bio="Runs it."), Author(name="admin")), (Author(name="admin", bio="Runs it."),)),
        ((Author(name="admin", bio="Old."), Author(name="admin", bio="New.")), (Author(name="admin", bio="New."),)),
        ((Author(bio="Nobody's."),), ()),
    ],
)
def test_author_boxes_are_offered_again(
    put: Put, newsroom: Newsroom, boxes: tuple[Author, ...], remembered: tuple[Author, ...]
) -> None:
    for author in boxes:
        put(author=author)

    assert newsroom.authors.remembered() == remembered


def test_a_story_is_found_by_id_by_its_beginning_and_by_slug(put: Put, newsroom: Newsroom) -> None:
    story = put()
    text = str(story)

    for ref in (text, text.upper(), text.replace("-", ""), text[:20], f" {text} ", "rain-fills-the-wells"):
        assert newsroom.stories.find(ref).id == story


@pytest.mark.parametrize(
    "ref", ["", "nothing", "0198", "ffffffff", "no such story", "0f0e0d0c-0b0a-4908-8706-050403020100"]
)
def test_what_names_no_story_is_not_found(put: Put, newsroom: Newsroom, ref: str) -> None:
    put()

    with pytest.raises(StoryNotFound):
        newsroom.stories.find(ref)


def test_a_name_of_two_stories_asks_for_an_id(put: Put, newsroom: Newsroom) -> None:
    ids = [str(put(slug="rain")) for _ in range(2)]

    with pytest.raises(AmbiguousStory) as asked:
        newsroom.stories.find("rain")
    assert sorted(asked.value.ids) == sorted(ids)


def test_a_duplicate_is_a_draft_under_a_slug_of_its_own(put: Put, newsroom: Newsroom) -> None:
    story = put()
    copies = [newsroom.stories.duplicate(story) for _ in range(2)]
    first, second = (newsroom.stories.get(next(iter(changes.created))) for changes in copies)

    assert (first.content.headline, first.content.body) == ("Rain fills the wells", "Rain fell for two days.")
    assert (first.content.slug, second.content.slug) == ("rain-fills-the-wells-copy", "rain-fills-the-wells-copy-2")
    assert first.status is Status.DRAFT
    assert newsroom.revisions.history(first.id)[0].why == "duplicated"


def test_a_story_without_a_name_is_duplicated_too(newsroom: Newsroom) -> None:
    (story,) = newsroom.stories.new(Content(body="Words.")).created
    (copy,) = newsroom.stories.duplicate(story).created

    assert newsroom.stories.get(copy).content.slug == ""


def test_an_untouched_duplicate_is_taken_back_whole(put: Put, newsroom: Newsroom) -> None:
    changes = newsroom.stories.duplicate(put())
    (copy,) = changes.created
    assert changes.undo
    undone = newsroom.stories.undo(changes.undo)

    assert undone.removed == {copy}
    with pytest.raises(StoryNotFound):
        newsroom.stories.get(copy)


def _hold(newsroom: Newsroom, story: UUID) -> None:
    newsroom.moves.move(story, Move.HOLD, reason="The lawyers read it.")


def _spike(newsroom: Newsroom, story: UUID) -> None:
    newsroom.moves.move(story, Move.SPIKE, reason="It was a rumour.")


def _withdraw(newsroom: Newsroom, story: UUID) -> None:
    newsroom.moves.move(story, Move.PUBLISH)
    newsroom.notices.publish_notice(story, NoticeKind.WITHDRAWAL, text="It never rained.", zone="Asia/Kabul")


@pytest.mark.parametrize("stop", [_hold, _spike, _withdraw])
def test_a_copy_of_what_must_not_leave_is_held_until_somebody_releases_it(
    put: Put, newsroom: Newsroom, stop: Callable[[Newsroom, UUID], None]
) -> None:
    story = put()
    stop(newsroom, story)
    (copy,) = newsroom.stories.duplicate(story).created
    (copy_of_copy,) = newsroom.stories.duplicate(copy).created
    for each in (copy, copy_of_copy):
        with pytest.raises(ExitRefused) as refused:
            newsroom.exchange.rendered(each, "text", working=True)
        assert refused.value.reason == "held"
    act = newsroom.moves.acts(copy)[0]
    assert (act.verb, act.reason) == (
        Move.HOLD,
        f"It is a copy of “Rain fills the wells”, which is {newsroom.stories.get(story).status.value}.",
    )
    newsroom.moves.move(copy, Move.RELEASE)

    assert newsroom.stories.get(copy).status is Status.DRAFT
    assert newsroom.exchange.render(copy, "text")


def test_a_reporter_takes_back_a_held_copy_and_releases_none(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    staff.editor()
    _hold(newsroom, story)
    staff.reporter()
    changes = newsroom.stories.duplicate(story)
    (copy,) = changes.created
    with pytest.raises(NotYours):
        newsroom.moves.move(copy, Move.RELEASE)
    with pytest.raises(NotYours):
        newsroom.moves.undo(newsroom.moves.acts(copy)[0].id)
    assert changes.undo
    newsroom.stories.undo(changes.undo)

    assert newsroom.stories.get(copy).status is Status.SPIKED


@pytest.mark.parametrize("cleared", [False, True])
def test_an_embargo_that_holds_goes_along_to_the_copy(put: Put, newsroom: Newsroom, cleared: bool) -> None:
    embargo = Embargo(until=datetime(2099, 3, 2, tzinfo=UTC), zone="Asia/Kabul")
    story = put(embargo=embargo if cleared else None)
    held = newsroom.stories.get(story)
    if cleared:
        newsroom.stories.save(story, replace(held.content, embargo=None), base=held.head)
    else:
        newsroom.drafts.keep(story, replace(held.content, embargo=embargo), base=held.head)
    (copy,) = newsroom.stories.duplicate(story).created
    with pytest.raises(ExitRefused):
        newsroom.exchange.render(copy, "text")

    assert newsroom.stories.get(copy).standing.embargo == embargo
    newsroom.moves.move(copy, Move.LIFT, reason="The ministry said so.")
    assert newsroom.exchange.render(copy, "text")


def _typed_in(newsroom: Newsroom, copy: UUID, _: Put) -> None:
    newsroom.drafts.keep(copy, Content(headline="More"), base=newsroom.stories.get(copy).head)


def _named(_: Newsroom, copy: UUID, put: Put) -> None:
    put("Names it", related=(Related(story=copy),))


@pytest.mark.parametrize("work", [_typed_in, _named])
def test_a_duplicate_that_holds_work_is_spiked_instead(
    put: Put, newsroom: Newsroom, work: Callable[[Newsroom, UUID, Put], None]
) -> None:
    changes = newsroom.stories.duplicate(put())
    (copy,) = changes.created
    work(newsroom, copy, put)
    assert changes.undo
    undone = newsroom.stories.undo(changes.undo)

    assert not undone.removed
    assert newsroom.stories.get(copy).status is Status.SPIKED


def test_saving_without_a_new_word_leaves_a_cleared_story_as_it_stands(put: Put, newsroom: Newsroom) -> None:
    story = put()
    newsroom.moves.move(story, Move.PUBLISH)
    first = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(first.content, body="Rain fell for three days."), base=first.head)
    before = newsroom.stories.get(story)
    newsroom.stories.save(story, before.content, base=before.head)
    newsroom.stories.save(story, first.content, base=first.head)  # another window, where nothing was typed

    assert newsroom.stories.get(story) == before
    assert before.standing.cleared == before.head


def test_saving_keeps_an_embargo_that_was_set_once(put: Put, newsroom: Newsroom) -> None:
    embargo = Embargo(until=datetime(2026, 3, 2, tzinfo=UTC))
    story = put(embargo=embargo)
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, embargo=None), base=held.head)

    assert newsroom.stories.get(story).standing.embargo == embargo
