"""What a file says of its own standing is a claim: told, noted down, and believed only where it holds words back."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused, NotYours
from newsdesk.domain.moves import Move
from newsdesk.domain.status import Status

Put = Callable[..., UUID]


def claiming(*lines: str) -> bytes:
    own = "".join(f"  {line}\n" for line in ("format: 1", *lines))
    return f"---\ntitle: Rain\nsection: National\nauthors: [A]\nnewsdesk:\n{own}---\n\nWords.\n".encode()


@pytest.mark.parametrize("status", sorted({*Status} - {Status.HELD, Status.WITHDRAWN}))
def test_a_story_that_comes_in_is_a_draft_whatever_its_file_says(
    newsroom: Newsroom, staff: Any, status: Status
) -> None:
    (came,) = newsroom.exchange.import_data(
        claiming(f'status: "{status.value}"', 'published: "2026-01-01T00:00:00+00:00"')
    ).stories
    held = newsroom.stories.get(came.id)

    assert (held.status, held.published, held.standing.cleared) == (Status.DRAFT, None, None)
    assert newsroom.exchange.render(came.id, "text").startswith(b"PROOF")
    assert "2026-01-01 00:00 UTC" in came.warnings[-1]
    assert "2026-01-01 00:00 UTC" in held.content.note_to_desk
    assert status is Status.DRAFT or status.value in came.warnings[-1]


def test_a_file_that_claims_nothing_is_taken_in_without_a_word(newsroom: Newsroom) -> None:
    (came,) = newsroom.exchange.import_data(claiming('status: "draft"')).stories

    assert (came.warnings, newsroom.stories.get(came.id).content.note_to_desk) == ((), "")


@pytest.mark.parametrize("key", ["html", "markdown"])
def test_a_published_page_of_ours_is_a_draft_on_another_desk(
    put: Put, newsroom: Newsroom, other_newsroom: Newsroom, key: str
) -> None:
    story = put()
    newsroom.moves.move(story, Move.PUBLISH)
    (came,) = other_newsroom.exchange.import_data(newsroom.exchange.render(story, key)).stories
    held = other_newsroom.stories.get(came.id)

    assert (held.status, held.published) == (Status.DRAFT, None)
    assert "published" in came.warnings[-1]


def test_the_date_of_another_papers_page_is_kept_as_the_day_it_was_made(newsroom: Newsroom) -> None:
    (came,) = newsroom.exchange.import_data(b"---\ntitle: Rain\ndate: 2026-01-05\n---\n\nWords.\n").stories
    held = newsroom.stories.get(came.id)

    assert (held.created.date().isoformat(), held.published, came.warnings) == ("2026-01-05", None, ())


def test_an_embargo_that_a_file_brings_holds(newsroom: Newsroom) -> None:
    data = claiming('embargo: "2099-01-01T00:00:00+00:00"', "embargo_zone: Asia/Kabul", "embargo_source: Bank")
    (came,) = newsroom.exchange.import_data(data).stories
    with pytest.raises(ExitRefused):
        newsroom.exchange.render(came.id, "text")

    assert newsroom.stories.get(came.id).standing.embargo == Embargo(
        until=datetime(2099, 1, 1, tzinfo=UTC), zone="Asia/Kabul", source="Bank"
    )
    assert "holds" in came.warnings[-1]


@pytest.mark.parametrize("status", [Status.HELD, Status.WITHDRAWN])
def test_what_was_stopped_elsewhere_is_held_here_until_an_editor_releases_it(
    newsroom: Newsroom, staff: Any, status: Status
) -> None:
    (came,) = newsroom.exchange.import_data(claiming(f'status: "{status.value}"')).stories
    with pytest.raises(ExitRefused):
        newsroom.exchange.render(came.id, "text")
    with pytest.raises(NotYours):
        newsroom.moves.move(came.id, Move.RELEASE)
    assert "held until somebody releases it" in came.warnings[-1]
    assert status.value in newsroom.moves.acts(came.id)[0].reason
    staff.editor()
    newsroom.moves.move(came.id, Move.RELEASE)

    assert newsroom.stories.get(came.id).status is Status.DRAFT


def test_what_comes_back_changes_nothing_about_where_the_story_stands(put: Put, newsroom: Newsroom, staff: Any) -> None:
    story = put()
    data = newsroom.exchange.render(story, "markdown").replace(b'"draft"', b'"approved"').replace(b"two days", b"three")
    (came,) = newsroom.exchange.import_data(data).stories

    assert came.id == story
    assert newsroom.stories.get(story).status is Status.DRAFT
    assert newsroom.exchange.render(story, "text").startswith(b"PROOF")
