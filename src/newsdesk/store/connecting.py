"""SQLite connections to a desk file: for writing, for reading, for read-only media, and past the write-ahead log."""

import os
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsdesk.domain.exported_copy import CARRIED
from newsdesk.store import row_reading
from newsdesk.store.beside import LOG, beside
from newsdesk.store.search_tokens import joined, split

_CACHED_TEXTS, _ID_DIGITS = 4, 32


def connect(path: Path, *, patience: float, readonly: bool = False) -> sqlite3.Connection:
    """A connection to the file, with the SQL functions that its triggers call.

    `patience` is how many seconds to wait for another process's lock; `readonly` changes nothing in the file.
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
    return _with_functions(raw)


def connect_unwritable(path: Path) -> sqlite3.Connection:
    """A connection without locks to a file on a read-only medium.

    SQLite cannot make a log there, and reads an existing one only in exclusive mode.
    """
    log = beside(path, LOG)
    logged = os.name == "posix" and log.exists() and log.stat().st_size > 0
    mode = "mode=ro&vfs=unix-none" if logged else "mode=ro&immutable=1"
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False)
    raw.text_factory = row_reading.decoded
    raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    return _with_functions(raw)


def connect_past_log(path: Path) -> sqlite3.Connection:
    """A connection that reads the desk file itself, without its log; it takes no lock and writes nothing.

    Use it only while this process has the desk open through another connection. SQLite then keeps this one's file
    handle until the other is closed, so that closing this one drops no POSIX lock.
    """
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
    )
    raw.text_factory = row_reading.decoded
    return _with_functions(raw)


def _with_functions(raw: sqlite3.Connection) -> sqlite3.Connection:
    """The connection with the SQL functions that triggers and views call."""
    # a changed story is removed from the search index and added again, mostly with the same text
    fold, join = lru_cache(_CACHED_TEXTS)(split), lru_cache(_CACHED_TEXTS)(joined)
    raw.create_function("folded", 1, lambda text: fold(_as_text(text)), deterministic=True)
    raw.create_function("joined", 1, lambda text: join(_as_text(text)), deterministic=True)
    raw.create_function("carried", 1, _carried, deterministic=True)
    return raw


def _carried(format_: Any) -> bytes | None:
    """The id of the story that was printed in a Check Also, from the format of its log entry
    (domain/exported_copy.py)."""
    try:
        return bytes.fromhex(str(format_).removeprefix(CARRIED)[:_ID_DIGITS])
    except ValueError:
        return None


def _as_text(text: Any) -> str:
    """Text for the search index; bytes that are not UTF-8 become replacement characters."""
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else text or ""


def _reading_mode(path: Path) -> str:
    """The URI parameters for reading a file without changing it or dropping a lock of another connection.

    Closing a connection with `mode=ro` leaves an empty log where there was none; one with `mode=rw` removes it again.
    `immutable` drops every lock of this process on the file when it is closed, so it is for read-only media alone.
    """
    if beside(path, LOG).exists():
        return "mode=ro"
    return "mode=ro&immutable=1" if write_protected(path) else "mode=rw"


def write_protected(path: Path) -> bool:
    """Whether the file is on a read-only medium, or in a folder to which the user cannot write."""
    if not hasattr(os, "statvfs"):
        return not os.access(path.parent, os.W_OK)
    try:
        return bool(os.statvfs(path.parent).f_flag & os.ST_RDONLY) or not os.access(path.parent, os.W_OK)
    except OSError:
        return False
