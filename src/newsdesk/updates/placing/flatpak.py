"""A Flatpak: the system's own tool updates it, from where it came."""

from newsdesk.updates import said
from newsdesk.updates.placing.plan import Plan, Said

APP = "org.newsdesk.Newsdesk"


def plan() -> Plan:
    """Nothing that Newsdesk does: it cannot reach out of its own box."""
    return Plan(next=Said(said.NEXT_FLATPAK, {"app": APP}), command=f"flatpak update {APP}")
