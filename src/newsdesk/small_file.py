"""Reads a file that somebody named: an ordinary one of a bounded size. A device, a pipe or a folder is refused.

Beside the rooms because all of them read such files: settings, policies, rules, lists, stories, updates.
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
    refuse_other_kinds(path, named.st_mode)  # before it is opened: opening alone does something to some devices
    if open_desks.holds(named):  # and closing it drops the locks on a desk
        raise OSError(errno.EBUSY, "it is a desk that is open here", str(path))
    with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
        held = os.fstat(file.fileno())
        refuse_other_kinds(path, held.st_mode)  # another may have taken its place
        data = file.read(most + 1) if held.st_size <= most else b""
    if held.st_size > most or len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {_size(most)}", str(path))
    return data


# a pipe that took the file's place meanwhile is not waited for; Windows opens text in a mode of its own otherwise
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def refuse_other_kinds(path: Path, mode: int) -> None:
    """Raise OSError for the mode of anything but an ordinary file."""
    if stat.S_ISREG(mode):
        return
    told = ((number, words) for is_one, number, words in _KINDS if is_one(mode))
    number, words = next(told, (errno.EINVAL, "it is a device, not a file"))
    raise OSError(number, words, str(path))


def _size(number: int) -> str:
    return f"{number // 1024 // 1024} MB" if number >= 1024 * 1024 else f"{number // 1024} KB"
