"""Repair after another program replaced or overwrote the file of an open desk, or deleted its log."""

import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.desk import archive_file
from newsdesk.desk.context import DeskContext
from newsdesk.domain.errors import ArchiveDamaged, ArchiveError, ArchiveMoved, Moved, NotProved

if TYPE_CHECKING:
    from newsdesk.store.archive import Archive

log = logging.getLogger(__name__)

# `cp` over a file first makes it empty
_WRITTEN_INTO = (Moved.CUT, Moved.OVERWRITTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedDesk:
    """Result of the repair.

    `moved` says what had happened, and the desk was opened again; it is None where the file is in its place again.
    `copy` is a file with the content of the former desk, None where there was nothing to keep or nothing could be read.
    """

    moved: Moved | None = None
    copy: Path | None = None


def mend_place(context: DeskContext, backups: Path, *, at_once: bool = False) -> MendedDesk:
    """Go on after ArchiveMoved: with the open desk if it is in its place again, else with the file that is there now.

    A copy of a desk that was replaced or overwritten is put into the folder `backups` first; a deleted log is written
    back. Raises ArchiveError while there is nothing to open, and ArchiveMoved with the copy's path where only a new
    start of the program can repair it. A file that another program is still writing is waited for, unless it must be
    `at_once`.
    """
    try:
        context.archive.prove_place()
    except ArchiveMoved as error:
        if error.final:
            raise
        if error.moved is not Moved.GONE:
            return _mended(context, backups, error, at_once=at_once)
        _copy_missing(context.archive, backups, at_once=at_once)
        context.archive.prove_place()  # names the copy
    _back_again(context.archive)
    return MendedDesk()


def _mended(context: DeskContext, backups: Path, error: ArchiveMoved, *, at_once: bool) -> MendedDesk:
    archive = context.archive
    if error.moved is Moved.LOG_GONE and archive.write_log_back():
        archive.close()
        context.archive = archive_file.open_archive(archive.path, create=False)
        return MendedDesk(moved=error.moved)
    if error.moved in _WRITTEN_INTO and not (at_once or archive.is_at_rest()):
        raise error  # it is still being written
    copy = _copy_of_open(archive, backups)
    if error.moved in _WRITTEN_INTO:
        _part(archive, copy, error)
    elif error.moved is Moved.REPLACED:
        archive.remove_own_log()
    else:
        raise _given_up(archive, copy, error) from error
    # opened before the former one is closed, which can be copied again if opening this one fails
    context.archive = archive_file.open_archive(archive.path, create=False)
    archive.close()
    return MendedDesk(moved=error.moved, copy=copy)


def _back_again(archive: "Archive") -> None:
    """The desk's file is in its place again, and needs no copy."""
    copy = archive.copy_of_missing
    archive.is_missing, archive.copy_of_missing = False, None
    if copy is not None:
        try:
            copy.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the copy of a desk that is back stays: %s", type(error).__name__)


def _copy_missing(archive: "Archive", backups: Path, *, at_once: bool) -> None:
    """Copy what the open desk holds, of which nothing else is left.

    Not where the file is found missing for the first time, as other programs rename files for a moment, and only where
    the desk's folder and its disk are in their place.
    """
    again, archive.is_missing = archive.is_missing, True
    if archive.copy_of_missing is None and (again or at_once) and archive.folder_in_place():
        archive.copy_of_missing = _copy_of_open(archive, backups)


def _part(archive: "Archive", copy: Path | None, error: ArchiveMoved) -> None:
    """Separate the file that was written into from the open desk and its log. Raises ArchiveMoved where it cannot be.

    The log stays beside a file that was cut short: together with it, words may be read that are nowhere else.
    """
    if copy is not None:
        try:
            archive.part_from_file()
        except ArchiveError:
            log.exception("what lies in the place of the open desk is no whole desk")
            if error.moved is Moved.OVERWRITTEN:
                with suppress(ArchiveError):
                    archive.remove_own_log()  # its content is in the copy; a new start would apply it to the other file
        else:
            return
    raise _given_up(archive, copy, error) from error


def _given_up(archive: "Archive", copy: Path | None, error: ArchiveMoved) -> ArchiveMoved:
    """Nothing more is written by this process, and only a new start of the program can repair the desk."""
    final = ArchiveMoved(error.path, error.moved, copy=str(copy or ""), final=True)
    archive.abandon(final)
    return final


def _copy_of_open(archive: "Archive", backups: Path) -> Path | None:
    """A copy of the open desk's content; None where it cannot be read any more, as on a USB stick that was pulled out.

    The copy of an overwritten desk may be damaged; `salvage` can read it.
    """
    from newsdesk.store.backups import REPLACED, name_for

    path = archive.path
    try:
        return archive.backup(backups / name_for(path, backups, before=REPLACED))
    except NotProved as error:
        return Path(error.copy)  # with damaged records, and better than none
    except ArchiveDamaged:
        log.exception("what the open desk held is not whole")
    except ArchiveError:
        log.exception("what the open desk held cannot be copied")
        return None
    try:
        return archive.keep_pages(backups / name_for(path, backups, before=REPLACED))
    except ArchiveError:
        log.exception("what the open desk held cannot be copied page by page")
        return None
