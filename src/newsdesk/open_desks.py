"""Which desk files this process has open: no other handle on one may be closed while SQLite holds locks on it.

POSIX drops all record locks of a process on a file when the process closes any handle on that file, so what SQLite has
open is a fact of the whole process, and lies in one place (docs/decisions/0020). The store writes it down; whoever
reads a file that somebody named asks here first.
"""

import os
from collections import Counter
from threading import Lock

Identity = tuple[int, int]

_open: Counter[Identity] = Counter()
_changing = Lock()


def add(identity: Identity) -> None:
    """A file of this device and inode number was opened by SQLite."""
    with _changing:
        _open[identity] += 1


def remove(identity: Identity) -> None:
    """SQLite let go of it."""
    with _changing:
        _open[identity] -= 1


def holds(found: os.stat_result) -> bool:
    """Whether this process has the file open through SQLite: a desk, its log, or the log's index."""
    return _open[found.st_dev, found.st_ino] > 0
