"""Register of the desk files that this process has open: no other handle on one may be closed meanwhile.

POSIX drops all record locks of a process on a file when the process closes any handle on that file, so the
register is one for the whole process (docs/decisions/0020). The store fills it; `small_file` asks it before opening
a file.
"""

import os
from collections import Counter
from threading import Lock

Identity = tuple[int, int]

_open: Counter[Identity] = Counter()
_changing = Lock()


def add(identity: Identity) -> None:
    """Record that SQLite opened the file of this device and inode number."""
    with _changing:
        _open[identity] += 1


def remove(identity: Identity) -> None:
    """Record that SQLite closed it."""
    with _changing:
        _open[identity] -= 1


def holds(found: os.stat_result) -> bool:
    """Whether this process has the file open through SQLite: a desk, its log, or the log's index."""
    return _open[found.st_dev, found.st_ino] > 0
