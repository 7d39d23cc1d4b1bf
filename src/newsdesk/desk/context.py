"""Shared context of the newsroom's parts: the archive, the settings, the renderers, the user and the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk.check_engines import CheckEngines
from newsdesk.desk.renderers import Renderers
from newsdesk.domain.person import Actor, Person, Role

if TYPE_CHECKING:
    from newsdesk.formats.registry import Registry
    from newsdesk.page.publication import Publication
    from newsdesk.settings import Settings
    from newsdesk.store.archive import Archive

_SHARED_DESK = 2  # people on the staff, from which a story needs approval


def utc_now() -> datetime:
    """The present time, in UTC."""
    return datetime.now(UTC)


def new_id() -> UUID:
    """A new id: UUIDv7 (RFC 9562), so that ids sort by the time at which they were made."""
    from uuid_utils.compat import uuid7  # slow to import, and a start that makes nothing does not need it

    return uuid7()


@dataclass(slots=True)
class DeskContext:
    """What the parts of one newsroom share. Settings and archive are replaced whole, never changed in place.

    `named` is the user's name where it was given at start; without it the settings name the user. `clock` gives UTC.
    """

    archive: "Archive"
    settings: "Settings"
    renderers: Renderers
    check_engines: CheckEngines
    clock: Callable[[], datetime] = utc_now
    named: str = ""

    @property
    def publication(self) -> "Publication":
        """The publication whose name and labels stand on pages, as the settings have it."""
        return self.renderers.publication(self.settings)

    @property
    def formats(self) -> "Registry":
        """All formats, with this newsroom's labels for pages."""
        return self.renderers.formats(self.settings.labels)

    @property
    def who(self) -> str:
        """The user's name as the staff list spells it; acts and revisions are recorded under it."""
        person = self._user()
        return person.name if person else self._name

    @property
    def actor(self) -> Actor:
        """The user and their role. On a desk of two or more, a user who is not on the staff counts as a reporter."""
        person = self._user()
        if self.archive.people.count() < _SHARED_DESK:
            return Actor(name=person.name if person else self._name)
        if person is None or person.left:
            return Actor(name=self._name, role=Role.REPORTER, alone=False)
        return Actor(name=person.name, role=person.role, alone=False)

    @property
    def _name(self) -> str:
        return self.named or self.settings.who

    def _user(self) -> Person | None:
        return self.archive.people.named(self._name) if self._name else None
