"""Parts of the window that work on the newsroom: each is attached when the desk opens, or at once if it is open."""

from typing import TYPE_CHECKING, TypeVar

from newsdesk.ui.shell import Attachable

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

A = TypeVar("A", bound=Attachable)


class Attachments:
    """The parts, in the order in which they were added, and the newsroom that they work on."""

    def __init__(self) -> None:
        self.newsroom: Newsroom | None = None
        self._parts: list[Attachable] = []

    def attach(self, newsroom: "Newsroom") -> None:
        """Attach all parts that were added so far."""
        self.newsroom = newsroom
        for part in self._parts:
            part.attach(newsroom)

    def add(self, part: A) -> A:
        """Attach this part too, now or when the desk opens; returns it."""
        self._parts.append(part)
        if self.newsroom is not None:
            part.attach(self.newsroom)
        return part
