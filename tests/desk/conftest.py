"""A newsroom on a temporary file, with a clock that ticks a second each time it is asked."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from newsdesk import resources
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.person import Role
from newsdesk.domain.story import Content
from newsdesk.settings import Settings


class Clock:
    """Time as a test has it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


Put = Callable[..., UUID]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "news.newsdesk"


def _opened(desk: Path, clock: Clock) -> Newsroom:
    themes = resources.path("themes")
    return Newsroom(open_archive(desk, create=True), Settings(), themes=themes, who="desk editor", clock=clock)


@pytest.fixture
def newsroom(desk: Path, clock: Clock) -> Iterator[Newsroom]:
    made = _opened(desk, clock)
    yield made
    made.close()


@pytest.fixture
def other_newsroom(tmp_path: Path, clock: Clock) -> Iterator[Newsroom]:
    """Another desk, to which stories travel."""
    made = _opened(tmp_path / "other.newsdesk", clock)
    yield made
    made.close()


@pytest.fixture
def put(newsroom: Newsroom) -> Put:
    """Puts a story on the desk and returns its id."""

    def put(headline: str = "Rain fills the wells", **fields: object) -> UUID:
        given: dict[str, Any] = {
            "body": "Rain fell for two days.",
            "byline": Byline(text="City desk report"),
            "dateline": Dateline(places=("Kabul",)),
            "section": "National",
        }
        (story,) = newsroom.stories.new(Content(headline=headline, **(given | fields))).created
        return story

    return put


class Staff:
    """A desk of two, and who of them is at the machine."""

    REPORTER, EDITOR = "City reporter", "Desk editor"

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        newsroom.people.add(name=self.EDITOR, role=Role.EDITOR)
        newsroom.people.add(name=self.REPORTER, role=Role.REPORTER)
        self.reporter()

    def reporter(self) -> None:
        self.here(self.REPORTER)

    def editor(self) -> None:
        self.here(self.EDITOR)

    def here(self, name: str) -> None:
        self._newsroom._context.named = name


@pytest.fixture
def staff(newsroom: Newsroom) -> Staff:
    """The second person is on the staff; the reporter sits at the machine."""
    return Staff(newsroom)
