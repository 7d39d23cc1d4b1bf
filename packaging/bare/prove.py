"""Tests the packages of dist/ on bare systems: `make test-installers`. Prints each step, with figures.

    python packaging/bare/prove.py [--edition full|light] [--suite bookworm] [--suite trixie]

Each package is installed, its window opened by a plain person who writes and exports a story with the keyboard; it is
updated to a next version, and removed. What that person wrote must outlive it all. Pictures go to build/proof/.
"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import judges  # noqa: E402
import lives  # noqa: E402
import releases  # noqa: E402
import system  # noqa: E402

from identity import EDITIONS  # noqa: E402

SUITES = ("bookworm", "trixie")


def main() -> int:
    """Test the packages that were asked for; 1 where one fails."""
    asked = _asked()
    if lacking := system.able():
        sys.stderr.write(f"test-installers: {lacking}.\n")
        return 1
    failures = []
    for edition in asked.edition or EDITIONS:
        now, after = releases.now(edition), releases.after(edition)
        failures += judges.judge(now)
        for suite in asked.suite or SUITES:
            failures += lives.live(suite, edition, now, after)
    for failure in failures:
        print(f"FAILED  {failure}")
    print(f"\n{'not as promised' if failures else 'all as promised'}")
    return int(bool(failures))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edition", action="append", choices=EDITIONS, help="this edition alone")
    parser.add_argument("--suite", action="append", help="a release of Debian; bookworm and trixie if not given")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
