"""Refreshes the window when another process may have changed the desk: on activation, and once a minute."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui.bus import Bus
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.story.sessions import Sessions

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story_list.pane import DeskPane

EVERY = 60_000  # milliseconds


class ExternalChanges(QObject):
    """Tells the panes to read again; writes of another process send nothing over this window's bus."""

    def __init__(self, desk: "DeskPane", sessions: Sessions, staff: Staff, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._sessions, self._staff, self._bus = desk, sessions, staff, bus
        self._open = False
        self._again = QTimer(self)
        self._again.setInterval(EVERY)
        self._again.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._again.timeout.connect(self.refresh)

    def attach(self, _newsroom: "Newsroom") -> None:
        """Begin to refresh: a desk is open."""
        self._open = True
        self._again.start()

    def refresh(self) -> None:
        """Read the queues, the staff and the open story again."""
        if self._open:
            self._staff.refresh()
            self._desk.refresh_soon()
            if (session := self._sessions.current) is not None and session.story is not None:
                self._bus.tell(ChangeSet(stories=frozenset({session.id})), self)
