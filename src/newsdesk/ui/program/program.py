"""One run of the program: opens a desk in a window, changes to another, or to another language, and ends."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from newsdesk import places, user_settings
from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.program import uncaught
from newsdesk.ui.program.ending import SystemEnd
from newsdesk.ui.program.open_desk import OpenDesk, StartedDesk
from newsdesk.ui.program.usual_desk import usual_desk
from newsdesk.ui.theme import Theme
from newsdesk.ui.window import log_file, translators
from newsdesk.ui.window.application import Application
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.maintenance import Maintenance
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.single_instance import SingleInstance

if TYPE_CHECKING:
    from newsdesk.desk.rescue_files import RescueFiles

log = logging.getLogger(__name__)

DRAIN_SECONDS = 10.0


class Program(QObject):
    """Holds what outlives a window: lanes, settings, colours, language, the lock of the desk and the open desk."""

    # MainWindow, before it is shown
    window_made = Signal(object)

    def __init__(self, app: Application, desk: Path | None) -> None:
        super().__init__(app)
        self._app = app
        path = places.settings_file()
        found, self._warnings = user_settings.load(path)
        self._desk = places.in_home(desk or usual_desk(found))
        self._lanes = Lanes(self)
        self._preferences = Preferences(found, path, self._lanes, self)
        self._theme = Theme(found.value.theme, found.value.text_scale, self)
        self._instance = SingleInstance(self._desk, self)
        self._open = OpenDesk(self._lanes, self)
        self._ending = SystemEnd(app, self._end_quietly, self)
        self._window: MainWindow | None = None
        self._failure: Exception | None = None  # why the desk cannot be opened
        self._story: UUID | None = None
        self._may_ask = True
        self._after_end: Callable[[], object] | None = None
        self._language = found.value.interface_language
        self._translators = translators.install(app, self._language)

    def run(self, story: UUID | None, *, alone: bool = True) -> int:
        """Run until the window is closed; returns the exit code.

        `alone`: where the desk has a window already, bring that to the front and return at once.
        """
        self._may_ask = alone
        if alone and not self._instance.acquire() and self._instance.hand_over(str(story or "")):
            return 0
        self._theme.apply()
        self._connect()
        self._story = story
        self._show_window(opens=True)
        code = self._app.exec()
        self._ending.stop()
        self._instance.release()
        if self._after_end:
            self._after_end()
        return code

    def _connect(self) -> None:
        self._preferences.changed.connect(self._settings_changed)
        self._preferences.failed.connect(self._show_error)
        self._open.opened.connect(self._opened)
        self._open.failed.connect(self._not_opened)
        self._open.start_not_counted.connect(self._show_error)
        self._app.desk_asked.connect(self._ask_desk)
        uncaught.catch(self._uncaught)

    def _show_window(self, *, opens: bool) -> MainWindow:
        """Make and show the window; `opens`: the desk is to be opened once it was painted."""
        bus = Bus()
        self._window = window = MainWindow(
            self._desk,
            lanes=self._lanes,
            bus=bus,
            theme=self._theme,
            preferences=self._preferences,
            rescue=self._rescue_files(),
        )
        bus.setParent(window)
        if opens:
            window.first_painted.connect(self._open_desk)
        window.desk_asked.connect(self._switch_desk)
        window.reopen_asked.connect(self._reopen_desk)
        window.rescue_asked.connect(self._rescue)
        window.window_retired.connect(self._end)
        self.window_made.emit(window)
        window.show()
        return window

    def _rescue_files(self) -> "RescueFiles":
        from newsdesk.desk.rescue_files import RescueFiles

        return RescueFiles(self._desk, places.rescue_folders())

    # -- opening --------------------------------------------------------------------------------------------------

    def _open_desk(self) -> None:
        """Open the desk: the window was painted."""
        self._ending.listen()
        remembered = self._window.layout_.story if self._window else None
        self._open.open(
            self._desk, self._preferences.value, self._rescue_files(), story=self._story, remembered=remembered
        )

    def _opened(self, started: StartedDesk) -> None:
        if (window := self._window) is None:
            return
        window.attach(started.newsroom)
        if started.story:
            window.open_story(started.story)
        if started.problem:
            window.tell_failure(started.problem)
        if self._warnings:
            log.warning("settings: %s", " ".join(self._warnings))
            window.say("\n".join(self._warnings))
            self._warnings = ()
        QTimer.singleShot(0, self._after_open)

    def _after_open(self) -> None:
        """Start what can wait until the window is filled."""
        self._lanes.side.run(log_file.start, owner=self)
        self._instance.start_asked.connect(self._come_to_front, Qt.ConnectionType.UniqueConnection)
        self._instance.listen()
        if self._window:
            self._begin_upkeep(self._window)
        if self._window and self._may_ask:
            self._window.sign_in.ask_once()
        self._note_desk()
        self._open.count_start(by_person=self._may_ask)

    def _begin_upkeep(self, window: MainWindow) -> None:
        maintenance = Maintenance(self._desk, self._preferences.value, window)
        maintenance.failed.connect(window.tell_failure)
        maintenance.damage_found.connect(window.archive_actions.show_damage)
        maintenance.not_backed_up.connect(window.archive_actions.show_backup_failure)
        maintenance.begin_soon()
        window.late.begin()

    def _note_desk(self) -> None:
        """Note in the settings which desk was open last."""
        from newsdesk.desk.archive_file import is_reading_copy

        last = places.stored_path(self._desk)
        if not is_reading_copy(self._desk) and self._preferences.value.last_desk != last:
            self._preferences.note(last_desk=last)

    def _not_opened(self, error: Exception) -> None:
        self._lanes.side.run(log_file.start, owner=self)
        self._failure = error
        if self._window:
            self._window.show_open_failure(error)

    # -- changing -------------------------------------------------------------------------------------------------

    def _ask_desk(self, desk: Path) -> None:
        """Open another desk at the system's request, after everything here is saved."""
        if desk == self._desk:
            self._come_to_front("")
        elif self._window:
            self._window.ask_desk(desk)

    def _reopen_desk(self) -> None:
        self._switch_desk(self._desk)

    def _switch_desk(self, desk: Path) -> None:
        """Open this desk, or the same one again, in a new window, and close the former window."""
        waiting = self._window.unsent.waiting() if self._window and desk == self._desk else ()
        if self._window:
            self._retire(self._window)
        self._open.close()
        if desk != self._desk:
            self._instance.release()
            self._desk = desk
            self._instance = SingleInstance(desk, self)
            self._instance.acquire()
        self._story = self._failure = None
        window = self._show_window(opens=True)
        window.unsent.take_over(waiting)

    def _rescue(self, backup: Path) -> None:
        desk = self._desk

        def put_back() -> None:
            from newsdesk.desk import archive_file

            archive_file.put_back(desk, backup)

        self._lanes.archive.run(
            put_back, owner=self, done=lambda _: self._switch_desk(desk), failed=lambda error: self._show_error(error)
        )

    def _settings_changed(self, value: Settings) -> None:
        self._theme.set_theme(value.theme)
        self._theme.set_scale(value.text_scale)
        if value.interface_language != self._language and self._window:
            # after the dialog has closed that this was chosen in
            QTimer.singleShot(0, self._window, partial(self._window.close_guard.save_then, self._change_language))

    def _change_language(self) -> None:
        """Build the window anew in the language of the settings: everything typed is saved, and the desk stays open."""
        former = self._window
        if former is None or self._preferences.value.interface_language == self._language:
            return
        handed = former.hand_over()
        former.setUpdatesEnabled(False)  # it must not be seen half in one language and half in the other
        self._language = self._preferences.value.interface_language
        self._translators = translators.install(self._app, self._language, self._translators)
        window = self._show_window(opens=False)
        if newsroom := self._open.newsroom:
            window.attach(newsroom)
            window.take_over(handed)
            self._begin_upkeep(window)
        elif self._failure:
            window.show_open_failure(self._failure)
        self._retire(former)

    def _come_to_front(self, story: str) -> None:
        window, newsroom = self._window, self._open.newsroom
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
        self._open.close()
        if not self._lanes.close(DRAIN_SECONDS):
            log.error("work was still under way after %s seconds", DRAIN_SECONDS)
        QTimer.singleShot(0, self._app.quit)

    def _end_quietly(self) -> None:
        """Save and close without asking: the system ends the program."""
        if self._window:
            self._window.save_and_close()

    def _retire(self, window: MainWindow) -> None:
        """Close a window that another one follows."""
        window.window_retired.disconnect(self._end)
        window.close_now()
        window.deleteLater()
        if self._window is window:
            self._window = None

    def _uncaught(self, error: BaseException) -> None:
        self._open.had_error = True
        if isinstance(error, Exception):
            self._show_error(error)

    def _show_error(self, error: Exception) -> None:
        if self._window:
            self._window.tell_failure(error)
