"""Table of install plans: how each kind of build is updated. The plans of a few lines are written here as well."""

from collections.abc import Callable

from newsdesk.updates import messages
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import administrator, portable, windows, windows_portable
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage
from newsdesk.updates.this_build import ThisBuild

FLATPAK_APP = "org.newsdesk.Newsdesk"
_APT = ("apt-get", "install", "--yes", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0")
_DNF = ("dnf", "install", "--assumeyes")


def plan_for(running: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """How the verified file replaces the build that runs. Raises KeyError for a kind that takes no file."""
    return _BY_FILE[running.kind](running, held)


def without_file(kind: str) -> InstallPlan:
    """What a person does to update a build that Newsdesk does not update: a Flatpak, a checkout or a wheel."""
    if kind == "flatpak":  # the sandbox keeps Newsdesk from updating itself
        text = UpdateMessage(messages.NEXT_FLATPAK, {"app": FLATPAK_APP})
        return InstallPlan(next_step=text, command=f"flatpak update {FLATPAK_APP}")
    return InstallPlan(next_step=UpdateMessage(messages.NEXT_SOURCE))


def _deb(_: ThisBuild, held: HeldUpdate) -> InstallPlan:
    return administrator.plan(held, by_hand=("sudo", "apt", "install"), by_system=_APT)


def _rpm(_: ThisBuild, held: HeldUpdate) -> InstallPlan:
    return administrator.plan(held, by_hand=("sudo", "dnf", "install"), by_system=_DNF)


def _macos(_: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """The system opens the disk image; a person drags the program over the old one."""
    command = ["/usr/bin/open", str(held.path)]
    return InstallPlan(
        next_step=UpdateMessage(messages.NEXT_MACOS),
        install=lambda: windows.start_verified(held, command),
        must_close=True,
    )


_BY_FILE: dict[str, Callable[[ThisBuild, HeldUpdate], InstallPlan]] = {
    "deb": _deb,
    "rpm": _rpm,
    "portable": portable.plan,
    "windows": windows.plan,
    "windows-portable": windows_portable.plan,
    "macos": _macos,
}
