"""Upgrade log of a desk, a small file among its backups: the last version of Newsdesk, and a first start on trial."""

import logging
from datetime import datetime
from pathlib import Path

import msgspec

from newsdesk import small_file
from newsdesk.desk.archive_file import backups_folder
from newsdesk.desk.export import files

log = logging.getLogger(__name__)

_LONGEST = 65_536  # bytes; ours has less than two thousand


class FirstStartTrial(msgspec.Struct, frozen=True, kw_only=True):
    """The first start of a version that upgraded the desk, until its window has opened."""

    program: str
    before: str
    """The layout that the desk had, as the schema's version."""
    after: str
    backup: str
    """The name of the proved copy, in the folder of backups."""
    since: datetime
    marks: dict[str, str]
    """What the desk held when its layout was new; other marks mean that somebody wrote since."""
    running: bool = True
    """False where the window was closed in good order before it stood: the next start goes on with the trial."""


class UpgradeLog(msgspec.Struct, frozen=True, kw_only=True):
    """The content of the log. Empty where nothing was written yet."""

    program: str = ""
    """The version whose window stood on the desk last."""
    layout: str = ""
    """The layout it stood on."""
    trial: FirstStartTrial | None = None


def file_of(desk: Path) -> Path:
    """The path of a desk's upgrade log."""
    return backups_folder(desk) / f"{desk.stem}-first-start.json"


def read(desk: Path) -> UpgradeLog:
    """Read the log; empty where there is none, or where it cannot be read."""
    path = file_of(desk)
    try:
        return msgspec.json.decode(small_file.read(path, most=_LONGEST), type=UpgradeLog)
    except FileNotFoundError:
        return UpgradeLog()
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        log.warning("the upgrade log %s cannot be read: %s", path, error)
        return UpgradeLog()


def write(desk: Path, book: UpgradeLog) -> None:
    """Write the log to the disk, atomically. Raises WriteFailed."""
    data = msgspec.json.format(msgspec.json.encode(book), indent=2) + b"\n"
    files.write(file_of(desk), data, overwrite=True, of_desk=True, private=True)
