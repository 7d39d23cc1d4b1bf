"""From the last key to the settled preview, against the patch of one block in a bare web engine in the same run."""

import json
import statistics
from pathlib import Path

from child_process import Program, answer
from newsdesk.ui.preview.pane import PAUSE
from screen import window_environment
from table import Row, show
from words import body

KEYS = 40
REST_MS = 250  # between two measured keys, so that each one is the last before a pause
SIZES = {1_000: 50, 20_000: 100}  # words: milliseconds that may pass after the pause


def measured(program: Program, text: Path, environment: dict[str, str]) -> float:
    """The median of milliseconds until the page stands."""
    times: list[float] = json.loads(answer(program, text, KEYS, REST_MS, environment=environment))
    return statistics.median(times)


def rows() -> list[Row]:
    """Both lengths: with the pause that ends typing, and after it."""
    made: list[Row] = []
    with window_environment() as (environment, folder):
        for size, allowed in SIZES.items():
            text = folder / f"{size}.md"
            text.write_text(body(1, size), encoding="utf-8")
            floor = measured("preview_bare", text, environment)
            ours = measured("preview_pane", text, environment)
            after = f"pause to preview, {size:,} words"
            made.append(Row(what=after, floor=floor, ours=ours - PAUSE, aim=f"floor + {allowed}", unit="ms"))
            made.append(Row(what=f"last key to preview, {size:,} words", floor=floor, ours=ours, aim="", unit="ms"))
    return made


if __name__ == "__main__":
    show(rows())
