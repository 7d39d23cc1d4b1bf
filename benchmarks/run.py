"""Runs every measurement, one process each, so that none warms another up; prints one table after the other."""

import subprocess
import sys
from pathlib import Path

from child_process import kill_family

HERE = Path(__file__).parent
MEASUREMENTS = ("command_line", "store", "exchange", "desk", "writing", "preview", "differences", "checks", "window")
PATIENCE = 3600  # seconds for one measurement; the longest takes a fourth of that


def main(names: list[str]) -> int:
    """Run the named measurements, or all; returns how many failed."""
    failed = 0
    for name in names or MEASUREMENTS:
        print(f"\n# {name}", flush=True)
        failed += not _ran(name)
    return failed


def _ran(name: str) -> bool:
    """Whether it ran to its end; its errors are on standard error."""
    with subprocess.Popen([sys.executable, str(HERE / f"{name}.py")]) as measurement:
        try:
            return measurement.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            kill_family(measurement.pid)
            print(f"{name} was ended after {PATIENCE} seconds", file=sys.stderr)
            return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
