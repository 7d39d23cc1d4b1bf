"""Salvage: recovers what can be read of a damaged desk into a new one."""

import atexit
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from newsdesk.desk import archive_file
from newsdesk.desk.export import targets
from newsdesk.desk.rescue_files import RescueFiles
from newsdesk.domain.errors import ArchiveMissing, NameTaken, NothingReadable, WriteFailed
from newsdesk.domain.health_report import LossEntry, LossKind, Salvaged

log = logging.getLogger(__name__)


def salvaged_name(desk: Path) -> Path:
    """A free name for the new desk, beside the damaged one."""
    names = (f"{desk.stem}-salvaged{f'-{number}' if number > 1 else ''}{desk.suffix}" for number in range(1, 10_000))
    return next(path for path in map(desk.with_name, names) if not path.exists())


def salvage(desk: Path, to: Path, *, rescue_folders: Sequence[Path] = ()) -> Salvaged:
    """Recover into a file that does not exist yet. Call it in a process that has neither file open.

    Where something is lost, the copy that Newsdesk kept when another program changed the open desk is read too, and is
    the result where it has more and its newest words are no older. The words of rescue files are copied for the new
    desk, which takes them when it is opened.

    Raises NameTaken, ArchiveMissing or DeskGone where there is no file, NothingReadable where nothing can be recovered.
    """
    if not archive_file.has_log(desk) and archive_file.kept_copy(desk) is None:
        archive_file.refuse_gone(desk)
        if not desk.is_file():
            raise ArchiveMissing(str(desk), "there is no such file")
    if to.exists():
        raise NameTaken(str(to))
    targets.refuse_desk(to, of=desk)
    done = _recovered(desk, to)
    if not archive_file.is_reading_copy(to):  # it is read and deleted: nothing would take the words from there
        try:
            RescueFiles(desk, rescue_folders).copy_for(to)
        except WriteFailed as error:  # the new desk is there; the words stay in their own files
            log.warning("rescue files were not taken along: %s", error.reason)
    return done


def _recovered(desk: Path, to: Path) -> Salvaged:
    """Read the desk, and where something is lost also the copy that was kept of it. The result is `to`."""
    from newsdesk.store.salvage import salvage as recover

    kept = archive_file.kept_copy(desk)
    to.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=to.parent, prefix=".salvage-") as folder:
        found: list[Salvaged] = []
        for number, source in enumerate(filter(None, (desk, kept))):
            if not found or found[0].lost:
                with suppress(NothingReadable):
                    found.append(recover(source, Path(folder) / str(number)))
        if not found:
            raise _nothing_readable(desk, "no story in it can be read")
        first, last = found[0], found[-1]
        best = last if last.newest >= first.newest and _extent(last) > _extent(first) else first
        os.replace(best.path, to)
    other = next((each.source for each in found if each.stories > best.stories), None)
    return replace(best, path=to, other=other)


def _extent(done: Salvaged) -> tuple[int, int]:
    return done.stories, -len(done.lost)


@contextmanager
def reading_copy(desk: Path) -> Iterator[Salvaged]:
    """What can be read of a damaged desk, in a temporary read-only copy that is deleted at the end.

    The damaged file itself is not opened: SQLite stops at the first damaged page, and may write to the log of a file
    that it opens. Call it in a process that has not opened the desk. Raises NothingReadable.
    """
    with tempfile.TemporaryDirectory(prefix=archive_file.READING) as folder:
        yield salvage(desk, Path(folder) / desk.name)


def reading_copy_apart(desk: Path) -> Salvaged:
    """A reading copy made by another process, as this one may have the desk open; deleted when this process ends."""
    folder = Path(tempfile.mkdtemp(prefix=archive_file.READING))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return salvage_apart(desk, folder / desk.name)


def salvage_apart(desk: Path, to: Path) -> Salvaged:
    """Salvage by another process, as this one may have the desk open. Raises NothingReadable, WriteFailed."""
    command = [*_newsdesk(), "salvage", str(desk), "--output", str(to), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - ourselves
    if not done.stdout.strip():
        raise WriteFailed(str(to), done.stderr.strip().removeprefix("newsdesk: "))
    told: dict[str, Any] = json.loads(done.stdout)
    if not told["desk"]:
        raise _nothing_readable(desk, "no story in it can be read")
    return Salvaged(
        path=Path(told["desk"]),
        source=Path(told["source"]),
        stories=told["stories"],
        seen=told["seen"],
        counts=told["counts"],
        newest=datetime.fromisoformat(told["newest"]),
        other=Path(told["other"]) if told["other"] else None,
        lost=tuple(LossEntry(**{**loss, "what": LossKind(loss["what"])}) for loss in told["lost"]),
    )


def _nothing_readable(desk: Path, reason: str) -> NothingReadable:
    return NothingReadable(str(desk), reason, backup=str(archive_file.newest_backup(desk) or ""))


def _newsdesk() -> tuple[str, ...]:
    """This installation's command line: a packaged Newsdesk has no other Python than itself."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "newsdesk")
