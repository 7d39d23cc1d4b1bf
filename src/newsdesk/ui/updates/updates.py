"""Newer versions, for one window: looks when asked, quietly once a day where that was agreed to, and leads through."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, QTimer

from newsdesk import places
from newsdesk.domain.errors import Cancelled
from newsdesk.ui import file_dialogs, messages
from newsdesk.ui.lanes import Lane

if TYPE_CHECKING:
    from newsdesk.desk.updates import InstallPlan, UpdateActions, UpdateMessage, UpdateSearch
    from newsdesk.ui.updates.dialog import UpdateDialog
    from newsdesk.ui.window.main_window import MainWindow

T = TypeVar("T")
SETTLED = 60_000
"""Milliseconds after the window stands, before the network is asked."""
_HOURLY = 3_600_000


class Updates(QObject):
    """Works in a lane of its own: a poor line takes minutes, and neither preview nor archive may wait for it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._lane: Lane | None = None
        self._dialog: UpdateDialog | None = None
        self._soon = QTimer(self)
        self._soon.setInterval(SETTLED)
        self._soon.timeout.connect(self.look_quietly)
        window.window_retired.connect(self._end)

    # -- what a person asks for -------------------------------------------------------------------------------------

    def check(self) -> None:
        """Ask the network, after having asked the person once."""
        self._begin(self._check)

    def _check(self, updating: "UpdateActions") -> None:
        if refused := updating.unreachable():
            self._opened().show_failure(refused)
        elif updating.agreed:
            self._look()
        else:
            self._ask(updating)

    def from_file(self) -> None:
        """An installer or a list on a stick or a share, which the person names."""
        self._begin(self._choose)

    def _choose(self, updating: "UpdateActions") -> None:
        if refused := updating.keyless():
            self._opened().show_failure(refused)
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = (
            self.tr("Updates") + " (*.json *.deb *.rpm *.tar.gz *.exe *.zip *.dmg);;" + self.tr("All files") + " (*)"
        )
        name = file_dialogs.ask_open(self._window, self.tr("Update from a file"), folder, kinds)
        if name:
            self.look_at(Path(name))

    def look_at(self, place: Path) -> None:
        """What lies on a stick."""
        updating, dialog = self._updating(), self._opened()
        dialog.show_looking(self.tr("Reading the list of updates"))
        again = partial(self.look_at, place)
        self._run(lambda: updating.look_at(place), partial(self._found, dialog), partial(self._failed, dialog, again))

    # -- by itself ----------------------------------------------------------------------------------------------------

    def watch(self) -> None:
        """From now on: say what the window of before left to say, and look once a day where that was agreed to."""
        if places.settings_file().with_name("updates.json").exists():
            self._run(lambda: self._updating().take_note(), self._say_note, lambda _: None)
        self._soon.start()

    def look_quietly(self) -> None:
        """Look if it is time to; only good news is told."""
        self._soon.setInterval(_HOURLY)
        if self._window.preferences.value.updates != "on" or self._busy():
            return

        def look() -> "UpdateSearch | None":
            updating = self._updating()
            return updating.look() if updating.due() else None

        self._run(look, self._tell_quietly, lambda _: None)

    def _tell_quietly(self, found: "UpdateSearch | None") -> None:
        if found is None or not found.newer or self._busy():
            return
        text = self.tr("Newsdesk {version} is out.").format(version=found.version)
        self._window.toast.say(
            text,
            self.tr("What is new"),
            lambda: self._found(self._opened(), found),
            other=(self.tr("Update…"), lambda: self._fetch(self._opened(), found)),
        )

    def _say_note(self, note: "UpdateMessage | None") -> None:
        if note:
            self._window.toast.say(messages.update(note.text, note.values))

    # -- step by step -------------------------------------------------------------------------------------------------

    def _ask(self, updating: "UpdateActions") -> None:
        from newsdesk.ui.updates.agreement import Agreement

        def answered(yes: bool) -> None:
            self._window.preferences.change(updates="on" if yes else "off")
            if yes:
                self._look()

        question = Agreement(updating.host, self._window.look, self._window)
        question.agreement_answered.connect(answered)
        question.finished.connect(question.deleteLater)
        question.open()

    def _look(self) -> None:
        updating, dialog = self._updating(), self._opened()
        dialog.show_looking(self.tr("Asking {host}").format(host=updating.host))
        self._run(updating.look, partial(self._found, dialog), partial(self._failed, dialog, self._look))

    def _found(self, dialog: "UpdateDialog", found: "UpdateSearch") -> None:
        updating = self._updating()
        if found.newer:
            dialog.show_found(found, updating.version, lambda: self._fetch(dialog, found))
        elif found.warning:
            dialog.show_warning(found.warning)
        else:
            dialog.show_current(updating.version)

    def _fetch(self, dialog: "UpdateDialog", found: "UpdateSearch") -> None:
        updating = self._updating()
        dialog.show_fetching(found.version)
        again, stopped = partial(self._fetch, dialog, found), dialog.stopping()

        def fetch() -> "InstallPlan":
            return updating.plan(updating.fetch(found, tell=dialog.tell, stopped=stopped))

        def failed(error: Exception) -> None:
            if isinstance(error, Cancelled):
                dialog.show_stopped(found.folder is None, again)
            else:
                dialog.show_failure(error, again)

        self._run(fetch, partial(self._here, dialog, found), failed)

    def _here(self, dialog: "UpdateDialog", found: "UpdateSearch", plan: "InstallPlan") -> None:
        version = found.version
        dialog.show_ready(plan, version, verified=bool(found.size), act=lambda: self._put(dialog, version, plan))

    def _put(self, dialog: "UpdateDialog", version: str, plan: "InstallPlan") -> None:
        """The person's yes: all words are saved first, whatever comes after."""
        if not plan.must_close:
            self._window.farewell.save_then(lambda: self._install(dialog, version, plan))
        elif plan.prepare:
            self._window.farewell.save_then(lambda: self._try(dialog, version, plan))
        else:
            self._close_and_finish(plan)

    def _try(self, dialog: "UpdateDialog", version: str, plan: "InstallPlan") -> None:
        """What takes long is done while the window still stands, and can still say that it failed."""
        if plan.prepare:
            dialog.show_trying(version)
            again = partial(self._put, dialog, version, plan)
            self._run(plan.prepare, self._close_and_finish, partial(self._failed, dialog, again))

    def _close_and_finish(self, plan: "InstallPlan") -> None:
        updating = self._updating()
        self._window.farewell.save_then(lambda: self._leave(lambda: updating.finish(plan)))

    def _install(self, dialog: "UpdateDialog", version: str, plan: "InstallPlan") -> None:
        if plan.install is None:
            return
        dialog.show_placing()
        restart = partial(self._restart, plan.restart) if plan.restart else None

        def failed(error: Exception) -> None:
            dialog.show_failure(error, lambda: self._put(dialog, version, plan), plan.command)

        self._run(plan.install, lambda done: dialog.show_done(done, restart), failed)

    def _restart(self, program: Path) -> None:
        updating = self._updating()
        self._window.farewell.save_then(lambda: self._leave(lambda: updating.start(program)))

    def _leave(self, afterwards: Callable[[], object]) -> None:
        self._window.afterwards = afterwards
        self._window.leave()

    def _failed(self, dialog: "UpdateDialog", again: Callable[[], None], error: Exception) -> None:
        dialog.show_failure(error, again)

    # -- the parts ----------------------------------------------------------------------------------------------------

    def _begin(self, then: "Callable[[UpdateActions], None]") -> None:
        """Not in our own lane: that may still be waiting for a line that was given up."""
        self._window.lanes.side.run(self._updating, owner=self, done=then, failed=self._window.tell_failure)

    def _updating(self) -> "UpdateActions":
        """By the settings of the moment. First asked for in a lane: what it imports takes longer than a frame."""
        from newsdesk.desk import updates

        return updates.own(self._window.preferences.value)

    def _opened(self) -> "UpdateDialog":
        """The dialog, a new one each time: whatever another one still waits for is not shown any more."""
        from newsdesk.ui.updates.dialog import UpdateDialog

        if self._dialog:
            self._dialog.reject()
        dialog = UpdateDialog(self._window.look, self._window)
        dialog.finished.connect(lambda _: self._closed(dialog))
        self._dialog = dialog
        dialog.open()
        return dialog

    def _closed(self, dialog: "UpdateDialog") -> None:
        if self._dialog is dialog:
            self._dialog = None
        dialog.deleteLater()

    def _busy(self) -> bool:
        return self._dialog is not None

    def _run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """In the lane; what comes of it is delivered to the dialog that stands now, and to none that came after."""
        if self._lane is None:
            self._lane = Lane("updates", self)
        self._lane.run(work, owner=self._dialog or self, done=done, failed=failed)

    def _end(self) -> None:
        self._soon.stop()
        if self._dialog:
            self._dialog.reject()
        if self._lane:
            self._lane.close()
