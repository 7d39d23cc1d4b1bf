from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import MoveRefused
from newsdesk.domain.moves import Move
from newsdesk.domain.note import Note
from newsdesk.domain.story_list import StoryQuery
from newsdesk.text.anchors import Anchor

Put = Callable[..., UUID]
Staff = Any


def _write(newsroom: Newsroom, story: UUID, text: str = "Who says so?", anchor: Anchor | None = None) -> Note:
    assert newsroom.review.add(story, text, anchor=anchor).stories == {story}
    return newsroom.review.notes(story)[-1]


def _to(newsroom: Newsroom, story: UUID, quote: str) -> Anchor:
    held = newsroom.stories.get(story)
    start = held.content.body.index(quote)
    assert held.head
    return Anchor(revision=held.head, start=start, end=start + len(quote), quote=quote)


def test_a_note_says_who_wrote_it_and_waits(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    staff.editor()
    note = _write(newsroom, story, "  Who says so? ")
    (row,) = newsroom.stories.page(StoryQuery()).rows

    assert (note.who, note.text, note.anchor, note.parent) == ("Desk editor", "Who says so?", None, None)
    assert newsroom.review.waiting() == ((note, "Rain fills the wells"),)
    assert row.notes == 1


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_note_is_none(put: Put, newsroom: Newsroom, text: str) -> None:
    story = put()

    assert newsroom.review.add(story, text) == ChangeSet()
    assert newsroom.review.notes(story) == ()


def test_answers_stand_in_the_thread_that_they_answer(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    note = _write(newsroom, story)
    newsroom.review.reply(note.id, "The water authority.")
    answer = newsroom.review.notes(story)[-1]
    newsroom.review.reply(answer.id, "Then say it.")

    assert [each.parent for each in newsroom.review.notes(story)] == [None, note.id, note.id]
    assert len(newsroom.review.waiting()) == 1


def test_a_thread_is_resolved_from_any_of_its_notes_and_taken_up_again(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = put()
    note = _write(newsroom, story)
    newsroom.review.reply(note.id, "The water authority.")
    answer = newsroom.review.notes(story)[-1]
    staff.editor()

    assert newsroom.review.resolve(answer.id).stories == {story}
    first = newsroom.review.notes(story)[0]
    assert first.resolved_by == "Desk editor"
    assert first.resolved
    assert newsroom.review.waiting() == ()

    assert newsroom.review.reopen(note.id).stories == {story}
    assert newsroom.review.notes(story)[0].resolved is None


def test_one_takes_back_a_note_of_ones_own_that_nobody_answered(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    note = _write(newsroom, story)
    answered = _write(newsroom, story, "And when?")
    newsroom.review.reply(answered.id, "On Monday.")
    staff.editor()
    with pytest.raises(MoveRefused):
        newsroom.review.drop(note.id)
    staff.reporter()
    with pytest.raises(MoveRefused):
        newsroom.review.drop(answered.id)

    assert newsroom.review.drop(note.id).stories == {story}
    assert note not in newsroom.review.notes(story)


def test_notes_stay_when_a_story_is_sent_back(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    newsroom.moves.move(story, Move.FILE)
    staff.editor()
    note = _write(newsroom, story)
    newsroom.moves.move(story, Move.RETURN, reason="See the note.")

    assert newsroom.review.notes(story) == (note,)


def test_a_note_follows_its_passage_and_says_when_that_is_gone(put: Put, newsroom: Newsroom) -> None:
    story = put(body="Rain fell for two days.\n\nThe wells are full again.")
    follows = _write(newsroom, story, anchor=_to(newsroom, story, "wells are full"))
    goes = _write(newsroom, story, anchor=_to(newsroom, story, "two days"))
    whole = _write(newsroom, story)
    resolved = _write(newsroom, story, anchor=_to(newsroom, story, "Rain"))
    newsroom.review.resolve(resolved.id)
    now = "It rained.\n\nIn Kabul the wells are full again."
    places = newsroom.review.places(story, now)

    assert places.keys() == {follows.id, goes.id}
    place = places[follows.id]
    assert place
    assert now[slice(*place)] == "wells are full"
    assert places[goes.id] is None
    assert whole.id not in places


def test_places_are_counted_in_the_text_that_is_shown(put: Put, newsroom: Newsroom) -> None:
    story = put(body="Rain fell for two days.")
    note = _write(newsroom, story, anchor=_to(newsroom, story, "two days"))
    held = newsroom.stories.get(story)
    suggested = replace(held.content, body="{++Heavy ++}Rain fell for two days.")
    newsroom.stories.save(story, suggested, base=held.head)

    assert newsroom.review.places(story, "Heavy Rain fell for two days.") == {note.id: (20, 28)}
