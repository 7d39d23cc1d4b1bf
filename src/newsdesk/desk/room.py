"""What every part of the newsroom works with: the archive, the press, the settings, who is here and what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsdesk.desk.press import Press

if TYPE_CHECKING:
    from newsdesk.formats.registry import Registry
    from newsdesk.page.house import House
    from newsdesk.settings import Settings
    from newsdesk.store.archive import Archive


def utc_now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Room:
    """Shared by the parts of one newsroom. Settings and archive are replaced whole, never changed in place."""

    archive: "Archive"
    settings: "Settings"
    press: Press
    clock: Callable[[], datetime] = utc_now
    named: str = ""

    @property
    def house(self) -> "House":
        """The house that pages are printed for."""
        return self.press.house(self.settings)

    @property
    def formats(self) -> "Registry":
        """All formats, as they know this newsroom's pages."""
        return self.press.formats(self.settings.labels)

    @property
    def who(self) -> str:
        """The name that revisions are recorded under."""
        return self.named or self.settings.who
