"""Looking after the desk's file from the window: back up, restore, check its health."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.ui import words
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.window import desk_dialogs as dialogs
from newsdesk.ui.window.farewell import Farewell

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.health import Health


class DeskCare(QObject):
    """Asks, and works in the archive lane."""

    said = Signal(str)
    failed = Signal(object)
    # the archive's content is another one now: read everything again
    restored = Signal()

    def __init__(self, lanes: Lanes, farewell: Farewell, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._farewell, self._window = lanes, farewell, window
        self._newsroom: Newsroom | None = None

    def attach(self, newsroom: "Newsroom") -> None:
        """Look after this desk from now on."""
        self._newsroom = newsroom

    def back_up(self) -> None:
        """A verified copy of the desk, to a file that the person names."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        to = dialogs.ask_backup_file(self._window, newsroom.keeping.path)
        if to:
            self._lanes.archive.run(
                lambda: newsroom.keeping.backup(to, overwrite=True),
                owner=self,
                done=lambda path: self.said.emit(self.tr("Backed up to {path}").format(path=path)),
                failed=self.failed.emit,
            )

    def ask_restore(self) -> None:
        """Let the person choose a backup, and put the desk back to it."""
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                newsroom.keeping.backups, owner=self, done=partial(self._choose, newsroom), failed=self.failed.emit
            )

    def check(self) -> None:
        """Every check of the file's health, told in a dialog."""
        newsroom = self._newsroom
        if newsroom is not None:
            look = partial(newsroom.keeping.doctor, thorough=False)  # drafts must not wait
            self._lanes.archive.run(look, owner=self, done=self.say_health, failed=self.failed.emit)

    def say_health(self, health: "Health") -> None:
        """Tell what the doctor found."""
        lines = [words.check_line(check) for check in health.checks]
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Information if health.ok else QMessageBox.Icon.Warning)
        box.setText(
            self.tr("The desk file is in good health.") if health.ok else self.tr("The desk file needs attention.")
        )
        box.setInformativeText(words.as_typed("\n".join(lines)))
        box.exec()

    def _choose(self, newsroom: "Newsroom", backups: tuple[Path, ...]) -> None:
        chooser = dialogs.BackupChooser(backups, newsroom.keeping.path.parent, self._window)
        if chooser.exec() and chooser.chosen and dialogs.confirm_restore(self._window, chooser.chosen):
            self._restore(newsroom, chooser.chosen)
        chooser.deleteLater()

    def _restore(self, newsroom: "Newsroom", backup: Path) -> None:
        def put_back() -> None:
            self._lanes.archive.run(
                lambda: newsroom.keeping.restore_from(backup),
                owner=self,
                done=lambda _: self.restored.emit(),
                failed=self.failed.emit,
            )

        self._farewell.say(put_back)
