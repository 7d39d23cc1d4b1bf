"""Changes by another process show in the window when it is activated."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.window.main_window import MainWindow


def come_back(window: MainWindow, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))


def by_a_script(desk: Path, act: Callable[..., object]) -> None:
    newsroom = open_newsroom(desk, settings=Settings(who="Night desk"))
    try:
        act(newsroom)
    finally:
        newsroom.close()


def test_a_story_that_a_script_put_on_the_desk_is_listed_and_counted(window: MainWindow, lanes: Lanes, qtbot):
    by_a_script(window.desk_path, lambda newsroom: newsroom.stories.new(Content(headline="Wire copy", body="Rain.")))
    assert window.desk.stories.rowCount() == 0

    come_back(window, qtbot)
    qtbot.waitUntil(lambda: window.desk.stories.rowCount() == 1)


def test_the_story_in_front_shows_what_was_done_to_it_elsewhere(window: MainWindow, opened: UUID, lanes: Lanes, qtbot):
    def rewrite(newsroom) -> None:
        held = newsroom.stories.get(opened)
        newsroom.stories.save(opened, Content(headline="Snow opens the pass", body="Thaw."), base=held.head)

    by_a_script(window.desk_path, rewrite)
    come_back(window, qtbot)
    qtbot.waitUntil(lambda: window.sessions.current.headline == "Snow opens the pass")
