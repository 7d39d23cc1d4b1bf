"""Table of the staff."""

import unicodedata
from typing import Any
from uuid import UUID

from newsdesk.domain.errors import NameInUse, NoSuchPerson
from newsdesk.domain.person import Person, Role
from newsdesk.store.checksums import checksum
from newsdesk.store.connection import Connection
from newsdesk.store.row_reading import each, shape
from newsdesk.store.values import valid_utf8

_PUT = """
INSERT INTO person (id, name, folded, role, byline, bio, initials, "left", checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, role = excluded.role,
    byline = excluded.byline, bio = excluded.bio, initials = excluded.initials, "left" = excluded."left",
    checksum = excluded.checksum
"""
_REMOVE = "DELETE FROM person WHERE folded = ? AND id <> ?"
_COUNT = 'SELECT count(*) FROM person WHERE NOT "left"'


class PeopleTable:
    """The staff of one desk. Nobody is deleted, as acts are recorded under their names."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, *, gone: bool = False) -> tuple[Person, ...]:
        """Everybody on the staff, by name; with `gone`, also those who left."""
        return each(self._connection, PERSON, self._connection.all(_ALL, (gone,)))

    def count(self) -> int:
        """The number of people on the staff."""
        return int(self._connection.one(_COUNT)[0])

    def get(self, person: UUID) -> Person:
        """Raises NoSuchPerson."""
        row = self._connection.one(_ONE, (person.bytes,))
        if row is None:
            raise NoSuchPerson(str(person))
        return PERSON.read(row, self._connection.path)

    def named(self, name: str) -> Person | None:
        """The person of this name without regard to case, also one who left; None where there is none."""
        found = each(self._connection, PERSON, self._connection.all(_NAMED, (_folded(name),)))
        return found[0] if found else None

    def put(self, person: Person) -> None:
        """Add or change a person. Raises NameInUse where another one has the name, also one who left.

        A damaged row of the same name is replaced.
        """
        texts = (person.byline, person.bio, person.initials)
        with self._connection.writing():
            holder = self.named(person.name)
            if holder and holder.id != person.id:
                raise NameInUse(holder.name)
            if holder is None:
                self._connection.run(_REMOVE, (_folded(person.name), person.id.bytes))
            said = (
                valid_utf8(person.name),
                _folded(person.name),
                person.role.value,
                *map(valid_utf8, texts),
                person.left,
            )
            values = (person.id.bytes, *said)
            self._connection.run(_PUT, (*values, checksum(*values)))


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", valid_utf8(name)).casefold().split())


def _person(row: Any) -> Person:
    person, name, role, byline, bio, initials, left = row
    return Person(
        id=UUID(bytes=person),
        name=name,
        role=Role(role),
        byline=byline,
        bio=bio,
        initials=initials,
        left=bool(left),
    )


PERSON = shape("person", "id:id name:text role:text byline:text bio:text initials:text left:flag", _person)
_PEOPLE = f"SELECT {PERSON.select} FROM person"  # noqa: S608 - our own names
_ALL = f'{_PEOPLE} WHERE ? OR NOT "left" ORDER BY folded'
_ONE = f"{_PEOPLE} WHERE id = ?"
_NAMED = f"{_PEOPLE} WHERE folded = ?"
