"""`python -m fuzzing`: every reader against hostile input for so long, in parts that add up, and a table at the end."""

import argparse
import sys
from pathlib import Path

from fuzzing.campaign import HEAD, Campaign, tried
from fuzzing.readers import READERS
from fuzzing.samples import ROOT
from fuzzing.worker import made


def main(arguments: list[str]) -> int:
    """Run, print the table, and say by the exit code whether anything failed."""
    asked = _asked(arguments)
    if asked.input:
        return _one(asked.reader, asked.input.read_bytes())
    if asked.input_number is not None:
        return _one(asked.reader, made(asked.reader, asked.input_number))
    campaign = Campaign(asked.folder, lambda told: print(told, flush=True))
    tallies = []
    for reader in [asked.reader] if asked.reader else list(READERS):
        if asked.anew:
            campaign.forget(reader)
        print(f"{reader} …", file=sys.stderr, flush=True)
        tallies.append(campaign.run(reader, asked.seconds))
    print("\n".join((HEAD, *(tally.row() for tally in tallies))))
    return 1 if any(tally.failures for tally in tallies) else 0


def _one(reader: str, data: bytes) -> int:
    """Try one input, and say how large it is, what it cost, and what is wrong with it."""
    print(f"{len(data):,} bytes, begins {data[:60]!r}")
    answer = tried(reader, data)
    print(f"{answer.seconds:.2f} s, {answer.megabytes:.0f} MB")
    print(answer.wrong or "Nothing is wrong with it.")
    return 1 if answer.wrong else 0


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzzing", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="for each reader, earlier parts included")
    parser.add_argument("--reader", default="", choices=["", *READERS], help="this one alone")
    parser.add_argument("--anew", action="store_true", help="begin with the first input again")
    parser.add_argument("--input", type=Path, help="try this one file with the reader")
    parser.add_argument("--input-number", type=int, help="make this one input of the reader's, and try it")
    parser.add_argument("--folder", type=Path, default=ROOT / "torture" / "fuzz", help="where failures are kept")
    asked = parser.parse_args(arguments)
    if (asked.input or asked.input_number is not None) and not asked.reader:
        parser.error("one input is tried with one reader: name it with --reader")
    return asked


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
