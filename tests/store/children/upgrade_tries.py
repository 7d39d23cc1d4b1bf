"""Upgrades copies of an archive, each in a process of its own that is disturbed, and prints how each ended.

One process with all of the program in memory, and a child of it for each try: Python is not started anew each time.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from newsdesk.domain.errors import ArchiveError
from newsdesk.store.archive import Archive


class Tries:
    """Tries in folders of their own, from the command line: ... RELEASED FOLDER."""

    def __init__(self) -> None:
        self.released, self._folder = Path(sys.argv[1]), Path(sys.argv[2])
        # imports the rest
        Archive.open(Path(shutil.copy(self.released, self._folder / "first.newsdesk")), create=False).close()

    def killed(self, name: str, disturb: Callable[[], object]) -> bool:
        """Upgrade a copy in the folder `name` after `disturb`; returns whether the process was killed.

        Prints the name with "0", or with the class of the error; nothing where it was killed.
        """
        path = self._folder / name / "desk.newsdesk"
        path.parent.mkdir()
        shutil.copy(self.released, path)
        child = os.fork()
        if not child:
            _upgrade(path, name, disturb)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def _upgrade(path: Path, name: str, disturb: Callable[[], object]) -> None:
    ended = "1"
    try:
        disturb()
        Archive.open(path, create=False).close()
        ended = "0"
    except ArchiveError as error:
        ended = type(error).__name__
    finally:
        os.write(1, f"{name} {ended}\n".encode())
        os._exit(0)
