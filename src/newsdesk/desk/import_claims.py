"""Claims of an imported file about its status: noted for the user, but not adopted.

Only claims that stop an export are adopted: an embargo, and that the story was held or withdrawn.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsdesk.domain.status import Status

if TYPE_CHECKING:
    from newsdesk.formats.format import Arrival


def warnings(arrival: "Arrival") -> tuple[str, ...]:
    """Warnings for the user who imports the file, none where it claims nothing."""
    told = []
    if claimed := _claimed(arrival):
        here = "held until somebody releases it" if holds(arrival) else "a draft"
        told.append(f"The file says that the story is {claimed}. That is only what the file says: here it is {here}.")
    if embargo := arrival.content.embargo:
        told.append(f"The file brings an embargo until {_said(embargo.until)}, and it holds.")
    return tuple(told)


def line_for_the_desk(arrival: "Arrival") -> str:
    """A line for the note to the desk, empty where the file claims nothing."""
    claimed = _claimed(arrival)
    return f"The file that this came from said that the story is {claimed}." if claimed else ""


def holds(arrival: "Arrival") -> bool:
    """Whether the file says that the story is stopped where it comes from: then it is held here, too, until released.

    What was spiked there is looked at anew.
    """
    return arrival.status in (Status.HELD, Status.WITHDRAWN)


def _claimed(arrival: "Arrival") -> str:
    """The date of another paper's page is no claim about a story of ours; that of our own format is."""
    ours = arrival.status is not None or arrival.id is not None
    parts = [arrival.status.value] if arrival.status and arrival.status is not Status.DRAFT else []
    if arrival.published and ours:
        out = "published on" if parts != [Status.PUBLISHED.value] else "on"
        parts.append(f"{out} {_said(arrival.published)}")
    return " ".join(parts) if len(parts) < 2 or parts[1].startswith("on ") else ", ".join(parts)


def _said(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
