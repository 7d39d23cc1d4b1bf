"""Changes to a story's related entries, with an undo stack."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from newsdesk.domain.related import Related

if TYPE_CHECKING:
    from newsdesk.ui.story.session import StorySession

_Entries = tuple[Related, ...]
REMEMBERED = 50


class RelatedEdits(QObject):
    """Writes to the session that is shown; keeps an undo stack for each story while the window is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: StorySession | None = None
        self._past: dict[UUID, list[_Entries]] = {}

    @property
    def entries(self) -> _Entries:
        """The entries as they are."""
        return self._session.fields().related if self._session else ()

    def show_session(self, session: "StorySession | None") -> None:
        """Edit this story from now on."""
        self._session = session

    def add(self, entry: Related, at: int | None = None) -> bool:
        """Add an entry at the end or at a place; False if the story is listed already, or is this one itself."""
        entries = self.entries
        if self._session is None or entry.story == self._session.id:
            return False
        if entry.story and any(entry.story == listed.story for listed in entries):
            return False
        place = len(entries) if at is None else min(at, len(entries))
        return self._write((*entries[:place], entry, *entries[place:]))

    def remove(self, row: int) -> Related:
        """Remove an entry; returns it."""
        entries = self.entries
        self._write(entries[:row] + entries[row + 1 :])
        return entries[row]

    def move(self, row: int, to: int) -> bool:
        """Move an entry to another place; False if nothing changed."""
        rest = [entry for place, entry in enumerate(self.entries) if place != row]
        return self._write((*rest[:to], self.entries[row], *rest[to:]))

    def replace(self, row: int, entry: Related) -> bool:
        """Replace an entry; False if nothing changed."""
        entries = self.entries
        return self._write((*entries[:row], entry, *entries[row + 1 :]))

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._session is not None and bool(self._past.get(self._session.id))

    def undo(self) -> bool:
        """Undo the last step; False if there is none."""
        past = self._past.get(self._session.id, []) if self._session else []
        if not past or self._session is None:
            return False
        self._session.set_fields(related=past.pop())
        return True

    def _write(self, entries: _Entries) -> bool:
        if self._session is None or entries == self.entries:
            return False
        past = self._past.setdefault(self._session.id, [])
        past.append(self.entries)
        del past[:-REMEMBERED]
        self._session.set_fields(related=entries)
        return True
