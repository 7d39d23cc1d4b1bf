"""Recovers what can be read of a damaged desk into a new one."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from newsdesk.desk import targets
from newsdesk.domain.errors import ArchiveDamaged, ArchiveMissing, NameTaken
from newsdesk.domain.health import BadRow, Salvaged


def salvaged_name(desk: Path) -> Path:
    """A name for the new desk, beside the damaged one, that is not taken."""
    names = (f"{desk.stem}-salvaged{f'-{number}' if number > 1 else ''}{desk.suffix}" for number in range(1, 10_000))
    return next(path for path in map(desk.with_name, names) if not path.exists())


def has_log(desk: Path) -> bool:
    """Whether words may lie in a log beside the desk's name, also where the desk itself is gone."""
    log = desk.with_name(f"{desk.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def salvage(desk: Path, to: Path) -> Salvaged:
    """Recover into a file that is not there yet. For a process that has neither of the two open.

    Raises NameTaken, ArchiveMissing, ArchiveDamaged where nothing can be recovered.
    """
    from newsdesk.store.salvage import salvage as recover

    if not desk.is_file() and not has_log(desk):
        raise ArchiveMissing(str(desk), "there is no such file")
    if to.exists():
        raise NameTaken(str(to))
    targets.refuse_desk(to, of=desk)
    return recover(desk, to)


def salvage_apart(desk: Path, to: Path) -> Salvaged:
    """The same from a process that may have the desk open: done by another one. Raises ArchiveDamaged."""
    command = [*_newsdesk(), "salvage", str(desk), "--output", str(to), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - ourselves
    if not done.stdout.strip():
        raise ArchiveDamaged(str(desk), done.stderr.strip().removeprefix("newsdesk: ") or "nothing can be recovered")
    told: dict[str, Any] = json.loads(done.stdout)
    return Salvaged(
        path=Path(told["desk"]),
        stories=told["stories"],
        seen=told["seen"],
        counts=told["counts"],
        lost=tuple(BadRow(**row) for row in told["lost"]),
    )


def _newsdesk() -> tuple[str, ...]:
    """This installation's command line: a packaged Newsdesk has no other Python than itself."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "newsdesk")
