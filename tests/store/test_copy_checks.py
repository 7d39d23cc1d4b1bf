"""What the archive keeps for copy checks: words, what is ignored, and sketches."""

import datetime as dt
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.ignored_finding import IgnoredFinding, IgnoreScope
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
Add = Callable[..., UUID]


def ignored(story: UUID | None = None, **fields: str) -> IgnoredFinding:
    scope = IgnoreScope.STORY if story else IgnoreScope.ALWAYS
    return IgnoredFinding(id=uuid4(), scope=scope, check="spelling", quote="naan", story=story, **fields)


def test_a_word_is_kept_once_as_it_was_last_written(archive: Archive) -> None:
    for word in ("Charikar", "bolani", "BOLANI"):
        archive.words.put(word, who="ED", when=NOON)
    assert archive.words.all() == ("BOLANI", "Charikar")
    assert archive.words.remove("bolani")
    assert not archive.words.remove("bolani")
    assert archive.words.all() == ("Charikar",)


def test_what_is_ignored_in_a_story_is_told_in_others(archive: Archive, add: Add) -> None:
    story, other = add("Rain"), add("Snow")
    mine, everywhere = ignored(story, rule="x", around="a | b"), ignored()
    for each in (mine, everywhere):
        archive.ignored.add(each, who="ED", when=NOON)
    assert archive.ignored.of(story) == (mine, everywhere)
    assert archive.ignored.of(other) == archive.ignored.everywhere() == (everywhere,)
    assert archive.ignored.remove(mine.id)
    assert not archive.ignored.remove(mine.id)
    assert archive.ignored.of(story) == (everywhere,)


def test_a_story_wants_a_sketch_whenever_its_words_changed(archive: Archive, add: Add) -> None:
    story = add("Rain")
    assert archive.sketches.waiting(9) == (story,)
    archive.sketches.put(story, (1, 2, 3))
    assert archive.sketches.waiting(9) == ()
    head = archive.stories.get(story).head
    archive.revisions.save(story, Content(headline="Rain again"), base=head, who="ED", when=NOON, why="saved", words=2)
    assert archive.sketches.waiting(9) == (story,)


def test_stories_that_share_enough_are_found_nearest_first(archive: Archive, add: Add) -> None:
    story, near, nearer, far = (add(name) for name in ("A", "B", "C", "D"))
    archive.sketches.put(story, (1, 2, 3, 4))
    archive.sketches.put(near, (1, 2, 8, 9))
    archive.sketches.put(nearer, (1, 2, 3, 9))
    archive.sketches.put(far, (1, 7, 8, 9))
    found = archive.sketches.sharing((1, 2, 3, 4), least=2, not_story=story)
    assert [*found.items()] == [(nearer, (1, 2, 3, 9)), (near, (1, 2, 8, 9))]
    assert archive.sketches.sharing((), least=1, not_story=story) == {}


def test_an_older_sketch_is_forgotten_and_a_spiked_story_is_like_none(archive: Archive, add: Add) -> None:
    story, other = add("A"), add("B")
    archive.sketches.put(other, (1, 2, 3))
    archive.sketches.put(other, (4, 5, 6))
    assert archive.sketches.sharing((1, 2, 3), least=1, not_story=story) == {}
    assert other in archive.sketches.sharing((4, 5), least=2, not_story=story)
    archive.stories.update_workflow(other, Workflow(status=Status.SPIKED, spiked_from=Status.DRAFT), when=NOON)
    assert archive.sketches.sharing((4, 5), least=2, not_story=story) == {}


@pytest.mark.parametrize("table", ["word", "ignored", "sketch", "grain", "unsketched"])
def test_nothing_is_left_of_a_story_that_goes(archive: Archive, add: Add, table: str) -> None:
    story = add("A")
    archive.sketches.put(story, (1, 2))
    archive._connection.run("DELETE FROM story WHERE id = ?", (story.bytes,))
    assert archive._connection.one(f"SELECT count(*) FROM {table}")[0] == 0  # noqa: S608 - names of ours
