"""The people of a desk, and what each may decide."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person does on the desk. It steers what is offered and is recorded on every act."""

    REPORTER = "reporter"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the staff. Names are unique on a desk, whatever their case; `left` keeps who no longer works here."""

    id: UUID
    name: str
    role: Role = Role.REPORTER
    byline: str = ""
    bio: str = ""
    initials: str = ""
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts: the name that is recorded, and as what. On a desk of one, approval is nobody else's to give."""

    name: str = ""
    role: Role = Role.EDITOR
    alone: bool = True


def initials_of(name: str) -> str:
    """The first letters of the first and the last part of a name; what is proposed where none were given."""
    parts = [part for part in name.split() if part[:1].isalpha()]
    return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()
