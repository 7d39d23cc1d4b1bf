"""Writes files so that a crash leaves the old file or the new one, never half of either."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsdesk.desk import targets
from newsdesk.domain.errors import NameTaken, WriteFailed

_WRITERS = 4
_AHEAD = 16


def write(path: Path, data: bytes, *, overwrite: bool = False, sync_folder: bool = True, of_desk: bool = False) -> Path:
    """Put the bytes there whole. Raises NameTaken where a file is not to be overwritten, WriteFailed.

    Raises DeskInTheWay where a desk or its backups lie; `of_desk` is for what belongs among them.
    """
    path = path.resolve()  # through a link to the file it means
    if not of_desk:
        targets.refuse_desk(path)
    if not overwrite and path.exists():
        raise NameTaken(str(path))
    if path.exists() and not path.is_file():
        raise WriteFailed(str(path), "it is not an ordinary file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _through_temporary(path, data, overwrite=overwrite)
        if sync_folder:
            sync(path.parent)
    except FileExistsError as error:
        raise NameTaken(str(path)) from error
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error
    return path


def write_again(path: Path, data: bytes, *, digest: str) -> Path:
    """Write over the very file that was written before, told by its SHA-256, or anew where it is gone.

    Raises WriteFailed, also where the folder is gone or somebody changed the file since.
    """
    from hashlib import sha256

    if not path.parent.is_dir():
        raise WriteFailed(str(path), "its folder is gone")
    try:
        changed = path.exists() and sha256(path.read_bytes()).hexdigest() != digest
    except OSError as error:
        raise WriteFailed(str(path), error.strerror or str(error)) from error
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


def sync(folder: Path) -> None:
    """Have the folder itself on the disk, so that new names survive a power cut."""
    if os.name != "posix":
        return  # Windows has no handle on a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _through_temporary(path: Path, data: bytes, *, overwrite: bool) -> None:
    temporary = path.with_name(f".{os.urandom(8).hex()}.part")
    try:
        _write_down(temporary, data)
        if overwrite:
            _keep_permissions(path, temporary)
            temporary.replace(path)
        else:
            _name_if_free(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _write_down(temporary: Path, data: bytes) -> None:
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _keep_permissions(old: Path, new: Path) -> None:
    if old.exists():
        new.chmod(old.stat().st_mode & 0o777)


def _name_if_free(temporary: Path, path: Path) -> None:
    """Name the file only if nobody took the name meanwhile; a hard link tells, where the file system has them."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        temporary.replace(path)
