"""The names of what SQLite lays beside a desk file are spelled in one place."""

import re
from pathlib import Path

import newsdesk

_SPELLED = re.compile(r"-(?:wal|shm|journal)\b[^\n]*[\"']")


def test_the_names_of_the_log_are_spelled_once() -> None:
    root = Path(newsdesk.__file__).parent
    spelled = {path.relative_to(root).as_posix() for path in root.rglob("*.py") if _SPELLED.search(path.read_text())}
    assert spelled == {"store/beside.py"}
