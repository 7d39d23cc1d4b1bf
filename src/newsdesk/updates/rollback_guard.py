"""Rollback protection: remembers the newest signed list of updates, so that an older one is rejected."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from newsdesk import small_file
from newsdesk.file_writing import OWNERS_FILE, replace_file
from newsdesk.updates import versions
from newsdesk.updates.manifest import Manifest

_MOST = 256 * 1024  # bytes
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class RollbackGuard(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is remembered. `looked` is when the network was last asked; `note` is a message for the next window."""

    version: Annotated[str, Meta(pattern=versions.PATTERN)] = "0.0.0"
    issued: Annotated[datetime, Meta(tz=True)] = _LONG_AGO
    looked: Annotated[datetime, Meta(tz=True)] = _LONG_AGO
    note: tuple[str, dict[str, str]] | None = None


def load(path: Path) -> RollbackGuard:
    """The remembered values; defaults where the file is missing or damaged."""
    try:
        return msgspec.json.decode(small_file.read(path, most=_MOST), type=RollbackGuard)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return RollbackGuard()


def save(path: Path, seen: RollbackGuard) -> None:
    """Save it so that a crash leaves either the old file or the new one. Raises OSError."""
    replace_file(path, msgspec.json.encode(seen), mode=OWNERS_FILE)


def changed(seen: RollbackGuard, **values: object) -> RollbackGuard:
    """A copy with some values changed."""
    return msgspec.structs.replace(seen, **values)


def after_manifest(seen: RollbackGuard, manifest: Manifest) -> RollbackGuard:
    """A copy that remembers this manifest if it is newer."""
    newest = max(seen.version, manifest.version, key=versions.read)
    return changed(seen, version=newest, issued=max(seen.issued, manifest.issued))
