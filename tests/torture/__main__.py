"""`python -m torture`: runs one part of the harness, adds what came of it to the results, and prints the table."""

import argparse
import random
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from torture import kills
from torture.results import Results, table
from torture.store import STORES

PARTS = ("kills",)


def main() -> int:
    """0 where everything that was tried held."""
    asked = _arguments()
    results = Results(asked.results)
    parts = PARTS if asked.part == "all" else (asked.part,)
    if not asked.table:
        print(f"seed {asked.seed}; the same again: --seed {asked.seed}", flush=True)
        for part in parts:
            RUNS[part](asked, results)
    print(table(results, parts))
    return int(any(not record["ok"] for part in parts for record in results.all(part) if not record.get("skipped")))


def _kills(asked: argparse.Namespace, results: Results) -> None:
    drawn = [(asked.again, kills.KILLS)] if asked.again is not None else list(kills.sessions(asked.seed, asked.count))
    with ThreadPoolExecutor(asked.jobs) as pool:
        for done in pool.map(lambda pair: _session(asked, results, *pair), drawn):
            del done


def _session(asked: argparse.Namespace, results: Results, seed: int, count: int) -> None:
    with tempfile.TemporaryDirectory(prefix="torture-", dir=asked.work, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for record in kills.Session(seed, folder / "session", STORES[asked.store], kills=count).run():
            record["store"] = asked.store
            results.add("kills", record)
            if not record["ok"]:
                kept = results.keep(folder, f"kills-{seed}-{record['kill']}")
                print(
                    f"kills: seed {seed}, kill {record['kill']} ({record['at']}): {record['told']}\n  {kept}",
                    flush=True,
                )


RUNS = {"kills": _kills}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="torture", description=__doc__)
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all")
    parser.add_argument("--count", type=int, default=250, help="how many more of the part: 250")
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
