"""The composition root of the window: builds what it needs, runs it, and drains it at the end."""

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
SESSION_MILLISECONDS = 4000  # Windows waits for five seconds, then shows that Newsdesk stops the shutdown
PICTURE_SIZE = (1440, 900)


def main(
    story: UUID | None = None, desk: Path | None = None, *, watch: Callable[[MainWindow], object] | None = None
) -> int:
    """Open the window on a desk, at a story if one is named. Returns the exit code.

    `watch` gets each window before it is shown, to measure it.
    """
    _spare_root_the_sandbox()
    program = Program(application.start(), desk)
    if watch:
        program.window_made.connect(watch)
    return program.run(story)


def draw(desk: Path, output: Path) -> list[Path]:
    """Draw the window on a desk, its newest story open, as pictures in `output`: light and dark. Needs no screen.

    For a process of its own: it keeps the person's settings out and ends with the pictures.
    """
    from newsdesk.ui.window.screenshot import Screenshot

    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _spare_root_the_sandbox()
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
    """One run of the window: which desk is open, and what happens when that changes or ends."""

    # MainWindow, not shown yet
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
        self._look = Theme(value.theme, value.text_scale, self)
        self._only = SingleInstance(self._desk, self)
        self._window: MainWindow | None = None
        self._newsroom: Newsroom | None = None
        self._start: FirstStart | None = None  # until the window stands
        self._stumbled = False
        self._story: UUID | None = None
        self._interrupts: Interrupts | None = None
        self._may_ask = True
        self._afterwards: Callable[[], object] | None = None
        self._translators = translators.speak(app, value.interface_language)

    def run(self, story: UUID | None, *, alone: bool = True) -> int:
        """Until the window is closed. `alone`: not if the desk has a window already, which comes to the front then."""
        self._may_ask = alone
        if alone and not self._only.first() and self._only.hand_over(str(story or "")):
            return 0
        self._look.apply()
        self._preferences.changed.connect(self._settings_changed)
        self._preferences.failed.connect(self._say)
        self._app.desk_asked.connect(self._ask_desk)
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
            rescue=self._rescue_files(),
        )
        window.first_painted.connect(self._open_desk)
        window.desk_asked.connect(self._turn_to)
        window.reopen_asked.connect(lambda: self._turn_to(self._desk))
        window.rescue_asked.connect(self._rescue)
        window.window_retired.connect(self._end)
        self.window_made.emit(window)
        window.show()

    def _rescue_files(self) -> "RescueFiles":
        from newsdesk.desk.rescue_files import RescueFiles

        return RescueFiles(self._desk, places.rescue_folders())

    # -- opening --------------------------------------------------------------------------------------------------

    def _open_desk(self) -> None:
        """The window stands: now for what costs time."""
        self._hear_interrupts()
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
        if window is None or window is not self._window:  # another desk was asked for meanwhile
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
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """What can wait until the window is filled."""
        self._lanes.side.run(log_file.start, owner=self)
        self._only.start_asked.connect(self._come_to_front)
        self._only.listen()
        housekeeping = Maintenance(self._desk, self._preferences.value, self._window or self)
        if self._window:
            housekeeping.failed.connect(self._window.tell_failure)
            housekeeping.damage_found.connect(self._window.care.tell_ill)
            housekeeping.not_backed_up.connect(self._window.care.tell_not_backed_up)
        housekeeping.begin_soon()
        if self._window:
            self._window.publications.watch()
            self._window.updates.watch()
            self._window.copy_checks  # noqa: B018 - it is there from now on
        if self._window and self._may_ask:
            self._window.reception.ask_once()
        from newsdesk.desk.archive_file import is_reading_copy

        if not is_reading_copy(self._desk) and self._preferences.value.last_desk != (
            last := places.stored_path(self._desk)
        ):
            self._preferences.note(last_desk=last)
        self._lanes.side.run(lambda: None, owner=self, done=lambda _: self._look_round())

    def _look_round(self) -> None:
        """What the panes asked for on opening was asked before this: once that is painted, the window stands."""
        self._lanes.archive.run(lambda: None, owner=self, done=lambda _: QTimer.singleShot(0, self._stand))

    def _stand(self) -> None:
        start, self._start = self._start, None
        if start and not self._stumbled and (start.on_trial or (self._may_ask and start.has_news)):
            self._lanes.archive.run(start.stood, owner=self, failed=self._say)

    def _not_opened(self, error: Exception, window: MainWindow | None) -> None:
        log.error("the desk cannot be opened: %s", error)
        self._lanes.side.run(log_file.start, owner=self)
        if window and window is self._window:
            window.explain_obstacle(error)

    def _hear_interrupts(self) -> None:
        if self._interrupts is None:
            from newsdesk.ui.window.interrupts import Interrupts

            self._interrupts = Interrupts(self._end_quietly, self)
            if sys.platform == "win32":  # elsewhere the same is asked for a mere checkpoint
                self._app.commitDataRequest.connect(self._session_ends)

    # -- changing -------------------------------------------------------------------------------------------------

    def _ask_desk(self, desk: Path) -> None:
        """The system asks for a desk in this program: as the File menu does, after everything here is saved."""
        if desk == self._desk:
            self._come_to_front("")
        elif self._window:
            self._window.ask_desk(desk)

    def _turn_to(self, desk: Path) -> None:
        """Another desk, or the same one read anew, in a window of its own; the old one goes."""
        waiting = self._window.unsent.waiting() if self._window and desk == self._desk else ()
        self._retire_window()
        self._close_newsroom()
        if desk != self._desk:
            self._only.end()
            self._desk = desk
            self._only = SingleInstance(desk, self)
            self._only.first()
        self._show_window(None)
        if self._window:
            self._window.unsent.take_over(waiting)

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
        self._translators = translators.speak(self._app, value.interface_language, self._translators)

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

    def _session_ends(self) -> None:
        """Windows ends the session, and this process as soon as it has answered: so answer when all is saved."""
        waiting = QEventLoop(self)
        self._app.aboutToQuit.connect(waiting.quit)
        QTimer.singleShot(SESSION_MILLISECONDS, waiting.quit)
        self._end_quietly()
        waiting.exec()

    def _retire_window(self) -> None:
        if self._window:
            self._window.window_retired.disconnect(self._end)
            self._window.leave()
            self._window.deleteLater()
            self._window = None

    def _close_newsroom(self) -> None:
        if self._start and not self._stumbled:
            self._lanes.archive.run(self._start.adjourn, owner=self)
        self._start, self._stumbled = None, False
        if newsroom := self._newsroom:
            self._newsroom = None
            self._lanes.archive.run(newsroom.close, owner=self)

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log_file.start()
        log.critical("not caught", exc_info=(kind, error, trace))
        self._stumbled = True
        if isinstance(error, Exception):
            self._say(error)

    def _say(self, error: Exception) -> None:
        if self._window:
            self._window.tell_failure(error)


