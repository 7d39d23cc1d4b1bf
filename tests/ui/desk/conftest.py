"""A desk with stories on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import pytest

from newsdesk.domain.story import Content
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom

T = TypeVar("T")


@pytest.fixture
def ask(lanes: Lanes) -> Callable[[Callable[[], T]], T]:
    """Ask the archive something in its lane, and wait for the answer."""

    def asked(work: Callable[[], T]) -> T:
        got: list[T] = []
        lanes.archive.run(work, owner=lanes, done=got.append)
        assert lanes.drain(60)
        return got[0]

    return asked


@pytest.fixture
def write(newsroom: "Newsroom", ask: Callable[[Callable[[], T]], T]) -> Callable[..., "UUID"]:
    """Put a story on the desk."""

    def written(**fields: object) -> "UUID":
        return next(iter(ask(lambda: newsroom.stories.new(Content(**fields))).created))

    return written
