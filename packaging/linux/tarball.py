"""Packs the portable .tar.gz: a folder that runs from any place, such as a USB stick, with its data beside it."""

import gzip
import shutil
import tarfile
from pathlib import Path

import icons
import record
from freeze import BUILD, epoch
from identity import NAME, VERSION, package
from linux import tree

_README = Path(__file__).with_name("portable-readme.txt")


def pack(frozen: Path, edition: str, to: Path, *, quick: bool = False) -> Path:
    """Pack a frozen program into the folder `to`, without symbolic links, which FAT does not support.

    `quick`: for a trial, where size is nothing.
    """
    folder = BUILD / "portable" / edition / f"{package(edition)}-{VERSION}"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(frozen, folder)
    record.write(folder / "_internal", kind="portable", edition=edition)
    shutil.copyfile(_README, folder / "README.txt")
    shutil.copyfile(icons.drawn(NAME, 128), folder / f"{NAME}.png")
    tree.settle(folder)
    made = to / f"{package(edition)}-{VERSION}-linux-x86_64.tar.gz"
    with (
        made.open("wb") as file,
        gzip.GzipFile("", "wb", 1 if quick else 9, file, mtime=epoch()) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in (folder, *sorted(folder.rglob("*"))):
            archive.add(path, path.relative_to(folder.parent).as_posix(), recursive=False, filter=_nobody_s)
    return made


def _nobody_s(info: tarfile.TarInfo) -> tarfile.TarInfo:
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    return info
