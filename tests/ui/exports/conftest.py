"""Fixtures: stories with exported copies, and a way to ask the archive."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsdesk.domain.byline import Byline
from newsdesk.domain.moves import Move
from newsdesk.domain.story import Content

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom

Ask = Callable[[Callable[[], Any]], Any]


@pytest.fixture
def publish(newsroom: "Newsroom", ask: Ask) -> Callable[..., "UUID"]:
    """Publish a story, and export it to these files."""

    def published(headline: str, *files: Path) -> "UUID":
        def work() -> "UUID":
            story = next(iter(newsroom.stories.new(_signed(headline)).created))
            newsroom.moves.move(story, Move.PUBLISH)
            for file in files:
                newsroom.exchange.export((story,), format_key="html", file=file)
            return story

        return ask(work)

    return published


@pytest.fixture
def change(newsroom: "Newsroom", ask: Ask) -> Callable[..., None]:
    """Save another headline of a story."""

    def changed(story: "UUID", headline: str) -> None:
        def work() -> None:
            head = newsroom.stories.get(story).head
            newsroom.stories.save(story, _signed(headline), base=head)

        ask(work)

    return changed


def _signed(headline: str) -> Content:
    byline = Byline(text="City desk report")
    return Content(headline=headline, body=f"{headline}.", byline=byline, section="National")
