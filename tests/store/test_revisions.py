"""Revisions: what was written stays, and what two people wrote over one parent both stay."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from itertools import permutations
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.story import Content
from newsdesk.store.archive import Archive
from newsdesk.store.revisions import Saved, StaleFork

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
Add = Callable[..., UUID]


def save(archive: Archive, story: UUID, body: str, base: UUID | None, who: str = "") -> Saved:
    return archive.revisions.save(story, Content(headline="Rain", body=body), base=base, who=who, when=NOON, words=2)


def head(archive: Archive, story: UUID) -> UUID:
    found = archive.stories.get(story).head
    assert found
    return found


def test_each_save_grows_from_the_one_before(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    second = save(archive, story, "It rained again.", first, who="night desk")
    newest, oldest = archive.revisions.history(story)
    assert second == Saved(revision=newest.id, forked=False)
    assert (newest.parents, newest.who, newest.why, newest.when) == ((first,), "night desk", SaveReason.SAVED, NOON)
    assert (oldest.id, oldest.parents) == (first, ())
    assert archive.stories.get(story).version == 2
    assert archive.revisions.get(first).content.body == "It rained."
    assert archive.revisions.get(second.revision).note == newest


def test_a_revision_that_nobody_knows_is_told(archive: Archive) -> None:
    with pytest.raises(StoryNotFound):
        archive.revisions.get(uuid4())


def test_a_story_begins_with_its_first_save(archive: Archive) -> None:
    story = uuid4()
    saved = save(archive, story, "New.", None)
    assert archive.stories.get(story).heads == (saved.revision,)
    assert archive.stories.get(story).version == 1


def test_saving_settles_the_draft(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    for body in ("It rained.", "It poured."):
        archive.drafts.keep(Draft(story=story, base=first, content=Content(headline="Rain", body=body), kept=NOON))
        save(archive, story, body, first)
        assert archive.drafts.get(story) is None


def test_content_that_says_nothing_new_makes_no_revision(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    assert save(archive, story, "It rained.", first) == Saved(revision=first, forked=False)
    assert len(archive.revisions.history(story)) == 1


def test_nothing_new_over_an_older_revision_leaves_the_newer_one_standing(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    second = save(archive, story, "It poured.", first)
    assert save(archive, story, "It rained.", first) == Saved(revision=first, forked=False)
    assert archive.stories.get(story).heads == (second.revision,)


def test_two_who_wrote_the_same_do_not_fork(archive: Archive, other: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    mine = save(archive, story, "It poured.", first)
    assert save(other, story, "It poured.", first) == mine


def test_a_save_that_did_not_see_another_becomes_a_fork(archive: Archive, other: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    mine = save(archive, story, "Mine.", first)
    theirs = save(other, story, "Theirs.", first)
    assert (mine.forked, theirs.forked) == (False, True)
    for archive_ in (archive, other):
        assert archive_.stories.get(story).heads == (mine.revision, theirs.revision)
        fork = archive_.revisions.fork(story)
        assert fork
        assert fork.base == first
        assert fork.headline == "Rain"
        assert [note.id for note in fork.heads] == [mine.revision, theirs.revision]
        assert archive_.revisions.forks() == (fork,)
    bodies = {archive.revisions.get(saved.revision).content.body for saved in (mine, theirs)}
    assert bodies == {"Mine.", "Theirs."}


def test_a_fork_goes_on_until_it_is_settled(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    mine, theirs = (save(archive, story, body, first) for body in ("Mine.", "Theirs."))
    again = save(archive, story, "Mine, again.", mine.revision)
    assert again.forked
    fork = archive.revisions.fork(story)
    assert fork
    assert {note.id for note in fork.heads} == {theirs.revision, again.revision}
    assert fork.base == first


def test_settling_grows_from_every_head(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    heads = tuple(save(archive, story, body, first).revision for body in ("One.", "Two.", "Three."))
    merged = archive.revisions.settle(
        story, Content(body="One. Two. Three."), parents=heads, who="desk", when=NOON, words=3
    )
    assert archive.stories.get(story).heads == (merged,)
    assert set(archive.revisions.get(merged).note.parents) == set(heads)
    assert archive.revisions.get(merged).note.why == SaveReason.MERGED
    assert archive.revisions.fork(story) is None
    assert archive.revisions.forks() == ()
    assert archive.stories.counts().forked == 0


def test_a_fork_that_grew_meanwhile_is_not_settled(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    heads = [save(archive, story, body, first).revision for body in ("One.", "Two.")]
    save(archive, story, "Three.", first)
    for parents in (tuple(heads), (), (first,)):
        with pytest.raises(StaleFork):
            archive.revisions.settle(story, Content(), parents=parents, who="", when=NOON)
    assert len(archive.revisions.heads(story)) == 3


def test_the_base_of_a_second_fork_is_the_merge_of_the_first(archive: Archive, add: Add) -> None:
    story = add()
    first = head(archive, story)
    heads = tuple(save(archive, story, body, first).revision for body in ("One.", "Two."))
    merged = archive.revisions.settle(story, Content(body="One. Two."), parents=heads, who="", when=NOON)
    for body in ("Three.", "Four."):
        save(archive, story, body, merged)
    fork = archive.revisions.fork(story)
    assert fork
    assert fork.base == merged


def test_two_first_saves_of_one_story_are_a_fork_without_a_base(archive: Archive, other: Archive) -> None:
    story = uuid4()
    save(archive, story, "Mine.", None)
    assert save(other, story, "Theirs.", None).forked
    fork = archive.revisions.fork(story)
    assert fork
    assert fork.base is None


def test_words_that_grew_from_a_revision_that_is_gone_are_kept_beside_the_head(archive: Archive, add: Add) -> None:
    """The desk was put back to an older copy while a window still had the newer story open."""
    story = add()
    first = head(archive, story)
    saved = save(archive, story, "Written on.", uuid4())
    assert saved.forked
    assert archive.stories.get(story).heads == (first, saved.revision)
    assert archive.revisions.get(saved.revision).note.parents == ()


@given(st.lists(st.integers(min_value=0, max_value=9), min_size=1, max_size=9))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_was_saved_over_whatever_is_there(archive: Archive, other: Archive, bases: list[int]) -> None:
    story = uuid4()
    saved: list[UUID] = []
    for number, base in enumerate(bases):
        window = (archive, other)[number % 2]
        parent = saved[base % len(saved)] if saved else None
        saved.append(save(window, story, f"Version {number}.", parent).revision)
    notes = archive.revisions.history(story)
    assert [note.id for note in notes] == saved[::-1]
    parents = {parent for note in notes for parent in note.parents}
    leaves = tuple(revision for revision in saved if revision not in parents)
    found = archive.stories.get(story)
    assert (found.head, found.heads, found.version) == (saved[-1], leaves, len(saved))
    assert (archive.revisions.fork(story) is not None) == (len(leaves) > 1)
    assert [archive.revisions.get(each).content.body for each in saved] == [f"Version {n}." for n in range(len(saved))]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_no_order_of_saves_drops_a_side(archive: Archive, add: Add, order: tuple[int, ...]) -> None:
    story = add()
    first = head(archive, story)
    saved = [save(archive, story, f"Side {side}.", first).revision for side in order]
    assert set(archive.revisions.heads(story)) == set(saved)
    assert {note.id for note in archive.revisions.history(story)} == {first, *saved}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET body = ''",
        "DELETE FROM revision",
        "UPDATE parentage SET parent = revision",
        "DELETE FROM parentage",
    ],
)
def test_what_was_written_cannot_be_changed(archive: Archive, add: Add, statement: str) -> None:
    story = add()
    save(archive, story, "More.", head(archive, story))
    with pytest.raises(sqlite3.IntegrityError):
        archive._connection.run(statement)
