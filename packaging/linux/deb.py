"""Packs the .deb for Debian 12 and newer, and Ubuntu 24.04 and newer."""

import datetime as dt
import gzip
import hashlib
import io
import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterable
from email.utils import format_datetime
from pathlib import Path

import licences
from freeze import BUILD, epoch, repeatable
from identity import HOMEPAGE, MAINTAINER, NAME, ROOT, SUMMARY, VERSION, package
from linux import tree

_SCRIPTS = Path(__file__).with_name("debian")
# dpkg-deb supports xz's plain presets alone; with a filter for machine code the package is a tenth smaller.
# Unpacking needs 64 MB of memory, as with the plain preset.
_XZ = ("xz", "--stdout", "--check=crc64", "--threads=1", "--x86", "--lzma2=preset=9")
_QUICK = ("xz", "--stdout", "--check=crc64", "-0")
# loaded at run time, so not in any list of linked libraries
_LOADED = ("fontconfig",)
# Debian's names of libraries that lie in folders of their own wheels
_INSIDE_WHEELS = {"libhunspell-1.7-0"}
_TOLD = {
    "full": "This is the full edition, whose preview is drawn by a web engine.",
    "light": "This is the light edition: less than half the download, with a simpler preview.",
}


def pack(frozen: Path, edition: str, to: Path, *, quick: bool = False) -> Path:
    """Pack a frozen program as .deb into the folder `to`. Needs dpkg-dev. Raises CalledProcessError.

    `quick`: for a trial, where size is nothing.
    """
    root = BUILD / "deb" / edition
    tree.plant(frozen, root, kind="deb", edition=edition)
    _add_papers(root, edition)
    tree.settle(root)
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": _compressed(_control(root, edition), quick),
        "data.tar.xz": _compressed(_packed(root), quick),
    }
    made = to / f"{package(edition)}_{VERSION}_amd64.deb"
    made.write_bytes(b"!<arch>\n" + b"".join(_member(name, content) for name, content in members.items()))
    return made


def _add_papers(root: Path, edition: str) -> None:
    """Add the files that Debian's policy requires: copyright and changelog."""
    papers = root / "usr/share/doc" / package(edition)
    papers.mkdir(parents=True)
    shutil.copyfile(_SCRIPTS / "copyright", papers / "copyright")
    (papers / "licences").symlink_to(f"../../../lib/{NAME}/licences")
    _zip(papers / "NEWS.md.gz", (ROOT / "CHANGELOG.md").read_bytes())
    _zip(papers / "changelog.gz", _changelog(edition).encode())
    overrides = root / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    text = (_SCRIPTS / "lintian-overrides").read_text("utf-8")
    (overrides / package(edition)).write_text(text, "utf-8")


def _changelog(edition: str) -> str:
    """Changelog in Debian's format."""
    date = format_datetime(dt.datetime.fromtimestamp(epoch(), dt.UTC))
    head = f"{package(edition)} ({VERSION}) stable; urgency=medium"
    return f"{head}\n\n  * Version {VERSION}: see NEWS.md.gz.\n\n -- {MAINTAINER}  {date}\n"


def _zip(to: Path, content: bytes) -> None:
    to.write_bytes(gzip.compress(content, 9, mtime=0))


def _control(root: Path, edition: str) -> bytes:
    """The control archive: description, checksums, scripts."""
    files = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*")) if _is_plain(path)}
    members = {
        "control": _description(root, edition).encode(),
        "md5sums": "".join(f"{_md5(path)}  {name}\n" for name, path in files.items()).encode(),
        **{script.name: script.read_bytes() for script in sorted(_SCRIPTS.glob("p[or]*"))},
    }
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(f"./{name}")
            info.size, info.mtime = len(content), epoch()
            info.mode = 0o755 if name in {"postinst", "prerm", "postrm"} else 0o644
            info.uname = info.gname = "root"
            archive.addfile(info, io.BytesIO(content))
    return held.getvalue()


def _description(root: Path, edition: str) -> str:
    other = package("light" if edition == "full" else "full")
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    fields = {
        "Package": package(edition),
        "Version": VERSION,
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(sorted({*_needed(root), *_LOADED})),
        "Conflicts": other,
        "Replaces": other,
        **({"Provides": NAME} if edition != "full" else {}),
        "Section": "editors",
        "Priority": "optional",
        **({"Homepage": HOMEPAGE} if HOMEPAGE else {}),
        "Description": f"{SUMMARY}\n"
        " Newsdesk is an editor for newsrooms. Reporters write where there is no\n"
        " network, and not one typed word is lost. Editors read a story as its\n"
        " readers will, mark it up, send it back or approve it, and export it.\n"
        " One file holds the whole desk: there is no server and no account.\n"
        " .\n"
        f" {_TOLD[edition]}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _needed(root: Path) -> Iterable[str]:
    """Packages of the system libraries that the program is linked with, by dpkg-shlibdeps."""
    program = (root / tree.PROGRAM).resolve()
    binaries = [path for path in sorted(program.rglob("*")) if _is_plain(path) and path.read_bytes()[:4] == b"\x7fELF"]
    brought = sorted({path.parent for path in binaries})
    work = BUILD / "deb" / "shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian/control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: amd64\n", "utf-8")
    asked = subprocess.run(
        [
            *("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", f"-x{NAME}"),
            *(f"-l{folder}" for folder in brought),
            *(f"-e{path}" for path in binaries),
        ],
        check=True,
        capture_output=True,
        text=True,
        cwd=work,
        env={**os.environ, **repeatable()},
    )
    named = [name for name in re.split(r",\s*", asked.stdout.strip().partition("=")[2]) if name]
    brought_along = {licences.debian_package(path.name) for path in (program / "_internal").glob("lib*.so*")}
    return [name for name in named if name.split()[0] not in brought_along and name.split()[0] not in _INSIDE_WHEELS]


def _packed(root: Path) -> bytes:
    """The tree as a tar archive, sorted by name."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path in (root, *sorted(root.rglob("*"))):
            name = path.relative_to(root).as_posix()
            info = archive.gettarinfo(path, "./" if name == "." else f"./{name}")
            info.uid = info.gid = 0
            info.uname = info.gname = "root"
            if info.isreg():
                with path.open("rb") as file:
                    archive.addfile(info, file)
            else:
                archive.addfile(info)
    return held.getvalue()


def _compressed(content: bytes, quick: bool) -> bytes:
    return subprocess.run(_QUICK if quick else _XZ, input=content, check=True, capture_output=True).stdout


def _member(name: str, content: bytes) -> bytes:
    """One member of the ar archive that a .deb is, deb(5)."""
    head = f"{name:<16}{epoch():<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n"
    return head.encode() + content + b"\n" * (len(content) % 2)


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
