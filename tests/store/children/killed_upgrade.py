"""Upgrades an archive by one more step, and is killed before that is kept: ... ARCHIVE STEPS VERSION."""

import os
import signal
import sys
from pathlib import Path

from newsdesk.store import file_state, upgrade
from newsdesk.store.archive import Archive


def _die(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(path: Path, steps: Path, version: str) -> None:
    """The step lies in the folder `steps`, and leads to `version`."""
    upgrade.STEPS = (*upgrade.STEPS, steps)
    file_state.VERSIONS = (*file_state.VERSIONS, version)  # type: ignore[assignment] # one more than it was made with
    file_state.NEWEST = version
    Archive.open(path, upgrading=_die)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
