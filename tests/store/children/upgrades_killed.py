"""Upgrades an archive again and again, killed after ever more SQL statements: ... RELEASED FOLDER."""

import os
import random
import signal
import sqlite3
from functools import partial
from typing import Any

from newsdesk.store import archive, backups, connecting, connection, file_state, upgrade
from upgrade_tries import Tries

_connect = connecting.connect
_left = 0


def _count(_statement: str) -> None:
    global _left
    _left -= 1
    if _left < 0:
        os.kill(os.getpid(), signal.SIGKILL)


def _counting_connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
    raw = _connect(*args, **kwargs)
    raw.set_trace_callback(_count)
    return raw


def _allow(statements: int) -> None:
    global _left
    _left = statements


def main() -> None:
    """Until one goes through."""
    tries = Tries()
    for room in (upgrade, archive, backups, file_state, connection):
        room.connect = _counting_connect  # type: ignore[attr-defined] # each imported it by name
    dice, steps = random.Random(3), 0  # noqa: S311 - the same each time
    while tries.killed(str(steps), partial(_allow, steps)):
        print(steps, "killed", flush=True)
        steps += dice.randint(10, 60)


if __name__ == "__main__":
    main()
