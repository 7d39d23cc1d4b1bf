"""Atomic writing of files, and folders that only their owner can read.

All packages write such files: settings, rules, backups, rescue files, the state of updates.
"""

import errno
import os
import stat
from pathlib import Path

OWNERS_FILE, OWNERS_FOLDER, USUAL_FILE = 0o600, 0o700, 0o666
"""POSIX modes: for the owner alone, or as the person's umask says. Windows ignores them."""


def replace_file(path: Path, data: bytes, *, mode: int) -> None:
    """Replace a file atomically: a crash leaves either the old file or the new one. Raises OSError.

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
    """Path of a temporary file in the same folder."""
    return path.with_name(f".{os.urandom(8).hex()}.part")


def write_new(path: Path, data: bytes, *, mode: int) -> None:
    """Write a new file; it is on the disk when this returns.

    Nobody whom `mode` leaves out can read it, from its first byte on. Raises OSError, FileExistsError among it.
    """
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Sync a folder, so that new file names survive a power cut. Raises OSError."""
    if os.name != "posix":
        return  # Windows cannot open a folder, and writes names at once
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_private_folder(folder: Path) -> None:
    """Create the folder if need be, and make it readable by its owner alone.

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
