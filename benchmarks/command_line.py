"""How long the command line takes to answer: against bare Python, in turn, in the same run."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from table import Row, show

RUNS = 15
NEWSDESK = str(Path(sys.executable).with_name("newsdesk"))
QUESTIONS = {
    "--version": ("--version",),
    "--help": ("--help",),
    "export --help": ("export", "--help"),
}


def _seconds(command: tuple[str, ...]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"NEWSDESK_SETTINGS": os.devnull})
    return time.perf_counter() - started


def rows() -> list[Row]:
    """One row a question; medians of runs taken in turn."""
    commands = {"bare": (sys.executable, "-c", "pass")} | {
        name: (NEWSDESK, *words) for name, words in QUESTIONS.items()
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            taken[name].append(_seconds(command) * 1000)
    bare = statistics.median(taken.pop("bare"))
    return [
        Row(what=f"newsdesk {name}", floor=bare, ours=statistics.median(times), aim="floor + 150", unit="ms")
        for name, times in taken.items()
    ]


if __name__ == "__main__":
    show(rows())
