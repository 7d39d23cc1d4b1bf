"""What the archive knows of a story, and where it stands."""

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.draft import Draft
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ArchiveError, MoveRefused, StoryNotFound
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author, Content, Story
from newsdesk.domain.story_list import StoryQuery
from newsdesk.domain.workflow import Claim, Workflow
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
LATER = NOON + dt.timedelta(hours=1)
PUBLISHED = Workflow(status=Status.PUBLISHED, published=NOON)
CORRECTED = Workflow(status=Status.CORRECTED, published=NOON)
FILED = Workflow(status=Status.FILED)
STANDINGS = (
    PUBLISHED,
    Workflow(
        status=Status.SCHEDULED,
        change=Status.RETURNED,
        cleared=uuid4(),
        scheduled=LATER,
        zone="Asia/Kabul",
        assigned="خبرنگار شهر",
        due=LATER,
        embargo=Embargo(until=LATER, zone="Asia/Kabul", source="Ministry"),
    ),
    Workflow(status=Status.HELD, held_from=Status.APPROVED),
    Workflow(status=Status.SPIKED, spiked_from=Status.HELD, held_from=Status.FILED),
    Workflow(),
)
CONTENT = Content(
    slug="lake",
    headline="The lake is full",
    section="National",
    body="Rain came.\n\nAnd went.",
    author=Author(name="City desk", bio="Writes of the city."),
    keywords=("water", "rain"),
    urgency=2,
)


def add(archive: Archive, content: Content = CONTENT, **more: Any) -> UUID:
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
        standing=Workflow(status=Status.PUBLISHED, published=published),
        created=created,
        words=4,
    )
    assert archive.stories.get(story) == Story(
        id=story,
        standing=Workflow(status=Status.PUBLISHED, cleared=revision, published=published),
        head=revision,
        heads=(revision,),
        version=1,
        created=created,
        modified=NOON,
        content=CONTENT,
    )


def test_a_story_that_nobody_knows_is_told(archive: Archive) -> None:
    with pytest.raises(StoryNotFound):
        archive.stories.get(uuid4())
    with pytest.raises(StoryNotFound):
        archive.stories.update_workflow(uuid4(), Workflow(), when=NOON)
    with pytest.raises(StoryNotFound):
        archive.stories.claim(uuid4(), None)
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


def test_a_standing_comes_back_whole(archive: Archive) -> None:
    story = add(archive)
    for standing in STANDINGS:
        archive.stories.update_workflow(story, standing, when=LATER)
        assert archive.stories.get(story).standing == standing
        assert archive.stories.many([story])[story].standing == standing
    assert archive.stories.get(story).version == 1


def test_a_story_known_by_its_draft_alone_stands_somewhere_too(archive: Archive) -> None:
    story = uuid4()
    archive.drafts.keep(Draft(story=story, base=None, content=CONTENT, kept=NOON))
    assert archive.stories.get(story).standing == Workflow()
    archive.stories.update_workflow(story, Workflow(assigned="City reporter"), when=NOON)
    assert archive.stories.get(story).standing.assigned == "City reporter"
    saved = archive.revisions.save(story, CONTENT, base=None, who="", when=LATER)
    assert archive.stories.get(story).head == saved.revision
    assert archive.stories.get(story).standing.assigned == "City reporter"


@pytest.mark.parametrize(
    ("standing", "is_cleared"),
    [
        (Workflow(status=Status.APPROVED), True),
        (Workflow(status=Status.WITHDRAWN), True),
        (Workflow(status=Status.SPIKED, spiked_from=Status.APPROVED), True),
        (Workflow(status=Status.HELD, held_from=Status.SCHEDULED), True),
        (Workflow(status=Status.SPIKED, spiked_from=Status.FILED), False),
        (Workflow(status=Status.FILED), False),
    ],
)
def test_what_comes_in_cleared_is_cleared_as_it_came(archive: Archive, standing: Workflow, is_cleared: bool) -> None:
    story = archive.stories.get(add(archive, standing=standing))
    assert story.standing.cleared == (story.head if is_cleared else None)


@pytest.mark.parametrize(
    ("before", "after", "place", "entered"),
    [
        (Workflow(), Workflow(status=Status.FILED), LATER, LATER),
        (Workflow(), Workflow(assigned="City reporter", due=LATER), NOON, NOON),
        (PUBLISHED, replace(PUBLISHED, change=Status.DRAFT), NOON, NOON),
        (PUBLISHED, replace(PUBLISHED, change=Status.FILED), LATER, LATER),
        (replace(PUBLISHED, change=Status.FILED), CORRECTED, LATER, LATER),
        (replace(PUBLISHED, change=Status.FILED), replace(CORRECTED, change=Status.FILED), LATER, NOON),
    ],
)
def test_a_new_queue_begins_a_new_wait_and_only_a_new_standing_tops_the_list(
    archive: Archive, before: Workflow, after: Workflow, place: dt.datetime, entered: dt.datetime
) -> None:
    story = add(archive, standing=before)
    archive.stories.update_workflow(
        story, replace(after, cleared=archive.stories.get(story).standing.cleared), when=LATER
    )
    (row,) = archive.stories.page(StoryQuery(queue=after.queue)).rows
    assert (row.modified, row.entered) == (place, entered)
    assert archive.health().ok


def test_a_claim_shows_and_goes_and_moves_nothing(archive: Archive) -> None:
    story = add(archive)
    claim = Claim(who="Desk editor", at=LATER)
    archive.stories.claim(story, claim)
    (row,) = archive.stories.page(StoryQuery()).rows
    assert archive.stories.get(story).claim == row.claim == claim
    assert row.modified == NOON
    archive.stories.claim(story, None)
    assert archive.stories.get(story).claim is None


def test_what_moves_no_story_is_not_felt_by_the_search(archive: Archive) -> None:
    story = add(archive)
    before = archive._connection.one("SELECT count(*), sum(length(block)) FROM search_data")
    archive.stories.update_workflow(story, Workflow(assigned="City reporter", due=LATER), when=LATER)
    archive.stories.claim(story, Claim(who="Desk editor", at=LATER))
    assert archive._connection.one("SELECT count(*), sum(length(block)) FROM search_data") == before


def test_an_untouched_duplicate_goes_without_a_trace(archive: Archive) -> None:
    story = add(archive)
    archive.stories.remove(story)
    assert not archive.stories.exists(story)
    assert archive.revisions.history(story) == ()
    assert archive.health().ok
    archive.stories.remove(story)


def test_a_story_that_holds_work_is_not_removed(archive: Archive) -> None:
    filed, typed, saved = (add(archive, standing=standing) for standing in (FILED, Workflow(), Workflow()))
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
