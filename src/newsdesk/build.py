"""What build of Newsdesk this is: how it was packaged, from which commit, and whose updates it takes."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from newsdesk import __version__

# Written by whoever packages; a checkout and a wheel have none.
RECORD = Path(__file__).with_name("_build.json")
KINDS = ("source", "deb", "rpm", "portable", "windows", "windows-portable", "macos", "flatpak")


@dataclass(frozen=True, slots=True)
class Build:
    """How this program came to be. Every field has a value that is true of a checkout."""

    version: str = __version__
    kind: str = "source"
    """How it was packaged, one of KINDS: it decides how an update is put in place, and where the user's files lie."""
    edition: str = "full"
    """`full`, or `light`: without the web engine, whose preview is simpler."""
    commit: str = ""
    """The commit it was built from; empty where nobody wrote it down."""
    signed: bool = False
    """Whether the system's own signature (Windows, macOS) is on it."""
    update_key: str = ""
    """The minisign public key that updates must be signed with; empty for a build that takes none."""
    update_address: str = ""
    """Where the newest update manifest lies on the web; empty where there is no such place."""

    @property
    def portable(self) -> bool:
        """Whether it keeps its archive, settings and log beside itself."""
        return self.kind in {"portable", "windows-portable"}


@cache
def build() -> Build:
    """The build that is running."""
    try:
        written = msgspec.json.decode(RECORD.read_bytes())  # the window's start has it already, json it has not
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError):
        written = None
    if not isinstance(written, dict):
        return Build()
    return Build(**{name: written[name] for name in Build.__slots__ if name in written and name != "version"})
