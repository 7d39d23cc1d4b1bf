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


# queues in which a story has a reason, and the move that gave it
_MOVE_WITH_REASON: dict[Status, Move] = {
    Status.RETURNED: Move.RETURN,
    Status.HELD: Move.HOLD,
    Status.SPIKED: Move.SPIKE,
}


class ReasonQuery(QObject):
    """Reads the reason of the open story from the archive; `reason_found(Act)`, or None where there is none."""

    reason_found = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        # in the next turn of the event loop: the session learns of its new status from the same signal
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._query)
        bus.changed.connect(self._take_changes)

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on."""
        self._newsroom = newsroom
        self._query()

    def show_session(self, session: StorySession | None) -> None:
        """Follow this story from now on; None for none."""
        if self._session is not None:
            self._session.archive_state_changed.disconnect(self._query)
        self._session = session
        if session is not None:
            session.archive_state_changed.connect(self._query)
        self._query()

    def _take_changes(self, changes: ChangeSet, _initiator: object) -> None:
        if self._session is not None and self._session.id in changes.stories:
            self._later.start()

    def _query(self) -> None:
        story, newsroom = self._session.story if self._session else None, self._newsroom
        verb = _MOVE_WITH_REASON.get(story.standing.queue) if story else None
        if story is None or newsroom is None or verb is None:
            self.reason_found.emit(None)
            return

        def found(act: "Act | None") -> None:
            if self._is_current(story):
                self.reason_found.emit(act)

        self._lanes.archive.run(
            lambda: next((act for act in newsroom.moves.acts(story.id) if act.verb == verb), None),
            owner=self,
            done=found,
            latest="reason",
        )

    def _is_current(self, story: "Story") -> bool:
        """Whether this story is still open, in the same queue."""
        now = self._session.story if self._session else None
        return now is not None and (now.id, now.standing.queue) == (story.id, story.standing.queue)


_REASON_TEXTS: dict[str, str] = {
    Move.RETURN: tr_noop("ReasonBand", "Sent back by {who} ({when}): {reason}"),
    Move.HOLD: tr_noop("ReasonBand", "Held by {who} ({when}): {reason}"),
    Move.SPIKE: tr_noop("ReasonBand", "Spiked by {who} ({when}): {reason}"),
}
_SOMEBODY = tr_noop("ReasonBand", "somebody")


class ReasonBand(QLabel):
    """Shown while the story has a reason; its text can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("reason-band")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.hide()

    def show_act(self, act: Act | None) -> None:
        """Show the reason of this act; hide where it has none."""
        if act is not None and act.reason and act.verb in _REASON_TEXTS:
            translate = QCoreApplication.translate
            who = act.who or translate("ReasonBand", _SOMEBODY)
            when = recent_time(act.at, QLocale())
            text = translate("ReasonBand", _REASON_TEXTS[act.verb])
            self.setText(text.format(who=isolated(who), when=isolated(when), reason=isolated(act.reason)))
            self.setAccessibleName(self.text())
            self.show()
        else:
            self.hide()

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#reason-band {{ background: {tokens.noted}; color: {tokens.ink};"
            f" border-bottom: 1px solid {tokens.line}; padding: 8px 24px; }}"
        )
