"""Three versions for the test under Wine: this one, a next one, and one that does not start."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from wine_root import PROJECT, NoWine, WineRoot

import freeze
import identity
import licences

_PARTS = ("src", "resources", "packaging", "LICENSE", *(path.name for path in PROJECT.glob("*.*") if path.is_file()))
_EPOCH = "1767225600"


class Versions:
    """Frozen by PyInstaller under Wine, packed by build.py here."""

    def __init__(self, wine: WineRoot, edition: str) -> None:
        self._wine, self._edition = wine, edition
        self._made = wine.work / "made"
        major, minor, patch = identity.VERSION.split(".")
        self.old = self.now = identity.VERSION
        self.next = f"{major}.{minor}.{int(patch) + 1}"
        self.broken = f"{major}.{minor}.{int(patch) + 2}"

    def setup(self, version: str) -> Path:
        """The installer of a version."""
        return self._made / f"{identity.package(self._edition)}-{version}-windows-x86_64-setup.exe"

    def zipped(self, version: str) -> Path:
        """The portable zip of a version."""
        return self._made / f"{identity.package(self._edition)}-{version}-windows-x86_64.zip"

    def build(self, *, again: bool) -> None:
        """Make those that do not exist, or all again. Raises NoWine."""
        if again:
            shutil.rmtree(self._made, ignore_errors=True)
        for version in (self.old, self.next, self.broken):
            if not (self.setup(version).exists() and self.zipped(version).exists()):
                began = time.monotonic()
                self._build(version)
                print(f"built   {version} ({time.monotonic() - began:.0f} s)", flush=True)

    def _build(self, version: str) -> None:
        tree = self._tree(version)
        if version == self.broken:
            frozen = self._frozen(self.next)
            (frozen / "_internal/python312.dll").unlink()
        else:
            frozen = self._freeze(tree, version)
        build = [sys.executable, str(tree / "packaging/windows/build.py"), "--edition", self._edition]
        where = ["--program", str(frozen), "--output", str(self._made)]
        haste = [] if version == self.old else ["--quick"]
        done = subprocess.run(
            [*build, *where, *haste], capture_output=True, text=True, env=os.environ | {"SOURCE_DATE_EPOCH": _EPOCH}
        )
        if done.returncode:
            raise NoWine(f"build.py did not pack {version}: {done.stderr.strip()[-800:]}")

    def _tree(self, version: str) -> Path:
        """The project with that version number."""
        tree = self._wine.work / "trees" / version
        shutil.rmtree(tree, ignore_errors=True)
        tree.mkdir(parents=True)
        for part in _PARTS:
            source = PROJECT / part
            if source.is_dir():
                shutil.copytree(source, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, tree / part)
        said = tree / "src/newsdesk/__init__.py"
        said.write_text(re.sub(r'__version__ = "[^"]+"', f'__version__ = "{version}"', said.read_text()))
        return tree

    def _frozen(self, version: str) -> Path:
        return self._wine.work / "frozen" / self._edition / version / identity.NAME

    def _freeze(self, tree: Path, version: str) -> Path:
        """Freeze with the common recipe, in the Windows Python."""
        frozen = self._frozen(version)
        shutil.rmtree(frozen.parent, ignore_errors=True)
        named = self._wine.windows
        scratch = self._wine.work / "scratch" / self._edition
        done = self._wine.python(
            *("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", named(frozen.parent), "--workpath", named(scratch)),
            named(tree / "packaging/newsdesk.spec"),
            patience=1800,
            NEWSDESK_EDITION=self._edition,
            SOURCE_DATE_EPOCH=_EPOCH,
            PYTHONHASHSEED="0",
            PYINSTALLER_ZLIB_COMPRESSION_LEVEL="0",  # as freeze.py has it
        )
        if done.returncode or not (frozen / "newsdesk.exe").exists():
            raise NoWine(f"PyInstaller did not freeze {version}: {done.stderr.strip()[-800:]}")
        licences.put(frozen, freeze.environment())  # this system's: the texts are the same
        return frozen
