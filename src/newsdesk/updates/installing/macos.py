"""The disk image: opened by the system, from which a person drags the program over the old one."""

from newsdesk.updates import messages
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import windows
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage
from newsdesk.updates.this_build import ThisBuild


def plan(_: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """Open the image."""
    opening = ["/usr/bin/open", str(held.path)]
    return InstallPlan(
        next=UpdateMessage(messages.NEXT_MACOS), put=lambda: windows.started(held, opening), closing=True
    )
