"""Which files on the disk an open connection writes into, and whether they still lie where they were opened."""

from pathlib import Path

from newsdesk import open_desks
from newsdesk.domain.errors import ArchiveMoved, Moved
from newsdesk.open_desks import Identity

_PARTS = ("", "-wal", "-shm")


class OpenFiles:
    """The desk file and its log, told apart from others of the same name by device and inode number.

    SQLite goes on writing into a file that somebody deleted or replaced, and says nothing: whatever calls words saved
    asks here first. Looks at names alone and opens nothing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = path.with_name(f"{path.name}-wal")
        self._desk_was = identity(path)
        self._log_was = identity(self._log)
        # when the desk file itself was last written, and its bytes then, as far as this connection saw it in its place
        self._written, self._size = _written(path), _size(path)
        parts = (path.with_name(path.name + suffix) for suffix in _PARTS)
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
        self._written, self._size = _written(self._path), _size(self._path)

    def moved(self) -> Moved | None:
        """What became of the files, None where both lie in their places."""
        desk = identity(self._path)
        if self._desk_was is not None and desk != self._desk_was:
            return Moved.GONE if desk is None else Moved.REPLACED
        if self._log_was is not None and identity(self._log) != self._log_was:
            return Moved.LOG_GONE
        # SQLite takes nothing from the end of a desk file: nothing here asks it to
        return Moved.CUT if _size(self._path) < self._size else None

    def alone(self) -> bool:
        """Whether nobody can have written in the desk since its log was deleted: there is no new log, and no change."""
        return not self._log.exists() and _written(self._path) == self._written

    def remove_own_log(self) -> None:
        """Take the log of a replaced desk away, which SQLite would play into the file that stands there now.

        A log that another program made stays. Raises OSError.
        """
        if self._log_was is not None and identity(self._log) == self._log_was:
            for suffix in _PARTS[1:]:
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)


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
