"""Runs in a process of its own: the real window, and somebody who writes in it.

`driver.py PLAN` opens the window on the plan's desk and types into it through Qt's own way for keys. Standard output is
a line of JSON for whatever was typed, and for whatever a person would have seen: the corner, the bands, the list. Times
are of the system's monotonic clock, which the process that kills this one reads, too. Nothing here knows the archive.
"""

import datetime as dt
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from torture.plan import Plan, say

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow
    from torture.writer import Writer


def _watch(plan: Plan, window: "MainWindow", before: "list[Writer]") -> None:
    """Somebody sits down at a window; whoever sat at one before it goes on here, with the words that come next."""
    from torture.eyes import Eyes
    from torture.hands import Hands
    from torture.writer import Writer

    eyes = Eyes(window)
    writer = Writer(plan, window, Hands(window, eyes), eyes, before=before[-1] if before else None)
    before.append(writer)
    window.first_painted.connect(lambda: say("painted"))
    thread = threading.Thread(target=writer.work, daemon=True)
    window.first_painted.connect(lambda: thread.start())  # a bound method would not keep the thread


def _turn_clock(file: Path) -> None:
    """The time of day is what a file says it is off by, in seconds. The clock that runs evenly is left alone."""

    def off() -> float:
        try:
            return float(file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0.0

    true_time = time.time

    class Moment(dt.datetime):
        """As everybody asks for it."""

        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> "Moment":
            return cls.fromtimestamp(true_time() + off(), tz)

    time.time = lambda: true_time() + off()
    dt.datetime = Moment  # type: ignore[misc]


def main() -> int:
    """Run the window by the plan that the command line names."""
    if clock := os.environ.get("TORTURE_CLOCK"):
        _turn_clock(Path(clock))
    plan = Plan.read(Path(sys.argv[1]))
    say("started", pid=os.getpid())
    from newsdesk import app

    writers: list[Writer] = []
    return app.main(None, Path(plan.desk), watch=lambda window: _watch(plan, window, writers))


if __name__ == "__main__":
    sys.exit(main())
