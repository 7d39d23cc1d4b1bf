"""Where an archive lies and where its backups go; opened without importing the database before it is needed."""

from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.errors import ArchiveUnwritable

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


def restore(desk: Path, backup: Path) -> None:
    """Put a backup in the place of a desk that nobody has open. Raises ArchiveError."""
    from newsdesk.store.archive import Archive

    Archive.restore(desk, backup)
