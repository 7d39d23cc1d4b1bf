"""Runs every measurement, one process each, so that none warms another up; prints one table after the other."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
MEASUREMENTS = ("command_line", "store", "exchange", "desk", "writing", "preview", "differences", "checks", "window")


def main(names: list[str]) -> int:
    """Run the named measurements, or all; returns how many failed to run."""
    failed = 0
    for name in names or MEASUREMENTS:
        print(f"\n# {name}", flush=True)
        failed += subprocess.run([sys.executable, str(HERE / f"{name}.py")], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
