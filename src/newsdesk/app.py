"""The composition root of the window: builds what it needs, runs it, and drains it at the end."""

import datetime as dt
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from newsdesk import settings as settings_file
from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look
from newsdesk.ui.window import journal, tongue
from newsdesk.ui.window.housekeeping import Housekeeping
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.only_one import OnlyOne
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.window.interrupts import Interrupts

log = logging.getLogger(__name__)

DRAIN_SECONDS = 10.0
PICTURE_SIZE = (1440, 900)


def main(
    story: UUID | None = None, desk: Path | None = None, *, watch: Callable[[MainWindow], object] | None = None
) -> int:
    """Open the window on a desk, at a story if one is named. Returns the exit code.

    `watch` gets each window before it is shown, to measure it.
    """
    _spare_root_the_sandbox()
    program = Program(_application(), desk)
    if watch:
        program.window_made.connect(watch)
    return program.run(story)


def draw(desk: Path, output: Path) -> list[Path]:
    """Draw the window on a desk, its newest story open, as pictures in `output`: light and dark. Needs no screen.

    For a process of its own: it keeps the person's settings out and ends with the pictures.
    """
    from newsdesk.ui.window.portrait import Sitting

    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _spare_root_the_sandbox()
    output.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSDESK_SETTINGS"] = str(Path(folder) / "settings.json")
        program = Program(_application(), desk)
        program.window_made.connect(lambda window: Sitting(window, output, files).wait())
        program.run(None, alone=False)
    return files


class _Opened(NamedTuple):
    newsroom: "Newsroom"
    story: UUID | None
    problem: Exception | None = None


