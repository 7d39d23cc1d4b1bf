"""Composition root of the window: builds its parts, opens the desk, and ends both in order."""

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from newsdesk import places, user_settings
from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.window import application, log_file, translators
from newsdesk.ui.window.application import Application
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.maintenance import Maintenance
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.single_instance import SingleInstance
from newsdesk.user_settings import UserSettings

if TYPE_CHECKING:
    from newsdesk.desk.first_start import FirstStart
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles
    from newsdesk.ui.window.interrupts import Interrupts

log = logging.getLogger(__name__)

DRAIN_SECONDS = 10.0
SESSION_MILLISECONDS = 4000  # Windows waits five seconds, then tells the person that Newsdesk blocks the shutdown


def main(
    story: UUID | None = None, desk: Path | None = None, *, watch: Callable[[MainWindow], object] | None = None
) -> int:
    """Run the window on a desk until it is closed, with a story open if one is given. Returns the exit code.

    Without `desk`: the desk that was open last. `watch` is called with each window before it is shown.
    """
    _disable_sandbox_for_root()
    program = Program(application.start(), desk)
    if watch:
        program.window_made.connect(watch)
    return program.run(story)


def draw(desk: Path, output: Path) -> list[Path]:
    """Save pictures of the window in each theme to the folder `output`, with the newest story open; return their paths.

    Needs no screen. Runs the whole program with empty settings, so it must have a process of its own.
    """
    from newsdesk.ui.window.screenshot import Screenshot

    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _disable_sandbox_for_root()
    output.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSDESK_SETTINGS"] = str(Path(folder) / "settings.json")
        program = Program(application.start(), desk)
        program.window_made.connect(lambda window: Screenshot(window, output, files).wait())
        program.run(None, alone=False)
    return files


class _StartResult(NamedTuple):
    newsroom: "Newsroom"
    start: "FirstStart"
    story: UUID | None
    problem: Exception | None = None


