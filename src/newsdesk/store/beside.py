"""The names of the files that SQLite lays beside a desk file: its log, the log's index, its journal."""

from pathlib import Path

LOG, LOG_INDEX, JOURNAL = "-wal", "-shm", "-journal"
BESIDE = (LOG, LOG_INDEX, JOURNAL)


def beside(path: Path, suffix: str) -> Path:
    """The file of SQLite's that lies beside the desk file at `path`, or would: `suffix` is one of BESIDE."""
    return path.with_name(path.name + suffix)
