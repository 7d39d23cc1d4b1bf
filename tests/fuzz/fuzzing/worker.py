"""One process that reads hostile input after hostile input. What it tells goes to its parent, a line for each input.

`python -m fuzzing.worker READER SEED COUNT ROOM` reads COUNT inputs from the seed on;
`python -m fuzzing.worker READER FILE ROOM` reads one file.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fuzzing.readers import Reader

_SHAPE = 200_000  # characters
_HISTORY = 40  # examples of hypothesis that are drawn at once


def inputs(name: str, seed: int, count: int) -> Iterator[tuple[int, bytes]]:
    """Inputs and their numbers, from a number on: every shape, then two mutations and one of structure by turns."""
    from fuzzing import structured
    from fuzzing.mutator import mutated
    from fuzzing.readers import READERS

    reader = READERS[name]
    known = reader.samples()
    shapes = shapes_of(name)
    drawn: dict[int, list[bytes]] = {}
    for number in range(seed, seed + count):
        if number < len(shapes):
            yield number, shapes[number]().encode("utf-8", "surrogatepass")
            continue
        batch, place = divmod(number // 3, _HISTORY)
        if reader.structured and number % 3 == 2:
            if batch not in drawn:
                drawn = {batch: structured.drawn(reader.structured(), batch, count=_HISTORY)}
            if place < len(drawn[batch]):
                yield number, drawn[batch][place]
                continue
        yield number, mutated(number, known, enormous=reader.enormous)


def shapes_of(name: str) -> list[Callable[[], str]]:
    """The shapes with which the inputs of a reader begin."""
    from fuzzing.readers import READERS
    from fuzzing.shapes import SHAPES

    reader = READERS[name]
    shapes = [partial(make, _SHAPE) for make in SHAPES.values()] if reader.enormous else []
    return [*shapes, *reader.large]


def made(name: str, number: int) -> bytes:
    """The one input of that number."""
    return next(iter(inputs(name, number, 1)))[1]


def main(arguments: list[str]) -> None:
    """Read what was asked for, and say what came of it."""
    from fuzzing import limits, structured
    from fuzzing.readers import fresh, named

    name, *given, place = arguments
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints is no answer
    structured.keep_log()
    room = Path(place)
    os.environ["NEWSDESK_SETTINGS"] = str(room / "settings" / "settings.json")
    reader = named(name)
    work = fresh(room / "work")
    known = reader.samples()
    for data in known[:: max(1, len(known) // 8)]:  # what is imported once costs no input its time
        _tried(reader, data, fresh(work))
    watch = limits.Watch(room)
    limits.confine()
    one = [(-1, Path(given[0]).read_bytes())] if len(given) == 1 else inputs(name, int(given[0]), int(given[1]))
    for number, data in one:
        fresh(work)
        _say(channel, {"start": number})
        said, cost = limits.measured(lambda data=data: watch.over(lambda: _tried(reader, data, work)))  # type: ignore[misc]
        wrong = said or (f"wrote outside: {watch.seen[0]}" if watch.seen else "") or cost.objection()
        _say(channel, {"done": number, "seconds": cost.seconds, "megabytes": cost.megabytes, "wrong": wrong})


def _tried(reader: "Reader", data: bytes, work: Path) -> str:
    """What is wrong with how the input was read; empty where nothing is."""
    try:
        reader.read(data, work)
    except BaseException as error:  # whatever comes out is what is looked for
        if isinstance(error, KeyboardInterrupt):
            raise
        lines = traceback.format_exception(error, limit=-12)
        return f"{type(error).__name__}: {str(error)[:300]}\n{''.join(lines)[-4000:]}"
    return ""


def _say(channel: object, told: dict[str, object]) -> None:
    channel.write(json.dumps(told) + "\n")  # type: ignore[attr-defined]
    channel.flush()  # type: ignore[attr-defined]


if __name__ == "__main__":
    main(sys.argv[1:])
