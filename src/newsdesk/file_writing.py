"""Writes files whole or not at all, and makes folders into which nobody but their owner can look.

Beside the rooms because all of them keep such files: settings, rules, backups, rescue files, what was seen of updates.
"""

import errno
import os
import stat
from pathlib import Path

OWNERS_FILE, OWNERS_FOLDER, USUAL_FILE = 0o600, 0o700, 0o666
"""Modes as POSIX has them: for its owner alone, or as the person's own umask says. Windows knows none of them."""


def replace_file(path: Path, data: bytes, *, mode: int) -> None:
    """Put the bytes there so that a crash leaves the old file or the new one, whole. Raises OSError.

    A link that lies under that name is replaced, and what it leads to is left as it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = part_beside(path)
    try:
        write_new(part, data, mode=mode)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def part_beside(path: Path) -> Path:
    """A name in the same folder that nobody has taken, for what is not whole yet."""
    return path.with_name(f".{os.urandom(8).hex()}.part")


def write_new(path: Path, data: bytes, *, mode: int) -> None:
    """Write a file that is not there yet; it is on the disk when this returns.

    Nobody whom `mode` leaves out can read it, from its first byte on. Raises OSError, FileExistsError among it.
    """
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, so that new ones survive a power cut. Raises OSError."""
    if os.name != "posix":
        return  # Windows has no handle on a folder, and writes names through
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_private_folder(folder: Path) -> None:
    """Make the folder if need be, and take it from everybody but its owner.

    Raises OSError, also for a link and for a folder of somebody else: where everybody may make folders, another person
    may have taken the name.
    """
    folder.mkdir(mode=OWNERS_FOLDER, parents=True, exist_ok=True)
    if hasattr(os, "geteuid"):
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "it belongs to somebody else", str(folder))
        if stat.S_IMODE(found.st_mode) != OWNERS_FOLDER:
            folder.chmod(OWNERS_FOLDER)
