"""Cache of the staff and of the person at this machine."""

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
    """The staff as last read."""

    everybody: tuple[Person, ...] = ()
    here: Person | None = None
    actor: Actor = field(default_factory=Actor)


class Staff(QObject):
    """Reads and changes the staff in the archive lane. Emits `changed` when the staff or the person here changes."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._view = StaffView()

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on, and read its staff."""
        self._newsroom = newsroom
        self.refresh()

    @property
    def view(self) -> StaffView:
        """The staff as last read."""
        return self._view

    def take_over(self, view: StaffView) -> None:
        """Begin with the staff as another window of this desk has read it."""
        self._set_view(view)

    @property
    def everybody(self) -> tuple[Person, ...]:
        """All persons on the staff."""
        return self._view.everybody

    @property
    def here(self) -> Person | None:
        """The person at this machine; None for somebody who is not on the staff."""
        return self._view.here

    @property
    def actor(self) -> Actor:
        """The person here as the workflow sees them: name, role, and whether they are alone."""
        return self._view.actor

    @property
    def initials(self) -> str:
        """Initials of the person here, or the name where it is short."""
        if self.here is not None and self.here.initials:
            return self.here.initials
        name = self.actor.name
        return name if len(name) <= _SHORT else initials_of(name) or name

    def refresh(self) -> None:
        """Read the staff again."""
        if (newsroom := self._newsroom) is not None:
            self._lanes.archive.run(
                lambda: _read(newsroom), owner=self, done=self._set_view, failed=self.failed.emit, latest="staff"
            )

    def add(self, fields: dict[str, Any], *, then: Then, failed: Failed) -> None:
        """Add a person to the staff."""
        self._run(lambda newsroom: newsroom.people.add(**fields), then, failed)

    def change(self, person: Person, *, then: Then, failed: Failed) -> None:
        """Save a changed person."""
        self._run(lambda newsroom: newsroom.people.change(person), then, failed)

    def remove(self, person: Person, *, then: Then, failed: Failed) -> None:
        """Remove a person from the staff."""

        def remove(newsroom: "Newsroom") -> Person:
            newsroom.people.leave(person.id)
            return person

        self._run(remove, then, failed)

    def person(self, wanted: UUID | None) -> Person | None:
        """The person with this id; None where there is none."""
        return next((person for person in self.everybody if person.id == wanted), None)

    def _run(self, work: "Callable[[Newsroom], Person]", then: Then, failed: Failed) -> None:
        newsroom = self._newsroom
        if newsroom is None:
            return

        def done(result: tuple[Person, StaffView]) -> None:
            person, view = result
            self._set_view(view)
            then(person)

        self._lanes.archive.run(lambda: (work(newsroom), _read(newsroom)), owner=self, done=done, failed=failed)

    def _set_view(self, view: StaffView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit()


_SHORT = 6


def _read(newsroom: "Newsroom") -> StaffView:
    people = newsroom.people
    return StaffView(everybody=people.all(), here=people.here(), actor=people.actor())
