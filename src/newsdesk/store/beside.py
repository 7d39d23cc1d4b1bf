"""Names of SQLite's files beside a desk file: write-ahead log, its shared-memory index, rollback journal."""

from pathlib import Path

LOG, LOG_INDEX, JOURNAL = "-wal", "-shm", "-journal"
BESIDE = (LOG, LOG_INDEX, JOURNAL)


def beside(path: Path, suffix: str) -> Path:
    """The path of SQLite's file beside the desk file at `path`; `suffix` is one of BESIDE."""
    return path.with_name(path.name + suffix)
