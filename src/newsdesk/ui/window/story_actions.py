"""What is done with whole stories, and taken back again: every move of the trade, duplicate, assign, due."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from newsdesk.domain.act import ASSIGN, DUE
from newsdesk.domain.change_set import ChangeSet, UndoRef
from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.moves import Move
from newsdesk.domain.workflow import SeenStory
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.text import isolated

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRequest:
    """What is to be done with some stories, and all that was said about it. `seen` is what was on screen of each."""

    verb: str
    reason: str = ""
    at: datetime | None = None
    zone: str = ""
    name: str = ""
    seen: Mapping[UUID, SeenStory] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActionMessage:
    """What is said when it is done to one story or to several; `opens` shows what came of it."""

    one: str
    many: str
    opens: bool = False


TOLD: dict[str, ActionMessage] = {
    Move.FILE: ActionMessage(
        tr_noop("StoryActions", "Filed “{headline}” to the desk."), tr_noop("StoryActions", "Filed {count} stories.")
    ),
    Move.TAKE_BACK: ActionMessage(
        tr_noop("StoryActions", "Took “{headline}” back."), tr_noop("StoryActions", "Took {count} stories back.")
    ),
    Move.REVIEW: ActionMessage(
        tr_noop("StoryActions", "“{headline}” is in review."), tr_noop("StoryActions", "{count} stories are in review.")
    ),
    Move.LET_GO: ActionMessage(
        tr_noop("StoryActions", "Let “{headline}” go: it waits among the filed."),
        tr_noop("StoryActions", "Let {count} stories go: they wait among the filed."),
    ),
    Move.RETURN: ActionMessage(
        tr_noop("StoryActions", "Sent “{headline}” back: {reason}"),
        tr_noop("StoryActions", "Sent {count} stories back: {reason}"),
    ),
    Move.APPROVE: ActionMessage(
        tr_noop("StoryActions", "Approved “{headline}”."), tr_noop("StoryActions", "Approved {count} stories.")
    ),
    Move.SCHEDULE: ActionMessage(
        tr_noop("StoryActions", "“{headline}” is to be published on {at}."),
        tr_noop("StoryActions", "{count} stories are to be published on {at}."),
    ),
    Move.UNSCHEDULE: ActionMessage(
        tr_noop("StoryActions", "Took “{headline}” off the schedule."),
        tr_noop("StoryActions", "Took {count} stories off the schedule."),
    ),
    Move.PUBLISH: ActionMessage(
        tr_noop("StoryActions", "Published “{headline}”."), tr_noop("StoryActions", "Published {count} stories.")
    ),
    Move.HOLD: ActionMessage(
        tr_noop("StoryActions", "Held “{headline}”: {reason}"),
        tr_noop("StoryActions", "Held {count} stories: {reason}"),
    ),
    Move.RELEASE: ActionMessage(
        tr_noop("StoryActions", "Released “{headline}”."), tr_noop("StoryActions", "Released {count} stories.")
    ),
    Move.SPIKE: ActionMessage(
        tr_noop("StoryActions", "Spiked “{headline}”."), tr_noop("StoryActions", "Spiked {count} stories.")
    ),
    Move.UNSPIKE: ActionMessage(
        tr_noop("StoryActions", "“{headline}” is back on the desk."),
        tr_noop("StoryActions", "{count} stories are back on the desk."),
    ),
    Move.DISCARD: ActionMessage(
        tr_noop("StoryActions", "“{headline}” reads as it was cleared; the change is in its history."),
        tr_noop("StoryActions", "{count} stories read as they were cleared; the changes are in their histories."),
    ),
    Move.LIFT: ActionMessage(
        tr_noop("StoryActions", "The embargo on “{headline}” is lifted."),
        tr_noop("StoryActions", "{count} embargoes are lifted."),
    ),
    DUPLICATE: ActionMessage(
        tr_noop("StoryActions", "Duplicated “{headline}”."),
        tr_noop("StoryActions", "Duplicated {count} stories."),
        opens=True,
    ),
    ASSIGN: ActionMessage(
        tr_noop("StoryActions", "“{headline}” is {name}’s now."),
        tr_noop("StoryActions", "{count} stories are {name}’s now."),
    ),
    DUE: ActionMessage(
        tr_noop("StoryActions", "“{headline}” is due {at}."), tr_noop("StoryActions", "{count} stories are due {at}.")
    ),
}
_NOT_DUE = ActionMessage(
    tr_noop("StoryActions", "“{headline}” is due at no time now."),
    tr_noop("StoryActions", "{count} stories are due at no time now."),
)

_Call = Callable[["Newsroom", UUID, ActionRequest], ChangeSet]
_OTHERS: dict[str, _Call] = {
    DUPLICATE: lambda newsroom, story, _: newsroom.stories.duplicate(story),
    ASSIGN: lambda newsroom, story, wish: newsroom.moves.assign(story, wish.name),
    DUE: lambda newsroom, story, wish: newsroom.moves.set_due(story, wish.at),
}


@dataclass(frozen=True, slots=True)
class _Done:
    wish: ActionRequest
    headlines: tuple[str, ...]
    changes: tuple[ChangeSet, ...]
    failures: tuple[tuple[UUID, Exception], ...] = ()


class StoryActions(QObject):
    """Carries wishes out in the archive lane and remembers how to take them back, newest first."""

    # str: what was done, for a message with a way back
    action_done = Signal(str)
    # str: what was taken back
    action_undone = Signal(str)
    # UUID: a story came into being that the person will want to see
    story_made = Signal(object)
    # UUID, Seen or None, Exception: of which story it was refused, what was on screen, and why
    action_refused = Signal(object, object, object)
    # pairs of UUID and CopyNotReady: checks stopped it for these stories
    gate_stopped = Signal(object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._bus = bus
        self._newsroom: Newsroom | None = None
        self._undos: list[tuple[UndoRef, ...]] = []

    def attach(self, newsroom: "Newsroom") -> None:
        """Work on this desk from now on; what was done on another is not taken back here."""
        self._newsroom = newsroom
        self._undos.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is a verb to take back."""
        return bool(self._undos)

    def ask(self, verb: str, stories: Sequence[UUID], *, reason: str = "", at: datetime | None = None) -> None:
        """Do it to these stories, with nothing more to be said."""
        self.carry_out(ActionRequest(verb=verb, reason=reason, at=at), stories)

    def carry_out(self, wish: ActionRequest, stories: Sequence[UUID]) -> None:
        """Do what is wished to these stories, one act each."""
        if newsroom := self._newsroom:
            chosen = tuple(stories)
            self._lanes.archive.run(
                lambda: _carry_out(newsroom, wish, chosen), owner=self, done=self._tell, failed=self.failed.emit
            )

    def remember(self, undo: UndoRef | None) -> None:
        """Something was done elsewhere that is taken back here."""
        if undo is not None:
            self._undos.append((undo,))

    def undo(self) -> None:
        """Take the newest verb back."""
        newsroom = self._newsroom
        if newsroom is None or not self._undos:
            return
        undos = self._undos.pop()
        self._lanes.archive.run(
            lambda: _take_back(newsroom, undos), owner=self, done=self._tell_undone, failed=self.failed.emit
        )

    def _tell(self, done: _Done) -> None:
        self._spread(done.changes)
        if undos := tuple(changes.undo for changes in done.changes if changes.undo):
            self._undos.append(undos)
        stopped = tuple((story, error) for story, error in done.failures if isinstance(error, CopyNotReady))
        others = tuple(each for each in done.failures if each not in stopped)
        if done.headlines:
            self.action_done.emit("\n".join((sentence(done.wish, done.headlines), *self._not_done(others))))
        elif others:
            story, error = others[0]
            self.action_refused.emit(story, done.wish.seen.get(story), error)
        if stopped:
            self.gate_stopped.emit(stopped)
        created = [story for changes in done.changes for story in changes.created]
        if TOLD[done.wish.verb].opens and len(created) == 1:
            self.story_made.emit(created[0])

    def _not_done(self, failures: Sequence[tuple[UUID, Exception]]) -> tuple[str, ...]:
        """Of several stories, those that it was not done to, and the first reason."""
        if not failures:
            return ()
        count = QLocale().toString(len(failures))
        why = messages.sentence(failures[0][1])
        return (self.tr("Not done to {count}: {why}").format(count=count, why=why),)

    def _tell_undone(self, done: _Done) -> None:
        self._spread(done.changes)
        if done.changes:
            self.action_undone.emit(done.wish.verb)
        for _, error in done.failures[:1]:
            self.failed.emit(error)

    def _spread(self, all_changes: tuple[ChangeSet, ...]) -> None:
        for changes in all_changes:
            self._bus.tell(changes, self)


