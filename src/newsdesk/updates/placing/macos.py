"""The disk image: opened by the system, from which a person drags the program over the old one."""

from newsdesk.updates import said
from newsdesk.updates.holding import Held
from newsdesk.updates.placing import windows
from newsdesk.updates.placing.plan import Plan, Said
from newsdesk.updates.running import Running


def plan(_: Running, held: Held) -> Plan:
    """Open the image."""
    opening = ["/usr/bin/open", str(held.path)]
    return Plan(next=Said(said.NEXT_MACOS), put=lambda: windows.started(held, opening), closing=True)
