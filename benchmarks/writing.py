"""From key to paint, and processor time a key: the story in the whole window, with preview and autosave.

The floor is a bare QTextEdit with the same text in the same face, in the same run. Not named for typing: a typing.py
here would hide Python's own from every measurement.
"""

import json
import statistics
from pathlib import Path

from child_process import Program, answer
from newsdesk.desk.opening import open_newsroom
from newsdesk.settings import Settings
from screen import window_environment
from stories import content
from table import Row, show
from words import body

ROUNDS = 3
KEYS = 250
PAUSE_MS = 40
SIZES = (1_000, 20_000)
_WORST_MS, _PROCESSOR_MS = 8.0, 3.0


def desk_with(folder: Path, words: int) -> tuple[str, Path]:
    """A desk with one story so long: its id, and the desk."""
    path = folder / f"{words}.newsdesk"
    newsroom = open_newsroom(path, settings=Settings(who="Desk"))
    (story,) = newsroom.stories.new(content(1, words)).created
    newsroom.close()
    return str(story), path


def typed(program: Program, *arguments: object, environment: dict[str, str]) -> tuple[list[float], float]:
    """Milliseconds from key to paint, key by key, and of processor a key."""
    found = json.loads(answer(program, *arguments, KEYS, PAUSE_MS, environment=environment))
    return found["times"], found["processor"]


class Figures:
    """What several rounds of typing came to."""

    def __init__(self) -> None:
        self._rounds: list[tuple[list[float], float]] = []

    def add(self, times: list[float], processor: float) -> None:
        """One more round."""
        self._rounds.append((sorted(times), processor))

    @property
    def middle(self) -> float:
        """The median key, in the median round."""
        return statistics.median(statistics.median(times) for times, _ in self._rounds)

    @property
    def worst(self) -> float:
        """The 99th of a hundred keys, in the median round."""
        return statistics.median(times[int(len(times) * 0.99)] for times, _ in self._rounds)

    @property
    def processor(self) -> float:
        """Of processor a key, in the median round."""
        return statistics.median(processor for _, processor in self._rounds)


def rows() -> list[Row]:
    """Everything, at all lengths."""
    kinds = ("bare", "editor", "window")
    figures = {(kind, size): Figures() for kind in kinds for size in SIZES}
    with window_environment() as (environment, folder):
        for size in SIZES:
            text = folder / f"{size}.md"
            text.write_text(body(1, size), encoding="utf-8")
            story, desk = desk_with(folder, size)
            for _ in range(ROUNDS):
                figures["bare", size].add(*typed("type_bare", text, environment=environment))
                figures["editor", size].add(*typed("type_editor", text, environment=environment))
                figures["window", size].add(*typed("type_window", story, desk, environment=environment))
    short, long = SIZES
    return [
        *(row for size in SIZES for kind in kinds[1:] for row in _rows(kind, size, figures)),
        Row(
            what=f"window, p50: {long:,} words against {short:,}",
            floor=figures["window", short].middle,
            ours=figures["window", long].middle,
            aim="1.1",
            unit="ms",
        ),
    ]


def _rows(kind: str, size: int, figures: dict[tuple[str, int], Figures]) -> list[Row]:
    floor, ours = figures["bare", size], figures[kind, size]
    name = f"{kind}, {size:,} words"
    return [
        Row(what=f"{name}: key to paint, p50", floor=floor.middle, ours=ours.middle, aim="1.3", unit="ms"),
        Row(
            what=f"{name}: key to paint, p99 (at most {_WORST_MS:g})",
            floor=floor.worst,
            ours=ours.worst,
            aim=f"floor + {max(0.0, _WORST_MS - floor.worst):.2f}",
            unit="ms",
        ),
        Row(
            what=f"{name}: processor a key (at most {_PROCESSOR_MS:g})",
            floor=floor.processor,
            ours=ours.processor,
            aim=f"floor + {max(0.0, _PROCESSOR_MS - floor.processor):.2f}",
            unit="ms",
        ),
    ]


if __name__ == "__main__":
    show(rows())
