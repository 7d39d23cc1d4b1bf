"""Packages to test: those of this version, from dist/, and those of a next one, built for the test."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from freeze import BUILD
from identity import DIST, ROOT, VERSION, package

_NEXT = BUILD / "next"


@dataclass(frozen=True, slots=True)
class Release:
    """One version's packages of one edition."""

    version: str
    deb: Path
    rpm: Path
    tarball: Path

    @property
    def missing(self) -> list[Path]:
        """Packages that were not built yet."""
        return [path for path in (self.deb, self.rpm, self.tarball) if not path.exists()]


def now(edition: str) -> Release:
    """This version's packages, in dist/. Raises SystemExit where one is missing."""
    found = _in(DIST, edition, VERSION)
    if found.missing:
        names = ", ".join(path.name for path in found.missing)
        raise SystemExit(f"test-installers: {names} not in dist/; “make installers” makes it.")
    return found


def after(edition: str) -> Release:
    """The same program with the next version number, built in a clone unless it exists already."""
    first, *rest = VERSION.split(".")
    version = ".".join([str(int(first) + 1), *rest])
    found = _in(_NEXT / "dist", edition, version)
    head = subprocess.run(["git", "-C", ROOT, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout
    mark = _NEXT / f"{edition}.built-from"
    if found.missing or not mark.exists() or mark.read_text() != head:
        _build(edition, version, head)
        mark.write_text(head)
    return found


def _build(edition: str, version: str, head: str) -> None:
    if not (_NEXT / ".git").exists():
        shutil.rmtree(_NEXT, ignore_errors=True)
        subprocess.run(["git", "clone", "-q", "--shared", ROOT, _NEXT], check=True)
    subprocess.run(["git", "-C", _NEXT, "fetch", "-q", "origin"], check=True)
    subprocess.run(["git", "-C", _NEXT, "checkout", "-q", "--force", "--detach", head.strip()], check=True)
    code = _NEXT / "src/newsdesk/__init__.py"
    code.write_text(re.sub(r'__version__ = ".*"', f'__version__ = "{version}"', code.read_text("utf-8")), "utf-8")
    print(f"building version {version} to update to", flush=True)
    build = (sys.executable, _NEXT / "packaging/installers.py", "--dirty", "--quick", "--edition", edition)
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)


def _in(folder: Path, edition: str, version: str) -> Release:
    name = package(edition)
    return Release(
        version,
        folder / f"{name}_{version}_amd64.deb",
        folder / f"{name}-{version}-1.x86_64.rpm",
        folder / f"{name}-{version}-linux-x86_64.tar.gz",
    )
