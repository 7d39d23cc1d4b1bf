"""The staff of a desk: who works here, as what, and who is at this machine."""

from dataclasses import replace
from uuid import UUID

from newsdesk.desk.ids import new_id
from newsdesk.desk.room import Room
from newsdesk.domain.errors import NoSuchPerson
from newsdesk.domain.person import Actor, Person, Role, initials_of


class People:
    """Who is on the staff. A desk asks for approval from its second person on."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def all(self, *, gone: bool = False) -> tuple[Person, ...]:
        """Everybody who works here; with `gone`, also those who no longer do."""
        return self._room.archive.people.all(gone=gone)

    def add(self, *, name: str, role: Role, byline: str = "", bio: str = "", initials: str = "") -> Person:
        """Take somebody on the staff, or on again. Raises NameInUse; NoSuchPerson where no name is given."""
        was_here = self.named(name)
        return self._put(
            Person(
                id=was_here.id if was_here and was_here.left else new_id(),
                name=name,
                role=role,
                byline=byline.strip(),
                bio=bio.strip(),
                initials=initials.strip(),
            )
        )

    def change(self, person: Person) -> Person:
        """Keep what changed about somebody. Raises NameInUse; NoSuchPerson where the name was taken away."""
        return self._put(person)

    def leave(self, person: UUID) -> None:
        """Take somebody off the staff; what they did stays recorded under their name."""
        with self._room.archive.transaction():
            people = self._room.archive.people
            people.put(replace(people.get(person), left=True))

    def named(self, name: str) -> Person | None:
        """The person of that name, whatever its case, also one who left; None if nobody ever had it."""
        return self._room.archive.people.named(name.strip())

    def here(self) -> Person | None:
        """Who is at this machine; None for somebody who is not on the staff."""
        person = self.named(self._room.who)
        return None if person is None or person.left else person

    def actor(self) -> Actor:
        """The person at this machine as the rules of the desk see them."""
        return self._room.actor

    def alone(self) -> bool:
        """Whether this is a desk of one, which asks nobody's approval."""
        return self._room.actor.alone

    def _put(self, person: Person) -> Person:
        name = " ".join(person.name.split())
        if not name:
            raise NoSuchPerson(name)
        kept = replace(person, name=name, initials=person.initials or initials_of(name))
        self._room.archive.people.put(kept)
        return kept
