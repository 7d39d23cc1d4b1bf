"""Build record: how this Newsdesk was packaged, from which commit, and which key its updates need."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from newsdesk import __version__

# Written by packaging/record.py; a checkout and a wheel have none.
RECORD = Path(__file__).with_name("_build.json")
KINDS = ("source", "deb", "rpm", "portable", "windows", "windows-portable", "macos", "flatpak")


@dataclass(frozen=True, slots=True)
class Build:
    """Build record. The defaults are those of a checkout."""

    version: str = __version__
    kind: str = "source"
    """How it was packaged, one of KINDS: it decides how an update is installed, and where the user's files are."""
    edition: str = "full"
    """`full`, or `light`: without the web engine, whose preview is simpler."""
    commit: str = ""
    """The commit that it was built from; empty where it is not known."""
    signed: bool = False
    """Whether it has a code signature of the system (Windows, macOS)."""
    update_key: str = ""
    """The minisign public key that updates must be signed with; empty for a build that takes none."""
    update_address: str = ""
    """Web address of the newest update manifest; empty where there is none."""

    @property
    def portable(self) -> bool:
        """Whether it keeps desk, settings and log in its own folder."""
        return self.kind in {"portable", "windows-portable"}


@cache
def build() -> Build:
    """The build that is running."""
    try:
        written = msgspec.json.decode(RECORD.read_bytes())  # msgspec is loaded at the start anyway, json is not
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError):
        written = None
    if not isinstance(written, dict):
        return Build()
    return Build(**{name: written[name] for name in Build.__slots__ if name in written and name != "version"})
