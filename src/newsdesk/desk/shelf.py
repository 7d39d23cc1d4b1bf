"""Where an archive lies and where its backups go; opened without importing the database before it is needed."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.errors import ArchiveError, ArchiveUnwritable

if TYPE_CHECKING:
    from newsdesk.store.archive import Archive


def backups_folder(desk: Path) -> Path:
    """The folder of a desk's rolling backups, beside it."""
    return desk.with_name(f"{desk.stem}-backups")


def open_archive(desk: Path, *, create: bool) -> "Archive":
    """The archive in the file. Raises ArchiveError."""
    from newsdesk.store.archive import Archive

    if create:
        try:
            desk.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveUnwritable(str(desk), error.strerror or str(error)) from error
    return Archive.open(desk, create=create, backups=backups_folder(desk))


def put_back(desk: Path, backup: Path, *, now: datetime) -> Path | None:
    """Put a backup in the place of a desk that nobody has open. Returns where the old one is kept.

    Raises ArchiveError.
    """
    from newsdesk.store.archive import Archive

    kept = _kept(desk, backups_folder(desk) / f"{desk.stem}-before-restore-{now:%Y%m%d-%H%M%S}{desk.suffix}")
    Archive.restore(desk, backup)
    return kept


def _kept(desk: Path, aside: Path) -> Path | None:
    """A copy of the desk as it is: verified where it is sound, byte for byte where it is damaged."""
    if not desk.exists():
        return None
    try:
        aside.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open_archive(desk, create=False) as archive:
                archive.backup(aside)
        except ArchiveError:
            shutil.copy2(desk, aside)
    except OSError as error:
        raise ArchiveUnwritable(str(aside), error.strerror or str(error)) from error
    return aside
