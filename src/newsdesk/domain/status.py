"""Where a story stands on the desk: the words, and which of them belong together."""

from enum import StrEnum


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
OUT = frozenset({Status.PUBLISHED, Status.CORRECTED, Status.WITHDRAWN})
NEVER_SPIKED = OUT | {Status.SPIKED}

# A version stands as cleared; what is written after that is a change on the side.
CLEARED = frozenset({Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED, Status.CORRECTED})

# Nothing of these passes an exit.
STOPPED = frozenset({Status.WITHDRAWN, Status.HELD, Status.SPIKED})
