"""Notes: threads that are opened, answered, resolved; rows know how many are open."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import MoveRefused, StoryNotFound
from newsdesk.domain.note import Note
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.store.archive import Archive
from newsdesk.text.anchors import Anchor

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
Add = Callable[..., UUID]


def note(archive: Archive, story: UUID, text: str = "Who says so?", **more: Any) -> Note:
    made = Note(id=uuid4(), story=story, who="Desk editor", at=NOON, text=text, **more)
    archive.notes.add(made)
    return made


def opened(archive: Archive) -> int:
    assert archive.health().ok
    (row,) = archive.stories.page(StoryQuery()).rows
    return row.notes


def test_notes_come_back_as_they_were_written_oldest_first(archive: Archive, add: Add) -> None:
    story = add()
    anchor = Anchor(revision=archive.stories.get(story).head or uuid4(), start=3, end=9, quote="rained")
    first = note(archive, story, anchor=anchor)
    reply = note(archive, story, "The mayor.", parent=first.id)
    general = note(archive, story, "Good.")
    note(archive, add(), "Elsewhere.")
    assert archive.notes.of(story) == (first, reply, general)
    assert archive.notes.get(first.id) == first


def test_a_thread_counts_until_it_is_resolved(archive: Archive, add: Add) -> None:
    story = add()
    first, second = note(archive, story), note(archive, story)
    reply = note(archive, story, parent=first.id)
    assert opened(archive) == 2
    for _ in range(2):
        archive.notes.resolve(reply.id, who="City reporter", when=NOON)
        assert opened(archive) == 1
    assert archive.notes.get(first.id) == replace(first, resolved_by="City reporter", resolved=NOON)
    assert archive.notes.get(reply.id) == reply
    for _ in range(2):
        archive.notes.reopen(first.id)
        assert opened(archive) == 2
    assert archive.notes.get(first.id) == first
    archive.notes.drop(second.id)
    assert opened(archive) == 1
    assert archive.stories.page(StoryQuery()).rows[0].modified == NOON


def test_only_a_note_that_nobody_answered_is_dropped(archive: Archive, add: Add) -> None:
    story = add()
    first = note(archive, story)
    reply = note(archive, story, parent=first.id)
    with pytest.raises(MoveRefused):
        archive.notes.drop(first.id)
    for dropped in (reply, first):
        archive.notes.drop(dropped.id)
    assert archive.notes.of(story) == ()
    assert opened(archive) == 0


def test_open_threads_of_all_stories_are_listed_newest_first(archive: Archive, add: Add) -> None:
    rain, snow = add("Rain"), add("Snow")
    archive.drafts.keep(Draft(story=snow, base=None, content=Content(headline="Snow, as typed"), kept=NOON))
    first, closed, last = note(archive, rain), note(archive, rain), note(archive, snow)
    note(archive, rain, parent=first.id)
    archive.notes.resolve(closed.id, who="", when=NOON)
    assert archive.notes.waiting() == ((last, "Snow, as typed"), (first, "Rain"))
    assert archive.notes.waiting(limit=1) == ((last, "Snow, as typed"),)


def test_a_note_that_nobody_wrote_is_told(archive: Archive) -> None:
    for ask in (archive.notes.get, archive.notes.drop, archive.notes.reopen):
        with pytest.raises(StoryNotFound):
            ask(uuid4())
    with pytest.raises(StoryNotFound):
        archive.notes.resolve(uuid4(), who="", when=NOON)


@pytest.mark.parametrize("statement", ["UPDATE note SET text = ''", "UPDATE note SET anchor_end = 1"])
def test_what_a_note_says_cannot_be_changed(archive: Archive, add: Add, statement: str) -> None:
    note(archive, add())
    with pytest.raises(sqlite3.IntegrityError):
        archive._connection.run(statement)


def test_a_story_with_a_note_is_not_removed_as_untouched(archive: Archive, add: Add) -> None:
    story = add()
    note(archive, story)
    with pytest.raises(MoveRefused):
        archive.stories.remove(story)


def test_notes_go_with_a_story_that_was_never_saved(archive: Archive) -> None:
    story = uuid4()
    archive.drafts.keep(Draft(story=story, base=None, content=Content(), kept=NOON))
    note(archive, story, parent=note(archive, story).id)
    archive.drafts.drop(story)
    assert archive.notes.of(story) == ()
    assert archive.notes.waiting() == ()
    assert archive.health().ok
