"""Demo: a desk with the sample stories, exported in every format, without a window."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk.export import files, targets
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.errors import DeskInTheWay, ExitRefused
from newsdesk.domain.story_list import StoryQuery

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.settings import Settings

DESK = "desk.newsdesk"
_MANY = 1000
# tells a desk that a demo made from one in which somebody works
_MARK = "demo.txt"
_TOLD = "“newsdesk demo” made what is in this folder, and makes it again.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """The path of the demo desk, the exported files, and warnings about what was left out."""

    desk: Path
    files: tuple[Path, ...]
    warnings: tuple[str, ...] = ()


def build(folder: Path, *, settings: "Settings") -> Demo:
    """Make the desk, or take the one that an earlier demo made, and export all of its stories in all formats.

    Raises DeskInTheWay for a desk that no demo made.
    """
    desk, ours = folder / DESK, folder / _MARK
    if desk.exists() and not ours.exists():
        raise DeskInTheWay(str(desk), "a desk that no demo made")
    targets.refuse_desk(ours)
    files.write(ours, _TOLD.encode(), overwrite=True)
    with open_newsroom(desk, settings=settings) as newsroom:
        newsroom.start_with_samples()
        made, warnings = _export_all(newsroom, folder / "export")
    return Demo(desk=desk, files=made, warnings=warnings)


def _export_all(newsroom: "Newsroom", folder: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    ids, warnings = _exportable(newsroom)
    made: list[Path] = []
    for form in newsroom.exchange.formats():
        if form.writes:
            done = newsroom.exchange.export(ids, format_key=form.key, folder=folder / form.key, overwrite=True)
            made += done.files
            warnings += done.warnings
    return tuple(made), tuple(dict.fromkeys(warnings))


def _exportable(newsroom: "Newsroom") -> tuple[list[UUID], list[str]]:
    free: list[UUID] = []
    stay: list[str] = []
    for row in newsroom.stories.page(StoryQuery(), limit=_MANY).rows:
        try:
            newsroom.exchange.check_exit(row.id)
        except ExitRefused as error:
            stay.append(f"“{error.headline}” was not exported: it is {error.reason}.")
        else:
            free.append(row.id)
    return free, stay
