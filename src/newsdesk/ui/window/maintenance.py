"""What is good for the desk's file and can wait, in a thread of its own: a look at its health, a copy an hour, and
what tells stories alike.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.errors import ArchiveError
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lane

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.health_report import Health

T = TypeVar("T")

AFTER = 20_000  # milliseconds after the window stands
AGAIN = 600_000  # milliseconds between two looks whether a copy is due
# between two slices: whoever types has the processor first
_breathe = partial(time.sleep, 0.05)


class Maintenance(QObject):
    """Works through a connection of its own: on a big file it takes seconds, and no draft may wait for it."""

    # Health: something is wrong with the file
    damage_found = Signal(object)
    # Exception: no copy could be made, or one that is not proved
    not_backed_up = Signal(object)
    backed_up = Signal()
    failed = Signal(object)

    def __init__(self, desk: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._lane: Lane | None = None
        self._busy = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER)
        self._soon.timeout.connect(self.begin)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(self.back_up)

    def begin_soon(self) -> None:
        """When the window has settled."""
        self._soon.start()

    def begin(self) -> None:
        """Now: the look at the file's health, a copy if one is due, and from then on a copy an hour."""
        desk, settings = self._desk, self._settings
        self._again.start()
        self._run(lambda: _keep_house(desk, settings), self._tell)

    def back_up(self) -> None:
        """A copy, if one is due: that is asked of names and times alone, and costs nothing."""
        desk, settings = self._desk, self._settings
        self._run(lambda: _back_up_if_due(desk, settings), self._told)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        if self._busy:
            return  # the last one is still under way
        self._busy = True
        self._lane = Lane("housekeeping", self)
        self._lane.run(work, owner=self, done=done, failed=self._failed)
        self._lane.close()

    def _tell(self, found: "tuple[Health, Exception | None]") -> None:
        health, refused = found
        if not health.ok:
            self.damage_found.emit(health)
        self._told(refused)

    def _told(self, refused: Exception | None) -> None:
        self._busy = False
        if refused is not None:
            self.not_backed_up.emit(refused)
        else:
            self.backed_up.emit()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)


def _keep_house(desk: Path, settings: Settings) -> "tuple[Health, Exception | None]":
    from newsdesk.desk.opening import open_newsroom

    newsroom = open_newsroom(desk, settings=settings, create=False)
    try:
        # proved row by row, damaged or not: the words of today are copied all the same
        refused = _back_up(newsroom)
        health = newsroom.keeping.doctor(thorough=False, breathe=_breathe)
        while health.ok and not newsroom.keeping.unwritable and newsroom.checks.sketch_some():
            _breathe()
        return health, refused
    finally:
        newsroom.close()


def _back_up_if_due(desk: Path, settings: Settings) -> Exception | None:
    from newsdesk.desk import archive_file
    from newsdesk.desk.opening import open_newsroom

    if not archive_file.backup_is_due(desk):
        return None
    newsroom = open_newsroom(desk, settings=settings, create=False)
    try:
        return _back_up(newsroom)
    finally:
        newsroom.close()


def _back_up(newsroom: "Newsroom") -> Exception | None:
    """A copy if one is due; what kept it from being made, or from being relied on."""
    if newsroom.keeping.unwritable or not newsroom.keeping.backup_is_due():
        return None
    try:
        newsroom.keeping.backup(breathe=_breathe)
    except ArchiveError as error:
        return error
    return None
