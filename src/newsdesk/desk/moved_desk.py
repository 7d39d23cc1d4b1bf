"""What is done when the file of an open desk was replaced, or its log deleted, by a program that syncs or cleans."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.errors import ArchiveError, ArchiveMoved, Moved

if TYPE_CHECKING:
    from newsdesk.store.archive import Archive

log = logging.getLogger(__name__)


def mend_place(archive: "Archive", backups: Path) -> bool:
    """True where the open desk lies in its place again; False where it must be opened anew from its path.

    Of a desk that was replaced, a whole copy is put into the folder `backups` first; a deleted log is written back.
    Raises ArchiveMoved while there is nothing to open, and, with the copy's path, where only a new start of the program
    can mend it.
    """
    try:
        archive.prove_place()
    except ArchiveMoved as error:
        if error.moved is Moved.GONE:
            raise
        if error.moved is Moved.LOG_GONE and archive.write_log_back():
            return False
        copy = _copy_of_open(archive, backups)
        if error.moved is Moved.LOG_GONE:
            raise ArchiveMoved(error.path, error.moved, copy=str(copy or "")) from error
        archive.remove_own_log()
        return False
    return True


def _copy_of_open(archive: "Archive", backups: Path) -> Path | None:
    """A copy of all that the open desk holds; None where it cannot be read any more, as on a stick that was pulled."""
    from newsdesk.store.backups import name_for

    path = archive.path
    try:
        return archive.backup(backups / name_for(path, backups, before="replaced"))
    except ArchiveError:
        log.exception("what the open desk held cannot be copied")
        return None
