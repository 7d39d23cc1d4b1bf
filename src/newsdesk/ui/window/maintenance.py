"""Background maintenance of the desk file: health check, hourly backup, and the index of similar stories."""

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

AFTER = 20_000  # milliseconds after the window has opened
AGAIN = 600_000  # milliseconds between two checks whether a backup is due
# called between two slices of long work, so that typing gets the processor first
_breathe = partial(time.sleep, 0.05)


class Maintenance(QObject):
    """Has a thread and a connection of its own: it takes seconds on a big file, and no draft may wait for it."""

    # Health: the file is damaged
    damage_found = Signal(object)
    # Exception: no backup could be made, or it is not verified
    not_backed_up = Signal(object)
    backed_up = Signal()
    failed = Signal(object)

    def __init__(self, desk: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._lane: Lane | None = None
        self._busy = False
        self._first_timer = QTimer(self, singleShot=True, interval=AFTER)
        self._first_timer.timeout.connect(self.begin)
        self._repeat_timer = QTimer(self)
        self._repeat_timer.setInterval(AGAIN)
        self._repeat_timer.timeout.connect(self.back_up)

    def begin_soon(self) -> None:
        """Begin 20 seconds from now, when the window has opened."""
        self._first_timer.start()

    def begin(self) -> None:
        """Check the file's health, back up if that is due, and from then on once an hour."""
        desk, settings = self._desk, self._settings
        self._repeat_timer.start()
        self._run(lambda: _maintain(desk, settings), self._checked)

    def back_up(self) -> None:
        """Back up if that is due, which the names and times of the backups tell without opening the desk."""
        desk, settings = self._desk, self._settings
        self._run(lambda: _back_up_if_due(desk, settings), self._backup_ended)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        if self._busy:
            return  # the last one is still under way
        self._busy = True
        self._lane = Lane("maintenance", self)
        self._lane.run(work, owner=self, done=done, failed=self._failed)
        self._lane.close()

    def _checked(self, found: "tuple[Health, Exception | None]") -> None:
        health, refused = found
        if not health.ok:
            self.damage_found.emit(health)
        self._backup_ended(refused)

    def _backup_ended(self, refused: Exception | None) -> None:
        self._busy = False
        if refused is not None:
            self.not_backed_up.emit(refused)
        else:
            self.backed_up.emit()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)


def _maintain(desk: Path, settings: Settings) -> "tuple[Health, Exception | None]":
    from newsdesk.desk.opening import open_newsroom

    newsroom = open_newsroom(desk, settings=settings, create=False)
    try:
        # a damaged desk is backed up too: the newest words must be in a copy
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
    """Back up if that is due. Returns the error that prevented the backup or its verification, else None."""
    if newsroom.keeping.unwritable or not newsroom.keeping.backup_is_due():
        return None
    try:
        newsroom.keeping.backup(breathe=_breathe)
    except ArchiveError as error:
        return error
    return None
