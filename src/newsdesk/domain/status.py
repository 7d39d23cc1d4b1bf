"""Where a story stands on the desk, and the moves between places that exist so far."""

from enum import StrEnum

from newsdesk.domain.errors import MoveRefused


class Status(StrEnum):
    """The words of the trade, the same on screen, in the archive and in file formats."""

    DRAFT = "draft"
    FILED = "filed"
    IN_REVIEW = "in review"
    RETURNED = "returned"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    HELD = "held"
    SPIKED = "spiked"


# What readers have seen is withdrawn in the open, never spiked.
NEVER_SPIKED = frozenset({Status.PUBLISHED, Status.CORRECTED, Status.WITHDRAWN, Status.SPIKED})


def spiked_from(status: Status) -> Status:
    """The status after spiking. Raises MoveRefused where the trade does not spike."""
    if status in NEVER_SPIKED:
        raise MoveRefused("spiked", status)
    return Status.SPIKED


def unspiked_to(status: Status, before: Status | None) -> Status:
    """The status that un-spiking brings back. Raises MoveRefused for a story that is not spiked."""
    if status is not Status.SPIKED:
        raise MoveRefused("un-spiked", status)
    return before or Status.DRAFT
