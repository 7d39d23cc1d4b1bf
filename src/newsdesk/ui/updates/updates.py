"""Updates for one window: checks when asked, and once a day where the person agreed; runs the dialog's steps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QWidget

from newsdesk import places
from newsdesk.domain.errors import Cancelled
from newsdesk.ui import file_dialogs, messages
from newsdesk.ui.lanes import Lane, Lanes
from newsdesk.ui.shell import Act, Shell
from newsdesk.ui.theme import Theme
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.desk.updates import InstallPlan, UpdateActions, UpdateMessage, UpdateSearch
    from newsdesk.ui.updates.dialog import UpdateDialog

T = TypeVar("T")
FIRST_CHECK_AFTER = 60_000
"""Milliseconds after the window has opened, before the network is used."""
_HOUR_MS = 3_600_000


class Updates(QObject):
    """Works in a thread of its own: a slow connection takes minutes, and no other work may wait for it."""

    def __init__(
        self,
        lanes: Lanes,
        preferences: Preferences,
        theme: Theme,
        save_then: Callable[[Act], None],
        *,
        shell: Shell,
        window: QWidget,
    ) -> None:
        """`save_then` saves everything in the window and calls back."""
        super().__init__(window)
        self._lanes, self._preferences, self._theme, self._save_then = lanes, preferences, theme, save_then
        self._shell, self._window = shell, window
        self._lane: Lane | None = None
        self._dialog: UpdateDialog | None = None
        self._soon = QTimer(self)
        self._soon.setInterval(FIRST_CHECK_AFTER)
        self._soon.timeout.connect(self.check_quietly)

    # -- what a person asks for -------------------------------------------------------------------------------------

    def check(self) -> None:
        """Check for updates on the network, after the person has agreed once."""
        self._begin(self._check)

    def _check(self, updating: "UpdateActions") -> None:
        if refused := updating.unreachable():
            self._open_dialog().show_failure(refused)
        elif updating.agreed:
            self._search()
        else:
            self._ask(updating)

    def from_file(self) -> None:
        """Ask for an installer or a list in a file, on a stick or a share, and read it."""
        self._begin(self._choose)

    def _choose(self, updating: "UpdateActions") -> None:
        if refused := updating.keyless():
            self._open_dialog().show_failure(refused)
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = (
            self.tr("Updates") + " (*.json *.deb *.rpm *.tar.gz *.exe *.zip *.dmg);;" + self.tr("All files") + " (*)"
        )
        name = file_dialogs.ask_open(self._window, self.tr("Update from a file"), folder, kinds)
        if name:
            self.check_file(Path(name))

    def check_file(self, place: Path) -> None:
        """Check for updates in this file or folder."""
        updating, dialog = self._updating(), self._open_dialog()
        dialog.show_waiting(self.tr("Reading the list of updates"))
        again = partial(self.check_file, place)
        self._run(lambda: updating.look_at(place), partial(self._found, dialog), partial(self._failed, dialog, again))

    # -- once a day ----------------------------------------------------------------------------------------------------

    def watch(self) -> None:
        """Show the note that an update left, and check once a day from now on where the person agreed."""
        if places.settings_file().with_name("updates.json").exists():
            self._run(lambda: self._updating().take_note(), self._show_note, lambda _: None)
        self._soon.start()

    def check_quietly(self) -> None:
        """Check if that is due; only a newer version is told, no failure."""
        self._soon.setInterval(_HOUR_MS)
        if self._preferences.value.updates != "on" or self._busy():
            return

        def search_if_due() -> "UpdateSearch | None":
            updating = self._updating()
            return updating.look() if updating.due() else None

        self._run(search_if_due, self._offer_update, lambda _: None)

    def _offer_update(self, found: "UpdateSearch | None") -> None:
        if found is None or not found.newer or self._busy():
            return
        text = self.tr("Newsdesk {version} is available.").format(version=found.version)
        self._shell.say(
            text,
            self.tr("What is new"),
            lambda: self._found(self._open_dialog(), found),
            other=(self.tr("Update…"), lambda: self._fetch(self._open_dialog(), found)),
        )

    def _show_note(self, note: "UpdateMessage | None") -> None:
        if note:
            self._shell.say(messages.update(note.text, note.values))

    # -- step by step -------------------------------------------------------------------------------------------------

    def _ask(self, updating: "UpdateActions") -> None:
        from newsdesk.ui.updates.agreement import Agreement

        def answered(yes: bool) -> None:
            self._preferences.change(updates="on" if yes else "off")
            if yes:
                self._search()

        question = Agreement(updating.host, self._theme, self._window)
        question.agreement_answered.connect(answered)
        question.finished.connect(question.deleteLater)
        question.open()

    def _search(self) -> None:
        updating, dialog = self._updating(), self._open_dialog()
        dialog.show_waiting(self.tr("Asking {host}").format(host=updating.host))
        self._run(updating.look, partial(self._found, dialog), partial(self._failed, dialog, self._search))

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

        self._run(fetch, partial(self._ready, dialog, found), failed)

    def _ready(self, dialog: "UpdateDialog", found: "UpdateSearch", plan: "InstallPlan") -> None:
        version = found.version
        dialog.show_ready(plan, version, verified=bool(found.size), act=lambda: self._confirmed(dialog, version, plan))

    def _confirmed(self, dialog: "UpdateDialog", version: str, plan: "InstallPlan") -> None:
        """Install as the person confirmed; all words are saved first."""
        if not plan.must_close:
            self._save_then(lambda: self._install(dialog, version, plan))
        elif plan.prepare:
            self._save_then(lambda: self._prepare(dialog, version, plan))
        else:
            self._close_and_finish(plan)

    def _prepare(self, dialog: "UpdateDialog", version: str, plan: "InstallPlan") -> None:
        """Prepare the update while the window is open, so that a failure can be shown."""
        if plan.prepare:
            dialog.show_trying(version)
            again = partial(self._confirmed, dialog, version, plan)
            self._run(plan.prepare, self._close_and_finish, partial(self._failed, dialog, again))

    def _close_and_finish(self, plan: "InstallPlan") -> None:
        updating = self._updating()
        self._save_then(lambda: self._shell.close_then(lambda: updating.finish(plan)))

    def _install(self, dialog: "UpdateDialog", version: str, plan: "InstallPlan") -> None:
        if plan.install is None:
            return
        dialog.show_installing()
        restart = partial(self._restart, plan.restart) if plan.restart else None

        def failed(error: Exception) -> None:
            dialog.show_failure(error, lambda: self._confirmed(dialog, version, plan), plan.command)

        self._run(plan.install, lambda done: dialog.show_done(done, restart), failed)

    def _restart(self, program: Path) -> None:
        updating = self._updating()
        self._save_then(lambda: self._shell.close_then(lambda: updating.start(program)))

    def _failed(self, dialog: "UpdateDialog", again: Callable[[], None], error: Exception) -> None:
        dialog.show_failure(error, again)

    # -- the parts ----------------------------------------------------------------------------------------------------

    def _begin(self, then: "Callable[[UpdateActions], None]") -> None:
        """Get the update actions in the side lane: our own may still wait for a connection that was given up."""
        self._lanes.side.run(self._updating, owner=self, done=then, failed=self._shell.tell_failure)

    def _updating(self) -> "UpdateActions":
        """Update actions by the current settings. First called in a lane, since its imports take long."""
        from newsdesk.desk import updates

        return updates.own(self._preferences.value)

    def _open_dialog(self) -> "UpdateDialog":
        """Open a new dialog and close the former one, which drops the results that it waits for."""
        from newsdesk.ui.updates.dialog import UpdateDialog

        if self._dialog:
            self._dialog.reject()
        dialog = UpdateDialog(self._theme, self._window)
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
        """Run `work` in the lane; the result is dropped if the dialog that shows now is closed by then."""
        if self._lane is None:
            self._lane = Lane("updates", self)
        self._lane.run(work, owner=self._dialog or self, done=done, failed=failed)

    def end(self) -> None:
        """The window is closed: stop what is under way."""
        self._soon.stop()
        if self._dialog:
            self._dialog.reject()
        if self._lane:
            self._lane.close()
