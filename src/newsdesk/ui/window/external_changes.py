"""What scripts and other windows did to the desk: seen when one comes back to this window, and once a minute."""

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
    """Has the panes look again: what another process writes comes over no bus of ours."""

    def __init__(self, desk: "DeskPane", sessions: Sessions, staff: Staff, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._sessions, self._staff, self._bus = desk, sessions, staff, bus
        self._open = False
        self._again = QTimer(self)
        self._again.setInterval(EVERY)
        self._again.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._again.timeout.connect(self.look)

    def attach(self, _newsroom: "Newsroom") -> None:
        """There is a desk to look at."""
        self._open = True
        self._again.start()

    def look(self) -> None:
        """Look now: at the queues, the staff, and the story in front with all that belongs to it."""
        if self._open:
            self._staff.refresh()
            self._desk.refresh_soon()
            if (session := self._sessions.current) is not None and session.story is not None:
                self._bus.tell(ChangeSet(stories=frozenset({session.id})), self)
