"""Opened stories on a real desk file, with short autosave delays."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.autosave import Timing
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.sessions import Sessions

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom

Ask = Callable[[Callable[[], Any]], Any]


@pytest.fixture
def write(newsroom: "Newsroom", ask: Ask) -> Callable[..., "UUID"]:
    """Put a story on the desk."""

    def written(**fields: Any) -> "UUID":
        return next(iter(ask(lambda: newsroom.stories.new(Content(**fields))).created))

    return written


@pytest.fixture
def sessions(lanes: Lanes, bus: Bus, newsroom: "Newsroom") -> Sessions:
    made = Sessions(lanes, bus)
    made.attach(newsroom)
    return made


@pytest.fixture
def timing() -> Timing:
    return Timing(draft=20, rescue=200, retries=(10, 20))


@pytest.fixture
def saver(sessions: Sessions, lanes: Lanes, bus: Bus, newsroom: "Newsroom", timing: Timing) -> Saver:
    made = Saver(sessions, lanes, bus, timing=timing)
    made.attach(newsroom)
    return made
