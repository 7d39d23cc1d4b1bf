"""Several files that are written as one act: each takes its name, or all of them are left as they were."""

import errno
import logging
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsdesk import file_writing
from newsdesk.domain.errors import NameTaken, WriteFailed
from newsdesk.file_writing import OWNERS_FILE, USUAL_FILE

log = logging.getLogger(__name__)


class FileSet:
    """The files of one export on their way to the disk.

    Call `prepare` for each, then `commit` once; `undo` after a failure of either, and `tidy` at the end in any case.
    Until `commit` nothing that was there before is touched. `keep_old` keeps what is replaced until `tidy`, so that
    `undo` can put it back: it is needed for more than one file, as one alone is replaced by a single step.
    """

    def __init__(self, *, overwrite: bool, private: bool, keep_old: bool) -> None:
        self._overwrite, self._private, self._keep_old = overwrite, private, keep_old
        self._ready: list[tuple[Path, Path]] = []  # path, temporary file
        self._kept: dict[Path, Path] = {}  # path, second name of the file that was there
        self._replaced: set[Path] = set()
        self._gone: list[Path] = []
        self._done: list[Path] = []
        self._made: list[Path] = []
        self._to_empty: list[Path] = []  # folders that go in the end if nothing is left in them

    def prepare(self, path: Path, data: bytes) -> None:
        """Write the bytes to a temporary file beside the path. Raises NameTaken, WriteFailed."""
        with named_failures(path):
            temporary = file_writing.part_beside(path)
            self._ready.append((path, temporary))
            file_writing.write_new(temporary, data, mode=OWNERS_FILE if self._private else USUAL_FILE)
            if self._overwrite:
                if not self._private:
                    _keep_permissions(path, temporary)
                self._keep(path)

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it; `undo` removes what was made. Raises WriteFailed."""
        with named_failures(folder):
            missing = [each for each in (folder, *folder.parents) if lstat(each) is None]
            for each in reversed(missing):
                each.mkdir(exist_ok=True)
                self._made.append(each)

    def remove(self, path: Path) -> None:
        """Remove this file at `commit`, after all others have their names. Raises WriteFailed."""
        with named_failures(path):
            self._keep(path)
            self._gone.append(path)

    def commit(self) -> None:
        """Give each file its name, the first one last: it names the others. Raises NameTaken, WriteFailed."""
        for path, temporary in (*self._ready[1:], *self._ready[:1]):
            with named_failures(path):
                if self._overwrite:
                    if lstat(path) is not None:
                        self._replaced.add(path)
                    temporary.replace(path)
                else:
                    _name_if_free(temporary, path)
                self._done.append(path)
        for path in self._gone:
            with named_failures(path):
                path.unlink(missing_ok=True)
                self._done.append(path)
        self._to_empty = [path.parent for path in self._gone]

    def undo(self) -> None:
        """Put back what was there. Where the disk refuses that, the old file is kept under its second name."""
        for path in reversed(self._done):
            try:
                if path in self._kept:
                    path.parent.mkdir(exist_ok=True)
                    self._kept[path].replace(path)
                elif (
                    path not in self._replaced
                ):  # of a file that was replaced and not kept, the new one is all there is
                    path.unlink(missing_ok=True)
            except OSError:
                self._kept.pop(path, None)
                log.exception("A file of an export that failed could not be put back")
        self._to_empty = self._made[::-1]

    def tidy(self) -> None:
        """Remove temporary files and second names, and folders that were made or emptied in vain."""
        for each in (*(temporary for _, temporary in self._ready), *self._kept.values()):
            with suppress(OSError):
                each.unlink(missing_ok=True)
        for folder in self._to_empty:
            with suppress(OSError):  # there is a file in it
                folder.rmdir()

    def _keep(self, path: Path) -> None:
        """Give the file a second name; where the file system has none, keep a copy of it."""
        if not self._keep_old or lstat(path) is None:
            return
        second = file_writing.part_beside(path)
        try:
            second.hardlink_to(path)
        except OSError:
            file_writing.write_new(second, path.read_bytes(), mode=path.stat().st_mode & 0o777)
        self._kept[path] = second


@contextmanager
def named_failures(path: Path) -> Iterator[None]:
    """Turn the system's errors into ours, which name the path: NameTaken, WriteFailed."""
    try:
        yield
    except FileExistsError as error:
        raise NameTaken(str(path)) from error
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error


def lstat(path: Path) -> os.stat_result | None:
    """The status of the file or link of this name, links not followed; None where there is none. Raises OSError."""
    try:
        return path.lstat()
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise OSError(errno.EINVAL, "no file can have this name", str(path)) from error


def refuse_all_but_files(path: Path, found: os.stat_result | None) -> None:
    """Refuse a link, a folder or a device in the place of a file. Raises WriteFailed."""
    if found is None or stat.S_ISREG(found.st_mode):
        return
    if stat.S_ISLNK(found.st_mode):
        raise WriteFailed(str(path), "it is a link to another place; remove it or choose another name")
    raise WriteFailed(str(path), "it is not an ordinary file")


def refuse_linked_folders(path: Path, *, below: Path) -> None:
    """Refuse a link or a file in the place of a folder between `below` and the path. Raises WriteFailed."""
    for folder in (each for each in path.parents if each.is_relative_to(below) and each != below):
        with named_failures(folder):
            found = lstat(folder)
        if found is not None and not stat.S_ISDIR(found.st_mode):
            raise WriteFailed(str(folder), "it is no folder, or a link to another place; remove it")


def _keep_permissions(old: Path, new: Path) -> None:
    if (found := lstat(old)) is not None:
        new.chmod(found.st_mode & 0o777)


def _name_if_free(temporary: Path, path: Path) -> None:
    """Name the file only if nobody took the name meanwhile; a hard link tells, where the file system has them."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if lstat(path) is not None:
            raise FileExistsError(path) from None
        temporary.replace(path)
