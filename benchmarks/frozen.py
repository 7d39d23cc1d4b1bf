"""How soon the frozen program's window stands, beside the checkout's: python benchmarks/frozen.py FOLDER...

Each FOLDER is what packaging/freeze.py made. From the start of the process to the window on the screen, as the X server
tells; needs Xvfb and xdotool. The floor is the checkout, in the same run, each in turn.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from screen import screen
from table import Row, show

ROUNDS = 9
_PATIENCE = 60.0
_CHECKOUT = Path(sys.executable).with_name("newsdesk")


def main() -> int:
    """Print the table."""
    programs = [Path(folder) / "newsdesk" for folder in sys.argv[1:]]
    if not programs or not all(map(shutil.which, ("Xvfb", "xdotool"))):
        sys.stderr.write(__doc__ or "")
        return 2
    rows = []
    with screen() as environment:
        for program in programs:
            floor, ours = _in_turn(_CHECKOUT, program, environment)
            what = f"{program.parent.parent.name}: start to window"
            rows.append(Row(what=what, floor=floor, ours=ours, aim="1", unit="ms"))
    show(rows)
    return 0


def _in_turn(checkout: Path, program: Path, environment: dict[str, str]) -> tuple[float, float]:
    """The medians of both, warm: the first round only reads the files in."""
    times: dict[Path, list[float]] = {checkout: [], program: []}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(ROUNDS + 1):
            for each in times:
                times[each].append(_start(each, {**os.environ, **environment}, Path(home)))
    floor, ours = (statistics.median(measured[1:]) for measured in times.values())
    return floor, ours


def _start(program: Path, environment: dict[str, str], home: Path) -> float:
    """Milliseconds until the window is on the screen."""
    own = {
        "NEWSDESK_SETTINGS": str(home / "settings.json"),
        "NEWSDESK_DESK": str(home / "desk.newsdesk"),
        "XDG_STATE_HOME": str(home),
    }
    began = time.monotonic()
    running = subprocess.Popen([program], env={**environment, **own}, stderr=subprocess.DEVNULL)
    # xdotool's own waiting looks twice a second only
    look = ["xdotool", "search", "--onlyvisible", "--class", "newsdesk"]
    while subprocess.run(look, check=False, env=environment, stdout=subprocess.DEVNULL).returncode:
        if running.poll() is not None or time.monotonic() - began > _PATIENCE:
            raise RuntimeError(f"{program} shows no window")
    seen = (time.monotonic() - began) * 1000
    running.terminate()
    running.wait(_PATIENCE)
    return seen


if __name__ == "__main__":
    sys.exit(main())
