"""Which files on the disk an open connection writes into, and whether they still lie where they were opened."""

import time
from collections.abc import Callable
from pathlib import Path

from newsdesk import open_desks
from newsdesk.domain.errors import ArchiveMoved, Moved
from newsdesk.open_desks import Identity
from newsdesk.store.beside import LOG, LOG_INDEX, beside

_PARTS = ("", LOG, LOG_INDEX)
_REST = 0.5  # seconds


class OpenFiles:
    """The desk file and its log, told apart from others of the same name by device and inode number.

    SQLite goes on writing into a file that somebody deleted or replaced, and says nothing: whatever calls words saved
    asks here first. Looks at names alone and opens nothing.
    """

    def __init__(self, path: Path, *, is_ours: Callable[[], bool] = lambda: True) -> None:
        """`is_ours` says whether what lies in the desk file grew from what was open; asked when it was written."""
        self._path, self._is_ours, self._overwritten = path, is_ours, False
        self._log = beside(path, LOG)
        self._desk_was = identity(path)
        self._log_was = identity(self._log)
        # when the desk file itself was last written, and its bytes then, as far as this connection saw it in its place
        self._written, self._size = _written(path), _size(path)
        parts = (beside(path, suffix) for suffix in _PARTS)
        self._rest: tuple[int, int, float] | None = None
        self._held = [found for found in map(identity, parts) if found is not None]
        for found in self._held:
            open_desks.add(found)

    def let_go(self) -> None:
        """The connection is closed."""
        for found in self._held:
            open_desks.remove(found)
        self._held = []

    def prove(self) -> None:
        """Raises ArchiveMoved where what is written now would not be found under the desk's name."""
        if (moved := self.moved()) is not None:
            raise ArchiveMoved(str(self._path), moved)

    def moved(self) -> Moved | None:
        """What became of the files, None where both lie in their places and SQLite alone wrote in them."""
        desk, written, size = identity(self._path), _written(self._path), _size(self._path)
        if self._desk_was is not None and desk != self._desk_was:
            return Moved.GONE if desk is None else Moved.REPLACED
        if self._log_was is not None and identity(self._log) != self._log_was:
            return Moved.LOG_GONE
        # SQLite takes nothing from the end of a desk file: nothing here asks it to
        if size < self._size:
            return Moved.CUT
        if self._overwritten or (written != self._written and not self._is_ours()):
            self._overwritten = True
            return Moved.OVERWRITTEN
        # as they were before the look: what is written meanwhile is looked at the next time
        self._written, self._size = written, size
        return None

    def at_rest(self) -> bool:
        """Whether the desk file was not written for a moment, since this was asked before."""
        now, written, size = time.monotonic(), _written(self._path), _size(self._path)
        if self._rest is None or self._rest[:2] != (written, size):
            self._rest = (written, size, now)
        return now - self._rest[2] >= _REST

    def alone(self) -> bool:
        """Whether nobody can have written in the desk since its log was deleted: there is no new log, and no change."""
        return not self._log.exists() and _written(self._path) == self._written

    def remove_own_log(self) -> None:
        """Take the log of a replaced desk away, which SQLite would play into the file that stands there now.

        A log that another program made stays. Raises OSError.
        """
        if self._log_was is not None and identity(self._log) == self._log_was:
            for suffix in _PARTS[1:]:
                beside(self._path, suffix).unlink(missing_ok=True)


def identity(path: Path) -> Identity | None:
    """What tells a file from another of the same name; None where there is none, or the system gives no numbers."""
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
