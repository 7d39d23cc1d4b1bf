"""Reads a file whose path a person chose: a regular file of limited size. A device, a pipe or a folder is refused.

All packages read such files: settings, policies, rules, lists, stories, updates.
"""

import errno
import os
import stat
from pathlib import Path

from newsdesk import open_desks

_KINDS = (
    (stat.S_ISDIR, errno.EISDIR, "it is a folder, not a file"),
    (stat.S_ISFIFO, errno.EINVAL, "it is a pipe, not a file"),
    (stat.S_ISSOCK, errno.EINVAL, "it is a socket, not a file"),
)


def read(path: Path, *, most: int) -> bytes:
    """All its bytes. `most` is in bytes.

    Raises OSError, whose `strerror` says in a few words what the system or this function has against the file. Never
    waits for a pipe's other end, and never reads more than `most` and one byte.
    """
    named = path.stat()
    refuse_other_kinds(path, named.st_mode)  # before it is opened: opening some devices has side effects
    if open_desks.holds(named):  # closing it would drop SQLite's locks on the desk
        raise OSError(errno.EBUSY, "it is a desk that is open here", str(path))
    with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
        held = os.fstat(file.fileno())
        refuse_other_kinds(path, held.st_mode)  # another file may have replaced it
        data = file.read(most + 1) if held.st_size <= most else b""
    if held.st_size > most or len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {_size(most)}", str(path))
    return data


# O_NONBLOCK for a pipe that replaced the file meanwhile; O_BINARY, since Windows opens files as text otherwise
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def refuse_other_kinds(path: Path, mode: int) -> None:
    """Raise OSError where the mode is not that of a regular file."""
    if stat.S_ISREG(mode):
        return
    told = ((number, words) for is_one, number, words in _KINDS if is_one(mode))
    number, words = next(told, (errno.EINVAL, "it is a device, not a file"))
    raise OSError(number, words, str(path))


def _size(number: int) -> str:
    return f"{number // 1024 // 1024} MB" if number >= 1024 * 1024 else f"{number // 1024} KB"