def _open(
    desk: Path, value: Settings, story: UUID | None, remembered: UUID | None, rescue: "RescueFiles"
) -> _StartResult:
    """In the archive lane: the heavy rooms are imported here, while the window already stands."""
    from newsdesk.desk.first_start import FirstStart
    from newsdesk.desk.opening import open_for_window
    from newsdesk.desk.rescue_files import bring_back

    start = FirstStart(desk)
    newsroom = open_for_window(start, settings=value)
    try:
        if not newsroom.keeping.unwritable:  # what was rescued waits for a desk that takes it
            bring_back(newsroom, rescue)
        first = story or _first_story(newsroom, start) or remembered or _story_of_newest_unsent(newsroom)
        return _StartResult(newsroom, start, first)
    except Exception as error:  # the desk is open: the person can work, and is told
        log.exception("no first story")
        return _StartResult(newsroom, start, None, error)


def _first_story(newsroom: "Newsroom", start: "FirstStart") -> UUID | None:
    """What to show first: a sample on a brand-new desk, else what was being typed last."""
    # one on trial is not new, and must hold nothing that nobody wrote
    if not start.on_trial and (came := newsroom.start_with_samples().created):
        return min(came)
    unsaved = newsroom.drafts.unsaved()
    return max(unsaved, key=lambda draft: draft.kept).story if unsaved else None


def _story_of_newest_unsent(newsroom: "Newsroom") -> UUID | None:
    """The story to which a note or the like was typed last that was not sent."""
    unsent = [unsent.key.story for unsent in newsroom.unsent.all() if unsent.key.story]
    return unsent[-1] if unsent else None


def _put_back(desk: Path, backup: Path) -> None:
    from newsdesk.desk import archive_file

    archive_file.put_back(desk, backup)


def _usual_desk(found: UserSettings) -> Path:
    """The desk that was open last, else the one of the newsroom's policy, else the person's own.

    A person's own desk that was opened because there was no policy yet does not stand in the newsroom's way.
    """
    last = places.path_from_stored(found.value.last_desk) if found.value.last_desk else None
    if last is None or not last.exists() or (found.policy.desk and last == places.own_desk()):
        return found.policy.default_desk()
    return last


def _spare_root_the_sandbox() -> None:
    """Chromium ends the whole process when root starts it with a sandbox; for root there is nothing to guard anyway."""
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
