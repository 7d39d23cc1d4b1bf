"""Writes files so that a crash leaves the old file or the new one, never half of either."""

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
_AHEAD = 16
_LONGEST = 200 * 1024 * 1024  # bytes; no page is as long


def write(
    path: Path,
    data: bytes,
    *,
    overwrite: bool = False,
    sync_folder: bool = True,
    private: bool = False,
    of_desk: bool = False,
) -> Path:
    """Put the bytes there whole: a new file under that name, so that nothing which a link leads to is written.

    `private`: nobody but its owner can read it. Raises NameTaken where a file is not to be overwritten, WriteFailed,
    also where anything but an ordinary file lies, and DeskInTheWay where a desk or its backups lie; `of_desk` is for
    what belongs among them.
    """
    if not of_desk:
        targets.refuse_desk(path)
    try:
        path = path.parent.resolve() / path.name  # the folder may be a link; the file must be none
        held = _held(path)
        if held is not None and not overwrite:
            raise NameTaken(str(path))
        _refuse_other_things(path, held)
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
    """Raise for what lies there and is never written over: a desk and what belongs to one, a link, a folder, a device.

    Raises DeskInTheWay, WriteFailed.
    """
    targets.refuse_desk(path)
    path = path.parent.resolve() / path.name
    try:
        _refuse_other_things(path, _held(path))
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error


def write_again(path: Path, data: bytes, *, digest: str) -> Path:
    """Write over the very file that was written before, told by its SHA-256, or anew where it is gone.

    Raises WriteFailed, also where the folder is gone or somebody changed the file since.
    """
    from hashlib import sha256

    if not path.parent.is_dir():
        raise WriteFailed(str(path), "its folder is gone")
    try:
        held = _held(path)
        _refuse_other_things(path, held)
        changed = held is not None and sha256(small_file.read(path, most=_LONGEST)).hexdigest() != digest
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise WriteFailed(str(path), error.strerror or str(error)) from error
        changed = True  # larger than any file of ours
    if changed:
        raise WriteFailed(str(path), "somebody changed the file since")
    return write(path, data, overwrite=True)


def write_each(pages: Iterable[tuple[Path, bytes]], *, overwrite: bool) -> Iterator[Path]:
    """Write files while the next ones are being made: waiting for the disk costs no time of the caller.

    The paths come in order, each when its file is on the disk. Raises what `write` raises.
    """
    from concurrent.futures import Future, ThreadPoolExecutor  # costs start-up time where nothing is written

    waiting: deque[Future[Path]] = deque()
    with ThreadPoolExecutor(_WRITERS) as writers:
        for path, data in pages:
            waiting.append(writers.submit(write, path, data, overwrite=overwrite, sync_folder=False))
            if len(waiting) > _AHEAD:
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


def _held(path: Path) -> os.stat_result | None:
    """What lies under the name, itself and not what it leads to; None where nothing does. Raises OSError."""
    try:
        return path.lstat()
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise OSError(errno.EINVAL, "no file can have this name", str(path)) from error


def _refuse_other_things(path: Path, held: os.stat_result | None) -> None:
    if held is None or stat.S_ISREG(held.st_mode):
        return
    if stat.S_ISLNK(held.st_mode):
        raise WriteFailed(str(path), "it is a link to another place; remove it or choose another name")
    raise WriteFailed(str(path), "it is not an ordinary file")


def _keep_permissions(old: Path, new: Path) -> None:
    if (held := _held(old)) is not None:
        new.chmod(held.st_mode & 0o777)


def _name_if_free(temporary: Path, path: Path) -> None:
    """Name the file only if nobody took the name meanwhile; a hard link tells, where the file system has them."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if _held(path) is not None:
            raise FileExistsError(path) from None
        temporary.replace(path)
