"""Writes the PyPI files of the Flatpak build with address and hash: `libraries.json` and `builders.json`.

    .venv/bin/python packaging/flatpak/sources.py

Run it after requirements.lock has changed. Which versions, and which hashes they may have, is the lock file's word; pip
only says which of those files suits the runtime's Python, and where it lies. flatpak-builder fetches nothing else.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LOCK = ROOT / "requirements.lock"
PYTHON = "3.13"
"""The Python of org.freedesktop.Platform 25.08, which the manifest names."""
# the newest first: minimum versions of the C library that a wheel may need (the runtime has 2.42)
PLATFORMS = ("manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")
BUILDERS = ("hatchling",)
PYPI = "https://files.pythonhosted.org/"
# a mirror or local folder that this machine is configured for has addresses that others cannot use
_MIRRORS = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX")
_PINNED = re.compile(r"^([\w.-]+)==([^\s;\\]+)")


class NotLocked(Exception):
    """Raised where pip chose a file that is not in the lock file or not from PyPI."""


def locked(lock: str) -> dict[str, set[str]]:
    """`name==version` of each package in the lock file, with the hashes that its files may have."""
    found: dict[str, set[str]] = {}
    hashes: set[str] = set()
    for line in lock.splitlines():
        if pinned := _PINNED.match(line):
            hashes = found.setdefault(f"{_plain(pinned[1])}=={pinned[2]}", set())
        hashes.update(re.findall(r"--hash=sha256:([0-9a-f]{64})", line))
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def chosen(wanted: Iterable[str], pins: Iterable[str]) -> list[dict[str, Any]]:
    """pip's choice of files for these packages, at the locked versions, for the runtime."""
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder) / "constraints.txt"
        constraints.write_text("\n".join(pins) + "\n")
        where = [word for platform in PLATFORMS for word in ("--platform", platform)]
        options = ["--dry-run", "--quiet", "--ignore-installed", "--only-binary=:all:", "--target", folder]
        command = [sys.executable, "-m", "pip", "install", *options, "--python-version", PYTHON, *where]
        asked = [*command, "--constraint", str(constraints), "--report", "-", *wanted]
        plain = {name: value for name, value in os.environ.items() if name not in _MIRRORS}
        plain["PIP_CONFIG_FILE"] = os.devnull
        done = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=True, env=plain)
    installed: list[dict[str, Any]] = json.loads(done.stdout)["install"]
    return installed


def sources(installed: Iterable[Mapping[str, Any]], lock: Mapping[str, set[str]]) -> list[dict[str, str]]:
    """flatpak-builder's sources for them, in order of their names. Raises NotLocked."""
    made = []
    for entry in installed:
        name = f"{_plain(entry['metadata']['name'])}=={entry['metadata']['version']}"
        url = entry["download_info"]["url"]
        digest = entry["download_info"]["archive_info"]["hashes"]["sha256"]
        if not url.startswith(PYPI):
            raise NotLocked(f"{name} comes from {url}, which is not PyPI.")
        if digest not in lock.get(name, set()):
            raise NotLocked(f"{name} with the hash {digest} is not in requirements.lock: run make lock first.")
        made.append({"type": "file", "url": url, "sha256": digest})
    return sorted(made, key=lambda source: source["url"].rpartition("/")[2])


def main() -> int:
    """Write both files; 1 and a sentence where the choice differs from the lock file."""
    lock = locked(LOCK.read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    try:
        for name, wanted in (("libraries", project["dependencies"]), ("builders", BUILDERS)):
            made = sources(chosen(wanted, lock), lock)
            (HERE / f"{name}.json").write_text(json.dumps(made, indent=1) + "\n", "utf-8")
            print(f"{name}.json: {len(made)} files")
    except (NotLocked, subprocess.CalledProcessError) as no:
        sys.stderr.write(f"flatpak sources: {no}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
