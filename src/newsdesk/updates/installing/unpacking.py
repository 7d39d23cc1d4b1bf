"""Unpacks a release into an empty folder, with limits on size and number, and no entry that leads outside."""

import posixpath
import shutil
import stat
import tarfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import download_folder, messages

LARGEST = 3 * 1024**3
MOST = 50_000
"""Limits of a release: bytes and entries."""
_BROKEN = (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError)


def unpack(archive: Path, into: Path) -> Path:
    """Unpack into a folder, which must exist and be empty. Returns the one folder that a release holds.

    Raises UpdateRefused.
    """
    try:
        if archive.suffix == ".zip":
            _zip(archive, into)
        else:
            _tar(archive, into)
    except _BROKEN as error:
        reason = str(error).partition("\n")[0].rstrip(":")  # tarfile adds a line for each way that it tried
        raise UpdateRefused(messages.ARCHIVE_DAMAGED, name=archive.name, reason=reason) from error
    except OSError as error:
        raise download_folder.no_room(into, error) from error
    return _only_folder(archive, into)


def _tar(archive: Path, into: Path) -> None:
    with tarfile.open(archive, "r:*") as tar:
        budget = _Budget(archive.name)
        for member in tar:
            budget.take(member.name, member.size)
            if not _is_allowed(member):
                raise UpdateRefused(messages.ARCHIVE_UNSAFE, name=archive.name, entry=member.name[:80])
            try:
                tar.extract(member, into, filter="data")
            except tarfile.FilterError as error:
                raise UpdateRefused(messages.ARCHIVE_UNSAFE, name=archive.name, entry=member.name[:80]) from error


def _is_allowed(member: tarfile.TarInfo) -> bool:
    """Whether the entry is a file, a folder, or a symbolic link within the release, as packaged Qt libraries have."""
    if not _stays_inside(member.name):
        return False
    return _link_stays_inside(member) if member.issym() else member.isreg() or member.isdir()


def _link_stays_inside(link: tarfile.TarInfo) -> bool:
    top = PurePosixPath(link.name).parts[0]
    leads_to = posixpath.normpath(posixpath.join(posixpath.dirname(link.name), link.linkname))
    return not posixpath.isabs(link.linkname) and leads_to.startswith(f"{top}/")


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
    )


def _zip(archive: Path, into: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        budget = _Budget(archive.name)
        for entry in packed.infolist():
            budget.take(entry.filename, entry.file_size)
            kind = stat.S_IFMT(entry.external_attr >> 16)
            if not _stays_inside(entry.filename) or kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
                raise UpdateRefused(messages.ARCHIVE_UNSAFE, name=archive.name, entry=entry.filename[:80])
            _take_out(packed, entry, into)


def _take_out(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, into: Path) -> None:
    to = into / entry.filename
    if entry.is_dir():
        to.mkdir(parents=True, exist_ok=True)
        return
    to.parent.mkdir(parents=True, exist_ok=True)
    # zipfile itself stops at the size that the entry announces
    with packed.open(entry) as source, to.open("xb") as copy:
        shutil.copyfileobj(source, copy, 1 << 18)
    if (entry.external_attr >> 16) & 0o111:
        to.chmod(0o755)


class _Budget:
    """Limit of bytes and entries. Raises UpdateRefused where an archive would exceed it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bytes = self._entries = 0

    def take(self, entry: str, size: int) -> None:
        self._bytes += size
        self._entries += 1
        if self._bytes > LARGEST or self._entries > MOST:
            raise UpdateRefused(messages.ARCHIVE_UNSAFE, name=self._name, entry=entry[:80])


def _only_folder(archive: Path, into: Path) -> Path:
    there = list(into.iterdir())
    if len(there) != 1 or not there[0].is_dir() or there[0].is_symlink():
        reason = f"{len(there)} things at its top, not one folder"
        raise UpdateRefused(messages.ARCHIVE_DAMAGED, name=archive.name, reason=reason)
    return there[0]
