"""Debian, Ubuntu and their like: apt installs the package with what it needs."""

from newsdesk.updates.holding import Held
from newsdesk.updates.placing import administrator
from newsdesk.updates.placing.plan import Plan
from newsdesk.updates.running import Running

_QUIETLY = ("apt-get", "install", "--yes", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0")


def plan(_: Running, held: Held) -> Plan:
    """By apt."""
    return administrator.plan(held, by_hand=("sudo", "apt", "install"), by_system=_QUIETLY)
