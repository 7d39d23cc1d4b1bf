"""Builds the packages twice, from two clones in two places, and compares them byte for byte: `make check-repeatable`.

python packaging/repeatable.py [--edition full|light]
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from identity import EDITIONS, ROOT


def main() -> int:
    """0 if all bytes are the same; 1, and where they differ, if not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edition", action="append", choices=EDITIONS, help="this edition alone")
    editions = parser.parse_args().edition or EDITIONS
    with tempfile.TemporaryDirectory(prefix="one-") as one, tempfile.TemporaryDirectory(prefix="other-place-") as two:
        first, second = (_built(Path(place) / "newsdesk", editions) for place in (one, two))
    for name in sorted(first | second):
        same = first.get(name) == second.get(name)
        print(f"{'same' if same else 'DIFFERENT':9} {first.get(name, 'was not built'):64} {name}")
    return int(first != second)


def _built(place: Path, editions: tuple[str, ...]) -> dict[str, str]:
    """The digests of what a clone in that place builds, by name."""
    subprocess.run(["git", "clone", "-q", ROOT, place], check=True)
    for edition in editions:
        build = (sys.executable, place / "packaging/installers.py", "--edition", edition)
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (place / "dist").iterdir()}


if __name__ == "__main__":
    sys.exit(main())
