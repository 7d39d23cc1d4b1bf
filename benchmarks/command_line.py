"""How long the command line takes to answer: against bare Python, in turn, in the same run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.moves import Move
from newsdesk.settings import Settings
from stories import content
from table import Row, show

RUNS = 15
NEWSDESK = str(Path(sys.executable).with_name("newsdesk"))
AIM = "floor + 150"
_PATIENCE = 60  # seconds for one answer
QUESTIONS = {
    "--version": ("--version",),
    "--help": ("--help",),
    "export --help": ("export", "--help"),
    "status --help": ("status", "--help"),
}
# these open a desk; the paper has no aim for them
OF_A_DESK = {
    "status STORY": ("status", "story"),
    "list --queue filed": ("list", "--queue", "filed"),
    "history STORY 1 2": ("history", "story", "1", "2"),
}


def _seconds(command: tuple[str, ...], desk: Path) -> float:
    own = {"NEWSDESK_SETTINGS": str(desk.with_name("settings.json")), "NEWSDESK_DESK": str(desk), "NEWSDESK_WHO": ""}
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | own, timeout=_PATIENCE)
    return time.perf_counter() - started


def _write(desk: Path) -> None:
    """A desk with one filed story of a thousand words and two revisions."""
    with open_newsroom(desk, settings=Settings()) as newsroom:
        newsroom.stories.new(replace(content(1, 1000), slug="story"))
        held = newsroom.stories.find("story")
        changed = replace(held.content, body=held.content.body.replace("the", "a"))
        newsroom.stories.save(held.id, changed, base=held.head)
        newsroom.moves.move(held.id, Move.FILE)


def rows() -> list[Row]:
    """One row a question; medians of runs taken in turn."""
    commands = {"bare": (sys.executable, "-c", "pass")} | {
        name: (NEWSDESK, *asked) for name, asked in (QUESTIONS | OF_A_DESK).items()
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "desk.newsdesk"
        _write(desk)
        for _ in range(RUNS):
            for name, command in commands.items():
                taken[name].append(_seconds(command, desk) * 1000)
    bare = statistics.median(taken.pop("bare"))
    return [
        Row(
            what=f"newsdesk {name}",
            floor=bare,
            ours=statistics.median(times),
            aim=AIM if name in QUESTIONS else "",
            unit="ms",
        )
        for name, times in taken.items()
    ]


if __name__ == "__main__":
    show(rows())
