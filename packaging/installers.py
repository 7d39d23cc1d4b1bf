"""Builds all files of a release for this system, into dist/: `make installers`.

python packaging/installers.py [--edition full|light] [--only deb|rpm|tarball]
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

import sbom
import weights
from freeze import commit, freeze
from identity import DIST, EDITIONS, ROOT


def main() -> int:
    """Build what was asked for. Returns the exit code."""
    asked = _asked()
    if asked.clean and commit().endswith("-dirty"):
        sys.stderr.write("packaging: the tree holds changes that are in no commit; commit or stash them first,\n")
        sys.stderr.write("packaging: or say --dirty for a build that nobody can repeat.\n")
        return 1
    DIST.mkdir(exist_ok=True)
    for edition in asked.edition or EDITIONS:
        _make(edition, asked.only, quick=asked.quick)
    if sys.platform == "linux" and not asked.only:
        print(f"{sbom.write(DIST).relative_to(ROOT)}: what the release is made of")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edition", action="append", choices=EDITIONS, help="this edition alone")
    parser.add_argument("--only", choices=("deb", "rpm", "tarball"), help="this package alone (Linux)")
    parser.add_argument("--quick", action="store_true", help="pack with little zeal, for a trial")
    parser.add_argument("--dirty", dest="clean", action="store_false", help="also from a tree with changes")
    return parser.parse_args()


def _make(edition: str, only: str | None, *, quick: bool) -> None:
    if sys.platform != "linux":
        place = {"win32": "windows", "darwin": "macos"}[sys.platform]
        subprocess.run((sys.executable, ROOT / "packaging" / place / "build.py", "--edition", edition), check=True)
        return
    from linux import deb, rpm, tarball

    began = time.monotonic()
    frozen = freeze(edition)
    print(f"{edition}: frozen in {time.monotonic() - began:.0f} s")
    weights.tell(frozen)
    for key, packer in (("deb", deb), ("tarball", tarball), ("rpm", rpm)):
        if only in {None, key}:
            began = time.monotonic()
            _tell(packer.pack(frozen, edition, DIST, quick=quick), time.monotonic() - began)


def _tell(made: Path, seconds: float) -> None:
    print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.1f} MB in {seconds:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
