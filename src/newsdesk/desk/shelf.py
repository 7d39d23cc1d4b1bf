"""Where an archive lies and where its backups go; opened without importing the database before it is needed."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.errors import ArchiveDamaged, ArchiveMissing, ArchiveTooNew, ArchiveUnwritable, NotAnArchive

if TYPE_CHECKING:
    from newsdesk.store.archive import Archive
    from newsdesk.store.marks import Marks
    from newsdesk.store.upgrade import Upgrading


SUFFIX = ".newsdesk"


def named_desk(argument: str) -> Path | None:
    """The desk file that somebody named where a story could stand as well; None if it is none.

    A name that ends as desk files do is one, whether it is there or not. Raises ArchiveMissing where it is not.
    """
    path = Path(argument).expanduser()
    if path.suffix.lower() == SUFFIX:
        if not path.exists():
            raise ArchiveMissing(argument, "there is no such file")
        return path
    from newsdesk.store.version import bears_our_mark

    return path if bears_our_mark(path) else None


def backups_folder(desk: Path) -> Path:
    """The folder of a desk's rolling backups, beside it."""
    return desk.with_name(f"{desk.stem}-backups")


def open_archive(desk: Path, *, create: bool, upgrading: "Upgrading | None" = None) -> "Archive":
    """The archive in the file. `upgrading` is told before an older one is kept as brought up to date.

    Raises ArchiveError; one that is too new for this program names the copy that is not.
    """
    from newsdesk.store.archive import Archive

    if create:
        try:
            desk.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveUnwritable(str(desk), error.strerror or str(error)) from error
    folder = backups_folder(desk)
    try:
        return Archive.open(desk, create=create, backups=folder, upgrading=upgrading)
    except ArchiveTooNew as error:
        copy = Archive.way_back(desk, folder)
        raise ArchiveTooNew(error.path, error.reason, copy=str(copy or "")) from error


def put_back(desk: Path, backup: Path, *, now: datetime, marks: "Marks | None" = None) -> Path | None:
    """Put a backup in the place of a desk that nobody has open. Returns where the old one is kept.

    The desk may be older or newer than this program knows: it is kept as it is. With `marks`, nothing is done to a desk
    that has others. Raises ArchiveError.
    """
    from newsdesk.store.archive import Archive

    aside = backups_folder(desk) / f"{desk.stem}-{now:%Y%m%d-%H%M%S-%f}-before-restore{desk.suffix}"
    kept = _copied(desk, aside)
    try:
        Archive.restore(desk, backup, marks=marks)
    except BaseException:
        aside.unlink(missing_ok=True)  # the desk itself still stands in its place
        raise
    return kept or _set_aside(desk)


def _copied(desk: Path, aside: Path) -> Path | None:
    """A verified copy of the desk as it is; None where there is none, or none that can be read."""
    from newsdesk.store.archive import Archive

    try:
        return Archive.keep_copy(desk, aside)
    except (ArchiveMissing, ArchiveDamaged, NotAnArchive):
        return None


def _set_aside(desk: Path) -> Path | None:
    """The damaged file that restoring put out of the way, if it had to."""
    return max(desk.parent.glob(f"{desk.name}.damaged-*[0-9]"), default=None)
