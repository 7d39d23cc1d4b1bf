"""Bare connections to a desk file, each for one purpose, with the functions that its triggers and views call."""

import os
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsdesk.domain.exported_copy import CARRIED
from newsdesk.store import row_reading
from newsdesk.store.beside import LOG, beside
from newsdesk.store.search_tokens import joined, split

_FOLDED, _ID_DIGITS = 4, 32


def connect(path: Path, *, patience: float, readonly: bool = False) -> sqlite3.Connection:
    """A bare connection to the file, with the functions that its triggers call.

    `patience` is how many seconds to wait for another process; `readonly` leaves the file as it is.
    """
    mode = _reading_mode(path) if readonly else "mode=rwc"
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    raw.text_factory = row_reading.decoded
    return _dressed(raw)


def connect_unwritable(path: Path) -> sqlite3.Connection:
    """A connection to a file on a medium that nobody can write to: the only one that needs no lock, and takes none.

    Of such a file SQLite can make itself no log, and reads one that is there only where it need not share it.
    """
    log = beside(path, LOG)
    logged = os.name == "posix" and log.exists() and log.stat().st_size > 0
    mode = "mode=ro&vfs=unix-none" if logged else "mode=ro&immutable=1"
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False)
    raw.text_factory = row_reading.decoded
    raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    return _dressed(raw)


def connect_past_log(path: Path) -> sqlite3.Connection:
    """A connection that reads what lies in the desk file itself, without its log, takes no lock and writes nothing.

    Only while this process has the desk open through another connection, whose lock SQLite holds: it then keeps the
    handle of this one until that one is closed, so that closing this one drops no lock.
    """
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
    )
    raw.text_factory = row_reading.decoded
    return _dressed(raw)


def _dressed(raw: sqlite3.Connection) -> sqlite3.Connection:
    """With the functions that triggers and views call."""
    # a story that moves is taken out of the index and put in again with the same words
    fold, join = lru_cache(_FOLDED)(split), lru_cache(_FOLDED)(joined)
    raw.create_function("folded", 1, lambda text: fold(_sound(text)), deterministic=True)
    raw.create_function("joined", 1, lambda text: join(_sound(text)), deterministic=True)
    raw.create_function("carried", 1, _carried, deterministic=True)
    return raw


def _carried(format_: Any) -> bytes | None:
    """The story that stood in Check Also, as a record of it says by its format (domain/exported_copy.py)."""
    try:
        return bytes.fromhex(str(format_).removeprefix(CARRIED)[:_ID_DIGITS])
    except ValueError:
        return None


def _sound(text: Any) -> str:
    """What the index is made of: bytes that are no UTF-8 stand for nothing in it."""
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else text or ""


def _reading_mode(path: Path) -> str:
    """How to read a file and leave it as it is, without dropping a lock that another connection holds on it.

    Closing a connection with `mode=ro` leaves an empty log where there was none; one that may write takes it away
    again, and has nothing to write. `immutable` drops every lock of this process on the file when it is closed, so it
    is for a medium on which nobody can hold one.
    """
    if beside(path, LOG).exists():
        return "mode=ro"
    return "mode=ro&immutable=1" if write_protected(path) else "mode=rw"


def write_protected(path: Path) -> bool:
    """Whether the file lies on a medium, or in a folder, in which this person can write nothing."""
    if not hasattr(os, "statvfs"):
        return not os.access(path.parent, os.W_OK)
    try:
        return bool(os.statvfs(path.parent).f_flag & os.ST_RDONLY) or not os.access(path.parent, os.W_OK)
    except OSError:
        return False
