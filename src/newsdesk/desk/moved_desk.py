"""What is done when the file of an open desk was replaced, or its log deleted, by a program that syncs or cleans."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.desk import archive_file
from newsdesk.desk.context import DeskContext
from newsdesk.domain.errors import ArchiveError, ArchiveMoved, Moved, NotProved

if TYPE_CHECKING:
    from newsdesk.store.archive import Archive

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedDesk:
    """What became of an open desk that was not in its place.

    `moved` is None where it lies there again; otherwise it is what had happened, and the desk was opened anew. `copy`
    is the file with all that the former one held, None where there was nothing to keep or nothing could be read.
    """

    moved: Moved | None = None
    copy: Path | None = None


def mend_place(room: DeskContext, backups: Path) -> MendedDesk:
    """Go on after ArchiveMoved: with the open desk where it lies in its place again, else with what lies there now.

    Of a desk that was replaced, a whole copy is put into the folder `backups` first; a deleted log is written back.
    Raises ArchiveError while there is nothing to open, and ArchiveMoved with the copy's path where only a new start of
    the program can mend it.
    """
    archive = room.archive
    try:
        archive.prove_place()
    except ArchiveMoved as error:
        if error.moved is Moved.GONE:
            raise
        if error.moved is Moved.LOG_GONE and archive.write_log_back():
            archive.close()
            room.archive = archive_file.open_archive(archive.path, create=False)
            return MendedDesk(moved=error.moved)
        copy = _copy_of_open(archive, backups)
        if error.moved is not Moved.REPLACED:
            archive.abandon()
            raise ArchiveMoved(error.path, error.moved, copy=str(copy or "")) from error
        archive.remove_own_log()
        # opened before the other is let go: while what lies there cannot be opened, the former one can still be copied
        room.archive = archive_file.open_archive(archive.path, create=False)
        archive.close()
        return MendedDesk(moved=error.moved, copy=copy)
    return MendedDesk()


def _copy_of_open(archive: "Archive", backups: Path) -> Path | None:
    """A copy of all that the open desk holds; None where it cannot be read any more, as on a stick that was pulled."""
    from newsdesk.store.backups import name_for

    path = archive.path
    try:
        return archive.backup(backups / name_for(path, backups, before="replaced"))
    except NotProved as error:
        return Path(error.copy)  # with damaged records, and better than none
    except ArchiveError:
        log.exception("what the open desk held cannot be copied")
        return None
