"""Who works on this desk and who is at this machine, as the window knows it at the moment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.person import Actor, Person, initials_of
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

Failed = Callable[[Exception], None]
Then = Callable[[Person], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffView:
    """One look at the staff."""

    everybody: tuple[Person, ...] = ()
    here: Person | None = None
    actor: Actor = field(default_factory=Actor)


class Staff(QObject):
    """Reads and changes the staff in the archive lane. `changed` comes when who is here, or who works here, is new."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._known = StaffView()

    def attach(self, newsroom: "Newsroom") -> None:
        """The staff of this desk from now on."""
        self._newsroom = newsroom
        self.refresh()

    @property
    def everybody(self) -> tuple[Person, ...]:
        """All who work here."""
        return self._known.everybody

    @property
    def here(self) -> Person | None:
        """Who is at this machine; None for somebody who is not on the staff."""
        return self._known.here

    @property
    def actor(self) -> Actor:
        """The person here as the rules of the desk see them."""
        return self._known.actor

    @property
    def initials(self) -> str:
        """The person here in short: initials, or the name where it is short enough itself."""
        if self.here is not None and self.here.initials:
            return self.here.initials
        name = self.actor.name
        return name if len(name) <= _SHORT else initials_of(name) or name

    def refresh(self) -> None:
        """Look again."""
        if (newsroom := self._newsroom) is not None:
            self._lanes.archive.run(
                lambda: _look(newsroom), owner=self, done=self._take, failed=self.failed.emit, latest="staff"
            )

    def add(self, fields: dict[str, Any], *, then: Then, failed: Failed) -> None:
        """Take somebody on the staff."""
        self._do(lambda newsroom: newsroom.people.add(**fields), then, failed)

    def change(self, person: Person, *, then: Then, failed: Failed) -> None:
        """Keep what is new about somebody."""
        self._do(lambda newsroom: newsroom.people.change(person), then, failed)

    def leave(self, person: Person, *, then: Then, failed: Failed) -> None:
        """Somebody works here no more."""

        def leave(newsroom: "Newsroom") -> Person:
            newsroom.people.leave(person.id)
            return person

        self._do(leave, then, failed)

    def person(self, wanted: UUID | None) -> Person | None:
        """The one with this id."""
        return next((person for person in self.everybody if person.id == wanted), None)

    def _do(self, work: "Callable[[Newsroom], Person]", then: Then, failed: Failed) -> None:
        newsroom = self._newsroom
        if newsroom is None:
            return

        def done(result: tuple[Person, StaffView]) -> None:
            person, known = result
            self._take(known)
            then(person)

        self._lanes.archive.run(lambda: (work(newsroom), _look(newsroom)), owner=self, done=done, failed=failed)

    def _take(self, known: StaffView) -> None:
        if known != self._known:
            self._known = known
            self.changed.emit()


_SHORT = 6


def _look(newsroom: "Newsroom") -> StaffView:
    people = newsroom.people
    return StaffView(everybody=people.all(), here=people.here(), actor=people.actor())
