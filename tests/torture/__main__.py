"""`python -m torture`: runs one part of the harness, adds what came of it to the results, and prints the table."""

import argparse
import random
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from torture import befalling, copies, forks, kills, power, screen, soak
from torture.conditions import Condition
from torture.results import Record, Results, table
from torture.store import STORES

T = TypeVar("T")
_ON_ONE_DESK = 250
FAULTS: list[str] = []
"""What went wrong in the harness itself; no run with one of these has shown anything."""


def main() -> int:
    """0 where everything that was tried held."""
    asked = _arguments()
    results = Results(asked.results)
    parts = tuple(RUNS) if asked.part == "all" else (asked.part,)
    if not asked.table:
        print(f"seed {asked.seed}; the same again: --seed {asked.seed}", flush=True)
        for part in parts:
            RUNS[part](asked, results)
    print(table(results, parts))
    return int(
        bool(FAULTS)
        or any(not record["ok"] for part in parts for record in results.all(part) if not record.get("skipped"))
    )


def _kills(asked: argparse.Namespace, results: Results) -> None:
    def one(drawn: tuple[int, int]) -> None:
        with _folder(asked) as folder:
            for record in kills.Session(drawn[0], folder / "session", STORES[asked.store], kills=drawn[1]).run():
                _add(asked, results, "kills", record, folder)

    again = [(asked.again, kills.KILLS)] if asked.again is not None else None
    _each(asked, one, again or list(kills.sessions(asked.seed, asked.count or 250)))


def _power(asked: argparse.Namespace, results: Results) -> None:
    dice = random.Random(asked.seed)
    seeds = [dice.getrandbits(31) for _ in range(0, asked.count or 200, power.CUTS)]

    def one(seed: int) -> None:
        with _folder(asked) as folder:
            cuts = power.Cuts(seed, folder, STORES[asked.store], cuts=min(power.CUTS, asked.count or 200))
            for record in cuts.run():
                _add(asked, results, "power", record, folder / f"cut-{record.get('cut', 0):03}")

    _each(asked, one, [asked.again] if asked.again is not None else seeds)


def _conditions(asked: argparse.Namespace, results: Results) -> None:
    def one(drawn: tuple[Condition, befalling.Way, int]) -> None:
        with _folder(asked) as folder:
            record = befalling.Befalling(*drawn, folder / "scene", STORES[asked.store]).run()
            _add(asked, results, "conditions", record, folder)

    _each(asked, one, list(befalling.befallings(asked.seed, asked.count or 1, only=asked.only)))


def _copies(asked: argparse.Namespace, results: Results) -> None:
    """So many walks of words alone, and a fourth as many with a desk and its file."""
    count = asked.count or 10_000
    began = time.monotonic()
    for record in copies.walks(asked.seed, count):
        if record["ok"]:
            record["seconds"] = round(time.monotonic() - began, 1)
        _add(asked, results, "copies", {"name": "copies, words alone", **record}, None)
    dice = random.Random(asked.seed)
    for begun in range(0, count // 4, _ON_ONE_DESK):
        seeds = [dice.getrandbits(31) for _ in range(min(_ON_ONE_DESK, count // 4 - begun))]
        began = time.monotonic()
        with _folder(asked) as folder:
            told = forks.desk_walks(folder / "desk.newsdesk", seeds)
        name = {"name": "copies, on a desk"}
        took = round(time.monotonic() - began, 1)
        held = {"ok": True, "told": "", "count": len(seeds) - len(told), "seconds": took}
        for seed, sentence in told.items():
            _add(asked, results, "copies", {**name, "seed": seed, "ok": False, "told": sentence}, None)
        _add(asked, results, "copies", {**name, **held}, None)


def _screen(asked: argparse.Namespace, results: Results) -> None:
    dice = random.Random(asked.seed)
    for _ in range(0, asked.count or 25, screen.KILLS):
        with _folder(asked) as folder:
            for record in screen.Typist(dice.getrandbits(31), folder / "screen", STORES[asked.store]).run():
                _add(asked, results, "screen", record, folder)


def _soak(asked: argparse.Namespace, results: Results) -> None:
    with _folder(asked) as folder:
        made = soak.Soak(asked.seed, folder / "soak", STORES[asked.store], seconds=asked.minutes * 60)
        _add(asked, results, "soak", made.run(), folder)


def _each(asked: argparse.Namespace, work: Callable[[T], None], drawn: Iterable[T]) -> None:
    """So many at a time. Where the harness itself fails, that is told, and the rest goes on."""

    def one(item: T) -> str:
        try:
            work(item)
        except Exception:
            return f"the harness failed at {item}:\n{traceback.format_exc()}"
        return ""

    with ThreadPoolExecutor(asked.jobs) as pool:
        for told in filter(None, pool.map(one, drawn)):
            FAULTS.append(told)
            print(told, flush=True)


def _add(asked: argparse.Namespace, results: Results, part: str, record: Record, folder: Path | None) -> None:
    """Write it down; keep the folder of what failed."""
    results.add(part, {"store": asked.store, **record})
    if record["ok"]:
        return
    which = ", ".join(
        f"{name} {record[name]}" for name in ("name", "way", "seed", "kill", "cut", "at") if name in record
    )
    print(f"{part}: {which}: {record['told']}", flush=True)
    if folder:
        print(f"  {results.keep(folder, re.sub(r'[^a-z0-9]+', '-', f'{part} {which}'))}", flush=True)


@contextmanager
def _folder(asked: argparse.Namespace) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="torture-", dir=asked.work, ignore_cleanup_errors=True) as name:
        yield Path(name)


RUNS: dict[str, Callable[[argparse.Namespace, Results], None]] = {
    "kills": _kills,
    "power": _power,
    "conditions": _conditions,
    "copies": _copies,
    "soak": _soak,
    "screen": _screen,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="torture", description=__doc__)
    parser.add_argument("--part", choices=(*RUNS, "all"), default="all")
    parser.add_argument(
        "--count", type=int, help="how many more of the part: 250 kills, 200 cuts, 1 round, 10000 walks"
    )
    parser.add_argument("--only", default="", help="conditions whose name holds this")
    parser.add_argument("--minutes", type=float, default=10, help="of the soak: 10")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time: 2")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().getrandbits(31))
    parser.add_argument("--again", type=int, metavar="SEED", help="one session that was told of, again")
    parser.add_argument("--store", choices=tuple(STORES), default="sqlite")
    parser.add_argument("--results", type=Path, default=Path("torture"), help="where results add up: ./torture")
    parser.add_argument("--work", type=Path, help="where desks are made; the folder for temporary files")
    parser.add_argument("--table", action="store_true", help="only print what there is")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
