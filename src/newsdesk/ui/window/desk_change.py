"""Ways from the desk of a window to another one, or to the same one opened anew; everything is saved first."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from newsdesk.domain.errors import FirstStartFailed
from newsdesk.ui import messages
from newsdesk.ui.shell import Shell
from newsdesk.ui.window.parts import Parts

_RESCUE_RETRY_MS = 300


class DeskChange(QObject):
    """Asks for another desk, and shows why a desk cannot be opened, with the ways out."""

    # Path: open this desk in place of the one here; everything here is saved
    desk_asked = Signal(object)
    # open the same desk again, since its file has changed
    reopen_asked = Signal()
    # Path: restore the desk, which cannot be opened, from this backup
    rescue_asked = Signal(object)

    def __init__(self, parts: Parts, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._saver, self._close_guard = parts.services, parts.work.saver, parts.work.close_guard
        self._open_action: QAction = parts.frame.actions["desk.open"]
        self._shell, self._window = shell, window
        archive = parts.work.archive_actions
        archive.desk_asked.connect(self.ask)
        # what was typed while the backup was put back goes into it
        archive.not_opened.connect(self.reopen_rescued)
        archive.desk_restored.connect(self._reopen_saved)

    def ask(self, desk: Path) -> None:
        """Save everything, then ask for another desk in place of this one."""
        self._close_guard.save_then(partial(self.desk_asked.emit, desk))

    def takes_dropped(self, files: Sequence[Path]) -> bool:
        """Whether the files dropped on the window are one desk, which is asked for then."""
        from newsdesk.ui.window import desk_dialogs

        is_desk = len(files) == 1 and files[0].suffix.lower() == desk_dialogs.SUFFIX
        if is_desk:  # after the drop has ended: saving may open a dialog
            QTimer.singleShot(0, self, partial(self.ask, files[0]))
        return is_desk

    def ask_other(self) -> None:
        """Let the person choose another desk."""
        from newsdesk.ui.window import desk_dialogs

        if path := desk_dialogs.ask_desk(self._window, self._services.desk.parent):
            self.ask(path)

    def ask_new(self) -> None:
        """Let the person name a desk that is to be made."""
        from newsdesk.ui.window import desk_dialogs

        if path := desk_dialogs.ask_new_desk(self._window, self._services.desk.parent):
            self.ask(path)

    def reopen_rescued(self) -> None:
        """Write rescue files for unsaved words, then reopen the desk, which reads them."""
        self._saver.rescue(self._reopen_if_rescued)

    def show_open_failure(self, desk: Path, error: Exception, stack: QStackedWidget) -> None:
        """Show in the stack why this desk cannot be opened, and the ways out."""
        from newsdesk.ui.window.open_failure_page import OpenFailurePage
        from newsdesk.ui.window.recovery_buttons import RecoveryButtons

        page = OpenFailurePage(self._services.theme, self._window)
        page.explain(messages.sentence(error), put_back=isinstance(error, FirstStartFailed))
        page.retry_asked.connect(self.reopen_rescued)
        page.other_asked.connect(self._open_action.trigger)
        page.restore_asked.connect(self._ask_backup)
        recovery = RecoveryButtons(desk, error, page, self._services.lanes, self._window)
        recovery.restore_asked.connect(self._ask_to_restore)
        recovery.desk_asked.connect(self.desk_asked)
        recovery.reopen_asked.connect(self.reopen_rescued)
        recovery.failed.connect(self._shell.tell_failure)
        stack.addWidget(page)
        stack.setCurrentWidget(page)

    def _reopen_saved(self) -> None:
        self._close_guard.save_then(self.reopen_asked.emit)

    def _reopen_if_rescued(self) -> None:
        if self._saver.all_rescued:
            self.reopen_asked.emit()
        else:  # the person went on typing, or there is no room for a rescue file
            QTimer.singleShot(_RESCUE_RETRY_MS, self, self.reopen_rescued)

    def _ask_backup(self) -> None:
        from newsdesk.ui.window import desk_dialogs

        if path := desk_dialogs.ask_desk(self._window, self._services.desk.parent):
            self._ask_to_restore(path)

    def _ask_to_restore(self, backup: Path) -> None:
        from newsdesk.ui.window import desk_dialogs

        if desk_dialogs.confirm_restore(self._window, backup):
            self.rescue_asked.emit(backup)
