"""Band over the story that tells why it was sent back, held or spiked, and by whom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk.domain.act import Act
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.moves import Move
from newsdesk.domain.status import Status
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import recent_time

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.act import Act
    from newsdesk.domain.story import Story


# in these queues a story waits for a reason that somebody gave
GIVEN: dict[Status, Move] = {Status.RETURNED: Move.RETURN, Status.HELD: Move.HOLD, Status.SPIKED: Move.SPIKE}


class Reasons(QObject):
    """`found(act)` comes for the story in front, from the archive lane; None where there is no reason to tell."""

    reason_found = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        # a session learns of its new standing from the same bus: once all were told
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        bus.changed.connect(self._take_changes)

    def attach(self, newsroom: "Newsroom") -> None:
        """Look on this desk from now on."""
        self._newsroom = newsroom
        self._look()

    def show_session(self, session: StorySession | None) -> None:
        """Look at this story from now on."""
        if self._session is not None:
            self._session.standing_changed.disconnect(self._look)
        self._session = session
        if session is not None:
            session.standing_changed.connect(self._look)
        self._look()

    def _take_changes(self, changes: ChangeSet, _initiator: object) -> None:
        if self._session is not None and self._session.id in changes.stories:
            self._soon.start()

    def _look(self) -> None:
        story, newsroom = self._session.story if self._session else None, self._newsroom
        verb = GIVEN.get(story.standing.queue) if story else None
        if story is None or newsroom is None or verb is None:
            self.reason_found.emit(None)
            return

        def came(act: "Act | None") -> None:
            if self._stands(story):
                self.reason_found.emit(act)

        self._lanes.archive.run(
            lambda: next((act for act in newsroom.moves.acts(story.id) if act.verb == verb), None),
            owner=self,
            done=came,
            latest="reason",
        )

    def _stands(self, story: "Story") -> bool:
        """Whether that story is in front still, where it was."""
        now = self._session.story if self._session else None
        return now is not None and (now.id, now.standing.queue) == (story.id, story.standing.queue)


SAID: dict[str, str] = {
    Move.RETURN: tr_noop("ReasonBand", "Sent back by {who} ({when}): {reason}"),
    Move.HOLD: tr_noop("ReasonBand", "Held by {who} ({when}): {reason}"),
    Move.SPIKE: tr_noop("ReasonBand", "Spiked by {who} ({when}): {reason}"),
}
_SOMEBODY = tr_noop("ReasonBand", "somebody")


class ReasonBand(QLabel):
    """Seen while there is a reason to tell. The words can be selected and copied."""

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("reason-band")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_act(self, act: Act | None) -> None:
        """Tell the reason of this act, if it has one."""
        if act is not None and act.reason and act.verb in SAID:
            translate = QCoreApplication.translate
            who = act.who or translate("ReasonBand", _SOMEBODY)
            when = recent_time(act.at, QLocale())
            said = translate("ReasonBand", SAID[act.verb])
            self.setText(said.format(who=isolated(who), when=isolated(when), reason=isolated(act.reason)))
            self.setAccessibleName(self.text())
            self.show()
        else:
            self.hide()

    def _dress(self) -> None:
        tokens = self._look.tokens
        self.setStyleSheet(
            f"#reason-band {{ background: {tokens.noted}; color: {tokens.ink};"
            f" border-bottom: 1px solid {tokens.line}; padding: 8px 24px; }}"
        )
