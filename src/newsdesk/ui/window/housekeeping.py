"""What is good for the desk's file and can wait, in a thread of its own: a look at its health, a daily copy, and
what tells stories alike.
"""

import datetime as dt
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lane

if TYPE_CHECKING:
    from newsdesk.domain.health import Health

AFTER = 20_000  # milliseconds after the window stands
_A_DAY = dt.timedelta(hours=20)
_BREATH = 0.05  # seconds between two slices: whoever types has the processor first


class Housekeeping(QObject):
    """Works through a connection of its own: on a big file it takes seconds, and no draft may wait for it."""

    # Health: something is wrong with the file
    ailing = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._lane: Lane | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER)
        self._soon.timeout.connect(self.begin)

    def begin_soon(self) -> None:
        """When the window has settled."""
        self._soon.start()

    def begin(self) -> None:
        """Now."""
        desk, settings = self._desk, self._settings
        self._lane = Lane("housekeeping", self)
        self._lane.run(lambda: _keep_house(desk, settings), owner=self, done=self._tell, failed=self.failed.emit)
        self._lane.close()

    def _tell(self, health: "Health") -> None:
        if not health.ok:
            self.ailing.emit(health)


def _keep_house(desk: Path, settings: Settings) -> "Health":
    from newsdesk.desk.opening import open_newsroom

    newsroom = open_newsroom(desk, settings=settings, create=False)
    try:
        health = newsroom.keeping.doctor(thorough=False)
        if health.ok and _due(newsroom.keeping.backups()):
            newsroom.keeping.backup()
        while health.ok and newsroom.checks.sketch_some():
            time.sleep(_BREATH)
        return health
    finally:
        newsroom.close()


def _due(backups: tuple[Path, ...]) -> bool:
    """At most one copy a day: the oldest go as new ones come, and must not all be of one morning."""
    if not backups:
        return True
    made = dt.datetime.fromtimestamp(backups[0].stat().st_mtime, dt.UTC)
    return dt.datetime.now(dt.UTC) - made > _A_DAY
