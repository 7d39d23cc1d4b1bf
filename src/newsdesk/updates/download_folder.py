"""Private folder for downloads, and the verification of a file in it.

A file on a stick is first copied here and the copy is verified, so that nobody can replace it between verification and
installation.
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
"""Callback with the number of bytes done and the number of all bytes."""
IsStopped = Callable[[], bool]
"""Callback that returns whether the person cancelled."""
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class HeldUpdate:
    """Verified file in the private folder."""

    path: Path
    file: ManifestFile
    version: str


def private(folder: Path) -> Path:
    """Create the folder if need be, readable by its owner alone. Raises UpdateRefused."""
    try:
        make_private_folder(folder)
    except OSError as error:
        raise no_room(folder, error) from error
    return folder


def part_of(file: ManifestFile, folder: Path) -> Path:
    """Path of a partial download: named by the digest, so that the parts of two releases are never mixed."""
    return folder / f"{file.sha256[:16]}.part"


def held(file: ManifestFile, folder: Path, version: str) -> HeldUpdate | None:
    """The file if it is in the folder already and is valid, else None."""
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
    """Copy `source` into the folder and verify the copy. Raises UpdateRefused, Cancelled."""
    part = part_of(file, private(folder))
    part.unlink(missing_ok=True)
    if not source.is_file():  # a pipe would never end
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
    """Verify a complete part and give it its final name. A file that is not valid is deleted. Raises UpdateRefused."""
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
    """Compare size and SHA-256 of the file with the signed list. Raises UpdateRefused."""
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
    """Delete the files of earlier updates, except those in `but`."""
    for left in folder.iterdir() if folder.is_dir() else ():
        if left not in but and (left.is_symlink() or left.is_file()):
            left.unlink(missing_ok=True)


def opened(path: Path, mode: str) -> BinaryIO:
    """Open a file of the private folder for writing; never through a symbolic link, readable by its owner alone."""
    flags = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if "a" in mode else os.O_EXCL)
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, OWNERS_FILE), "ab" if "a" in mode else "wb")


def no_room(path: Path, error: OSError) -> UpdateRefused:
    """The error for a file that cannot be written."""
    return UpdateRefused(messages.NO_ROOM, path=str(path), reason=error.strerror or str(error))


def cannot_read(path: Path, error: OSError) -> UpdateRefused:
    """The error for a file that cannot be read."""
    return UpdateRefused(messages.CANNOT_READ, name=path.name, reason=error.strerror or str(error))


def _read(original: BinaryIO, name: str) -> bytes:
    try:
        return original.read(_CHUNK)
    except OSError as error:  # such as a stick that was pulled out
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
