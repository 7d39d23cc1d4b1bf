"""Opening of a desk file as a newsroom."""

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
    """Open a desk file, by default the user's own. Raises ArchiveError."""
    path = _named_or_own(desk)
    with _naming_the_stick(path):
        archive = open_archive(path, create=create)
    return Newsroom(archive, settings, who=who, themes=resources.path("themes"))


def open_for_window(start: FirstStart, *, settings: "Settings") -> Newsroom:
    """Open the desk that the window starts with. Raises ArchiveError, FirstStartFailed."""
    with _naming_the_stick(start.desk):
        archive = start.open()
    return Newsroom(archive, settings, themes=resources.path("themes"))


@contextmanager
def _naming_the_stick(desk: Path) -> Iterator[None]:
    """Raise PortableUnwritable where a portable Newsdesk cannot write to its own folder."""
    try:
        yield
    except ArchiveUnwritable as error:
        if places.is_in_portable_folder(desk) and (reason := places.write_refusal()):
            raise PortableUnwritable(str(places.portable_folder()), reason) from error
        raise


def all_formats() -> tuple[FormatInfo, ...]:
    """All formats, without opening a desk."""
    return known_formats(Renderers(resources.path("themes")).formats({}))


def restore(desk: Path | None, backup: Path) -> archive_file.RestoredDesk:
    """Restore a backup in the place of a desk, damaged or not. Raises ArchiveError."""
    path = _named_or_own(desk)
    return archive_file.restored(path, backup, archive_file.put_back(path, backup))


def undo_restore(desk: Path | None) -> archive_file.RestoredDesk:
    """Undo the last restore. Raises ArchiveMissing where no restore can be undone."""
    return archive_file.undo_restore(_named_or_own(desk))


def _named_or_own(desk: Path | None) -> Path:
    if desk is not None:
        return desk
    from newsdesk import policy

    return policy.read()[0].default_desk()
