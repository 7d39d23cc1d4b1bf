"""The window's start, memory and rest, against a bare PySide6 window in the same run. On a screen of its own (Xvfb)."""

import argparse
import datetime as dt
import statistics
import time
from pathlib import Path
from uuid import UUID, uuid4

from child_process import Child, Program
from newsdesk.store.archive import Archive
from screen import window_environment
from stories import content
from table import Row, show

ROUNDS = 7
_START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_SETTLE, _REST = 6.0, 10.0
_MEMORY_MB, _MEMORY_WITH_PREVIEW_MB = 110, 330


def archive(path: Path, stories: int) -> UUID:
    """A desk of so many stories; returns the newest."""
    newest = uuid4()
    with Archive.open(path) as made:
        for start in range(0, stories, 1000):
            with made.transaction():
                for number in range(start, min(start + 1000, stories)):
                    newest = uuid4()
                    when = _START + dt.timedelta(minutes=number)
                    made.stories.add(newest, content(number), who="bench", when=when, why="imported", words=350)
    return newest


def starts(environment: dict[str, str], desk: Path, stories: int) -> list[Row]:
    """From the start of the process to the window painted, and to the list filled; the two programs in turn."""
    floors, painted, filled = [], [], []
    for _ in range(ROUNDS + 1):
        with Child("window_bare", environment=environment) as bare:
            floors.append(bare.until("painted"))
        with Child("window_newsdesk", desk, environment=environment) as ours:
            painted.append(ours.until("painted"))
            filled.append(ours.until("filled"))
    floor = statistics.median(floors[1:])
    return [
        Row(what=what, floor=floor, ours=statistics.median(times[1:]), aim=aim, unit="ms")
        for what, times, aim in (
            (f"window painted, {stories:,}", painted, "2.5"),
            (f"list filled, {stories:,}", filled, ""),
        )
    ]


def at_rest(environment: dict[str, str], desk: Path, story: UUID) -> list[Row]:
    """Memory before and with the preview, and the processor's rest, once the windows have settled."""
    measured = {}
    programs: dict[str, tuple[Program, tuple[object, ...]]] = {
        "bare": ("window_bare", ()),
        "web": ("window_web", ()),
        "desk": ("window_newsdesk", (desk,)),
        "story": ("window_newsdesk", (desk, story)),
    }
    for name, (program, arguments) in programs.items():
        with Child(program, *arguments, environment=environment) as child:
            child.until("painted")
            time.sleep(_SETTLE)
            measured[name] = (_megabytes(child), _busy(child, _REST))
    return [
        *(
            Row(
                what=f"{what} (at most {most})",
                floor=measured[floor][0],
                ours=measured[ours][0],
                aim=f"floor + {max(0.0, most - measured[floor][0]):.0f}",
                unit="MB",
            )
            for what, floor, ours, most in (
                ("memory, no preview", "bare", "desk", _MEMORY_MB),
                ("memory, preview", "web", "story", _MEMORY_WITH_PREVIEW_MB),
            )
        ),
        Row(what="idle, story open", floor=0.1, ours=round(measured["story"][1], 1), aim="1", unit="% core"),
    ]


def _megabytes(child: Child) -> float:
    """Proportional set size of the child and all that it started."""
    return sum(member.memory_full_info().pss for member in child.family()) / 1e6


def _busy(child: Child, seconds: float) -> float:
    """Per cent of one core that it uses, with all that it started, while nobody touches it."""
    before = _processor(child)
    time.sleep(seconds)
    return (_processor(child) - before) / seconds * 100


def _processor(child: Child) -> float:
    return sum(times.user + times.system for times in (member.cpu_times() for member in child.family()))


def rows(sizes: list[int]) -> list[Row]:
    """Everything, with desks of these sizes."""
    with window_environment() as (environment, folder):
        found: list[Row] = []
        for size in sizes:
            desk = folder / f"{size}.newsdesk"
            newest = archive(desk, size)
            found += starts(environment, desk, size)
        return [*found, *at_rest(environment, desk, newest)]


def main() -> None:
    """Measure, and print."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--stories", type=int, nargs="+", default=[10_000], help="sizes of the desk")
    show(rows(reader.parse_args().stories))


if __name__ == "__main__":
    main()
