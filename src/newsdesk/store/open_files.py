"""Watch on the files that an open connection writes to: whether they are still the ones under their names."""

import time
import weakref
from collections.abc import Callable
from pathlib import Path

from newsdesk import open_desks
from newsdesk.domain.errors import ArchiveMoved, Moved
from newsdesk.open_desks import Identity
from newsdesk.store.beside import LOG, LOG_INDEX, beside

_PARTS = ("", LOG, LOG_INDEX)
_REST = 0.5  # seconds


class OpenFiles:
    """The open desk file and its log, told apart from other files of their names by device and inode number.

    SQLite goes on writing to a file that somebody deleted or replaced, without an error, so this is asked before text
    counts as saved. It reads directory entries only and opens nothing.
    """

    def __init__(self, path: Path, *, is_ours: Callable[[], bool] = lambda: True) -> None:
        """`is_ours` says whether the content of the desk file is the open desk's own; called when the file was
        written."""
        self._path, self._is_ours, self._overwritten = path, is_ours, False
        self._log = beside(path, LOG)
        self._desk_was = identity(path)
        self._log_was = identity(self._log)
        # time (nanoseconds) and size (bytes) of the desk file when it was last found in its place
        self._written, self._size = _written(path), _size(path)
        parts = (beside(path, suffix) for suffix in _PARTS)
        # a copy of what the desk holds, made while its file is missing; errors name it
        self.copy_of_missing: Path | None = None
        self._rest: tuple[int, int, float] | None = None
        held = tuple(found for found in map(identity, parts) if found is not None)
        for found in held:
            open_desks.add(found)
        # a connection that nobody closed is closed when it is freed, and the system may give its numbers to other files
        self._freed = weakref.finalize(self, _remove, held)

    def release(self) -> None:
        """Take the files off the list of open desks, once the connection is closed."""
        self._freed()

    def stay_open(self) -> None:
        """Keep the files on the list until the process ends: their connection is never closed."""
        self._freed.detach()

    def prove(self) -> None:
        """Raises ArchiveMoved where the open file is no longer the one under the desk's name."""
        if (moved := self.moved()) is not None:
            copy = self.copy_of_missing if moved is Moved.GONE else None
            raise ArchiveMoved(str(self._path), moved, copy=str(copy or ""))

    def moved(self) -> Moved | None:
        """What happened to the files; None where both are in their places and only SQLite wrote to them."""
        desk, written, size = identity(self._path), _written(self._path), _size(self._path)
        if self._desk_was is not None and desk != self._desk_was:
            return Moved.GONE if desk is None else Moved.REPLACED
        if self._log_was is not None and identity(self._log) != self._log_was:
            return Moved.LOG_GONE
        # nothing here makes SQLite shorten a desk file
        if size < self._size:
            return Moved.CUT
        if self._overwritten or (written != self._written and not self._is_ours()):
            self._overwritten = True
            return Moved.OVERWRITTEN
        # the values read above: what was written since then is checked the next time
        self._written, self._size = written, size
        return None

    def folder_in_place(self) -> bool:
        """Whether the folder of the desk is there, on the disk on which the desk file was when it was opened."""
        folder = identity(self._path.absolute().parent)
        return folder is not None and (self._desk_was is None or folder[0] == self._desk_was[0])

    def at_rest(self) -> bool:
        """Whether the desk file has not been written for half a second, as seen by repeated calls."""
        now, written, size = time.monotonic(), _written(self._path), _size(self._path)
        if self._rest is None or self._rest[:2] != (written, size):
            self._rest = (written, size, now)
        return now - self._rest[2] >= _REST

    def alone(self) -> bool:
        """Whether nobody can have written to the desk since its log was deleted: there is no new log, and no change."""
        return not self._log.exists() and _written(self._path) == self._written

    def remove_own_log(self) -> None:
        """Delete the log of a replaced desk, which SQLite would otherwise apply to the file that is there now.

        A log that another program made is left. Raises OSError.
        """
        if self._log_was is not None and identity(self._log) == self._log_was:
            for suffix in _PARTS[1:]:
                beside(self._path, suffix).unlink(missing_ok=True)


def _remove(held: tuple[Identity, ...]) -> None:
    for found in held:
        open_desks.remove(found)


def identity(path: Path) -> Identity | None:
    """Device and inode number of the file; None where there is no file, or the file system has no such numbers."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _written(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
