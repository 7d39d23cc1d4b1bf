"""The window's surroundings for tests: lanes, bus and look, and a newsroom on a temporary file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


@pytest.fixture
def lanes(qapp: object) -> Iterator[Lanes]:
    made = Lanes()
    yield made
    assert made.close(30), "work is still under way"


@pytest.fixture
def bus(qapp: object) -> Bus:
    return Bus()


@pytest.fixture
def look(qapp: object) -> Look:
    return Look("light")


@pytest.fixture
def newsroom(tmp_path: Path, lanes: Lanes) -> Iterator["Newsroom"]:
    """A newsroom opened in the archive lane, as in the window: call its archive parts there."""
    from newsdesk.desk.opening import open_newsroom

    got: list[Newsroom] = []
    lanes.archive.run(
        lambda: open_newsroom(tmp_path / "desk.newsdesk", settings=Settings(who="ED")), owner=lanes, done=got.append
    )
    assert lanes.drain(30)
    yield got[0]
    lanes.archive.run(got[0].close, owner=lanes)
    assert lanes.drain(30)
