"""The build that runs here: what decides which file updates it."""

import platform
import sys
from dataclasses import dataclass
from pathlib import Path

_SYSTEMS = {"win32": "windows", "darwin": "macos"}
_MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}

# kinds for which a release has a file; Newsdesk does not update the others itself
WITH_FILE = frozenset({"deb", "rpm", "portable", "windows", "windows-portable", "macos"})


@dataclass(frozen=True, slots=True)
class ThisBuild:
    """The build that runs: `program` is its executable, whose folder a portable build replaces."""

    version: str
    kind: str
    edition: str
    system: str
    machine: str
    program: Path

    @property
    def name(self) -> str:
        """Name of the build for messages."""
        return f"{self.system} {self.kind} {self.edition} {self.machine}"


def here(*, version: str, kind: str, edition: str) -> ThisBuild:
    """The build of this version, kind and edition on this machine."""
    machine = platform.machine().lower()
    return ThisBuild(
        version=version,
        kind=kind,
        edition=edition,
        system=_SYSTEMS.get(sys.platform, "linux"),
        machine=_MACHINES.get(machine, machine),
        program=Path(sys.executable).resolve(),
    )