def sentence(wish: ActionRequest, headlines: Sequence[str]) -> str:
    """What was done, in one sentence."""
    from newsdesk.ui.times import moment  # only what is done for a time needs the calendar

    told = _NOT_DUE if wish.verb == DUE and wish.at is None else TOLD[wish.verb]
    translate, locale = QCoreApplication.translate, QLocale()
    return translate("StoryActions", told.one if len(headlines) == 1 else told.many).format(
        headline=headlines[0] or translate("StoryActions", "a story without headline"),
        count=locale.toString(len(headlines)),
        reason=isolated(wish.reason),
        name=isolated(wish.name),
        at=isolated(moment(wish.at, locale)) if wish.at else "",
    )


def _carry_out(newsroom: "Newsroom", wish: ActionRequest, stories: tuple[UUID, ...]) -> _Done:
    """One act for each story; one that is refused keeps none of the others back, and is told."""
    headlines: list[str] = []
    all_changes: list[ChangeSet] = []
    failures: list[tuple[UUID, Exception]] = []
    for story in stories:
        try:
            headline = newsroom.stories.get(story).content.headline
            all_changes.append(_call(newsroom, story, wish))
            headlines.append(headline)
        except Exception as error:  # what was done to the others must be told all the same
            failures.append((story, error))
    return _Done(wish, tuple(headlines), tuple(all_changes), tuple(failures))


def _call(newsroom: "Newsroom", story: UUID, wish: ActionRequest) -> ChangeSet:
    if wish.verb in _OTHERS:
        return _OTHERS[wish.verb](newsroom, story, wish)
    return newsroom.moves.move(
        story, Move(wish.verb), reason=wish.reason, at=wish.at, zone=wish.zone, seen=wish.seen.get(story)
    )


def _take_back(newsroom: "Newsroom", undos: tuple[UndoRef, ...]) -> _Done:
    all_changes: list[ChangeSet] = []
    failures: list[tuple[UUID, Exception]] = []
    for undo in undos:
        try:
            all_changes.append(newsroom.stories.undo(undo))
        except Exception as error:  # of several stories, those that can be taken back are
            failures.append((undo.story, error))
    return _Done(ActionRequest(verb=undos[0].verb), (), tuple(all_changes), tuple(failures))
