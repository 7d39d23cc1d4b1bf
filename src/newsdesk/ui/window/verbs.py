"""What is done with whole stories, and taken back again: spike, un-spike, duplicate."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, QObject, Signal

from newsdesk.domain.changes import Changes, Undo
from newsdesk.domain.story import Story
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.marking import marked

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class Verb:
    """How a verb is called, and what is said when it is done to one story or to several."""

    call: "Callable[[Newsroom, UUID], Changes]"
    one: str
    many: str
    opens: bool = False


VERBS: dict[str, Verb] = {
    "spike": Verb(
        lambda newsroom, story: newsroom.stories.spike(story),
        marked("Verbs", "Spiked “{headline}”."),
        marked("Verbs", "Spiked {count} stories."),
    ),
    "unspike": Verb(
        lambda newsroom, story: newsroom.stories.unspike(story),
        marked("Verbs", "“{headline}” is back on the desk."),
        marked("Verbs", "{count} stories are back on the desk."),
    ),
    "duplicate": Verb(
        lambda newsroom, story: newsroom.stories.duplicate(story),
        marked("Verbs", "Duplicated “{headline}”."),
        marked("Verbs", "Duplicated {count} stories."),
        opens=True,
    ),
}


@dataclass(frozen=True, slots=True)
class _Done:
    verb: str
    headlines: tuple[str, ...]
    changes: tuple[Changes, ...]
    failure: Exception | None = None


class Verbs(QObject):
    """Runs verbs in the archive lane and remembers how to take them back, newest first."""

    # str: what was done, for a message with a way back
    done = Signal(str)
    # str: what was taken back
    undone = Signal(str)
    # UUID: a story came into being that the person will want to see
    made = Signal(object)
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

    def ask(self, verb: str, stories: Sequence[UUID]) -> None:
        """Do it to these stories."""
        if newsroom := self._newsroom:
            self._lanes.archive.run(
                lambda: _carry_out(newsroom, verb, tuple(stories)),
                owner=self,
                done=self._tell,
                failed=self.failed.emit,
            )

    def undo(self) -> None:
        """Take the newest verb back."""
        newsroom = self._newsroom
        if newsroom is None or not self._undos:
            return
        undos = self._undos.pop()
        self._lanes.archive.run(
            lambda: tuple(newsroom.stories.undo(undo) for undo in undos),
            owner=self,
            done=partial(self._tell_undone, undos[0].verb),
            failed=self.failed.emit,
        )

    def _tell(self, done: _Done) -> None:
        for changes in done.changes:
            self._bus.tell(changes, self)
        if undos := tuple(changes.undo for changes in done.changes if changes.undo):
            self._undos.append(undos)
        verb = VERBS[done.verb]
        if len(done.headlines) == 1:
            self.done.emit(self.tr(verb.one).format(headline=done.headlines[0] or self.tr("a story without headline")))
        elif done.headlines:
            self.done.emit(self.tr(verb.many).format(count=QLocale().toString(len(done.headlines))))
        created = [story for changes in done.changes for story in changes.created]
        if verb.opens and len(created) == 1:
            self.made.emit(created[0])
        if done.failure:
            self.failed.emit(done.failure)

    def _tell_undone(self, verb: str, all_changes: tuple[Changes, ...]) -> None:
        for changes in all_changes:
            self._bus.tell(changes, self)
        self.undone.emit(verb)


def _carry_out(newsroom: "Newsroom", verb: str, stories: tuple[UUID, ...]) -> _Done:
    headlines: list[str] = []
    all_changes: list[Changes] = []
    failure: Exception | None = None
    for story in stories:
        try:
            held: Story = newsroom.stories.get(story)
            all_changes.append(VERBS[verb].call(newsroom, story))
            headlines.append(held.content.headline)
        except Exception as error:  # what was done to the stories before it must be told all the same
            failure = error
            break
    return _Done(verb, tuple(headlines), tuple(all_changes), failure)
