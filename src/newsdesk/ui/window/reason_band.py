"""Banner over the story that tells why it was sent back, held or spiked, and by whom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from newsdesk.domain.act import Act
from newsdesk.domain.moves import Move
from newsdesk.domain.status import Status
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.text import isolated
from newsdesk.ui.times import recent_time
from newsdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from newsdesk.domain.story import Story


# queues in which a story has a reason, and the move that gave it
_MOVE_WITH_REASON: dict[Status, Move] = {
    Status.RETURNED: Move.RETURN,
    Status.HELD: Move.HOLD,
    Status.SPIKED: Move.SPIKE,
}


class ReasonQuery(OpenStoryQuery):
    """Reads the reason of the open story from the archive; `reason_found(Act)`, or None where there is none."""

    reason_found = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject) -> None:
        # changes are read in the next turn of the event loop: the session learns of its new status by the same signal
        super().__init__(lanes, parent, read=self._query, pause=0, bus=bus)
        self.follow(archive_state_changed=self.read_now)

    def _query(self) -> None:
        story = self.session.story if self.session else None
        verb = _MOVE_WITH_REASON.get(story.standing.queue) if story else None
        if story is None or self.newsroom is None or verb is None:
            self.reason_found.emit(None)
            return

        def found(act: Act | None) -> None:
            if self._is_current(story):
                self.reason_found.emit(act)

        self.ask(
            lambda newsroom: next((act for act in newsroom.moves.acts(story.id) if act.verb == verb), None),
            found,
            latest="reason",
        )

    def _is_current(self, story: "Story") -> bool:
        """Whether this story is still open, in the same queue."""
        now = self.session.story if self.session else None
        return now is not None and (now.id, now.standing.queue) == (story.id, story.standing.queue)


_REASON_TEXTS: dict[str, str] = {
    Move.RETURN: tr_noop("ReasonBand", "Sent back by {who} ({when}): {reason}"),
    Move.HOLD: tr_noop("ReasonBand", "Held by {who} ({when}): {reason}"),
    Move.SPIKE: tr_noop("ReasonBand", "Spiked by {who} ({when}): {reason}"),
}
_SOMEBODY = tr_noop("ReasonBand", "somebody")


class ReasonBand(Banner):
    """Shown while the story has a reason."""

    def show_act(self, act: Act | None) -> None:
        """Show the reason of this act; hide where it has none."""
        if act is None or not act.reason or act.verb not in _REASON_TEXTS:
            self.hide()
            return
        translate = QCoreApplication.translate
        who = act.who or translate("ReasonBand", _SOMEBODY)
        when = recent_time(act.at, QLocale())
        text = translate("ReasonBand", _REASON_TEXTS[act.verb])
        self.say(text.format(who=isolated(who), when=isolated(when), reason=isolated(act.reason)))
