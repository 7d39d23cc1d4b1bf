from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import ArchiveError
from newsdesk.domain.revision import Why
from newsdesk.domain.story import Content

Put = Callable[..., UUID]


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
    assert newsroom.revisions.history(story)[0].why == Why.MERGED


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
    assert (history[0].id, history[0].why, len(history)) == (changes.revision, Why.RESTORED, 3)
    draft = newsroom.drafts.get(story)
    assert draft
    assert draft.content.body == "Typed."
