"""What every part of the newsroom works with: the archive, the press, the settings, who is here and what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsdesk.desk.check_engines import CheckEngines
from newsdesk.desk.renderers import Renderers
from newsdesk.domain.person import Actor, Person, Role

if TYPE_CHECKING:
    from newsdesk.formats.registry import Registry
    from newsdesk.page.publication import Publication
    from newsdesk.settings import Settings
    from newsdesk.store.archive import Archive

_A_DESK_OF_TWO = 2


def utc_now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class DeskContext:
    """Shared by the parts of one newsroom. Settings and archive are replaced whole, never changed in place."""

    archive: "Archive"
    settings: "Settings"
    press: Renderers
    subeditor: CheckEngines
    clock: Callable[[], datetime] = utc_now
    named: str = ""

    @property
    def house(self) -> "Publication":
        """The house that pages are printed for."""
        return self.press.house(self.settings)

    @property
    def formats(self) -> "Registry":
        """All formats, as they know this newsroom's pages."""
        return self.press.formats(self.settings.labels)

    @property
    def who(self) -> str:
        """The name that everything is recorded under, as the staff list has it."""
        person = self._here()
        return person.name if person else self._name

    @property
    def actor(self) -> Actor:
        """Who acts, and as what. Somebody who is not on the staff of a desk of two decides nothing."""
        person = self._here()
        if self.archive.people.count() < _A_DESK_OF_TWO:
            return Actor(name=person.name if person else self._name)
        if person is None or person.left:
            return Actor(name=self._name, role=Role.REPORTER, alone=False)
        return Actor(name=person.name, role=person.role, alone=False)

    @property
    def _name(self) -> str:
        return self.named or self.settings.who

    def _here(self) -> Person | None:
        return self.archive.people.named(self._name) if self._name else None
