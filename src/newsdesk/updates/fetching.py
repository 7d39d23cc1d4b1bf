"""Fetching from the update address: the small signed list whole, a large file in pieces that survive a broken line."""

import os
from http.client import HTTPResponse
from pathlib import Path

from newsdesk.domain.errors import Cancelled, UpdateRefused
from newsdesk.updates import holding, minisign, said, wire
from newsdesk.updates.holding import Held, Stopped, Tell
from newsdesk.updates.manifest import LIMIT, File

TRIES = 4
"""How often a line may break in one go before the person is asked."""
_CHUNK = 1 << 16
_MB = 1_000_000


def fetch_list(address: str) -> tuple[bytes, bytes]:
    """The manifest at the address and its signature, neither of them looked at. Raises UpdateRefused."""
    return _small(address, LIMIT), _small(address + minisign.SUFFIX, minisign.LIMIT)


def fetch_file(address: str, file: File, folder: Path, version: str, *, tell: Tell, stopped: Stopped) -> Held:
    """The file beside the manifest at `address`, found to be what was signed. Goes on where an earlier try stopped.

    Raises UpdateRefused; Cancelled, which keeps what has come.
    """
    holding.private(folder)
    if here := holding.held(file, folder, version):
        return here
    part, place = holding.part_of(file, folder), wire.address_of(file.name, address)
    for _ in range(TRIES):
        before = _size(part)
        if before >= file.size:
            break
        _go_on(place, part, file, tell, stopped)
        if _size(part) == before:  # not a byte: asking again at once helps nobody
            break
    return _whole(part, file, folder, version)


def _whole(part: Path, file: File, folder: Path, version: str) -> Held:
    came = _size(part)
    if came < file.size:
        raise UpdateRefused(said.BROKEN_OFF, done=f"{came / _MB:.1f}", of=f"{file.size / _MB:.1f}")
    return holding.settled(part, file, folder, version)


def _small(address: str, limit: int) -> bytes:
    with wire.asked(address) as answer:
        try:
            data = answer.read(limit + 1)
        except wire.BROKEN as error:
            raise UpdateRefused(said.NO_ANSWER, address=wire.host(address), reason=str(error)) from error
    if len(data) > limit:
        raise UpdateRefused(said.ANSWER_TOO_LONG, address=wire.host(address))
    return data


def _go_on(place: str, part: Path, file: File, tell: Tell, stopped: Stopped) -> None:
    """Add what comes to the part. A line that breaks while it sends leaves the part as long as it has grown."""
    try:
        with wire.asked(place, start=_size(part)) as answer:
            if not _continues(answer, _size(part)):
                part.unlink(missing_ok=True)
            _add(answer, part, file, tell, stopped)
    except wire.NotSatisfied:  # the file over there is another one now
        part.unlink(missing_ok=True)


def _continues(answer: HTTPResponse, start: int) -> bool:
    """Whether the answer begins where we stopped: not everybody who sends files can do that."""
    return answer.status == 206 and (answer.headers.get("Content-Range") or "").startswith(f"bytes {start}-")


def _add(answer: HTTPResponse, part: Path, file: File, tell: Tell, stopped: Stopped) -> None:
    done = _size(part)
    try:
        growing = holding.opened(part, "a")
    except OSError as error:
        raise holding.no_room(part, error) from error
    with growing:
        while piece := _piece(answer):
            if stopped():
                raise Cancelled
            done += len(piece)
            if done > file.size:
                growing.close()
                part.unlink(missing_ok=True)
                raise UpdateRefused(said.TOO_LONG, name=file.name)
            try:
                growing.write(piece)
            except OSError as error:
                raise holding.no_room(part, error) from error
            tell(done, file.size)


def _piece(answer: HTTPResponse) -> bytes:
    """What comes next; nothing at the end, and nothing where the line breaks: the length tells the two apart."""
    try:
        return answer.read1(_CHUNK)
    except wire.BROKEN:
        return b""


def _size(part: Path) -> int:
    try:
        return os.lstat(part).st_size
    except OSError:
        return 0
