"""Fetching from the update address: the small signed list whole, a large file in pieces that survive a broken line."""

import os
from http.client import HTTPResponse
from pathlib import Path

from newsdesk.domain.errors import Cancelled, UpdateRefused
from newsdesk.updates import download_folder, https, messages, minisign
from newsdesk.updates.download_folder import HeldUpdate, IsStopped, OnProgress
from newsdesk.updates.manifest import LIMIT, ManifestFile

TRIES = 4
"""How often a line may break in one go before the person is asked."""
_CHUNK = 1 << 16
_MB = 1_000_000


def fetch_list(address: str) -> tuple[bytes, bytes]:
    """The manifest at the address and its signature, neither of them looked at. Raises UpdateRefused."""
    return _small(address, LIMIT), _small(address + minisign.SUFFIX, minisign.LIMIT)


def fetch_file(
    address: str, file: ManifestFile, folder: Path, version: str, *, tell: OnProgress, stopped: IsStopped
) -> HeldUpdate:
    """The file beside the manifest at `address`, found to be what was signed. Goes on where an earlier try stopped.

    Raises UpdateRefused; Cancelled, which keeps what has come.
    """
    download_folder.private(folder)
    if here := download_folder.held(file, folder, version):
        return here
    part, place = download_folder.part_of(file, folder), https.address_of(file.name, address)
    for _ in range(TRIES):
        before = _size(part)
        if before >= file.size:
            break
        _go_on(place, part, file, tell, stopped)
        if _size(part) == before:  # not a byte: asking again at once helps nobody
            break
    return _whole(part, file, folder, version)


def _whole(part: Path, file: ManifestFile, folder: Path, version: str) -> HeldUpdate:
    came = _size(part)
    if came < file.size:
        raise UpdateRefused(messages.BROKEN_OFF, done=f"{came / _MB:.1f}", of=f"{file.size / _MB:.1f}")
    return download_folder.verified(part, file, folder, version)


def _small(address: str, limit: int) -> bytes:
    with https.open_url(address) as answer:
        try:
            data = answer.read(limit + 1)
        except https.BROKEN as error:
            raise UpdateRefused(messages.NO_ANSWER, address=https.host(address), reason=str(error)) from error
    if len(data) > limit:
        raise UpdateRefused(messages.ANSWER_TOO_LONG, address=https.host(address))
    return data


def _go_on(place: str, part: Path, file: ManifestFile, tell: OnProgress, stopped: IsStopped) -> None:
    """Add what comes to the part. A line that breaks while it sends leaves the part as long as it has grown."""
    try:
        with https.open_url(place, start=_size(part)) as answer:
            if not _continues(answer, _size(part)):
                part.unlink(missing_ok=True)
            _add(answer, part, file, tell, stopped)
    except https.RangeNotSatisfiable:  # the file over there is another one now
        part.unlink(missing_ok=True)


def _continues(answer: HTTPResponse, start: int) -> bool:
    """Whether the answer begins where we stopped: not everybody who sends files can do that."""
    return answer.status == 206 and (answer.headers.get("Content-Range") or "").startswith(f"bytes {start}-")


def _add(answer: HTTPResponse, part: Path, file: ManifestFile, tell: OnProgress, stopped: IsStopped) -> None:
    done = _size(part)
    try:
        growing = download_folder.opened(part, "a")
    except OSError as error:
        raise download_folder.no_room(part, error) from error
    with growing:
        while piece := _piece(answer):
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


def _piece(answer: HTTPResponse) -> bytes:
    """What comes next; nothing at the end, and nothing where the line breaks: the length tells the two apart."""
    try:
        return answer.read1(_CHUNK)
    except https.BROKEN:
        return b""


def _size(part: Path) -> int:
    try:
        return os.lstat(part).st_size
    except OSError:
        return 0
