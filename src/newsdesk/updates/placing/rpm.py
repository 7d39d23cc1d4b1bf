"""Fedora and its like: dnf installs the package with what it needs. Its signature is the one that Newsdesk checked."""

from newsdesk.updates.holding import Held
from newsdesk.updates.placing import administrator
from newsdesk.updates.placing.plan import Plan
from newsdesk.updates.running import Running


def plan(_: Running, held: Held) -> Plan:
    """By dnf."""
    return administrator.plan(held, by_hand=("sudo", "dnf", "install"), by_system=("dnf", "install", "--assumeyes"))
