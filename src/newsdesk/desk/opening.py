"""Opens the archive and puts a newsroom around it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk import places, resources
from newsdesk.desk import archive_file
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.exchange import FormatInfo, known_formats
from newsdesk.desk.first_start import FirstStart
from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.renderers import Renderers
from newsdesk.domain.errors import ArchiveUnwritable, PortableUnwritable

if TYPE_CHECKING:
    from newsdesk.settings import Settings


def open_newsroom(desk: Path | None, *, settings: "Settings", create: bool = True, who: str = "") -> Newsroom:
    """The newsroom of a desk file, the user's own where none is named. Raises ArchiveError."""
    path = _named_or_own(desk)
    with _naming_the_stick(path):
        archive = open_archive(path, create=create)
    return Newsroom(archive, settings, who=who, themes=resources.path("themes"))


def open_for_window(start: FirstStart, *, settings: "Settings") -> Newsroom:
    """The newsroom of the desk that the window starts on. Raises ArchiveError, FirstStartFailed among them."""
    with _naming_the_stick(start.desk):
        archive = start.open()
    return Newsroom(archive, settings, themes=resources.path("themes"))


@contextmanager
def _naming_the_stick(desk: Path) -> Iterator[None]:
    """Where a portable program cannot write beside itself, say so: no other desk would help."""
    try:
        yield
    except ArchiveUnwritable as error:
        if places.is_in_portable_folder(desk) and (reason := places.write_refusal()):
            raise PortableUnwritable(str(places.portable_folder()), reason) from error
        raise


def all_formats() -> tuple[FormatInfo, ...]:
    """What can be read and written, without opening a desk."""
    return known_formats(Renderers(resources.path("themes")).formats({}))


def restore(desk: Path | None, backup: Path) -> archive_file.RestoredDesk:
    """Put a backup in the place of a desk, healthy or not. Says where the old one is kept. Raises ArchiveError."""
    path = _named_or_own(desk)
    return archive_file.restored(path, backup, archive_file.put_back(path, backup))


def undo_restore(desk: Path | None) -> archive_file.RestoredDesk:
    """Put back what the last restore took away. Raises ArchiveMissing where there is nothing of the kind."""
    return archive_file.undo_restore(_named_or_own(desk))


def _named_or_own(desk: Path | None) -> Path:
    if desk is not None:
        return desk
    from newsdesk import policy

    return policy.read()[0].default_desk()
