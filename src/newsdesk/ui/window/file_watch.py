"""Watches whether the open desk file stays in its place, and goes on with another that lies there."""

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

_SETTLE = 200  # milliseconds: a program that replaces a file does so in several steps
_AGAIN = 2_000
_BETWEEN = 5_000


class FileWatch(QObject):
    """Looks when something near the desk was made or renamed, and every two seconds while it is out of its place.

    A program that writes into the desk file itself makes and renames nothing: for that it looks every few seconds.
    Watches folders: on some systems watching a file means opening it, which drops SQLite's locks.
    """

    # Mended: another file lay in the desk's place, or its log was gone, and the desk was opened anew
    file_mended = Signal(object)

    def __init__(self, desk: "Path", saver: Saver, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._saver, self._lanes = desk, saver, lanes
        self._newsroom: Newsroom | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._moved = False
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self.look)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self.look)
        self._between = QTimer(self, interval=_BETWEEN)
        self._between.timeout.connect(self._look_between)
        saver.state_changed.connect(self._state_changed)

    def attach(self, newsroom: "Newsroom") -> None:
        """Watch this desk from now on."""
        self._newsroom = newsroom
        self._watcher = QFileSystemWatcher(self._folders(), self)
        self._watcher.directoryChanged.connect(lambda _: self._soon.start())
        self._between.start()

    def _look_between(self) -> None:
        if not self._moved:
            self.look()

    def look(self) -> None:
        """Look now."""
        if (newsroom := self._newsroom) is None:
            return
        keeping, moved = newsroom.keeping, self._moved
        self._lanes.archive.run(
            lambda: keeping.mend_place() if moved else keeping.prove_place(),
            owner=self,
            done=self._found,
            failed=self._failed,
            latest="file watch",
        )

    def _state_changed(self, state: "SaveState") -> None:
        if isinstance(state.error, ArchiveMoved) and not self._moved:
            self._moved = True
            self.look()

    def _found(self, mended: "MendedDesk | None") -> None:
        """None where the desk was not out of its place."""
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
                return  # only a new start of the program helps
            if first:
                self.look()
                return
        elif not isinstance(error, ArchiveError):
            raise error
        self._again.start()

    def _watch_again(self) -> None:
        """A folder that was renamed and came back is another one to the system."""
        if self._watcher is not None:
            self._watcher.addPaths(self._folders())

    def _folders(self) -> list[str]:
        """The desk's own folder, and the one above it: a folder that is renamed says nothing itself."""
        return [str(folder) for folder in self._desk.absolute().parents[:2]]
