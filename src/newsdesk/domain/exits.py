"""The one gate before every exit: what must not leave the house does not."""

from datetime import UTC, datetime

from newsdesk.domain import suggestions
from newsdesk.domain.embargo import Embargo, later
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.person import Actor
from newsdesk.domain.standing import Standing
from newsdesk.domain.status import CLEARED, OUT, STOPPED
from newsdesk.domain.story import Content


def gate(standing: Standing, content: Content, *, now: datetime) -> None:
    """Let these words of a story out, or raise ExitRefused with the reason. Every way out calls this."""
    if standing.status in STOPPED:
        raise ExitRefused(content.headline, standing.status.value)
    embargo: Embargo | None = later(standing.embargo, content.embargo)
    if embargo and not embargo.lifted(now):
        raise ExitRefused(content.headline, "embargoed", f"until {embargo.until.astimezone(UTC):%Y-%m-%d %H:%M} UTC")
    if open_ones := len(suggestions.found(content.body)):
        raise ExitRefused(content.headline, "suggestions", str(open_ones))


def is_proof(standing: Standing, *, actor: Actor, cleared: bool) -> bool:
    """Whether what leaves must be marked as a proof: `cleared` says that these are the words that were cleared."""
    return not actor.alone and not (cleared and standing.status in CLEARED | OUT)
