"""Verbs for author boxes that were used before."""

from newsdesk.desk.context import DeskContext
from newsdesk.domain.story import Author


class Authors:
    """Author boxes of one desk."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def remembered(self) -> tuple[Author, ...]:
        """Names and bios, the last used first."""
        return self._context.archive.authors.remembered()
