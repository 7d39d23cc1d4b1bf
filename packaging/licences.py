"""Adds the licences of all bundled parts to the frozen program, and how to replace the LGPL ones."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from identity import ROOT

FOLDER = "licences"
# licences that wheels lack, and our notice
_BESIDES = ROOT / "packaging" / "licences"
_ASK = Path(__file__).with_name("bundled.py")
_DOCUMENTS = Path("/usr/share/doc")


def put(program: Path, python: Path) -> None:
    """Fill the folder `licences` of a frozen program. Raises SystemExit for a part without a licence."""
    place = program / FOLDER
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(_BESIDES, place)
    for name in ("LICENSE", "THIRD-PARTY-NOTICES.md"):
        shutil.copyfile(ROOT / name, place / name)
    for name, part in bundled(python).items():
        _put(place / name, [Path(file) for file in part["files"]], name)
    _put(place / "python", [_licence_of_python(python)], "Python")
    for library in sorted((program / "_internal").glob("lib*.so*")):
        if package := debian_package(library.name):
            _put(place / package, [_DOCUMENTS / package / "copyright"], library.name)


def bundled(python: Path) -> dict[str, dict[str, list[str]]]:
    """The Python packages of Newsdesk by name, with version, licence and the files of its text."""
    asked = subprocess.run((python, _ASK, ROOT / "pyproject.toml"), check=True, capture_output=True, text=True)
    return dict(json.loads(asked.stdout))


def _put(folder: Path, files: list[Path], part: str) -> None:
    if part.startswith(("pyside6", "shiboken6")):
        return  # their texts lie in _BESIDES
    if not files:
        raise SystemExit(f"packaging: nobody knows the licence of {part}; put its text in {_BESIDES}")
    folder.mkdir(exist_ok=True)
    for file in files:
        shutil.copyfile(file, folder / file.name)


def _licence_of_python(python: Path) -> Path:
    asked = (python, "-c", "import sys, sysconfig; print(sys.base_prefix); print(sysconfig.get_path('stdlib'))")
    base, library = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.splitlines()
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    places = (Path(library, "LICENSE.txt"), Path(base, "LICENSE.txt"), _DOCUMENTS / f"python{version}" / "copyright")
    return next(place for place in places if place.is_file())


def debian_package(library: str) -> str:
    """Debian package of a bundled system library; empty for Python's own."""
    if library.startswith("libpython"):
        return ""
    found = subprocess.run(("dpkg", "-S", f"*/{library}"), check=True, capture_output=True, text=True).stdout
    return re.split(r"[:,]", found, maxsplit=1)[0]
