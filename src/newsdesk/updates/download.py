"""Download from the update address: the signed list at once, a large file in parts that survive a lost connection."""

import os
from http.client import HTTPResponse
from pathlib import Path

from newsdesk.domain.errors import Cancelled, UpdateRefused
from newsdesk.updates import download_folder, https, messages, minisign
from newsdesk.updates.download_folder import HeldUpdate, IsStopped, OnProgress
from newsdesk.updates.manifest import LIMIT, ManifestFile

TRIES = 4
"""How often one download may lose its connection before it fails."""
_CHUNK = 1 << 16
_MB = 1_000_000


def fetch_list(address: str) -> tuple[bytes, bytes]:
    """The manifest at the address and its signature, not yet verified. Raises UpdateRefused."""
    return _small_file(address, LIMIT), _small_file(address + minisign.SUFFIX, minisign.LIMIT)


def fetch_file(
    address: str, file: ManifestFile, folder: Path, version: str, *, tell: OnProgress, stopped: IsStopped
) -> HeldUpdate:
    """Download and verify the file beside the manifest at `address`. Resumes an earlier download.

    Raises UpdateRefused; Cancelled, which keeps the part that has arrived.
    """
    download_folder.private(folder)
    if here := download_folder.held(file, folder, version):
        return here
    part, place = download_folder.part_of(file, folder), https.address_of(file.name, address)
    for _ in range(TRIES):
        before = _size(part)
        if before >= file.size:
            break
        _resume(place, part, file, tell, stopped)
        if _size(part) == before:  # no progress at all: another try at once would not help
            break
    return _complete(part, file, folder, version)


def _complete(part: Path, file: ManifestFile, folder: Path, version: str) -> HeldUpdate:
    came = _size(part)
    if came < file.size:
        raise UpdateRefused(messages.BROKEN_OFF, done=f"{came / _MB:.1f}", of=f"{file.size / _MB:.1f}")
    return download_folder.verified(part, file, folder, version)


def _small_file(address: str, limit: int) -> bytes:
    with https.open_url(address) as answer:
        try:
            data = answer.read(limit + 1)
        except https.BROKEN as error:
            raise UpdateRefused(messages.NO_ANSWER, address=https.host(address), reason=str(error)) from error
    if len(data) > limit:
        raise UpdateRefused(messages.ANSWER_TOO_LONG, address=https.host(address))
    return data


def _resume(place: str, part: Path, file: ManifestFile, tell: OnProgress, stopped: IsStopped) -> None:
    """Append what arrives to the part. A lost connection keeps what has arrived."""
    try:
        with https.open_url(place, start=_size(part)) as answer:
            if not _continues(answer, _size(part)):
                part.unlink(missing_ok=True)
            _append(answer, part, file, tell, stopped)
    except https.RangeNotSatisfiable:  # the file on the server was replaced by a shorter one
        part.unlink(missing_ok=True)


def _continues(answer: HTTPResponse, start: int) -> bool:
    """Whether the answer begins at byte `start`: not every server supports ranges."""
    return answer.status == 206 and (answer.headers.get("Content-Range") or "").startswith(f"bytes {start}-")


def _append(answer: HTTPResponse, part: Path, file: ManifestFile, tell: OnProgress, stopped: IsStopped) -> None:
    done = _size(part)
    try:
        growing = download_folder.opened(part, "a")
    except OSError as error:
        raise download_folder.no_room(part, error) from error
    with growing:
        while piece := _next_bytes(answer):
            if stopped():
                raise Cancelled
            done += len(piece)
            if done > file.size:
                growing.close()
                part.unlink(missing_ok=True)
                raise UpdateRefused(messages.TOO_LONG, name=file.name)
            try:
                growing.write(piece)
            except OSError as error:
                raise download_folder.no_room(part, error) from error
            tell(done, file.size)


def _next_bytes(answer: HTTPResponse) -> bytes:
    """The next bytes; empty at the end and also where the connection is lost: the caller compares the length."""
    try:
        return answer.read1(_CHUNK)
    except https.BROKEN:
        return b""


def _size(part: Path) -> int:
    try:
        return os.lstat(part).st_size
    except OSError:
        return 0
