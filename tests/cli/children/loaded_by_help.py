"""Prints, as JSON, how every page of help ended, and which modules they loaded."""

import contextlib
import io
import json
import sys

from newsdesk.cli.main import COMMANDS, main


def _refuse(*_: object) -> int:
    raise AssertionError


if __name__ == "__main__":
    asked = [["--version"], ["--help"], *([name, "--help"] for name in COMMANDS)]
    with contextlib.redirect_stdout(io.StringIO()):
        codes = [main(argv, window=_refuse) for argv in asked]
    print(json.dumps([codes, sorted(sys.modules)]))
