"""The author boxes that were used before, to be offered again."""

from newsdesk.desk.room import Room
from newsdesk.domain.story import Author


class Authors:
    """Who writes here."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def remembered(self) -> tuple[Author, ...]:
        """Names with their bios."""
        return self._room.archive.authors.remembered()
