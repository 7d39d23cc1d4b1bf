"""The author boxes that were used before, to be offered again."""

from newsdesk.desk.context import DeskContext
from newsdesk.domain.story import Author


class Authors:
    """Who writes here."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def remembered(self) -> tuple[Author, ...]:
        """Names with their bios."""
        return self._context.archive.authors.remembered()
