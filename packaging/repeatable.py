"""Reproducibility test: builds the packages twice, from two clones, and compares the bytes: `make check-repeatable`.

python packaging/repeatable.py [--edition full|light]
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from identity import DIST, EDITIONS, ROOT


def main() -> int:
    """Build and compare; 1 and the differing files where there are any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edition", action="append", choices=EDITIONS, help="this edition alone")
    parser.add_argument("--keep", action="store_true", help="leave what was built in dist/")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="one-") as one, tempfile.TemporaryDirectory(prefix="other-place-") as two:
        places = [Path(one) / "newsdesk", Path(two) / "newsdesk"]
        _build(places, asked.edition or EDITIONS)
        first, second = map(_digests, places)
        if asked.keep:
            shutil.copytree(places[0] / "dist", DIST, dirs_exist_ok=True)
    for name in sorted(first | second):
        same = first.get(name) == second.get(name)
        print(f"{'same' if same else 'DIFFERENT':9} {first.get(name, 'was not built'):64} {name}")
    return int(first != second)


def _build(places: Sequence[Path], editions: Sequence[str]) -> None:
    """Clone and build in all places at once. Raises CalledProcessError."""
    for place in places:
        subprocess.run(["git", "clone", "-q", ROOT, place], check=True)
    wanted = [word for edition in editions for word in ("--edition", edition)]
    builds = [(sys.executable, str(place / "packaging/installers.py"), *wanted) for place in places]
    running = [subprocess.Popen(build, stdout=subprocess.DEVNULL) for build in builds]
    codes = [process.wait() for process in running]
    for build, code in zip(builds, codes, strict=True):
        if code:
            raise subprocess.CalledProcessError(code, build)


def _digests(place: Path) -> dict[str, str]:
    """Digests of all built files by name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (place / "dist").iterdir()}


if __name__ == "__main__":
    sys.exit(main())
