"""The list of updates, `newsdesk-update.json`: one version, what is new in it, and its files.

It is read only after its signature was found good, and strictly even then. Keys that this version does not know are
passed over, so that a later release can say more.
"""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import messages, minisign, versions

NAME = "newsdesk-update.json"
PRODUCT = "newsdesk"
LIMIT = 256 * 1024
"""A manifest is never longer than this, in bytes."""
NOTES_LIMIT = 8000
LARGEST = 1024**3
"""No file of a release is larger than this, in bytes."""

_Word = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,31}\Z")]
_Version = Annotated[str, Meta(pattern=versions.PATTERN)]
_Instant = Annotated[datetime, Meta(tz=True)]


class ManifestFile(Struct, frozen=True, kw_only=True):
    """One file of the release. `name` is a bare name beside the manifest; `size` is in bytes."""

    # no separator, no drive, no dot in front: a name can never lead elsewhere
    name: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_][A-Za-z0-9._+~-]{0,119}\Z")]
    system: _Word
    kind: _Word
    edition: _Word
    machine: _Word
    size: Annotated[int, Meta(ge=1, le=LARGEST)]
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Manifest(Struct, frozen=True, kw_only=True):
    """What the newest release is. `notes` is plain text by language; `needs` the oldest version that it follows on."""

    layout: Literal[1]
    product: Annotated[str, Meta(max_length=64)]
    version: _Version
    issued: _Instant
    expires: _Instant
    needs: _Version = "0.0.0"
    notes: Annotated[
        dict[Annotated[str, Meta(max_length=16)], Annotated[str, Meta(max_length=NOTES_LIMIT)]], Meta(max_length=20)
    ] = {}
    files: Annotated[tuple[ManifestFile, ...], Meta(max_length=100)]

    def notes_for(self, language: str) -> str:
        """What is new, in this language; in English where nobody wrote it, or in what there is."""
        primary = language.replace("_", "-").split("-")[0].lower()
        return self.notes.get(primary) or self.notes.get("en") or next(iter(self.notes.values()), "")


def opened(data: bytes, signature: bytes, key: minisign.PublicKey) -> Manifest:
    """The manifest in `data`, once its signature was found good. Raises UpdateRefused."""
    minisign.verify(data, signature, key)
    return read(data)


def read(data: bytes) -> Manifest:
    """The manifest in `data`, whose signature the caller has checked. Raises UpdateRefused."""
    if len(data) > LIMIT:
        raise UpdateRefused(messages.UNREADABLE, reason=f"{len(data)} bytes")
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UpdateRefused(messages.UNREADABLE, reason=str(error)) from error
    if manifest.product != PRODUCT:
        raise UpdateRefused(messages.OTHER_PRODUCT, product=manifest.product)
    return manifest
