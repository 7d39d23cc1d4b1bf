"""`python -m fuzzing`: every reader against hostile input for so long, in parts that add up, and a table at the end."""

import argparse
import sys
from pathlib import Path

from fuzzing.campaign import HEAD, Campaign, tried
from fuzzing.readers import READERS
from fuzzing.samples import ROOT


def main(arguments: list[str]) -> int:
    """Run, print the table, and say by the exit code whether anything failed."""
    asked = _asked(arguments)
    if asked.input:
        wrong = tried(asked.reader, asked.input.read_bytes())
        print(wrong or "Nothing is wrong with it.")
        return 1 if wrong else 0
    campaign = Campaign(asked.folder, lambda told: print(told, flush=True))
    tallies = []
    for reader in [asked.reader] if asked.reader else list(READERS):
        if asked.anew:
            campaign.forget(reader)
        print(f"{reader} …", file=sys.stderr, flush=True)
        tallies.append(campaign.run(reader, asked.seconds))
    print("\n".join((HEAD, *(tally.row() for tally in tallies))))
    return 1 if any(tally.failures for tally in tallies) else 0


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzzing", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="for each reader, earlier parts included")
    parser.add_argument("--reader", default="", choices=["", *READERS], help="this one alone")
    parser.add_argument("--anew", action="store_true", help="begin with the first input again")
    parser.add_argument("--input", type=Path, help="try this one file with the reader")
    parser.add_argument("--folder", type=Path, default=ROOT / "torture" / "fuzz", help="where failures are kept")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
