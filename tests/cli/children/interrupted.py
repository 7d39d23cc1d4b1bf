"""`newsdesk new`, interrupted by Ctrl+C while it waits for its input."""

import signal
import sys

from newsdesk.cli import main, new


def _interrupt(limit: int) -> bytes:
    signal.raise_signal(signal.SIGINT)
    return b""


def _no_window(*_: object) -> int:
    raise AssertionError


if __name__ == "__main__":
    new.standard_input = _interrupt  # type: ignore[attr-defined] # as new.py imported it
    sys.exit(main.main(["new", "--body", "-"], window=_no_window))
