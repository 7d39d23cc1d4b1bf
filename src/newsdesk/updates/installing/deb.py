"""Debian, Ubuntu and their like: apt installs the package with what it needs."""

from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import administrator
from newsdesk.updates.installing.plan import InstallPlan
from newsdesk.updates.this_build import ThisBuild

_QUIETLY = ("apt-get", "install", "--yes", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0")


def plan(_: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """By apt."""
    return administrator.plan(held, by_hand=("sudo", "apt", "install"), by_system=_QUIETLY)
