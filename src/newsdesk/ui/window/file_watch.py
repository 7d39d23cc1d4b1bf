"""Watches whether the open desk file was moved, deleted or replaced, and reopens it where it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from newsdesk.domain.errors import ArchiveError, ArchiveMoved
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.saver import Saver

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.desk.moved_desk import MendedDesk
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.save_state import SaveState

_SETTLE_MS = 200  # milliseconds: a program that replaces a file does so in several steps
_RETRY_MS = 2_000
_REGULAR_MS = 5_000


class FileWatch(QObject):
    """Checks the file when its folder changes, every five seconds otherwise, and every two seconds while it is missing.

    The five-second check is for a program that writes into the desk file itself, which changes no folder.
    Only folders are watched: on some systems watching a file means opening it, which drops SQLite's locks.
    """

    # MendedDesk: another file was in the desk's place, or its log was gone, and the desk was reopened
    file_mended = Signal(object)

    def __init__(self, desk: "Path", saver: Saver, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._saver, self._lanes = desk, saver, lanes
        self._newsroom: Newsroom | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._moved = False
        self._settle_timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle_timer.timeout.connect(self.check)
        self._retry_timer = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._retry_timer.timeout.connect(self.check)
        self._regular_timer = QTimer(self, interval=_REGULAR_MS)
        self._regular_timer.timeout.connect(self._check_regularly)
        saver.state_changed.connect(self._state_changed)

    def attach(self, newsroom: "Newsroom") -> None:
        """Watch this desk from now on."""
        self._newsroom = newsroom
        self._watcher = QFileSystemWatcher(self._folders(), self)
        self._watcher.directoryChanged.connect(lambda _: self._settle_timer.start())
        self._regular_timer.start()

    def _check_regularly(self) -> None:
        if not self._moved:
            self.check()

    def check(self) -> None:
        """Check the file now, in the archive lane."""
        if (newsroom := self._newsroom) is None:
            return
        keeping, moved = newsroom.keeping, self._moved
        self._lanes.archive.run(
            lambda: keeping.mend_place() if moved else keeping.prove_place(),
            owner=self,
            done=self._in_place,
            failed=self._failed,
            latest="file watch",
        )

    def _state_changed(self, state: "SaveState") -> None:
        if isinstance(state.error, ArchiveMoved) and not self._moved:
            self._moved = True
            self.check()

    def _in_place(self, mended: "MendedDesk | None") -> None:
        """The file is in its place; `mended` is None where nothing had to be reopened."""
        if not self._moved:
            return
        self._moved = False
        self._watch_again()
        if mended is not None and mended.moved is not None:
            self.file_mended.emit(mended)
        self._saver.try_again()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveMoved):
            first, self._moved = not self._moved, True
            self._saver.fail(error)
            if error.final:
                self._stop()
                return
            if first:
                self.check()
                return
        elif not isinstance(error, ArchiveError):
            raise error
        self._retry_timer.start()

    def _stop(self) -> None:
        """Only a restart of the program helps: nothing that happens to the file from now on matters."""
        self._newsroom = None
        for timer in (self._settle_timer, self._retry_timer, self._regular_timer):
            timer.stop()

    def _watch_again(self) -> None:
        """Add the folders again: the system drops a watch when a folder is renamed."""
        if self._watcher is not None:
            self._watcher.addPaths(self._folders())

    def _folders(self) -> list[str]:
        """The desk's folder, and the one above it: renaming a folder is reported for its parent only."""
        return [str(folder) for folder in self._desk.absolute().parents[:2]]
