"""What the archive knows of a story, and where it stands."""

import datetime as dt
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import ArchiveError, MoveRefused, StoryNotFound
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author, Content, Story
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
LATER = NOON + dt.timedelta(hours=1)
CONTENT = Content(
    slug="lake",
    headline="The lake is full",
    section="National",
    body="Rain came.\n\nAnd went.",
    author=Author(name="City desk", bio="Writes of the city."),
    keywords=("water", "rain"),
    urgency=2,
)


def add(archive: Archive, content: Content = CONTENT, **more: object) -> UUID:
    story = uuid4()
    archive.stories.add(story, content, **{"who": "desk", "when": NOON, "why": "saved", "words": 4, **more})
    return story


def test_a_story_comes_back_as_it_was_kept(archive: Archive) -> None:
    story = uuid4()
    created, published = NOON - dt.timedelta(days=2), NOON - dt.timedelta(days=1)
    revision = archive.stories.add(
        story,
        CONTENT,
        who="desk",
        when=NOON,
        why="imported",
        status=Status.PUBLISHED,
        created=created,
        published=published,
        words=4,
    )
    assert archive.stories.get(story) == Story(
        id=story,
        status=Status.PUBLISHED,
        head=revision,
        heads=(revision,),
        version=1,
        created=created,
        modified=NOON,
        published=published,
        content=CONTENT,
    )


def test_a_story_that_nobody_knows_is_told(archive: Archive) -> None:
    for ask in (archive.stories.get, archive.stories.status_before_spike):
        with pytest.raises(StoryNotFound):
            ask(uuid4())
    with pytest.raises(StoryNotFound):
        archive.stories.set_status(uuid4(), Status.SPIKED, when=NOON)
    assert not archive.stories.exists(uuid4())


def test_a_story_that_is_here_is_not_added_again(archive: Archive) -> None:
    story = add(archive)
    with pytest.raises(ArchiveError):
        archive.stories.add(story, CONTENT, who="", when=NOON, why="imported")


def test_a_story_known_by_its_draft_alone_takes_its_first_revision(archive: Archive) -> None:
    story = uuid4()
    archive.drafts.keep(Draft(story=story, base=None, content=Content(headline="Typed"), kept=NOON))
    archive.stories.add(story, CONTENT, who="", when=NOON, why="imported")
    assert archive.stories.get(story).content == CONTENT
    assert archive.drafts.get(story) is None


def test_many_stories_come_at_once_and_unknown_ones_are_left_out(archive: Archive) -> None:
    stories = [add(archive) for _ in range(3)]
    assert set(archive.stories.many([*stories, uuid4()])) == set(stories)
    assert archive.stories.many([]) == {}


def test_a_story_answers_to_its_slug_and_to_the_beginning_of_its_id(archive: Archive) -> None:
    story = add(archive)
    assert archive.stories.ids_for_slug("lake") == (story,)
    assert archive.stories.ids_for_slug("river") == ()
    assert archive.stories.ids_beginning(str(story)[:13]) == (story,)
    assert archive.stories.ids_beginning(story.hex) == (story,)
    assert archive.stories.ids_beginning("0" * 12) == ()


def test_spiking_remembers_where_the_story_stood(archive: Archive) -> None:
    story = add(archive, status=Status.FILED)
    archive.stories.set_status(story, Status.SPIKED, before=Status.FILED, when=LATER)
    assert archive.stories.get(story).status is Status.SPIKED
    assert archive.stories.get(story).modified == LATER
    assert archive.stories.status_before_spike(story) is Status.FILED
    archive.stories.set_status(story, Status.FILED, when=LATER)
    assert archive.stories.status_before_spike(story) is None


def test_the_first_publishing_is_the_one_that_is_dated(archive: Archive) -> None:
    story = add(archive)
    for when in (NOON, LATER):
        archive.stories.set_status(story, Status.PUBLISHED, when=when)
    assert archive.stories.get(story).published == NOON


def test_an_untouched_duplicate_goes_without_a_trace(archive: Archive) -> None:
    story = add(archive)
    archive.stories.remove(story)
    assert not archive.stories.exists(story)
    assert archive.revisions.history(story) == ()
    assert archive.health().ok
    archive.stories.remove(story)


def test_a_story_that_holds_work_is_not_removed(archive: Archive) -> None:
    filed, typed, saved = add(archive, status=Status.FILED), add(archive), add(archive)
    archive.drafts.keep(Draft(story=typed, base=None, content=CONTENT, kept=NOON))
    head = archive.stories.get(saved).head
    archive.revisions.save(saved, Content(body="More."), base=head, who="", when=NOON)
    for story in (filed, typed, saved):
        with pytest.raises(MoveRefused):
            archive.stories.remove(story)


def test_stories_know_who_names_them(archive: Archive) -> None:
    named, outside = add(archive), Related(headline="Elsewhere")
    related = (Related(story=named), Related(story=named), outside)
    naming = add(archive, Content(headline="More water", related=related))
    assert archive.stories.naming(named) == (naming,)
    head = archive.stories.get(naming).head
    archive.revisions.save(naming, Content(headline="More water"), base=head, who="", when=NOON)
    assert archive.stories.naming(named) == ()


def test_stories_of_one_instant_keep_an_order(archive: Archive) -> None:
    stories = [add(archive) for _ in range(4)]
    instants = [archive.stories.get(story).modified for story in stories]
    assert instants == [NOON + dt.timedelta(microseconds=number) for number in range(4)]
    assert archive.stories.get(add(archive, when=LATER)).modified == LATER