class Program(QObject):
    """One run of the program: opens a desk in a window, changes to another, and ends."""

    # MainWindow, before it is shown
    window_made = Signal(object)

    def __init__(self, app: Application, desk: Path | None) -> None:
        super().__init__(app)
        self._app = app
        path = places.settings_file()
        found, self._warnings = user_settings.load(path)
        value = found.value
        self._desk = (desk or _usual_desk(found)).expanduser()
        self._lanes = Lanes(self)
        self._preferences = Preferences(found, path, self._lanes, self)
        self._theme = Theme(value.theme, value.text_scale, self)
        self._instance = SingleInstance(self._desk, self)
        self._window: MainWindow | None = None
        self._newsroom: Newsroom | None = None
        self._start: FirstStart | None = None  # until the start has passed
        self._had_uncaught_error = False
        self._story: UUID | None = None
        self._interrupts: Interrupts | None = None
        self._may_ask = True
        self._after_end: Callable[[], object] | None = None
        self._translators = translators.install(app, value.interface_language)

    def run(self, story: UUID | None, *, alone: bool = True) -> int:
        """Run until the window is closed; returns the exit code.

        `alone`: where the desk has a window already, bring that to the front and return at once.
        """
        self._may_ask = alone
        if alone and not self._instance.acquire() and self._instance.hand_over(str(story or "")):
            return 0
        self._theme.apply()
        self._preferences.changed.connect(self._settings_changed)
        self._preferences.failed.connect(self._show_error)
        self._app.desk_asked.connect(self._ask_desk)
        sys.excepthook = self._uncaught
        self._show_window(story)
        code = self._app.exec()
        if self._interrupts:
            self._interrupts.end()
        self._instance.release()
        if self._after_end:
            self._after_end()
        return code

    def _show_window(self, story: UUID | None) -> None:
        self._story = story
        self._window = window = MainWindow(
            self._desk,
            lanes=self._lanes,
            bus=Bus(self),
            theme=self._theme,
            preferences=self._preferences,
            rescue=self._rescue_files(),
        )
        window.first_painted.connect(self._open_desk)
        window.desk_asked.connect(self._switch_desk)
        window.reopen_asked.connect(lambda: self._switch_desk(self._desk))
        window.rescue_asked.connect(self._rescue)
        window.window_retired.connect(self._end)
        self.window_made.emit(window)
        window.show()

    def _rescue_files(self) -> "RescueFiles":
        from newsdesk.desk.rescue_files import RescueFiles

        return RescueFiles(self._desk, places.rescue_folders())

    # -- opening --------------------------------------------------------------------------------------------------

    def _open_desk(self) -> None:
        """Open the desk in the archive lane: the window was painted."""
        self._listen_for_signals()
        window, desk, value, story = self._window, self._desk, self._preferences.value, self._story
        rescue = self._rescue_files()
        remembered = self._window.layout_.story if self._window else None
        self._lanes.archive.run(
            lambda: _open(desk, value, story, remembered, rescue),
            owner=self,
            done=lambda opened: self._opened(opened, window),
            failed=lambda error: self._not_opened(error, window),
        )

    def _opened(self, opened: _StartResult, window: MainWindow | None) -> None:
        if window is None or window is not self._window:  # another desk was chosen meanwhile
            self._lanes.archive.run(opened.start.adjourn, owner=self)
            self._lanes.archive.run(opened.newsroom.close, owner=self)
            return
        self._newsroom, self._start = opened.newsroom, opened.start
        window.attach(opened.newsroom)
        if opened.story:
            window.open_story(opened.story)
        if opened.problem:
            window.tell_failure(opened.problem)
        if self._warnings:
            log.warning("settings: %s", " ".join(self._warnings))
            window.toast.say("\n".join(self._warnings))
            self._warnings = ()
        QTimer.singleShot(0, self._after_open)

    def _after_open(self) -> None:
        """Start what can wait until the window is filled."""
        self._lanes.side.run(log_file.start, owner=self)
        self._instance.start_asked.connect(self._come_to_front)
        self._instance.listen()
        maintenance = Maintenance(self._desk, self._preferences.value, self._window or self)
        if self._window:
            maintenance.failed.connect(self._window.tell_failure)
            maintenance.damage_found.connect(self._window.archive_actions.show_damage)
            maintenance.not_backed_up.connect(self._window.archive_actions.show_backup_failure)
        maintenance.begin_soon()
        if self._window:
            self._window.schedule_watch.watch()
            self._window.updates.watch()
            self._window.copy_checks  # noqa: B018 - made by this
        if self._window and self._may_ask:
            self._window.sign_in.ask_once()
        from newsdesk.desk.archive_file import is_reading_copy

        if not is_reading_copy(self._desk) and self._preferences.value.last_desk != (
            last := places.stored_path(self._desk)
        ):
            self._preferences.note(last_desk=last)
        self._lanes.side.run(lambda: None, owner=self, done=lambda _: self._after_first_work())

    def _after_first_work(self) -> None:
        """Count the start as passed once all that the panes asked for on opening is done and painted."""
        self._lanes.archive.run(lambda: None, owner=self, done=lambda _: QTimer.singleShot(0, self._start_passed))

    def _start_passed(self) -> None:
        start, self._start = self._start, None
        if start and not self._had_uncaught_error and (start.on_trial or (self._may_ask and start.has_news)):
            self._lanes.archive.run(start.stood, owner=self, failed=self._show_error)

    def _not_opened(self, error: Exception, window: MainWindow | None) -> None:
        log.error("the desk cannot be opened: %s", error)
        self._lanes.side.run(log_file.start, owner=self)
        if window and window is self._window:
            window.show_open_failure(error)

    def _listen_for_signals(self) -> None:
        if self._interrupts is None:
            from newsdesk.ui.window.interrupts import Interrupts

            self._interrupts = Interrupts(self._end_quietly, self)
            if sys.platform == "win32":  # other systems send this for a checkpoint too
                self._app.commitDataRequest.connect(self._session_ends)

    # -- changing -------------------------------------------------------------------------------------------------

    def _ask_desk(self, desk: Path) -> None:
        """Open another desk at the system's request, after everything here is saved."""
        if desk == self._desk:
            self._come_to_front("")
        elif self._window:
            self._window.ask_desk(desk)

    def _switch_desk(self, desk: Path) -> None:
        """Open this desk, or the same one again, in a new window, and close the former window."""
        waiting = self._window.unsent.waiting() if self._window and desk == self._desk else ()
        self._retire_window()
        self._close_newsroom()
        if desk != self._desk:
            self._instance.release()
            self._desk = desk
            self._instance = SingleInstance(desk, self)
            self._instance.acquire()
        self._show_window(None)
        if self._window:
            self._window.unsent.take_over(waiting)

    def _rescue(self, backup: Path) -> None:
        desk = self._desk

        self._lanes.archive.run(
            lambda: _put_back(desk, backup),
            owner=self,
            done=lambda _: self._switch_desk(desk),
            failed=lambda error: self._show_error(error),
        )

    def _settings_changed(self, value: Settings) -> None:
        self._theme.set_theme(value.theme)
        self._theme.set_scale(value.text_scale)
        self._translators = translators.install(self._app, value.interface_language, self._translators)

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
            self._after_end = self._window.on_closed
            self._window.deleteLater()  # the web engine must be deleted before the program ends
            self._window = None
        self._close_newsroom()
        if not self._lanes.close(DRAIN_SECONDS):
            log.error("work was still under way after %s seconds", DRAIN_SECONDS)
        QTimer.singleShot(0, self._app.quit)

    def _end_quietly(self) -> None:
        """Save and close without asking: the system ends the program."""
        if self._window:
            self._window.save_and_close()

    def _session_ends(self) -> None:
        """Save before answering: Windows ends this process as soon as it has answered."""
        waiting = QEventLoop(self)
        self._app.aboutToQuit.connect(waiting.quit)
        QTimer.singleShot(SESSION_MILLISECONDS, waiting.quit)
        self._end_quietly()
        waiting.exec()

    def _retire_window(self) -> None:
        if self._window:
            self._window.window_retired.disconnect(self._end)
            self._window.close_now()
            self._window.deleteLater()
            self._window = None

    def _close_newsroom(self) -> None:
        if self._start and not self._had_uncaught_error:
            self._lanes.archive.run(self._start.adjourn, owner=self)
        self._start, self._had_uncaught_error = None, False
        if newsroom := self._newsroom:
            self._newsroom = None
            self._lanes.archive.run(newsroom.close, owner=self)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log_file.start()
        log.critical("not caught", exc_info=(kind, error, trace))
        self._had_uncaught_error = True
        if isinstance(error, Exception):
            self._show_error(error)

    def _show_error(self, error: Exception) -> None:
        if self._window:
            self._window.tell_failure(error)


