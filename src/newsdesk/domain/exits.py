"""The one gate before every exit: what must not leave the house does not."""

from datetime import UTC, datetime

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.status import Status

STOPPED = frozenset({Status.WITHDRAWN, Status.HELD, Status.SPIKED})


def gate(story_status: Status, embargo: Embargo | None, headline: str, *, now: datetime) -> None:
    """Let a story out, or raise ExitRefused with the reason. Nothing leaves by a way that does not call this."""
    if story_status in STOPPED:
        raise ExitRefused(headline, story_status.value)
    if embargo and not embargo.lifted(now):
        raise ExitRefused(headline, "embargoed", f"until {embargo.until.astimezone(UTC):%Y-%m-%d %H:%M} UTC")
