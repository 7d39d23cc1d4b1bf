from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import ArchiveError
from newsdesk.domain.moves import Move
from newsdesk.domain.related import Related
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content

Put = Callable[..., UUID]
Staff = Any


def _saved_over(newsroom: Newsroom, story: UUID, *bodies: str) -> None:
    held = newsroom.stories.get(story)
    for body in bodies:
        newsroom.stories.save(story, replace(held.content, body=body), base=held.head)


def test_the_history_names_who_and_why_newest_first(put: Put, newsroom: Newsroom) -> None:
    story = put()
    _saved_over(newsroom, story, "Second.")
    newest, oldest = newsroom.revisions.history(story)

    assert (newest.who, newest.why, newest.parents) == ("desk editor", "saved", (oldest.id,))
    assert newsroom.revisions.get(oldest.id).content.body == "Rain fell for two days."


def test_a_fork_is_brought_together_and_settled(put: Put, newsroom: Newsroom) -> None:
    story = put(body="One.\n\nTwo.")
    _saved_over(newsroom, story, "One, theirs.\n\nTwo.", "One.\n\nTwo, mine.")
    (fork,) = newsroom.revisions.forks()
    assert fork == newsroom.revisions.fork(story)

    merged = newsroom.revisions.merged(fork)
    assert merged.conflicts == ()
    changes = newsroom.revisions.settle(story, merged.content, heads=tuple(head.id for head in fork.heads))

    assert newsroom.revisions.fork(story) is None
    assert newsroom.stories.get(story).head == changes.revision
    assert newsroom.stories.get(story).content.body == "One, theirs.\n\nTwo, mine."
    assert newsroom.revisions.history(story)[0].why == SaveReason.MERGED


def test_mine_is_the_newest_head(put: Put, newsroom: Newsroom) -> None:
    story = put(body="One.")
    _saved_over(newsroom, story, "Theirs.", "Mine.")
    fork = newsroom.revisions.fork(story)
    assert fork
    (conflict,) = newsroom.revisions.merged(fork).conflicts

    assert (conflict.base, conflict.mine, conflict.theirs) == ("One.", "Mine.", "Theirs.")


def test_no_side_of_a_fork_of_three_is_dropped(put: Put, newsroom: Newsroom) -> None:
    story = put(body="One.\n\nTwo.\n\nThree.")
    _saved_over(newsroom, story, "One, a.\n\nTwo.\n\nThree.", "One.\n\nTwo, b.\n\nThree.", "One.\n\nTwo.\n\nThree, c.")
    fork = newsroom.revisions.fork(story)
    assert fork

    assert newsroom.revisions.merged(fork).content.body == "One, a.\n\nTwo, b.\n\nThree, c."


def test_two_first_revisions_merge_without_a_base(newsroom: Newsroom) -> None:
    story = newsroom.stories.new_id()
    for body in ("Mine.", "Theirs."):
        newsroom.stories.save(story, Content(headline="Same", body=body), base=None)
    fork = newsroom.revisions.fork(story)
    assert fork
    assert fork.base is None

    body = newsroom.revisions.merged(fork).content.body
    assert "Mine." in body
    assert "Theirs." in body


def test_a_fork_that_grew_meanwhile_is_looked_at_again(put: Put, newsroom: Newsroom) -> None:
    story = put(body="One.")
    _saved_over(newsroom, story, "Two.", "Three.")
    fork = newsroom.revisions.fork(story)
    assert fork
    with pytest.raises(ArchiveError):
        newsroom.revisions.settle(story, Content(), heads=(fork.heads[0].id,))

    assert newsroom.revisions.fork(story) == fork


def test_restoring_makes_a_new_revision_and_leaves_what_is_typed(put: Put, newsroom: Newsroom) -> None:
    story = put(body="One.")
    _saved_over(newsroom, story, "Two.")
    oldest = newsroom.revisions.history(story)[-1]
    newsroom.drafts.keep(story, Content(body="Typed."), base=newsroom.stories.get(story).head)
    changes = newsroom.revisions.restore(story, oldest.id)
    history = newsroom.revisions.history(story)

    assert newsroom.stories.get(story).content.body == "One."
    assert (history[0].id, history[0].why, len(history)) == (changes.revision, SaveReason.RESTORED, 3)
    draft = newsroom.drafts.get(story)
    assert draft
    assert draft.content.body == "Typed."


def test_the_reporter_sees_what_the_editor_changed(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put(body="Rain fell for two days.")
    assert newsroom.revisions.since_filed(story) is None
    newsroom.moves.move(story, Move.FILE)
    filed = newsroom.stories.get(story).head
    assert newsroom.revisions.since_filed(story) is None  # nothing was changed yet
    staff.editor()
    _saved_over(newsroom, story, "Heavy rain fell for two days.")
    newsroom.moves.move(story, Move.RETURN, reason="Who measured it?")

    pair = newsroom.revisions.since_filed(story)
    assert pair == (filed, newsroom.stories.get(story).head)
    (difference,) = newsroom.revisions.compare(*pair)
    assert (difference.field, difference.before, difference.after) == (
        "body",
        "Rain fell for two days.",
        "Heavy rain fell for two days.",
    )


def test_the_words_as_filed_are_those_of_the_last_time_that_was_not_taken_back(put: Put, newsroom: Newsroom) -> None:
    story = put(body="One.")
    newsroom.moves.move(story, Move.FILE)
    first = newsroom.stories.get(story).head
    newsroom.moves.move(story, Move.RETURN, reason="More.")
    _saved_over(newsroom, story, "Two.")
    again = newsroom.moves.move(story, Move.FILE)
    _saved_over(newsroom, story, "Three.")
    second = newsroom.revisions.since_filed(story)
    assert again.undo
    newsroom.stories.undo(again.undo)
    head = newsroom.stories.get(story).head

    assert second
    assert second[0] not in {first, head}
    assert newsroom.revisions.since_filed(story) == (first, head)


@pytest.mark.parametrize("door", ["save", "restore", "settle", "related"])
def test_every_way_to_save_puts_words_beside_what_was_cleared(
    put: Put, newsroom: Newsroom, staff: Staff, door: str
) -> None:
    story = put(body="One.")
    _saved_over(newsroom, story, "Two.")
    oldest = newsroom.revisions.history(story)[-1].id
    newsroom.moves.move(story, Move.FILE)
    staff.editor()
    newsroom.moves.move(story, Move.APPROVE)
    cleared = newsroom.stories.get(story).standing.cleared
    if door == "save":
        _saved_over(newsroom, story, "Three.")
    elif door == "restore":
        newsroom.revisions.restore(story, oldest)
    elif door == "related":
        newsroom.related.add(story, Related(headline="Elsewhere", url="https://example.org/"))
    else:
        _saved_over(newsroom, story, "Mine.", "Theirs.")
        heads = newsroom.stories.get(story).heads
        newsroom.revisions.settle(story, Content(headline="Both", body="Both."), heads=heads)
    standing = newsroom.stories.get(story).standing

    assert (standing.status, standing.change, standing.cleared) == (Status.APPROVED, Status.DRAFT, cleared)


def test_bringing_a_story_back_in_puts_what_differs_beside_what_was_cleared(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = put(body="One.")
    newsroom.moves.move(story, Move.FILE)
    staff.editor()
    newsroom.moves.move(story, Move.APPROVE)
    page = newsroom.exchange.render(story, "markdown").replace(b"One.", b"One more.")
    newsroom.exchange.import_data(page, name="story.md")
    held = newsroom.stories.get(story)

    assert held.content.body == "One more."
    assert (held.status, held.standing.change) == (Status.APPROVED, Status.DRAFT)
