"""Restores a backup, and is killed at a call inside the store: ... DESK BACKUP CALLS."""

import os
import signal
import sys
from pathlib import Path
from types import FrameType

from newsdesk.store.archive import Archive


def main(desk: Path, backup: Path, left: int) -> None:
    """Let so many calls pass."""

    def trace(frame: FrameType, event: str, _arg: object) -> None:
        nonlocal left
        if event == "call" and "newsdesk/store" in frame.f_code.co_filename:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(trace)
    Archive.restore(desk, backup, desk.with_name("desk-backups"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
