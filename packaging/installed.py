"""Tests a released file on this system: installs it as people do, runs it, updates an older one, removes it.

    python packaging/installed.py dist/newsdesk_0.2.0_amd64.deb --version 0.2.0 [--older FOLDER]

For a machine that is thrown away: it installs and removes programs. `--older` is a folder with files of the version
before; where it has none of this kind, the file is put over itself. A desk with a story on it must outlive every step.
"""

import argparse
import fnmatch
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

SMOKE = Path(__file__).with_name("smoke.py")
_PATIENCE = 120


class NotAsPromised(Exception):
    """Raised where a step of the test failed; the sentence says which."""


@dataclass(frozen=True, slots=True)
class Way:
    """How one kind of file is installed and removed."""

    install: Callable[[Path, Path], None]
    """Install this file; the folder is for kinds that are only unpacked."""
    program: Callable[[Path], Path]
    """The installed program."""
    remove: Callable[[Path], None]


def _run(*words: str | Path) -> None:
    print("$ " + " ".join(map(str, words)), flush=True)
    code = subprocess.run([str(word) for word in words], check=False).returncode
    if code:
        raise NotAsPromised(f"{Path(words[0]).name} ended with {code}")


def _as_root(*words: str | Path) -> None:
    plain = hasattr(os, "geteuid") and os.geteuid() != 0
    _run(*(("sudo",) if plain else ()), *words)


def _deb(file: Path, _: Path) -> None:
    _as_root("apt-get", "install", "--yes", "--reinstall", "--no-install-recommends", file)


def _rpm(file: Path, _: Path) -> None:
    _as_root("dnf", "install", "--assumeyes", "--setopt=install_weak_deps=False", file)


def _package() -> str:
    owner = ("dpkg-query", "-S") if shutil.which("dpkg-query") else ("rpm", "-qf", "--qf", "%{NAME}")
    told = subprocess.run([*owner, "/usr/bin/newsdesk"], capture_output=True, text=True, check=True).stdout
    return told.split(":")[0].strip()


def _unpack(file: Path, folder: Path) -> None:
    if file.suffix == ".zip":
        with zipfile.ZipFile(file) as archive:
            archive.extractall(folder)  # noqa: S202  # zipfile does not extract outside the folder
    else:
        with tarfile.open(file) as archive:
            # keeps names inside the folder; the Python of Debian 12 is too old to know how
            archive.extraction_filter = getattr(tarfile, "data_filter", None)
            archive.extractall(folder)  # noqa: S202


def _unpacked(folder: Path) -> Path:
    """The program in the folder of the highest version: an update is unpacked beside the old version."""
    found = [path for path in folder.glob("*/newsdesk*") if path.name in {"newsdesk", "newsdesk.com"}]
    if not found:
        raise NotAsPromised("there is no newsdesk in what was unpacked")
    return max(found, key=lambda path: [int(number) for number in re.findall(r"\d+", path.parent.name)])


def _windows_home() -> Path:
    return Path(os.environ["LOCALAPPDATA"]) / "Programs/Newsdesk"


def _windows_remove(_: Path) -> None:
    _run(_windows_home() / "uninstall.exe", "/S")
    begun = time.monotonic()
    while (_windows_home() / "newsdesk.exe").exists():  # the uninstaller continues in a copy of itself
        if time.monotonic() - begun > _PATIENCE:
            raise NotAsPromised("the uninstaller left newsdesk.exe")
        time.sleep(0.5)


def _mac(file: Path, folder: Path) -> None:
    mounted, app = folder / "mounted", folder / "Newsdesk.app"
    _run("hdiutil", "attach", "-nobrowse", "-readonly", "-mountpoint", mounted, file)
    try:
        shutil.rmtree(app, ignore_errors=True)
        _run("ditto", mounted / "Newsdesk.app", app)
    finally:
        _run("hdiutil", "detach", mounted)
    _run("codesign", "--verify", "--deep", "--strict", app)


WAYS: dict[str, Way] = {
    "*.deb": Way(_deb, lambda _: Path("/usr/bin/newsdesk"), lambda _: _as_root("apt-get", "remove", "-y", _package())),
    "*.rpm": Way(_rpm, lambda _: Path("/usr/bin/newsdesk"), lambda _: _as_root("dnf", "remove", "-y", _package())),
    "*.tar.gz": Way(_unpack, _unpacked, shutil.rmtree),
    "*.zip": Way(_unpack, _unpacked, shutil.rmtree),
    "*-setup.exe": Way(lambda file, _: _run(file, "/S"), lambda _: _windows_home() / "newsdesk.com", _windows_remove),
    "*.dmg": Way(_mac, lambda folder: folder / "Newsdesk.app/Contents/MacOS/newsdesk", shutil.rmtree),
}


def kind_of(file: Path) -> str:
    """The pattern of WAYS that matches the name. Raises NotAsPromised where none does."""
    for kind in WAYS:
        if fnmatch.fnmatch(file.name, kind):
            return kind
    raise NotAsPromised(f"{file.name} is no installer that is known here: {', '.join(WAYS)}")


def older_than(file: Path, folder: Path | None) -> Path | None:
    """The file of the same kind and edition in the folder of the previous version; None where there is none."""
    kind, light = kind_of(file), "-light" in file.name
    found = sorted(folder.glob(kind)) if folder and folder.is_dir() else []
    return next((path for path in found if ("-light" in path.name) == light and path.name != file.name), None)


def live(file: Path, older: Path | None, *, version: str, on_screen: bool) -> None:
    """Run the whole test, from installation to removal. Raises NotAsPromised."""
    way = WAYS[kind_of(file)]
    with tempfile.TemporaryDirectory(prefix="newsdesk-installed-", ignore_cleanup_errors=True) as scratch:
        place, desk = Path(scratch) / "place", Path(scratch) / "kept.newsdesk"
        place.mkdir()
        print(f"first: {(older or file).name}", flush=True)
        way.install(older or file, place)
        _smoke(way.program(place), "--leave", desk)
        print(f"over it: {file.name}", flush=True)
        way.install(file, place)
        program = way.program(place)
        _smoke(program, "--find", desk)
        _smoke(program, "--version", version, *(["--on-screen"] if on_screen else []))
        way.remove(place)
        _gone(program, desk)


def _smoke(program: Path, *arguments: str | Path) -> None:
    _run(sys.executable, SMOKE, program, *arguments)


def _gone(program: Path, desk: Path) -> None:
    if program.exists():
        raise NotAsPromised(f"{program} is still there after the removal")
    if not desk.is_file():
        raise NotAsPromised("the removal took the desk along")
    print("removed; the desk is still there", flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """Test one file; 1 and a sentence where it fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--version", default="", help="what --version must say after the update")
    parser.add_argument("--older", type=Path, metavar="FOLDER", help="files of the version before")
    parser.add_argument("--on-screen", action="store_true", help="open the window on the screen that is there")
    given = parser.parse_args(argv)
    try:
        file = given.file.resolve(strict=True)
        live(file, older_than(file, given.older), version=given.version, on_screen=given.on_screen)
    except (NotAsPromised, OSError, subprocess.CalledProcessError) as no:
        sys.stderr.write(f"installed: {no}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
