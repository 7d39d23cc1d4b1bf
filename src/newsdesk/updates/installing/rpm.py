"""Fedora and its like: dnf installs the package with what it needs. Its signature is the one that Newsdesk checked."""

from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import administrator
from newsdesk.updates.installing.plan import InstallPlan
from newsdesk.updates.this_build import ThisBuild


def plan(_: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """By dnf."""
    return administrator.plan(held, by_hand=("sudo", "dnf", "install"), by_system=("dnf", "install", "--assumeyes"))
