"""A Flatpak: the system's own tool updates it, from where it came."""

from newsdesk.updates import messages
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage

APP = "org.newsdesk.Newsdesk"


def plan() -> InstallPlan:
    """Nothing that Newsdesk does: it cannot reach out of its own box."""
    return InstallPlan(next=UpdateMessage(messages.NEXT_FLATPAK, {"app": APP}), command=f"flatpak update {APP}")
