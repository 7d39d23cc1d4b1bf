"""Marks that a child prints while it runs: a name, and the monotonic time in seconds."""

import time


def mark(name: str) -> None:
    """This has happened now."""
    print(name, time.monotonic(), flush=True)
