"""Opens the archive and puts a newsroom around it."""

from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk import resources
from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.shelf import open_archive

if TYPE_CHECKING:
    from newsdesk.settings import Settings


def open_newsroom(desk: Path | None, *, settings: "Settings", create: bool = True, who: str = "") -> Newsroom:
    """The newsroom of a desk file, the user's own where none is named. Raises ArchiveError."""
    if desk is None:
        from newsdesk.settings import default_desk

        desk = default_desk()
    archive = open_archive(desk, create=create)
    return Newsroom(archive, settings, who=who, themes=resources.path("themes"))
