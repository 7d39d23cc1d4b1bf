"""A checkout or a wheel: whoever installed it brings the new version the same way."""

from newsdesk.updates import messages
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage


def plan() -> InstallPlan:
    """Nothing that Newsdesk does."""
    return InstallPlan(next=UpdateMessage(messages.NEXT_SOURCE))
