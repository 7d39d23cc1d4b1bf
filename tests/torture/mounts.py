"""Small file systems that come and go: as root on Linux alone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def refused(kind: str = "tmpfs") -> str:
    """Why no file system of this kind can be put in place here; empty where it can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "mounting needs root on Linux"
    if kind == "vfat" and not shutil.which("mkfs.vfat"):
        return "there is no mkfs.vfat here (dosfstools)"
    if kind not in Path("/proc/filesystems").read_text(encoding="ascii").split():
        return f"this kernel has no {kind}"
    return ""


@contextmanager
def small_disk(place: Path, megabytes: int, *, kind: str = "tmpfs") -> Iterator[None]:
    """A file system of its own in this folder; nothing of it is left afterwards."""
    place.mkdir(parents=True, exist_ok=True)
    if kind == "vfat":
        image = place.with_name(f"{place.name}.img")
        with image.open("wb") as file:
            file.truncate(megabytes * 1_048_576)
        _run("mkfs.vfat", str(image))
        _run("mount", "-o", "loop", str(image), str(place))
    else:
        _run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", str(place))
    try:
        yield
    finally:
        put_away(place)


def put_away(place: Path) -> None:
    """Take the file system away from under whoever uses it."""
    with suppress(subprocess.CalledProcessError):
        _run("umount", "-l", str(place))


def show_again(other: Path, place: Path) -> None:
    """Show at `place` what lies at `other`."""
    place.mkdir(parents=True, exist_ok=True)
    _run("mount", "--bind", str(other), str(place))


def only_readable(place: Path) -> None:
    """Nobody can write there."""
    _run("mount", "--bind", str(place), str(place))
    _run("mount", "-o", "remount,ro,bind", str(place))


def fill(place: Path, *, but: int = 0) -> Path:
    """Fill a file system to its last byte but so many; removing the file that is returned makes room again."""
    file = place / "filler"
    size = max(0, os.statvfs(place).f_bavail * os.statvfs(place).f_frsize - but)
    with file.open("wb") as stream, suppress(OSError):
        stream.write(bytes(size))
        stream.flush()
        while not but:
            os.write(stream.fileno(), bytes(4096))
    return file


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)
