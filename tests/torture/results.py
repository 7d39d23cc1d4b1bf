"""What was tried and how it ended: a line of JSON each, in files that later runs add to, and the table of all."""

import json
import shutil
import statistics
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Record = dict[str, Any]


class Results:
    """The folder of results: PART.jsonl for each part, and in `failed` what is kept for a second look."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, part: str, record: Record) -> None:
        """One more; it is on the disk when this returns, so a part that is stopped counts as far as it came."""
        line = json.dumps({"part": part, "when": time.strftime("%Y-%m-%dT%H:%M:%S"), **record})
        with self._lock, (self.folder / f"{part}.jsonl").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    def all(self, part: str) -> list[Record]:
        """All of a part, over all runs."""
        file = self.folder / f"{part}.jsonl"
        if not file.exists():
            return []
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]

    def keep(self, folder: Path, name: str) -> Path:
        """Keep a folder of something that failed. Called when nothing in it is open any more."""
        kept = self.folder / "failed" / name
        shutil.copytree(folder, kept, dirs_exist_ok=True, ignore=_no_files)
        return kept


def table(results: Results, parts: Iterable[str]) -> str:
    """A line a part: how often it was tried, held, failed and was skipped, and what it cost."""
    lines = [f"{'part':<34}{'tried':>7}{'held':>7}{'failed':>8}{'skipped':>9}{'median':>9}{'worst':>9}{'minutes':>9}"]
    for part in parts:
        by_name: dict[str, list[Record]] = {}
        for record in results.all(part):
            by_name.setdefault(str(record.get("name", part)), []).append(record)
        lines += [_line(name, records) for name, records in by_name.items()]
    return "\n".join(lines)


def _line(name: str, records: list[Record]) -> str:
    tried = [record for record in records if not record.get("skipped")]
    many = sum(int(record.get("count", 1)) for record in tried)
    held = sum(int(record.get("count", 1)) for record in tried if record["ok"])
    losses = [float(record["loss"]) for record in tried if record.get("loss") is not None]
    middle = f"{statistics.median(losses):.2f} s" if losses else ""
    worst = f"{max(losses):.2f} s" if losses else ""
    minutes = sum(float(record.get("seconds", 0)) for record in records) / 60
    return (
        f"{name:<34}{many:>7}{held:>7}{many - held:>8}{len(records) - len(tried):>9}"
        f"{middle:>9}{worst:>9}{minutes:>9.1f}"
    )


def _no_files(folder: str, names: list[str]) -> list[str]:
    """Sockets and pipes cannot be copied."""
    return [name for name in names if not ((path := Path(folder, name)).is_file() or path.is_dir())]
