"""Atomic file writer: after a crash there is the old file or the new one, never a part of either."""

import errno
import os
import stat
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsdesk import file_writing, small_file
from newsdesk.desk.export import targets
from newsdesk.domain.errors import NameTaken, WriteFailed
from newsdesk.file_writing import OWNERS_FILE, USUAL_FILE

_WRITERS = 4
_QUEUED = 16  # files made ahead of the disk
_MAX_BYTES = 200 * 1024 * 1024  # more than any page has


def write(
    path: Path,
    data: bytes,
    *,
    overwrite: bool = False,
    sync_folder: bool = True,
    private: bool = False,
    of_desk: bool = False,
) -> Path:
    """Write the bytes to a temporary file and give it this name. The path must not be a link; its folder may.

    `private` lets only the owner read the file; `of_desk` allows a path among a desk's backups. Raises NameTaken where
    the file exists and `overwrite` is not set, WriteFailed where it cannot be written or is no ordinary file, and
    DeskInTheWay for a desk or its backups.
    """
    if not of_desk:
        targets.refuse_desk(path)
    try:
        path = path.parent.resolve() / path.name  # the folder may be a link; the file must be none
        found = _lstat(path)
        if found is not None and not overwrite:
            raise NameTaken(str(path))
        _refuse_all_but_files(path, found)
        path.parent.mkdir(parents=True, exist_ok=True)
        _through_temporary(path, data, overwrite=overwrite, private=private)
        if sync_folder:
            file_writing.sync_folder(path.parent)
    except FileExistsError as error:
        raise NameTaken(str(path)) from error
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error
    return path


def refuse(path: Path) -> None:
    """Refuse a path that is never overwritten: a desk and its files (DeskInTheWay), a link, folder or device
    (WriteFailed)."""
    targets.refuse_desk(path)
    path = path.parent.resolve() / path.name
    try:
        _refuse_all_but_files(path, _lstat(path))
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error


def write_again(path: Path, data: bytes, *, digest: str) -> Path:
    """Write an exported file again. `digest` is the SHA-256 (hex) of what Newsdesk last wrote there.

    A file that is gone is made anew. Raises WriteFailed, also where the folder is gone or the file was changed since.
    """
    from hashlib import sha256

    if not path.parent.is_dir():
        raise WriteFailed(str(path), "its folder is gone")
    try:
        found = _lstat(path)
        _refuse_all_but_files(path, found)
        changed = found is not None and sha256(small_file.read(path, most=_MAX_BYTES)).hexdigest() != digest
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise WriteFailed(str(path), error.strerror or str(error)) from error
        changed = True  # larger than any file that Newsdesk writes
    if changed:
        raise WriteFailed(str(path), "somebody changed the file since")
    return write(path, data, overwrite=True)


def write_each(pages: Iterable[tuple[Path, bytes]], *, overwrite: bool) -> Iterator[Path]:
    """Write files in background threads, so that the caller makes the next one while the disk is busy.

    Yields the paths in order, each when its file is on the disk. Raises what `write` raises.
    """
    from concurrent.futures import Future, ThreadPoolExecutor  # slow to import, and most starts write nothing

    waiting: deque[Future[Path]] = deque()
    with ThreadPoolExecutor(_WRITERS) as writers:
        for path, data in pages:
            waiting.append(writers.submit(write, path, data, overwrite=overwrite, sync_folder=False))
            if len(waiting) > _QUEUED:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _through_temporary(path: Path, data: bytes, *, overwrite: bool, private: bool) -> None:
    temporary = file_writing.part_beside(path)
    try:
        file_writing.write_new(temporary, data, mode=OWNERS_FILE if private else USUAL_FILE)
        if overwrite:
            if not private:
                _keep_permissions(path, temporary)
            temporary.replace(path)
        else:
            _name_if_free(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _lstat(path: Path) -> os.stat_result | None:
    """The status of the file or link of this name, links not followed; None where there is none. Raises OSError."""
    try:
        return path.lstat()
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise OSError(errno.EINVAL, "no file can have this name", str(path)) from error


def _refuse_all_but_files(path: Path, found: os.stat_result | None) -> None:
    if found is None or stat.S_ISREG(found.st_mode):
        return
    if stat.S_ISLNK(found.st_mode):
        raise WriteFailed(str(path), "it is a link to another place; remove it or choose another name")
    raise WriteFailed(str(path), "it is not an ordinary file")


def _keep_permissions(old: Path, new: Path) -> None:
    if (found := _lstat(old)) is not None:
        new.chmod(found.st_mode & 0o777)


def _name_if_free(temporary: Path, path: Path) -> None:
    """Name the file only if nobody took the name meanwhile; a hard link tells, where the file system has them."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if _lstat(path) is not None:
            raise FileExistsError(path) from None
        temporary.replace(path)
