"""Fixtures for the window: lanes, bus, theme, a newsroom on a temporary desk, and a whole window on it.

The window is without the web engine: its side panel is hidden until a test asks for it.
"""

from collections.abc import Callable, Iterator
from functools import partialmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsdesk.domain.byline import Byline
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.person import Person, Role
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window import translators
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.window_layout import WindowLayout, pack
from newsdesk.user_settings import UserSettings
from patience import PATIENCE_MS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.window.main_window import MainWindow

T = TypeVar("T")


class PatientBot(QtBot):
    """QtBot that waits as long as all tests do where a test names no time, and not for five seconds."""

    # only the default differs; the names are pytest-qt's
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard(qapp: "QApplication") -> Iterator[None]:
    """Clear the clipboard at the end: off screen, Qt frees its data after Python has ended, which crashes."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def plurals(qapp: "QApplication") -> None:
    """English singular and plural forms, as the program installs them."""
    translators.english_plurals(qapp)


@pytest.fixture
def lanes(qapp: object) -> Iterator[Lanes]:
    made = Lanes()
    yield made
    assert made.close(30), "work is still under way"


@pytest.fixture
def bus(qapp: object) -> Bus:
    return Bus()


@pytest.fixture
def look(qapp: object) -> Theme:
    return Theme("light")


@pytest.fixture
def unsent(lanes: Lanes, bus: Bus) -> UnsentForms:
    """Unsent text of forms, not attached to a desk yet."""
    return UnsentForms(lanes, bus, who="ED", after=10, retries=(10,))


@pytest.fixture
def newsroom(tmp_path: Path, lanes: Lanes) -> Iterator["Newsroom"]:
    """A newsroom opened in the archive lane; call what uses the archive in that lane."""
    from newsdesk.desk.opening import open_newsroom

    got: list[Newsroom] = []
    lanes.archive.run(
        lambda: open_newsroom(tmp_path / "desk.newsdesk", settings=Settings(who="ED")), owner=lanes, done=got.append
    )
    assert lanes.drain(30)
    yield got[0]
    lanes.archive.run(got[0].close, owner=lanes)
    assert lanes.drain(30)


@pytest.fixture
def preferences(tmp_path: Path, lanes) -> Preferences:
    return Preferences(
        UserSettings.of(Settings(window=pack(WindowLayout(side=False)), who="ED", asked_who=True)),
        tmp_path / "settings.json",
        lanes,
    )


@pytest.fixture
def window(qtbot, tmp_path: Path, lanes, bus, look, preferences, newsroom) -> Iterator["MainWindow"]:
    """A window that is shown and attached to the newsroom."""
    from newsdesk.ui.window.main_window import MainWindow

    made = MainWindow(
        tmp_path / "desk.newsdesk",
        lanes=lanes,
        bus=bus,
        theme=look,
        preferences=preferences,
    )
    made.setWindowState(Qt.WindowState.WindowNoState)  # the test's screen is small
    made.resize(1300, 800)
    with qtbot.waitSignal(made.first_painted):
        made.show()
    made.attach(newsroom)
    assert lanes.drain(30)
    yield made
    made.close_now()
    assert lanes.drain(30)
    made.deleteLater()


@pytest.fixture
def add(lanes, newsroom, bus) -> Callable[..., UUID]:
    """Factory that adds a story to the desk and tells the bus."""

    def adding(headline: str = "Snow closes the pass", **fields: Any) -> UUID:
        signed = {"byline": Byline(text="City desk report"), "section": "National", "body": "Snow fell."}
        content = Content(headline=headline, **{**signed, **fields})
        got: list[ChangeSet] = []
        lanes.archive.run(lambda: newsroom.stories.new(content), owner=lanes, done=got.append)
        assert lanes.drain(30)
        bus.tell(got[0])
        return next(iter(got[0].created))

    return adding


@pytest.fixture
def ask(lanes: Lanes) -> Callable[[Callable[[], T]], T]:
    """Runs a callable in the archive lane and returns its result, or raises what it raised."""

    def asking(work: Callable[[], T]) -> T:
        got: list[T] = []
        errors: list[Exception] = []
        lanes.archive.run(work, owner=lanes, done=got.append, failed=errors.append)
        assert lanes.drain(60)
        if errors:
            raise errors[0]
        return got[0]

    return asking


@pytest.fixture
def people(window: "MainWindow", lanes: Lanes, newsroom: "Newsroom") -> dict[str, Person]:
    """Two persons on the staff, the editor at this machine: stories need approval."""
    made: list[dict[str, Person]] = []

    def hire() -> dict[str, Person]:
        editor = newsroom.people.add(name="Desk editor", role=Role.EDITOR, initials="DE")
        return {"editor": editor, "reporter": newsroom.people.add(name="City reporter", role=Role.REPORTER)}

    lanes.archive.run(hire, owner=lanes, done=made.append)
    assert lanes.drain(30)
    window.sign_in.switch(made[0]["editor"])
    assert lanes.drain(30)
    return made[0]


@pytest.fixture
def opened(window: "MainWindow", add: Callable[..., UUID], lanes: Lanes) -> UUID:
    """Id of the open story."""
    story = add()
    window.open_story(story)
    assert lanes.drain(30)
    return story
