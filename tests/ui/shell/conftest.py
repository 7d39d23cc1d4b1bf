"""A whole window on a temporary desk, without the web engine: its side panel is hidden until a test asks for it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from newsdesk.domain.byline import Byline
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.window.layout_memory import Layout, pack
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.preferences import Preferences


@pytest.fixture
def preferences(tmp_path: Path, lanes) -> Preferences:
    return Preferences(Settings(window=pack(Layout(side=False)), who="ED"), tmp_path / "settings.json", lanes)


@pytest.fixture
def window(qtbot, tmp_path: Path, lanes, bus, look, preferences, newsroom) -> Iterator[MainWindow]:
    """Shown, and attached to the newsroom."""
    made = MainWindow(
        tmp_path / "desk.newsdesk",
        lanes=lanes,
        bus=bus,
        look=look,
        preferences=preferences,
    )
    made.setWindowState(Qt.WindowState.WindowNoState)  # the test's screen is small
    made.resize(1300, 800)
    with qtbot.waitSignal(made.painted):
        made.show()
    made.attach(newsroom)
    assert lanes.drain(30)
    yield made
    made.leave()
    assert lanes.drain(30)
    made.deleteLater()


@pytest.fixture
def add(lanes, newsroom, bus) -> Callable[..., UUID]:
    """Puts a story on the desk, and tells."""

    def adding(headline: str = "Snow closes the pass", **fields: object) -> UUID:
        content = Content(headline=headline, byline=Byline(text="City desk report"), **{"body": "Snow fell.", **fields})
        got = []
        lanes.archive.run(lambda: newsroom.stories.new(content), owner=lanes, done=got.append)
        assert lanes.drain(30)
        bus.tell(got[0])
        return next(iter(got[0].created))

    return adding


@pytest.fixture
def ask(lanes) -> Callable[[Callable[[], object]], object]:
    """Runs something in the archive lane and waits for its answer."""

    def asking(work: Callable[[], object]) -> object:
        got: list[object] = []
        lanes.archive.run(work, owner=lanes, done=got.append, failed=got.append)
        assert lanes.drain(30)
        return got[0]

    return asking