def _open(
    desk: Path, value: Settings, story: UUID | None, remembered: UUID | None, rescue: "RescueFiles"
) -> _StartResult:
    """Open the desk, in the archive lane. The slow imports are here, since the window shows already."""
    from newsdesk.desk.first_start import FirstStart
    from newsdesk.desk.opening import open_for_window
    from newsdesk.desk.rescue_files import bring_back

    start = FirstStart(desk)
    newsroom = open_for_window(start, settings=value)
    try:
        if not newsroom.keeping.unwritable:  # rescue files wait for a desk that can be written
            bring_back(newsroom, rescue)
        first = story or _first_story(newsroom, start) or remembered or _story_of_newest_unsent(newsroom)
        return _StartResult(newsroom, start, first)
    except Exception as error:  # the desk is open all the same, and the error is shown
        log.exception("no first story")
        return _StartResult(newsroom, start, None, error)


def _first_story(newsroom: "Newsroom", start: "FirstStart") -> UUID | None:
    """Story to open first: a sample on a new desk, else the one with the newest unsaved draft, else None."""
    # a desk on trial after an update is not new: it gets no samples
    if not start.on_trial and (samples := newsroom.start_with_samples().created):
        return min(samples)
    unsaved = newsroom.drafts.unsaved()
    return max(unsaved, key=lambda draft: draft.kept).story if unsaved else None


def _story_of_newest_unsent(newsroom: "Newsroom") -> UUID | None:
    """The story with the newest unsent form, such as a note; None where there is none."""
    unsent = [unsent.key.story for unsent in newsroom.unsent.all() if unsent.key.story]
    return unsent[-1] if unsent else None


def _put_back(desk: Path, backup: Path) -> None:
    from newsdesk.desk import archive_file

    archive_file.put_back(desk, backup)


def _usual_desk(found: UserSettings) -> Path:
    """The desk that was open last, else that of the newsroom's policy, else the person's own.

    The person's own desk does not count as the last where the policy names another: it was opened for want of one.
    """
    last = places.path_from_stored(found.value.last_desk) if found.value.last_desk else None
    if last is None or not last.exists() or (found.policy.desk and last == places.own_desk()):
        return found.policy.default_desk()
    return last


def _disable_sandbox_for_root() -> None:
    """Switch Chromium's sandbox off for root on Linux: with it, Chromium ends the process when root starts it."""
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
