"""What is done with whole stories, and taken back again: every move of the trade, duplicate, assign, due."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from newsdesk.domain.act import ASSIGN, DUE
from newsdesk.domain.changes import Changes, Undo
from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.moves import Verb
from newsdesk.domain.standing import Seen
from newsdesk.marking import marked
from newsdesk.ui import words
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.line_field import isolated

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be done with some stories, and all that was said about it. `seen` is what was on screen of each."""

    verb: str
    reason: str = ""
    at: datetime | None = None
    zone: str = ""
    name: str = ""
    seen: Mapping[UUID, Seen] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said when it is done to one story or to several; `opens` shows what came of it."""

    one: str
    many: str
    opens: bool = False


TOLD: dict[str, Told] = {
    Verb.FILE: Told(marked("Verbs", "Filed “{headline}” to the desk."), marked("Verbs", "Filed {count} stories.")),
    Verb.TAKE_BACK: Told(marked("Verbs", "Took “{headline}” back."), marked("Verbs", "Took {count} stories back.")),
    Verb.REVIEW: Told(marked("Verbs", "“{headline}” is in review."), marked("Verbs", "{count} stories are in review.")),
    Verb.LET_GO: Told(
        marked("Verbs", "Let “{headline}” go: it waits among the filed."),
        marked("Verbs", "Let {count} stories go: they wait among the filed."),
    ),
    Verb.RETURN: Told(
        marked("Verbs", "Sent “{headline}” back: {reason}"), marked("Verbs", "Sent {count} stories back: {reason}")
    ),
    Verb.APPROVE: Told(marked("Verbs", "Approved “{headline}”."), marked("Verbs", "Approved {count} stories.")),
    Verb.SCHEDULE: Told(
        marked("Verbs", "“{headline}” is to be published on {at}."),
        marked("Verbs", "{count} stories are to be published on {at}."),
    ),
    Verb.UNSCHEDULE: Told(
        marked("Verbs", "Took “{headline}” off the schedule."),
        marked("Verbs", "Took {count} stories off the schedule."),
    ),
    Verb.PUBLISH: Told(marked("Verbs", "Published “{headline}”."), marked("Verbs", "Published {count} stories.")),
    Verb.HOLD: Told(marked("Verbs", "Held “{headline}”: {reason}"), marked("Verbs", "Held {count} stories: {reason}")),
    Verb.RELEASE: Told(marked("Verbs", "Released “{headline}”."), marked("Verbs", "Released {count} stories.")),
    Verb.SPIKE: Told(marked("Verbs", "Spiked “{headline}”."), marked("Verbs", "Spiked {count} stories.")),
    Verb.UNSPIKE: Told(
        marked("Verbs", "“{headline}” is back on the desk."), marked("Verbs", "{count} stories are back on the desk.")
    ),
    Verb.DISCARD: Told(
        marked("Verbs", "“{headline}” reads as it was cleared; the change is in its history."),
        marked("Verbs", "{count} stories read as they were cleared; the changes are in their histories."),
    ),
    Verb.LIFT: Told(
        marked("Verbs", "The embargo on “{headline}” is lifted."), marked("Verbs", "{count} embargoes are lifted.")
    ),
    DUPLICATE: Told(
        marked("Verbs", "Duplicated “{headline}”."), marked("Verbs", "Duplicated {count} stories."), opens=True
    ),
    ASSIGN: Told(
        marked("Verbs", "“{headline}” is {name}’s now."), marked("Verbs", "{count} stories are {name}’s now.")
    ),
    DUE: Told(marked("Verbs", "“{headline}” is due {at}."), marked("Verbs", "{count} stories are due {at}.")),
}
_NOT_DUE = Told(
    marked("Verbs", "“{headline}” is due at no time now."), marked("Verbs", "{count} stories are due at no time now.")
)

_Call = Callable[["Newsroom", UUID, Wish], Changes]
_OTHERS: dict[str, _Call] = {
    DUPLICATE: lambda newsroom, story, _: newsroom.stories.duplicate(story),
    ASSIGN: lambda newsroom, story, wish: newsroom.moves.assign(story, wish.name),
    DUE: lambda newsroom, story, wish: newsroom.moves.set_due(story, wish.at),
}


@dataclass(frozen=True, slots=True)
class _Done:
    wish: Wish
    headlines: tuple[str, ...]
    changes: tuple[Changes, ...]
    failures: tuple[tuple[UUID, Exception], ...] = ()


class Verbs(QObject):
    """Carries wishes out in the archive lane and remembers how to take them back, newest first."""

    # str: what was done, for a message with a way back
    done = Signal(str)
    # str: what was taken back
    undone = Signal(str)
    # UUID: a story came into being that the person will want to see
    made = Signal(object)
    # UUID, Seen or None, Exception: of which story it was refused, what was on screen, and why
    refused = Signal(object, object, object)
    # pairs of UUID and CopyNotReady: checks stopped it for these stories
    stopped = Signal(object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._bus = bus
        self._newsroom: Newsroom | None = None
        self._undos: list[tuple[Undo, ...]] = []

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
        self.carry_out(Wish(verb=verb, reason=reason, at=at), stories)

    def carry_out(self, wish: Wish, stories: Sequence[UUID]) -> None:
        """Do what is wished to these stories, one act each."""
        if newsroom := self._newsroom:
            chosen = tuple(stories)
            self._lanes.archive.run(
                lambda: _carry_out(newsroom, wish, chosen), owner=self, done=self._tell, failed=self.failed.emit
            )

    def remember(self, undo: Undo | None) -> None:
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
            self.done.emit("\n".join((sentence(done.wish, done.headlines), *self._not_done(others))))
        elif others:
            story, error = others[0]
            self.refused.emit(story, done.wish.seen.get(story), error)
        if stopped:
            self.stopped.emit(stopped)
        created = [story for changes in done.changes for story in changes.created]
        if TOLD[done.wish.verb].opens and len(created) == 1:
            self.made.emit(created[0])

    def _not_done(self, failures: Sequence[tuple[UUID, Exception]]) -> tuple[str, ...]:
        """Of several stories, those that it was not done to, and the first reason."""
        if not failures:
            return ()
        count = QLocale().toString(len(failures))
        why = words.sentence(failures[0][1])
        return (self.tr("Not done to {count}: {why}").format(count=count, why=why),)

    def _tell_undone(self, done: _Done) -> None:
        self._spread(done.changes)
        if done.changes:
            self.undone.emit(done.wish.verb)
        for _, error in done.failures[:1]:
            self.failed.emit(error)

    def _spread(self, all_changes: tuple[Changes, ...]) -> None:
        for changes in all_changes:
            self._bus.tell(changes, self)


def sentence(wish: Wish, headlines: Sequence[str]) -> str:
    """What was done, in one sentence."""
    from newsdesk.ui.dates import moment  # only what is done for a time needs the calendar

    told = _NOT_DUE if wish.verb == DUE and wish.at is None else TOLD[wish.verb]
    translate, locale = QCoreApplication.translate, QLocale()
    return translate("Verbs", told.one if len(headlines) == 1 else told.many).format(
        headline=headlines[0] or translate("Verbs", "a story without headline"),
        count=locale.toString(len(headlines)),
        reason=isolated(wish.reason),
        name=isolated(wish.name),
        at=isolated(moment(wish.at, locale)) if wish.at else "",
    )


def _carry_out(newsroom: "Newsroom", wish: Wish, stories: tuple[UUID, ...]) -> _Done:
    """One act for each story; one that is refused keeps none of the others back, and is told."""
    headlines: list[str] = []
    all_changes: list[Changes] = []
    failures: list[tuple[UUID, Exception]] = []
    for story in stories:
        try:
            headline = newsroom.stories.get(story).content.headline
            all_changes.append(_call(newsroom, story, wish))
            headlines.append(headline)
        except Exception as error:  # what was done to the others must be told all the same
            failures.append((story, error))
    return _Done(wish, tuple(headlines), tuple(all_changes), tuple(failures))


def _call(newsroom: "Newsroom", story: UUID, wish: Wish) -> Changes:
    if wish.verb in _OTHERS:
        return _OTHERS[wish.verb](newsroom, story, wish)
    return newsroom.moves.move(
        story, Verb(wish.verb), reason=wish.reason, at=wish.at, zone=wish.zone, seen=wish.seen.get(story)
    )


def _take_back(newsroom: "Newsroom", undos: tuple[Undo, ...]) -> _Done:
    all_changes: list[Changes] = []
    failures: list[tuple[UUID, Exception]] = []
    for undo in undos:
        try:
            all_changes.append(newsroom.stories.undo(undo))
        except Exception as error:  # of several stories, those that can be taken back are
            failures.append((undo.story, error))
    return _Done(Wish(verb=undos[0].verb), (), tuple(all_changes), tuple(failures))
