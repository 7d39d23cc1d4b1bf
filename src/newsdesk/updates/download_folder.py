"""A private folder for what is fetched or copied, and the check of the whole file that lies there.

A file is never used where it came from: it is copied here first, and the copy is checked. So what was checked is what
is run, whatever happens to the stick meanwhile.
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from newsdesk.domain.errors import Cancelled, UpdateRefused
from newsdesk.file_writing import OWNERS_FILE, make_private_folder
from newsdesk.updates import messages
from newsdesk.updates.manifest import ManifestFile

OnProgress = Callable[[int, int], None]
"""Told how many bytes of how many are done."""
IsStopped = Callable[[], bool]
"""Asked whether the person wants it stopped."""
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class HeldUpdate:
    """A file that lies in the private folder and was found to be what the signed list says."""

    path: Path
    file: ManifestFile
    version: str


def private(folder: Path) -> Path:
    """The folder, made if need be, that nobody else may look into. Raises UpdateRefused."""
    try:
        make_private_folder(folder)
    except OSError as error:
        raise no_room(folder, error) from error
    return folder


def part_of(file: ManifestFile, folder: Path) -> Path:
    """Where a file grows: named by its digest, so that the pieces of two releases never meet."""
    return folder / f"{file.sha256[:16]}.part"


def held(file: ManifestFile, folder: Path, version: str) -> HeldUpdate | None:
    """The file, where it lies here already and is whole."""
    path = folder / file.name
    if path.is_symlink() or not path.is_file():
        return None
    try:
        check(path, file)
    except UpdateRefused:
        return None
    return HeldUpdate(path, file, version)


def copied(
    source: Path, file: ManifestFile, folder: Path, version: str, *, tell: OnProgress, stopped: IsStopped
) -> HeldUpdate:
    """A copy of `source` here, found to be what was signed. Raises UpdateRefused, Cancelled."""
    part = part_of(file, private(folder))
    part.unlink(missing_ok=True)
    if not source.is_file():  # nor a pipe, which would never end
        raise cannot_read(source, FileNotFoundError(2, "there is no such file"))
    try:
        with source.open("rb") as original, opened(part, "xb") as copy:
            _pour(original, copy, file, tell, stopped)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise (cannot_read(source, error) if error.filename == str(source) else no_room(folder, error)) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return verified(part, file, folder, version)


def verified(part: Path, file: ManifestFile, folder: Path, version: str) -> HeldUpdate:
    """Check what has come, and give it its name. What is not the signed file is deleted. Raises UpdateRefused."""
    try:
        check(part, file)
    except UpdateRefused as refused:
        if refused.said != messages.TOO_SHORT:
            part.unlink(missing_ok=True)
        raise
    path = folder / file.name
    try:
        part.replace(path)
    except OSError as error:
        raise no_room(path, error) from error
    return HeldUpdate(path, file, version)


def check(path: Path, file: ManifestFile) -> None:
    """Size and digest of the whole file. Raises UpdateRefused."""
    try:
        with path.open("rb") as reading:
            size = os.fstat(reading.fileno()).st_size
            if size != file.size:
                raise UpdateRefused(messages.TOO_LONG if size > file.size else messages.TOO_SHORT, name=file.name)
            digest = hashlib.file_digest(reading, "sha256").hexdigest()
    except OSError as error:
        raise cannot_read(path, error) from error
    if digest != file.sha256:
        raise UpdateRefused(messages.OTHER_BYTES, name=file.name)


def clear(folder: Path, *, but: tuple[Path, ...] = ()) -> None:
    """Clear away what an earlier update left here."""
    for left in folder.iterdir() if folder.is_dir() else ():
        if left not in but and (left.is_symlink() or left.is_file()):
            left.unlink(missing_ok=True)


def opened(path: Path, mode: str) -> BinaryIO:
    """A file of the private folder, opened for writing; never through a link, never for others to read."""
    flags = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if "a" in mode else os.O_EXCL)
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, OWNERS_FILE), "ab" if "a" in mode else "wb")


def no_room(path: Path, error: OSError) -> UpdateRefused:
    """What is said where the machine does not let a file be written."""
    return UpdateRefused(messages.NO_ROOM, path=str(path), reason=error.strerror or str(error))


def cannot_read(path: Path, error: OSError) -> UpdateRefused:
    """What is said where the machine does not let a file be read."""
    return UpdateRefused(messages.CANNOT_READ, name=path.name, reason=error.strerror or str(error))


def _read(original: BinaryIO, name: str) -> bytes:
    try:
        return original.read(_CHUNK)
    except OSError as error:  # a stick that was pulled out
        raise cannot_read(Path(name), error) from error


def _pour(original: BinaryIO, copy: BinaryIO, file: ManifestFile, tell: OnProgress, stopped: IsStopped) -> None:
    done = 0
    while piece := _read(original, file.name):
        done += len(piece)
        if done > file.size:
            raise UpdateRefused(messages.TOO_LONG, name=file.name)
        if stopped():
            raise Cancelled
        copy.write(piece)
        tell(done, file.size)
