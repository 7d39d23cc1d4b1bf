"""Folder tree of an installed Newsdesk, for .deb and .rpm."""

import datetime as dt
import gzip
import os
import shutil
import subprocess
from pathlib import Path

import icons
import record
from freeze import epoch, repeatable
from identity import APP_ID, HOMEPAGE, NAME, VERSION
from linux import manual

DATA = Path(__file__).parent
PROGRAM = Path("usr/lib") / NAME
PROFILE = Path("usr/share") / NAME / "apparmor" / NAME
_MIME_ICON = "application-vnd.newsdesk.desk+sqlite3"
_SHELLS = {
    "bash": Path("usr/share/bash-completion/completions") / NAME,
    "zsh": Path("usr/share/zsh/vendor-completions") / f"_{NAME}",
    "fish": Path("usr/share/fish/vendor_completions.d") / f"{NAME}.fish",
}


def plant(frozen: Path, root: Path, *, kind: str, edition: str) -> None:
    """Copy a frozen program below `root` in the layout of an installed system."""
    shutil.rmtree(root, ignore_errors=True)
    program = root / PROGRAM
    shutil.copytree(frozen, program, symlinks=True)
    record.write(program / "_internal", kind=kind, edition=edition)
    command = root / "usr/bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{NAME}/{NAME}")
    _copy(DATA / f"{APP_ID}.desktop", root / "usr/share/applications")
    _copy(DATA / f"{APP_ID}.xml", root / "usr/share/mime/packages")
    _plant_icons(root / "usr/share/icons/hicolor")
    metainfo(root / "usr/share/metainfo")
    _put(root / PROFILE, (DATA / f"{NAME}.apparmor").read_bytes())
    _put(root / "usr/share/man/man1" / f"{NAME}.1.gz", gzip.compress(manual.page().encode(), 9, mtime=0))
    for shell, place in _SHELLS.items():
        _put(root / place, completion(program, shell))
    settle(root)


def metainfo(folder: Path) -> Path:
    """Write the AppStream metadata of this version to that folder."""
    released = dt.datetime.fromtimestamp(epoch(), dt.UTC)
    filled = {
        "@VERSION@": VERSION,
        "@DATE@": f"{released:%Y-%m-%d}",
        "@TYPE@": "stable" if VERSION.replace(".", "").isdecimal() else "development",
        "  @HOMEPAGE@\n": f'  <url type="homepage">{HOMEPAGE}</url>\n' if HOMEPAGE else "",
    }
    text = (DATA / f"{APP_ID}.metainfo.xml.in").read_text("utf-8")
    for mark, value in filled.items():
        text = text.replace(mark, value)
    return _put(folder / f"{APP_ID}.metainfo.xml", text.encode())


def completion(program: Path, shell: str) -> bytes:
    """Completion script for a shell, printed by the program itself."""
    environment = {**os.environ, **repeatable(), "_NEWSDESK_COMPLETE": f"{shell}_source"}
    return subprocess.run((program / NAME,), check=True, capture_output=True, env=environment).stdout


def settle(root: Path) -> None:
    """Set permissions and time stamps of all files, so that they do not depend on the build machine."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_run(path) else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def _is_run(path: Path) -> bool:
    return path.name in {NAME, "QtWebEngineProcess"} and path.read_bytes()[:4] == b"\x7fELF"


def _plant_icons(theme: Path) -> None:
    for size in icons.SIZES:
        for name, kind, called in (("newsdesk", "apps", APP_ID), ("desk", "mimetypes", _MIME_ICON)):
            _put(theme / f"{size}x{size}" / kind / f"{called}.png", icons.drawn(name, size).read_bytes())
    for name, kind, called in (("newsdesk", "apps", APP_ID), ("desk", "mimetypes", _MIME_ICON)):
        _put(theme / "scalable" / kind / f"{called}.svg", (icons.ARTWORK / f"{name}.svg").read_bytes())


def _copy(file: Path, folder: Path) -> None:
    _put(folder / file.name, file.read_bytes())


def _put(to: Path, content: bytes) -> Path:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(content)
    return to
