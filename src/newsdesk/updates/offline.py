"""Offline update: from a folder, a signed list or an installer on a USB stick or a network share."""

import io
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from newsdesk import small_file
from newsdesk.domain.errors import UpdateRefused
from newsdesk.file_writing import part_beside
from newsdesk.updates import download_folder, messages, minisign
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.eligibility import UpdateVerdict
from newsdesk.updates.manifest import LIMIT, NAME


@dataclass(frozen=True, slots=True)
class OfflineUpdate:
    """List and signature at the place that a person chose. `named` is the installer, empty for a folder or a list."""

    folder: Path
    data: bytes
    signature: bytes
    named: str = ""


def find_update(place: Path) -> OfflineUpdate:
    """Find list and signature at a place: an installer, a list, a signature or a folder.

    Neither is verified yet. Raises UpdateRefused.
    """
    folder = place if place.is_dir() else place.parent
    listed = folder / NAME
    if not place.exists():
        raise download_folder.cannot_read(place, FileNotFoundError(2, "there is no such file"))
    if not listed.is_file():
        raise UpdateRefused(messages.NO_LIST, name=NAME, folder=str(folder))
    signature = folder / (NAME + minisign.SUFFIX)
    if not signature.is_file():
        raise UpdateRefused(messages.NO_SIGNATURE, name=signature.name)
    own = {"", NAME, NAME + minisign.SUFFIX}
    named = "" if place.is_dir() or place.name in own else place.name
    return OfflineUpdate(folder, _read(listed, LIMIT), _read(signature, minisign.LIMIT), named)


def require_listed(named: str, news: UpdateVerdict) -> None:
    """Raise UpdateRefused where the installer that a person chose is not in the list, or is for another build."""
    if not named:
        return
    if named not in {file.name for file in news.manifest.files}:
        raise UpdateRefused(messages.NOT_LISTED, name=named)
    if news.file is not None and news.file.name != named:
        raise UpdateRefused(messages.OTHER_FILE, name=named, right=news.file.name)


def copy_to_folder(held: HeldUpdate, data: bytes, signature: bytes, folder: Path) -> Path:
    """Copy a verified file with its list and signature into a folder. Returns the path of the copy.

    Raises UpdateRefused.
    """
    path = folder / held.file.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with held.path.open("rb") as original:
            _put(path, original)
        _put(folder / NAME, io.BytesIO(data))
        _put(folder / (NAME + minisign.SUFFIX), io.BytesIO(signature))
    except OSError as error:
        raise download_folder.no_room(folder, error) from error
    download_folder.check(path, held.file)
    return path


def _put(path: Path, source: BinaryIO) -> None:
    """Write a new file: a symbolic link of that name is replaced, never followed. Raises OSError."""
    part = part_beside(path)
    try:
        with part.open("xb") as copy:
            shutil.copyfileobj(source, copy, 1 << 18)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _read(path: Path, limit: int) -> bytes:
    try:
        return small_file.read(path, most=limit)
    except OSError as error:
        raise download_folder.cannot_read(path, error) from error
