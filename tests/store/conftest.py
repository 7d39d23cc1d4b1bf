"""An archive of its own for each test: a copy of one that was made once, in a temporary file."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "blank.newsdesk"
    Archive.open(path).close()
    return path


@pytest.fixture
def path(blank: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(blank, tmp_path / "desk.newsdesk"))


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with Archive.open(path, patience=0.2) as opened:
        yield opened


@pytest.fixture
def other(path: Path) -> Iterator[Archive]:
    """The same file, opened a second time as another window would."""
    with Archive.open(path, patience=0.2) as opened:
        yield opened


@pytest.fixture
def add(archive: Archive) -> Callable[..., UUID]:
    """Adds a story; each one is a minute younger than the one before."""
    clock = iter(NOON + dt.timedelta(minutes=minute) for minute in range(10_000))

    def added(
        headline: str = "Rain",
        *,
        body: str = "It rained.",
        status: Status = Status.DRAFT,
        standing: Workflow | None = None,
        **fields: Any,
    ) -> UUID:
        story, content = uuid4(), Content(headline=headline, body=body, **fields)
        placed = standing or Workflow(status=status)
        archive.stories.add(story, content, who="desk", when=next(clock), why="saved", words=2, standing=placed)
        return story

    return added
