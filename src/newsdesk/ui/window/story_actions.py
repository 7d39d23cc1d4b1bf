"""Actions on whole stories, with undo: every move of the workflow, duplicate, assign, due."""

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
from newsdesk.ui.times import moment

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRequest:
    """Verb and its input: reason, time with zone, name. `seen` is the state of each story that was on screen."""

    verb: str
    reason: str = ""
    at: datetime | None = None
    zone: str = ""
    name: str = ""
    seen: Mapping[UUID, SeenStory] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActionMessage:
    """Message for one story and for several; `opens`: open the story that was created."""

    one: str
    many: str
    opens: bool = False


ACTION_MESSAGES: dict[str, ActionMessage] = {
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
        tr_noop("StoryActions", "Let “{headline}” go. It is filed again."),
        tr_noop("StoryActions", "Let {count} stories go. They are filed again."),
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
        tr_noop("StoryActions", "“{headline}” is back at its approved version. The change is in its history."),
        tr_noop(
            "StoryActions", "{count} stories are back at their approved versions. The changes are in their histories."
        ),
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
    tr_noop("StoryActions", "“{headline}” has no due time now."),
    tr_noop("StoryActions", "{count} stories have no due time now."),
)

_ActionCall = Callable[["Newsroom", UUID, ActionRequest], ChangeSet]
_OTHER_VERBS: dict[str, _ActionCall] = {
    DUPLICATE: lambda newsroom, story, _: newsroom.stories.duplicate(story),
    ASSIGN: lambda newsroom, story, request: newsroom.moves.assign(story, request.name),
    DUE: lambda newsroom, story, request: newsroom.moves.set_due(story, request.at),
}


@dataclass(frozen=True, slots=True)
class _ActionResult:
    request: ActionRequest
    headlines: tuple[str, ...]
    changes: tuple[ChangeSet, ...]
    failures: tuple[tuple[UUID, Exception], ...] = ()


class StoryActions(QObject):
    """Does requests in the archive lane and keeps their undos, newest first."""

    # str: what was done, for a message with an undo button
    action_done = Signal(str)
    # str: the verb that was undone
    action_undone = Signal(str)
    # UUID: a story was created that is to be opened
    story_made = Signal(object)
    # UUID, SeenStory or None, Exception: the story for which it was refused, its state on screen, and why
    action_refused = Signal(object, object, object)
    # tuples of UUID and CopyNotReady: checks stopped it for these stories
    gate_stopped = Signal(object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._bus = bus
        self._newsroom: Newsroom | None = None
        self._undos: list[tuple[UndoRef, ...]] = []

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on; undos of another desk are dropped."""
        self._newsroom = newsroom
        self._undos.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is an action to undo."""
        return bool(self._undos)

    def ask(self, verb: str, stories: Sequence[UUID], *, reason: str = "", at: datetime | None = None) -> None:
        """Do a verb to these stories."""
        self.run(ActionRequest(verb=verb, reason=reason, at=at), stories)

    def run(self, request: ActionRequest, stories: Sequence[UUID]) -> None:
        """Do a request to these stories, one act each."""
        if newsroom := self._newsroom:
            chosen = tuple(stories)
            self._lanes.archive.run(
                lambda: _run(newsroom, request, chosen), owner=self, done=self._finished, failed=self.failed.emit
            )

    def remember(self, undo: UndoRef | None) -> None:
        """Add the undo of something done elsewhere; None adds nothing."""
        if undo is not None:
            self._undos.append((undo,))

    def undo(self) -> None:
        """Undo the newest action."""
        newsroom = self._newsroom
        if newsroom is None or not self._undos:
            return
        undos = self._undos.pop()
        self._lanes.archive.run(lambda: _undo(newsroom, undos), owner=self, done=self._undone, failed=self.failed.emit)

    def _finished(self, done: _ActionResult) -> None:
        self._announce(done.changes)
        if undos := tuple(changes.undo for changes in done.changes if changes.undo):
            self._undos.append(undos)
        stopped = tuple((story, error) for story, error in done.failures if isinstance(error, CopyNotReady))
        others = tuple(each for each in done.failures if each not in stopped)
        if done.headlines:
            self.action_done.emit("\n".join((sentence(done.request, done.headlines), *self._not_done(others))))
        elif others:
            story, error = others[0]
            self.action_refused.emit(story, done.request.seen.get(story), error)
        if stopped:
            self.gate_stopped.emit(stopped)
        created = [story for changes in done.changes for story in changes.created]
        if ACTION_MESSAGES[done.request.verb].opens and len(created) == 1:
            self.story_made.emit(created[0])

    def _not_done(self, failures: Sequence[tuple[UUID, Exception]]) -> tuple[str, ...]:
        """Sentence on the stories for which it failed, with the first reason; empty where there are none."""
        if not failures:
            return ()
        count = QLocale().toString(len(failures))
        why = messages.sentence(failures[0][1])
        return (self.tr("Not done for {count}: {why}").format(count=count, why=why),)

    def _undone(self, done: _ActionResult) -> None:
        self._announce(done.changes)
        if done.changes:
            self.action_undone.emit(done.request.verb)
        for _, error in done.failures[:1]:
            self.failed.emit(error)

    def _announce(self, all_changes: tuple[ChangeSet, ...]) -> None:
        for changes in all_changes:
            self._bus.tell(changes, self)


def sentence(request: ActionRequest, headlines: Sequence[str]) -> str:
    """Sentence that says what was done."""
    message = _NOT_DUE if request.verb == DUE and request.at is None else ACTION_MESSAGES[request.verb]
    translate, locale = QCoreApplication.translate, QLocale()
    return translate("StoryActions", message.one if len(headlines) == 1 else message.many).format(
        headline=headlines[0] or translate("StoryActions", "a story without headline"),
        count=locale.toString(len(headlines)),
        reason=isolated(request.reason),
        name=isolated(request.name),
        at=isolated(moment(request.at, locale)) if request.at else "",
    )


def _run(newsroom: "Newsroom", request: ActionRequest, stories: tuple[UUID, ...]) -> _ActionResult:
    """Do the request to each story; where one is refused, the others are done all the same."""
    headlines: list[str] = []
    all_changes: list[ChangeSet] = []
    failures: list[tuple[UUID, Exception]] = []
    for story in stories:
        try:
            headline = newsroom.stories.get(story).content.headline
            all_changes.append(_call(newsroom, story, request))
            headlines.append(headline)
        except Exception as error:  # told with what was done to the others
            failures.append((story, error))
    return _ActionResult(request, tuple(headlines), tuple(all_changes), tuple(failures))


def _call(newsroom: "Newsroom", story: UUID, request: ActionRequest) -> ChangeSet:
    if request.verb in _OTHER_VERBS:
        return _OTHER_VERBS[request.verb](newsroom, story, request)
    return newsroom.moves.move(
        story, Move(request.verb), reason=request.reason, at=request.at, zone=request.zone, seen=request.seen.get(story)
    )


def _undo(newsroom: "Newsroom", undos: tuple[UndoRef, ...]) -> _ActionResult:
    all_changes: list[ChangeSet] = []
    failures: list[tuple[UUID, Exception]] = []
    for undo in undos:
        try:
            all_changes.append(newsroom.stories.undo(undo))
        except Exception as error:  # told with those that could be undone
            failures.append((undo.story, error))
    return _ActionResult(ActionRequest(verb=undos[0].verb), (), tuple(all_changes), tuple(failures))