class Program(QObject):
    """One run of the window: which desk is open, and what happens when that changes or ends."""

    # MainWindow, not shown yet
    window_made = Signal(object)

    def __init__(self, app: QApplication, desk: Path | None) -> None:
        super().__init__(app)
        self._app = app
        path = settings_file.default_path()
        value, self._warning = settings_file.load(path)
        self._desk = (desk or _last_desk(value) or settings_file.default_desk()).expanduser()
        self._lanes = Lanes(self)
        self._preferences = Preferences(value, path, self._lanes, self)
        self._look = Look(value.theme, value.text_scale, self)
        self._only = OnlyOne(self._desk, self)
        self._window: MainWindow | None = None
        self._newsroom: Newsroom | None = None
        self._story: UUID | None = None
        self._interrupts: Interrupts | None = None
        self._may_ask = True
        self._afterwards: Callable[[], object] | None = None
        self._translators = tongue.speak(app, value.interface_language)

    def run(self, story: UUID | None, *, alone: bool = True) -> int:
        """Until the window is closed. `alone`: not if the desk has a window already, which comes to the front then."""
        self._may_ask = alone
        if alone and not self._only.first() and self._only.hand_over(str(story or "")):
            return 0
        self._look.apply()
        self._preferences.changed.connect(self._settings_changed)
        sys.excepthook = self._catch
        self._show_window(story)
        code = self._app.exec()
        if self._interrupts:
            self._interrupts.end()
        self._only.end()
        if self._afterwards:
            self._afterwards()
        return code

    def _show_window(self, story: UUID | None) -> None:
        self._story = story
        self._window = window = MainWindow(
            self._desk,
            lanes=self._lanes,
            bus=Bus(self),
            look=self._look,
            preferences=self._preferences,
        )
        window.painted.connect(self._open_desk)
        window.desk_asked.connect(self._turn_to)
        window.reopen_asked.connect(lambda: self._turn_to(self._desk))
        window.rescue_asked.connect(self._rescue)
        window.retired.connect(self._end)
        self.window_made.emit(window)
        window.show()

    # -- opening --------------------------------------------------------------------------------------------------

    def _open_desk(self) -> None:
        """The window stands: now for what costs time."""
        self._hear_interrupts()
        desk, value, story = self._desk, self._preferences.value, self._story
        remembered = self._window.layout_.story if self._window else None
        self._lanes.archive.run(
            lambda: _open(desk, value, story, remembered), owner=self, done=self._opened, failed=self._not_opened
        )

    def _opened(self, opened: _Opened) -> None:
        window = self._window
        if window is None:
            return
        self._newsroom = opened.newsroom
        window.attach(opened.newsroom)
        if opened.story:
            window.open_story(opened.story)
        if opened.problem:
            window.tell_failure(opened.problem)
        if self._warning:
            window.toast.say(self._warning)
            self._warning = ""
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """What can wait until the window is filled."""
        self._lanes.side.run(journal.start, owner=self)
        self._only.asked.connect(self._come_to_front)
        self._only.listen()
        housekeeping = Housekeeping(self._desk, self._preferences.value, self._window or self)
        if self._window:
            housekeeping.failed.connect(self._window.tell_failure)
            housekeeping.ailing.connect(self._window.care.say_health)
        housekeeping.begin_soon()
        if self._window:
            self._window.publications.watch()
            self._window.updates.watch()
            self._window.copy_checks  # noqa: B018 - it is there from now on
        if self._window and self._may_ask:
            self._window.reception.ask_once()
        if self._preferences.value.last_desk != str(self._desk):
            self._preferences.note(last_desk=str(self._desk))

    def _not_opened(self, error: Exception) -> None:
        log.error("the desk cannot be opened: %s", error)
        self._lanes.side.run(journal.start, owner=self)
        if self._window:
            self._window.explain_obstacle(error)

    def _hear_interrupts(self) -> None:
        if self._interrupts is None:
            from newsdesk.ui.window.interrupts import Interrupts

            self._interrupts = Interrupts(self._end_quietly, self)

    # -- changing -------------------------------------------------------------------------------------------------

    def _turn_to(self, desk: Path) -> None:
        """Another desk, or the same one read anew, in a window of its own; the old one goes."""
        self._retire_window()
        self._close_newsroom()
        if desk != self._desk:
            self._only.end()
            self._desk = desk
            self._only = OnlyOne(desk, self)
            self._only.first()
        self._show_window(None)

    def _rescue(self, backup: Path) -> None:
        desk = self._desk

        self._lanes.archive.run(
            lambda: _put_back(desk, backup),
            owner=self,
            done=lambda _: self._turn_to(desk),
            failed=lambda error: self._say(error),
        )

    def _settings_changed(self, value: Settings) -> None:
        self._look.set_theme(value.theme)
        self._look.set_scale(value.text_scale)
        self._translators = tongue.speak(self._app, value.interface_language, self._translators)

    def _come_to_front(self, story: str) -> None:
        window, newsroom = self._window, self._newsroom
        if window is None:
            return
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()
        if story and newsroom:
            self._lanes.archive.run(
                lambda: newsroom.stories.find(story).id,
                owner=window,
                done=window.open_story,
                failed=window.tell_failure,
            )

    # -- ending ---------------------------------------------------------------------------------------------------

    def _end(self) -> None:
        if self._window:
            self._afterwards = self._window.afterwards
            self._window.deleteLater()  # the web engine wants its pages gone before the program ends
            self._window = None
        self._close_newsroom()
        if not self._lanes.close(DRAIN_SECONDS):
            log.error("work was still under way after %s seconds", DRAIN_SECONDS)
        QTimer.singleShot(0, self._app.quit)

    def _end_quietly(self) -> None:
        """The system wants us gone: save what can be saved, ask nothing."""
        if self._window:
            self._window.leave_unasked()

    def _retire_window(self) -> None:
        if self._window:
            self._window.retired.disconnect(self._end)
            self._window.leave()
            self._window.deleteLater()
            self._window = None

    def _close_newsroom(self) -> None:
        if newsroom := self._newsroom:
            self._newsroom = None
            self._lanes.archive.run(newsroom.close, owner=self)

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        journal.start()
        log.critical("not caught", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            self._say(error)

    def _say(self, error: Exception) -> None:
        if self._window:
            self._window.tell_failure(error)


def _open(desk: Path, value: Settings, story: UUID | None, remembered: UUID | None) -> _Opened:
    """In the archive lane: the heavy rooms are imported here, while the window already stands."""
    from newsdesk.desk.opening import open_newsroom

    newsroom = open_newsroom(desk, settings=value)
    try:
        return _Opened(newsroom, story or _first_story(newsroom) or remembered)
    except Exception as error:  # the desk is open: the person can work, and is told
        log.exception("no first story")
        return _Opened(newsroom, None, error)


def _first_story(newsroom: "Newsroom") -> UUID | None:
    """What to show first: a sample on a brand-new desk, else what was being typed last."""
    if came := newsroom.start_with_samples().created:
        return min(came)
    unsaved = newsroom.drafts.unsaved()
    return max(unsaved, key=lambda draft: draft.kept).story if unsaved else None


def _put_back(desk: Path, backup: Path) -> None:
    from newsdesk.desk import shelf

    shelf.put_back(desk, backup, now=dt.datetime.now(dt.UTC))


def _application() -> QApplication:
    QApplication.setApplicationName("newsdesk")
    QApplication.setApplicationDisplayName("Newsdesk")
    QApplication.setDesktopFileName("newsdesk")
    return QApplication([sys.argv[0]])


def _last_desk(value: Settings) -> Path | None:
    last = Path(value.last_desk) if value.last_desk else None
    return last if last and last.exists() else None


def _spare_root_the_sandbox() -> None:
    """Chromium ends the whole process when root starts it with a sandbox; for root there is nothing to guard anyway."""
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
