"""Opens the archive and puts a newsroom around it."""

from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk import resources
from newsdesk.desk.exchange import FormatInfo, known_formats
from newsdesk.desk.first_start import FirstStart
from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.press import Press
from newsdesk.desk.room import utc_now
from newsdesk.desk.shelf import open_archive, put_back

if TYPE_CHECKING:
    from newsdesk.settings import Settings


def open_newsroom(desk: Path | None, *, settings: "Settings", create: bool = True, who: str = "") -> Newsroom:
    """The newsroom of a desk file, the user's own where none is named. Raises ArchiveError."""
    archive = open_archive(_named_or_own(desk), create=create)
    return Newsroom(archive, settings, who=who, themes=resources.path("themes"))


def open_for_window(start: FirstStart, *, settings: "Settings") -> Newsroom:
    """The newsroom of the desk that the window starts on. Raises ArchiveError, FirstStartFailed among them."""
    return Newsroom(start.open(), settings, themes=resources.path("themes"))


def all_formats() -> tuple[FormatInfo, ...]:
    """What can be read and written, without opening a desk."""
    return known_formats(Press(resources.path("themes")).formats({}))


def restore(desk: Path | None, backup: Path) -> Path | None:
    """Put a backup in the place of a desk, healthy or not. Returns where the old one is kept. Raises ArchiveError."""
    return put_back(_named_or_own(desk), backup, now=utc_now())


def _named_or_own(desk: Path | None) -> Path:
    if desk is not None:
        return desk
    from newsdesk.settings import default_desk

    return default_desk()
