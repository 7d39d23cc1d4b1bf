"""Manifest (list of updates), `newsdesk-update.json`: one version, its release notes, and its files.

It is parsed only after its signature is verified, and strictly. Unknown keys are ignored, so that a later release can
add some.
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
"""Largest size of a manifest, in bytes."""
NOTES_LIMIT = 8000
LARGEST = 1024**3
"""Largest size of a file of a release, in bytes."""

_Word = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,31}\Z")]
_Version = Annotated[str, Meta(pattern=versions.PATTERN)]
_Instant = Annotated[datetime, Meta(tz=True)]


class ManifestFile(Struct, frozen=True, kw_only=True):
    """One file of the release. `name` is a file name without a folder; `size` is in bytes."""

    # no separator, no drive, no leading dot: a name cannot lead to another folder
    name: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_][A-Za-z0-9._+~-]{0,119}\Z")]
    system: _Word
    kind: _Word
    edition: _Word
    machine: _Word
    size: Annotated[int, Meta(ge=1, le=LARGEST)]
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Manifest(Struct, frozen=True, kw_only=True):
    """The newest release. `notes` is plain text by language; `needs` the oldest version that it can replace."""

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
        """Release notes in this language, else in English, else in any language."""
        primary = language.replace("_", "-").split("-")[0].lower()
        return self.notes.get(primary) or self.notes.get("en") or next(iter(self.notes.values()), "")


def opened(data: bytes, signature: bytes, key: minisign.PublicKey) -> Manifest:
    """Verify the signature of `data` and parse the manifest. Raises UpdateRefused."""
    minisign.verify(data, signature, key)
    return read(data)


def read(data: bytes) -> Manifest:
    """Parse the manifest in `data`, whose signature the caller has verified. Raises UpdateRefused."""
    if len(data) > LIMIT:
        raise UpdateRefused(messages.UNREADABLE, reason=f"{len(data)} bytes")
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UpdateRefused(messages.UNREADABLE, reason=str(error)) from error
    if manifest.product != PRODUCT:
        raise UpdateRefused(messages.OTHER_PRODUCT, product=manifest.product)
    return manifest
